package dev.sallyport.sandbox.aws;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import dev.sallyport.sandbox.world.World;

/// Takes one request to its answer: which service, who asks, what is to go wrong, what is true.
final class Desk {

    /// What to send, and what is to go wrong while sending it.
    record Answer(Reply reply, List<Trouble> troubles) {}

    private final Gatekeeper gatekeeper;
    private final Troubles troubles;
    private final Ec2 ec2;
    private final Sts sts;
    private final Connect connect;
    private final Metadata metadata;
    private final Clock clock;
    private final Consumer<CallRecord> log;

    Desk(World world, Wiring wiring, Troubles troubles, Clock clock, Consumer<CallRecord> log) {
        var logins = new Logins(world);
        var switches = new SerialSwitches(wiring.switches());
        this.gatekeeper = new Gatekeeper(world, logins, clock);
        this.troubles = troubles;
        this.ec2 = new Ec2(Actions.ec2(world, wiring.machines(), switches, clock));
        this.sts = new Sts(world, logins, clock);
        this.connect = new Connect(Actions.connect(wiring, switches));
        this.metadata = new Metadata(world, wiring.keys());
        this.clock = clock;
        this.log = log;
    }

    Answer answer(Request request) {
        if (request.path().startsWith(Metadata.PREFIX)) {
            return new Answer(metadata.answer(request), List.of());
        }
        var visit = new Visit(UUID.randomUUID().toString());
        try {
            return visit.serve(request);
        } catch (ApiError error) {
            visit.record(error.code());
            return new Answer(visit.dialect.reply(error, visit.requestId), visit.expected);
        }
    }

    /// What is known of one request so far, so that an error can be worded with it.
    private final class Visit {
        private final String requestId;
        private Dialect dialect = Dialect.EC2;
        private String profile = "";
        private String region = "";
        private String action = "";
        private List<Trouble> expected = List.of();

        Visit(String requestId) {
            this.requestId = requestId;
        }

        Answer serve(Request request) throws ApiError {
            var form = Form.of(request);
            dialect = Dialect.of(request, form);
            action = action(request, form);
            var caller = gatekeeper.admit(request, dialect);
            profile = caller.login().profile();
            region = caller.region();
            check();
            expected = troubles.of(new Call(profile, region, dialect.service(), action));
            refuse(new Denials(dialect, caller, action));
            var reply = reply(request, form, caller);
            record(outcome());
            return new Answer(reply, expected);
        }

        private String action(Request request, Form form) throws ApiError {
            if (dialect == Dialect.CONNECT) {
                return request.header("x-amz-target").orElse("").substring(Dialect.CONNECT_TARGET.length());
            }
            return form.text("Action")
                    .orElseThrow(() -> ApiError.of("MissingAction",
                            "The request must contain the parameter Action"));
        }

        private void check() throws ApiError {
            switch (dialect) {
                case EC2 -> ec2.action(action);
                case STS -> sts.check(action);
                case CONNECT -> connect.action(action);
            }
        }

        private void refuse(Denials denials) throws ApiError {
            for (var trouble : expected) {
                switch (trouble) {
                    case Trouble.Throttle() -> throw denials.throttled();
                    case Trouble.Refuse(var code) -> throw denials.refused(code);
                    case Trouble.Fail() -> throw denials.failed();
                    case Trouble.Delay(_),Trouble.Hang(),Trouble.Cut(),Trouble.Spoil(_) -> {}
                }
            }
        }

        private Reply reply(Request request, Form form, Caller caller) throws ApiError {
            return switch (dialect) {
                case EC2 -> Reply.xml(200, requestId,
                        Spoiler.spoilt(ec2.answer(action, form, caller, requestId), expected));
                case STS -> Reply.xml(200, requestId, sts.answer(action, form, caller, requestId));
                case CONNECT -> Reply.json(200, requestId, connect.answer(action, request.body(), caller, requestId));
            };
        }

        private String outcome() {
            if (expected.contains(new Trouble.Hang())) {
                return "hung";
            }
            return expected.contains(new Trouble.Cut()) ? "cut" : "ok";
        }

        private void record(String outcome) {
            log.accept(new CallRecord(clock.instant(), profile, region, action, outcome, requestId));
        }
    }
}
