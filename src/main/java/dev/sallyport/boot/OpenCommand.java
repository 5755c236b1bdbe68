package dev.sallyport.boot;

import java.io.IOException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import dev.sallyport.saved.Links;

/// `sallyport open`: what a system calls when somebody follows a `sallyport:` link.
@Command(name = "open", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Follow a sallyport: link, after asking. For the system's list of programs.")
final class OpenCommand implements Callable<Integer> {

    @ParentCommand private SallyportCommand sallyport;

    @Parameters(paramLabel = "LINK", description = "Such as 'sallyport://connect?target=web-1'.") private String link;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return sallyport.open(() -> Links.parse(link));
    }
}
