package dev.sallyport.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2instanceconnect.Ec2InstanceConnectClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

import dev.sallyport.sandbox.world.Login;
import dev.sallyport.sandbox.world.Machine;
import dev.sallyport.sandbox.world.Profile;

/// A sandbox with the AWS SDK's own clients for it, which try each call once only.
public final class TestSandbox implements AutoCloseable {

    private final StepClock clock = new StepClock();
    private final List<SdkAutoCloseable> clients = new ArrayList<>();
    private final Sandbox sandbox;

    public TestSandbox(Scenario scenario) {
        try {
            sandbox = Sandbox.start(scenario, new SandboxOptions(0, clock));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static TestSandbox firstSteps() {
        return new TestSandbox(Scenario.named("first-steps"));
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public StepClock clock() {
        return clock;
    }

    public Machine machine(String name) {
        return sandbox.scenario().world().named(name).orElseThrow();
    }

    public Login login(String profile) {
        return sandbox.scenario()
                .world()
                .profiles()
                .stream()
                .filter(each -> each.name().equals(profile))
                .map(Profile.Keys.class::cast)
                .findFirst()
                .orElseThrow()
                .login();
    }

    public AwsCredentials keys(String profile) {
        var login = login(profile);
        return AwsBasicCredentials.create(login.accessKeyId(), login.secretKey());
    }

    public Ec2Client ec2(String profile, String region) {
        return ec2(keys(profile), region);
    }

    public Ec2Client ec2(AwsCredentials keys, String region) {
        return kept(set(Ec2Client.builder().httpClient(UrlConnectionHttpClient.create()), keys, region).build());
    }

    public Ec2InstanceConnectClient connect(AwsCredentials keys, String region) {
        return kept(set(Ec2InstanceConnectClient.builder().httpClient(UrlConnectionHttpClient.create()), keys, region)
                .build());
    }

    public StsClient sts(AwsCredentials keys, String region) {
        return kept(set(StsClient.builder().httpClient(UrlConnectionHttpClient.create()), keys, region).build());
    }

    private <B extends AwsClientBuilder<B, ?>> B set(B builder, AwsCredentials keys, String region) {
        return builder.endpointOverride(sandbox.endpoint())
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .overrideConfiguration(each -> each.retryStrategy(retry -> retry.maxAttempts(1)));
    }

    private <C extends SdkAutoCloseable> C kept(C client) {
        clients.add(client);
        return client;
    }

    @Override
    public void close() {
        clients.forEach(SdkAutoCloseable::close);
        try {
            sandbox.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
