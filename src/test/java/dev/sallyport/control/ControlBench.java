package dev.sallyport.control;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import dev.sallyport.credentials.AwsFiles;
import dev.sallyport.credentials.AwsSessions;
import dev.sallyport.credentials.CallLimits;
import dev.sallyport.credentials.FakeAws;
import dev.sallyport.credentials.FakeAws.Answer;
import dev.sallyport.credentials.MovingClock;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;

/// A control station in front of an endpoint that answers as a test tells it to.
final class ControlBench implements AutoCloseable {

    static final Instance MACHINE = instance("t3.micro", "eu-central-1");

    final FakeAws aws = new FakeAws();
    final MovingClock clock = new MovingClock(Clock.systemUTC().instant());
    final AwsSessions sessions;
    final Ec2Control control;

    ControlBench(Path directory) throws IOException {
        sessions = new AwsSessions(clock,
                new CallLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(4), 2), Map.of());
        sessions.use(AwsFiles.catalog(directory, AwsFiles.keys("dev", aws)));
        control = new Ec2Control(sessions, clock, Duration.ofMillis(1));
    }

    static Answer recorded(String name) {
        return Answer.of(FakeAws.recorded(name));
    }

    static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }

    static Instance instance(String type, String region) {
        return new Instance(new InstanceId("i-0123456789abcdef0"), "dev", new RegionName(region), "123456789012",
                InstanceState.RUNNING, Map.of(), type, region + "b", Optional.empty(), Optional.empty(),
                Optional.empty(),
                Optional.empty(), Optional.empty(), "ami-1", Optional.empty(), "Linux/UNIX", "x86_64", Instant.EPOCH,
                Optional.empty(), Optional.empty(), List.of(), "", false);
    }

    @Override
    public void close() {
        sessions.close();
        aws.close();
    }
}
