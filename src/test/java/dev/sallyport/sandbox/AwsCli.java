package dev.sallyport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Debian's AWS CLI, pointed at a sandbox; whoever uses it where it is not installed is skipped.
record AwsCli(Sandbox sandbox) {

    /// What it printed, as text.
    String run(String... arguments) throws IOException, InterruptedException {
        return ran(arguments).good().output();
    }

    /// What it complained of; it has to.
    String fails(String... arguments) throws IOException, InterruptedException {
        var ran = ran(arguments);
        assertThat(ran.status()).as(ran.output() + ran.errors()).isNotZero();
        return ran.errors();
    }

    private Tools.Ran ran(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Tools.find("/usr/bin/aws", "aws"), "--endpoint-url",
                sandbox.endpoint().toString(), "--output", "text", "--no-cli-pager"));
        command.addAll(List.of(arguments));
        return Tools.run(sandbox.environment(), command.toArray(String[]::new));
    }
}
