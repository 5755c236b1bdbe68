package dev.sallyport.control;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypesResponse;
import software.amazon.awssdk.services.ec2.model.GetSerialConsoleAccessStatusResponse;

import dev.sallyport.control.SerialAccess.ManagedBy;
import dev.sallyport.credentials.AwsSessions;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.ProblemException;

/// [Control] through the EC2 API.
public final class Ec2Control implements Control {

    /// The IAM action behind health and following.
    static final String STATUS = "ec2:DescribeInstanceStatus";

    private static final Logger LOG = LoggerFactory.getLogger(Ec2Control.class);

    private static final String LIST = "ec2:DescribeInstances";
    private static final String ACCESS = "ec2:GetSerialConsoleAccessStatus";
    private static final String ENABLE = "ec2:EnableSerialConsoleAccess";
    private static final String TYPES = "ec2:DescribeInstanceTypes";
    private static final String OUTPUT = "ec2:GetConsoleOutput";
    private static final String SCREENSHOT = "ec2:GetConsoleScreenshot";

    /// EC2 has moved on by then, and the quota of 20 calls a second is far away.
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final Calls calls;
    private final Clock clock;
    private final StateWatch watch;
    private final KnownTypes types = new KnownTypes();

    public Ec2Control(AwsSessions sessions, Clock clock) {
        this(sessions, clock, INTERVAL);
    }

    /// With another time between two looks at a state.
    Ec2Control(AwsSessions sessions, Clock clock, Duration interval) {
        this.calls = new Calls(sessions, clock);
        this.clock = clock;
        this.watch = new StateWatch(clock, interval);
    }

    @Override
    public SerialAccess serialAccess(Instance instance) throws ProblemException, InterruptedException {
        var answer = calls.ask(instance, ACCESS, client -> client.getSerialConsoleAccessStatus(_ -> {}));
        if (answer.serialConsoleAccessEnabled() == null) {
            throw new ProblemException(new ControlProblem.Garbled(Calls.asked(instance, ACCESS, answer)));
        }
        return new SerialAccess(answer.serialConsoleAccessEnabled(), managedBy(answer));
    }

    private static ManagedBy managedBy(GetSerialConsoleAccessStatusResponse answer) {
        return switch (Optional.ofNullable(answer.managedByAsString()).orElse("")) {
            case "account" -> ManagedBy.ACCOUNT;
            case "declarative-policy" -> ManagedBy.DECLARATIVE_POLICY;
            default -> ManagedBy.UNKNOWN;
        };
    }

    @Override
    public SerialAccess enableSerialAccess(Instance instance) throws ProblemException, InterruptedException {
        try {
            var answer = calls.ask(instance, ENABLE, client -> client.enableSerialConsoleAccess(_ -> {}));
            return new SerialAccess(Boolean.TRUE.equals(answer.serialConsoleAccessEnabled()), ManagedBy.ACCOUNT);
        } catch (ProblemException refused) {
            throw managedByPolicy(instance, refused).<ProblemException>map(
                    problem -> new ProblemException(problem, refused)).orElse(refused);
        }
    }

