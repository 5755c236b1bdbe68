package dev.sallyport.transport;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.Problem;

/// Why there is no wire, no login or no shell. What servers said is in the details, made safe to show.
public sealed interface TransportProblem extends Problem {

    /// The wire that was wanted.
    Target target();

    /// Whether another route to the same instance may still work. If not, every one would be refused.
    default boolean anotherRouteMayWork() {
        return switch (this) {
            case UnknownHost _,Refused _,Unreachable _,ConnectTimedOut _,NotSsh _,ClosedBeforeBanner _,KeyExchangeTimedOut _ ->
                true;
            case NoCommonAlgorithm _,KeyExchangeFailed _,AuthRefused _,LoginTimedOut _,ShellRefused _,CommandRefused _,LinkLost _ ->
                false;
        };
    }

    @Override
    default Map<String, String> facts() {
        return target().facts();
    }

    /// No such name. Another route may have another name.
    record UnknownHost(Target target) implements TransportProblem {
        @Override
        public String code() {
            return "transport.unknown-host";
        }
    }

    /// The host is there, but nothing listens on the port.
    record Refused(Target target) implements TransportProblem {
        @Override
        public String code() {
            return "transport.refused";
        }
    }

    /// The network says that there is no way to the address.
    record Unreachable(Target target, String why) implements TransportProblem {
        @Override
        public String code() {
            return "transport.unreachable";
        }

        @Override
        public Optional<String> detail() {
            return said(why);
        }
    }

    /// Silence: typically a security group, or a private address from outside its network.
    record ConnectTimedOut(Target target, Duration after) implements TransportProblem {
        @Override
        public String code() {
            return "transport.connect-timed-out";
        }

        @Override
        public Map<String, String> facts() {
            return with(target, "seconds", Long.toString(after.toSeconds()));
        }
    }

    /// Something answers, but it does not speak SSH 2.
    record NotSsh(Target target, String heard) implements TransportProblem {
        @Override
        public String code() {
            return "transport.not-ssh";
        }

        @Override
        public Optional<String> detail() {
            return said(heard);
        }
    }

    /// The connection was accepted and closed before the server said anything.
    record ClosedBeforeBanner(Target target, String why) implements TransportProblem {
        @Override
        public String code() {
            return "transport.closed-before-banner";
        }

        @Override
        public Optional<String> detail() {
            return said(why);
        }
    }

    /// Nothing that the server offers is good enough for us.
    record NoCommonAlgorithm(Target target, String offers) implements TransportProblem {
        @Override
        public String code() {
            return "transport.no-common-algorithm";
        }

        @Override
        public Optional<String> detail() {
            return said(offers);
        }
    }

    /// The connection stands, but the server does not get to the end of the key exchange.
    record KeyExchangeTimedOut(Target target, Duration after) implements TransportProblem {
        @Override
        public String code() {
            return "transport.key-exchange-timed-out";
        }

        @Override
        public Map<String, String> facts() {
            return with(target, "seconds", Long.toString(after.toSeconds()));
        }
    }

    /// The key exchange broke off.
    record KeyExchangeFailed(Target target, String why) implements TransportProblem {
        @Override
        public String code() {
            return "transport.key-exchange-failed";
        }

        @Override
        public Optional<String> detail() {
            return said(why);
        }
    }

    /// The key was pushed, and the host takes it not: "permission denied".
    record AuthRefused(Target target, String methods, String why) implements TransportProblem {
        @Override
        public String code() {
            return "transport.auth-refused";
        }

        @Override
        public Map<String, String> facts() {
            return with(target, "methods", methods);
        }

        @Override
        public Optional<String> detail() {
            return said(why);
        }
    }

    /// The host neither takes nor refuses the key.
    record LoginTimedOut(Target target, Duration after) implements TransportProblem {
        @Override
        public String code() {
            return "transport.login-timed-out";
        }

        @Override
        public Map<String, String> facts() {
            return with(target, "seconds", Long.toString(after.toSeconds()));
        }
    }

    /// Logged in, but there is no shell.
    record ShellRefused(Target target, String why) implements TransportProblem {
        @Override
        public String code() {
            return "transport.shell-refused";
        }

        @Override
        public Optional<String> detail() {
            return said(why);
        }
    }

    /// Logged in, but the host runs no command without a terminal.
    record CommandRefused(Target target, String why) implements TransportProblem {
        @Override
        public String code() {
            return "transport.command-refused";
        }

        @Override
        public Optional<String> detail() {
            return said(why);
        }
    }

    /// The wire broke after the host key was verified.
    record LinkLost(Target target, String why) implements TransportProblem {
        @Override
        public String code() {
            return "transport.link-lost";
        }

        @Override
        public Optional<String> detail() {
            return said(why);
        }
    }

    private static Map<String, String> with(Target target, String name, String fact) {
        var facts = new HashMap<>(target.facts());
        facts.put(name, fact);
        return Map.copyOf(facts);
    }

    private static Optional<String> said(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
