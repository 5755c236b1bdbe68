package dev.sallyport.boot;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import dev.sallyport.saved.Errands;

/// `sallyport connect`: opens a tab in the window that is there, or in a new one.
@Command(name = "connect", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, description = "Open a tab on an instance, in the window that is running or in a new one.")
final class ConnectCommand implements Callable<Integer> {

    @ParentCommand private SallyportCommand sallyport;

    @Parameters(paramLabel = "NAME", description = "A saved connection's name, or an instance's id or Name tag.") private String what;

    @Option(names = "--serial", description = "Open the serial console instead of a shell.") private boolean serial;

    @Option(names = "--profile", paramLabel = "NAME", description = "Look only where this AWS profile looks.") private @Nullable String profile;

    @Option(names = "--region", paramLabel = "REGION", description = "Look only in this Region.") private @Nullable String region;

    @Option(names = "--user", paramLabel = "NAME", description = "Log in as this user.") private @Nullable String user;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return sallyport.open(() -> Errands.parse(what, serial, Optional.ofNullable(profile),
                Optional.ofNullable(region), Optional.ofNullable(user)));
    }
}
