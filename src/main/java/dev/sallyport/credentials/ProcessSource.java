package dev.sallyport.credentials;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Credentials from the program that `credential_process` names, run by the system's shell as in the AWS CLI.
final class ProcessSource implements Minted.Source {

    /// Long enough for a program that waits for somebody to touch a key; the AWS CLI waits for ever.
    static final Duration LIMIT = Duration.ofSeconds(60);

    /// What a program that has ended may still have in its pipes.
    private static final Duration REST = Duration.ofSeconds(1);

    private final String profile;
    private final String command;
    private final Duration limit;
    private final ProcessAnswer answer;

    ProcessSource(String profile, String command, Clock clock) {
        this(profile, command, clock, LIMIT);
    }

    ProcessSource(String profile, String command, Clock clock, Duration limit) {
        this.profile = profile;
        this.command = command;
        this.limit = limit;
        this.answer = new ProcessAnswer(profile, clock);
    }

    @Override
    public Minted mint() throws InterruptedException {
        var process = started();
        var out = new Drain(process.getInputStream());
        var err = new Drain(process.getErrorStream());
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CredentialsFailure(new CredentialsProblem.ProcessTimedOut(profile, limit));
            }
            var written = out.text(REST);
            if (process.exitValue() != 0) {
                throw failed(Integer.toString(process.exitValue()), err.text(REST));
            }
            return answer.read(written);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process started() {
        try {
            var process = new ProcessBuilder(shell()).start();
            // Nobody is there to answer a question it may put.
            process.getOutputStream().close();
            return process;
        } catch (IOException notStarted) {
            throw failed("-", String.valueOf(notStarted.getMessage()));
        }
    }

    private List<String> shell() {
        var windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? List.of("cmd.exe", "/C", command) : List.of("sh", "-c", command);
    }

    private CredentialsFailure failed(String exit, String said) {
        return new CredentialsFailure(new CredentialsProblem.ProcessFailed(profile, exit, Redaction.of(said)));
    }
}
