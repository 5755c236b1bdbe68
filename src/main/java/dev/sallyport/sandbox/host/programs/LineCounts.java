package dev.sallyport.sandbox.host.programs;

import java.util.List;

/// The old way of `head -5`.
final class LineCounts {

    private LineCounts() {}

    static List<String> modern(List<String> args) {
        return args.stream().map(a -> a.matches("-\\d+") ? "-n" + a.substring(1) : a).toList();
    }
}
