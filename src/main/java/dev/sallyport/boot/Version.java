package dev.sallyport.boot;

import java.util.Optional;

import picocli.CommandLine.IVersionProvider;

/// The version as the jar's manifest tells it.
final class Version implements IVersionProvider {

    /// Such as `0.1.0`; `development` when started from classes.
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[]{"Sallyport " + number() + ", Java " + Runtime.version()};
    }
}