    /// EC2's code for a switch that a policy holds is documented nowhere, so the switch itself is asked.
    private Optional<ControlProblem> managedByPolicy(Instance instance, ProblemException refused)
            throws InterruptedException {
        if (!(refused.problem() instanceof ControlProblem problem)
                || !(problem instanceof ControlProblem.Denied || problem instanceof ControlProblem.Refused
                        || problem instanceof ControlProblem.Unsupported)) {
            return Optional.empty();
        }
        try {
            return serialAccess(instance).managedBy() == ManagedBy.DECLARATIVE_POLICY
                    ? Optional.of(new ControlProblem.ManagedByPolicy(problem.asked()))
                    : Optional.empty();
        } catch (ProblemException unknown) {
            LOG.info("{}: not known who manages the switch: {}", instance.id(), unknown.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public TypeSupport type(Instance instance) throws ProblemException, InterruptedException {
        return types.of(instance, () -> {
            var answer = calls.ask(instance, TYPES,
                    client -> client
                            .describeInstanceTypes(request -> request.instanceTypesWithStrings(instance.type())));
            return read(instance, answer);
        });
    }

    private static TypeSupport read(Instance instance, DescribeInstanceTypesResponse answer) throws ProblemException {
        return answer.instanceTypes()
                .stream()
                .filter(info -> instance.type().equals(info.instanceTypeAsString()))
                .findFirst()
                .map(info -> Shapes.type(instance.type(), info))
                .orElseThrow(() -> new ProblemException(
                        new ControlProblem.Garbled(Calls.asked(instance, TYPES, answer))));
    }

    /// What can be decoded counts, even if the answer was cut off. No output yet is an empty text.
    @Override
    public SystemLog systemLog(Instance instance, boolean latest) throws ProblemException, InterruptedException {
        var answer = calls.ask(instance, OUTPUT, client -> client.getConsoleOutput(request -> {
            request.instanceId(instance.id().value());
            if (latest) {
                request.latest(true);
            }
        }));
        var output = Optional.ofNullable(answer.output()).orElse("");
        var bytes = Decoded.of(output);
        if (bytes.length == 0 && !output.isBlank()) {
            throw new ProblemException(new ControlProblem.Garbled(Calls.asked(instance, OUTPUT, answer)));
        }
        return new SystemLog(new String(bytes, StandardCharsets.UTF_8), Optional.ofNullable(answer.timestamp()));
    }

    @Override
    public Screenshot screenshot(Instance instance, boolean wakeUp) throws ProblemException, InterruptedException {
        var answer = calls.ask(instance, SCREENSHOT,
                client -> client
                        .getConsoleScreenshot(request -> request.instanceId(instance.id().value()).wakeUp(wakeUp)));
        var bytes = Decoded.of(Optional.ofNullable(answer.imageData()).orElse(""));
        if (!jpeg(bytes)) {
            throw new ProblemException(new ControlProblem.NoPicture(Calls.asked(instance, SCREENSHOT, answer)));
        }
        return new Screenshot(bytes, clock.instant());
    }

    /// JPEG files begin with the marker "start of image" and another marker.
    private static boolean jpeg(byte[] bytes) {
        return bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8 && (bytes[2] & 0xFF) == 0xFF;
    }

    @Override
    public Health health(Instance instance) throws ProblemException, InterruptedException {
        var id = instance.id().value();
        var answer = calls.ask(instance, STATUS,
                client -> client.describeInstanceStatus(request -> request.instanceIds(id).includeAllInstances(true)));
        return answer.instanceStatuses()
                .stream()
                .filter(status -> id.equals(status.instanceId()))
                .findFirst()
                .map(Shapes::health)
                .orElseThrow(() -> new ProblemException(
                        new ControlProblem.NotFound(Calls.asked(instance, STATUS, answer))));
    }

    @Override
    public void power(Instance instance, PowerAction action) throws ProblemException, InterruptedException {
        var id = instance.id().value();
        switch (action) {
            case START -> calls.ask(instance, "ec2:StartInstances",
                    client -> client.startInstances(request -> request.instanceIds(id)));
            case STOP -> calls.ask(instance, "ec2:StopInstances",
                    client -> client.stopInstances(request -> request.instanceIds(id)));
            case FORCE_STOP -> calls.ask(instance, "ec2:StopInstances",
                    client -> client.stopInstances(request -> request.instanceIds(id).force(true)));
            case REBOOT -> calls.ask(instance, "ec2:RebootInstances",
                    client -> client.rebootInstances(request -> request.instanceIds(id)));
        }
    }

    @Override
    public InstanceState follow(Instance instance, PowerAction action, Consumer<InstanceState> news)
            throws ProblemException, InterruptedException {
        return watch.follow(instance, action, () -> state(instance), news);
    }

    /// Who may list instances and not read their status can follow them all the same.
    private InstanceState state(Instance instance) throws ProblemException, InterruptedException {
        try {
            return health(instance).state();
        } catch (ProblemException refused) {
            if (!(refused.problem() instanceof ControlProblem.Denied)) {
                throw refused;
            }
            LOG.debug("{}: no status, so the list is asked", instance.id(), refused);
            return listed(instance);
        }
    }

    private InstanceState listed(Instance instance) throws ProblemException, InterruptedException {
        var id = instance.id().value();
        var answer = calls.ask(instance, LIST, client -> client.describeInstances(request -> request.instanceIds(id)));
        return answer.reservations()
                .stream()
                .flatMap(reservation -> reservation.instances().stream())
                .filter(one -> id.equals(one.instanceId()))
                .findFirst()
                .map(one -> Shapes.state(one.state()))
                .orElseThrow(() -> new ProblemException(
                        new ControlProblem.NotFound(Calls.asked(instance, LIST, answer))));
    }
}
