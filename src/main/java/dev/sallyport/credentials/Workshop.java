package dev.sallyport.credentials;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// What all clients share: one HTTP client, one timer, limits and retries.
///
/// Without it every client would make its own; thirty Regions would have thirty pools of timer threads.
final class Workshop implements AutoCloseable {

    private final Clock clock;
    private final CallLimits limits;
    private final SdkHttpClient http;
    private final ScheduledExecutorService timer;

    Workshop(Clock clock, CallLimits limits) {
        this.clock = clock;
        this.limits = limits;
        this.http = UrlConnectionHttpClient.builder()
                .connectionTimeout(limits.connect())
                .socketTimeout(limits.attempt())
                .build();
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("aws-call-timer").daemon().factory());
    }

    Clock clock() {
        return clock;
    }

    CallLimits limits() {
        return limits;
    }

    SdkHttpClient http() {
        return http;
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
