package dev.sallyport.connect;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.transport.TransportProblem;

/// What only the whole way to a serial console can say: that we are in our own way, and what a wire's trouble means when
/// its far end is AWS's and not the instance.
public sealed interface ConnectProblem extends Problem {

    /// Our own last session on the instance's console is still being torn down.
    ///
    /// @param length how long AWS takes for that
    record TearingDown(InstanceId instance, Duration length) implements ConnectProblem {
        @Override
        public String code() {
            return "connect.tearing-down";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("instance", instance.value(), "seconds", Long.toString(length.toSeconds()));
        }
    }

    /// A wire to a serial console that did not lead to a session.
    sealed interface OfWire extends ConnectProblem {

        TransportProblem wire();

        RegionName region();

        @Override
        default Map<String, String> facts() {
            var facts = new HashMap<>(wire().facts());
            facts.put("region", region().value());
            return Map.copyOf(facts);
        }

        @Override
        default Optional<String> detail() {
            return wire().detail();
        }
    }

    /// The console's name is not known to DNS.
    record ConsoleUnknown(TransportProblem wire, RegionName region) implements OfWire {
        @Override
        public String code() {
            return "connect.console-unknown";
        }
    }

    /// No connection to the console, or one that was closed at once.
    record ConsoleUnreachable(TransportProblem wire, RegionName region) implements OfWire {
        @Override
        public String code() {
            return "connect.console-unreachable";
        }
    }

    /// No answer from the console within the limit, from TCP to the end of the handshake.
    record ConsoleSilent(TransportProblem wire, RegionName region) implements OfWire {
        @Override
        public String code() {
            return "connect.console-silent";
        }
    }

    /// Something answers in the console's place that no handshake is possible with.
    record ConsoleHandshake(TransportProblem wire, RegionName region) implements OfWire {
        @Override
        public String code() {
            return "connect.console-handshake";
        }
    }

    /// AWS took the key, and the console takes it not.
    record ConsoleKeyRefused(TransportProblem wire, RegionName region) implements OfWire {
        @Override
        public String code() {
            return "connect.console-key-refused";
        }
    }

    /// The console ended the connection after its key was checked and before there was a session.
    record ConsoleBrokeOff(TransportProblem wire, RegionName region) implements OfWire {
        @Override
        public String code() {
            return "connect.console-broke-off";
        }
    }

    /// The same failure, with a wire's trouble in the words of a console.
    static ProblemException worded(ProblemException failed, RegionName region) {
        return failed.problem() instanceof TransportProblem wire
                ? new ProblemException(of(wire, region), failed)
                : failed;
    }

    private static ConnectProblem of(TransportProblem wire, RegionName region) {
        return switch (wire) {
            case TransportProblem.UnknownHost _ -> new ConsoleUnknown(wire, region);
            case TransportProblem.Refused _,TransportProblem.Unreachable _,TransportProblem.ClosedBeforeBanner _ ->
                new ConsoleUnreachable(wire, region);
            case TransportProblem.ConnectTimedOut _,TransportProblem.KeyExchangeTimedOut _ ->
                new ConsoleSilent(wire, region);
            case TransportProblem.NotSsh _,TransportProblem.NoCommonAlgorithm _,TransportProblem.KeyExchangeFailed _ ->
                new ConsoleHandshake(wire, region);
            case TransportProblem.AuthRefused _ -> new ConsoleKeyRefused(wire, region);
            case TransportProblem.LoginTimedOut _,TransportProblem.ShellRefused _,TransportProblem.CommandRefused _,TransportProblem.LinkLost _ ->
                new ConsoleBrokeOff(wire, region);
        };
    }
}
