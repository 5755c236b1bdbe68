package dev.sallyport.credentials;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/// What all clients share: HTTP clients, one timer, limits and retries.
///
/// Without it every client would make its own; thirty Regions would have thirty pools of timer threads.
final class Workshop implements AutoCloseable {

    private final Clock clock;
    private final CallLimits limits;
    private final HttpClients http;
    private final Map<String, String> environment;
    private final ScheduledExecutorService timer;

    Workshop(Clock clock, CallLimits limits, Map<String, String> environment) {
        keepTheSdkFromItsOwnFiles();
        this.clock = clock;
        this.limits = limits;
        this.http = new HttpClients(limits);
        this.environment = Map.copyOf(environment);
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("aws-call-timer").daemon().factory());
    }

    /// Every client that is built parses the default AWS files first, even when it is given others, and one malformed line
    /// there makes the building fail: the very thing that `profile` is careful to avoid. Nothing but these system
    /// properties keeps the SDK from it; what they name is a directory, so no file.
    private static void keepTheSdkFromItsOwnFiles() {
        var noFile = System.getProperty("java.home");
        System.setProperty(ProfileFileSystemSetting.AWS_CONFIG_FILE.property(), noFile);
        System.setProperty(ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE.property(), noFile);
    }

    Clock clock() {
        return clock;
    }

    CallLimits limits() {
        return limits;
    }

    HttpClients http() {
        return http;
    }

    /// The variables of the line's surroundings; may hold secrets.
    Map<String, String> environment() {
        return environment;
    }

    void settings(ClientOverrideConfiguration.Builder override) {
        override.apiCallTimeout(limits.whole())
                .apiCallAttemptTimeout(limits.attempt())
                .scheduledExecutorService(timer)
                .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(limits.attempts()).build());
    }

    @Override
    public void close() {
        http.close();
        timer.shutdownNow();
    }
}
