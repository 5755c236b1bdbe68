package dev.sallyport.sandbox.host.programs;

import dev.sallyport.sandbox.host.files.FileInfo;

/// The colours of `ls`, from the defaults of `dircolors`.
final class LsColors {

    private static final String ARCHIVES = ".*\\.(tar|tgz|gz|zip|xz|bz2|zst|deb|rpm|jar)";
    private static final int STICKY_AND_OTHERS_WRITE = 01002;

    private final boolean on;

    LsColors(boolean on) {
        this.on = on;
    }

    String name(FileInfo file) {
        var code = code(file);
        return !on || code.isEmpty() ? file.name() : "\u001b[0m\u001b[" + code + "m" + file.name() + "\u001b[0m";
    }

    private static String code(FileInfo file) {
        return switch (file.kind()) {
            case DIRECTORY -> (file.mode() & STICKY_AND_OTHERS_WRITE) == STICKY_AND_OTHERS_WRITE ? "30;42" : "01;34";
            case LINK -> "01;36";
            case DEVICE -> "40;33;01";
            case FILE -> file.isExecutable() ? "01;32" : file.name().matches(ARCHIVES) ? "01;31" : "";
        };
    }
}
