package dev.sallyport.sandbox.host.programs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.files.FileInfo;
import dev.sallyport.sandbox.host.machine.Times;
import dev.sallyport.sandbox.host.process.Context;

/// The lines of `ls -l`, their columns as wide as they must be.
final class LongListing {

    private static final Duration RECENT = Duration.ofDays(182);

    private final Context io;
    private final boolean human;
    private final LsColors colors;

    LongListing(Context io, boolean human, LsColors colors) {
        this.io = io;
        this.human = human;
        this.colors = colors;
    }

    String of(List<FileInfo> files) {
        int links = width(files.stream().map(f -> Integer.toString(f.links())).toList());
        int users = width(files.stream().map(this::user).toList());
        int groups = width(files.stream().map(this::group).toList());
        int sizes = width(files.stream().map(this::size).toList());
        var format = "%s %" + links + "d %-" + users + "s %-" + groups + "s %" + sizes + "s %s %s%s\n";
        var out = new StringBuilder();
        for (var file : files) {
            out.append(String.format(Locale.ROOT, format, file.modeText(), file.links(), user(file), group(file),
                    size(file),
                    time(file), colors.name(file), file.isLink() ? " -> " + file.target() : ""));
        }
        return out.toString();
    }

    private String user(FileInfo file) {
        return io.machine().accounts().userName(file.user());
    }

    private String group(FileInfo file) {
        return io.machine().accounts().groupName(file.group());
    }

    private String size(FileInfo file) {
        return human ? Sizes.human(file.size()) : Long.toString(file.size());
    }

    private String time(FileInfo file) {
        var age = Duration.between(file.modified(), io.machine().clock().instant());
        return (age.compareTo(RECENT) > 0 ? Times.OLD_FILE : Times.RECENT_FILE).format(file.modified());
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }
}
