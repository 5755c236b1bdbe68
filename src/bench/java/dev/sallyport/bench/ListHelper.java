package dev.sallyport.bench;

import java.util.List;

import dev.sallyport.model.Addresses;

/// Reads the AWS files and lists Regions, in a process of its own.
///
/// Arguments: how many instances there are, then the Regions.
final class ListHelper {

    private ListHelper() {}

    public static void main(String[] arguments) throws Exception {
        Helper.quiet();
        int expected = Integer.parseInt(arguments[0]);
        var regions = List.of(arguments).subList(1, arguments.length);
        try (var line = new OurLine(System.getenv(), Addresses.ofTheInternet(), OneHost.NOBODY)) {
            Helper.serve(() -> {
                long start = System.nanoTime();
                line.readProfiles();
                int found = line.read(regions).instances().size();
                double took = Figures.millisSince(start);
                if (found != expected) {
                    throw new IllegalStateException(found + " instances instead of " + expected);
                }
                return took;
            });
        }
    }
}
