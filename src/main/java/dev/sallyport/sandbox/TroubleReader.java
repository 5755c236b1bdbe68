package dev.sallyport.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import dev.sallyport.sandbox.aws.Trouble;
import dev.sallyport.sandbox.host.HostFault;

/// Reads the `troubles` and `hostTroubles` of a scenario.
final class TroubleReader {

    private static final List<String> KINDS = List.of("latencyMs", "throttleFirst", "refuse", "fail", "hang", "cut",
            "spoil");

    private TroubleReader() {}

    static Rule rule(JsonPart part) {
        var aim = new Aim(part.maybe("profile"), part.maybe("region"), part.maybe("action"));
        var named = KINDS.stream().filter(part::has).toList();
        if (named.size() != 1) {
            throw part.wrong("latencyMs", "each trouble has exactly one of " + String.join(", ", KINDS));
        }
        return switch (named.getFirst()) {
            case "latencyMs" -> new Rule(aim, new Trouble.Delay(Duration.ofMillis(part.number("latencyMs", 0))));
            case "throttleFirst" -> new Rule(aim, new Trouble.Throttle(), part.number("throttleFirst", 0));
            case "refuse" -> new Rule(aim, new Trouble.Refuse(part.text("refuse")));
            case "fail" -> on(part, "fail", new Rule(aim, new Trouble.Fail()));
            case "spoil" -> new Rule(aim, new Trouble.Spoil(part.made("spoil", "", TroubleReader::spoilt)));
            case "hang" -> on(part, "hang", new Rule(aim, new Trouble.Hang()));
            default -> on(part, "cut", new Rule(aim, new Trouble.Cut()));
        };
    }

    private static Trouble.Spoilt spoilt(String word) {
        return Arrays.stream(Trouble.Spoilt.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    // "fail": false would read as harmless and mean nothing.
    private static Rule on(JsonPart part, String key, Rule rule) {
        if (!part.flag(key, false)) {
            throw part.wrong(key, "can only be true");
        }
        return rule;
    }

    static HostFault fault(JsonPart part) {
        if (part.has("slowMs")) {
            return new HostFault.SlowToAccept(Duration.ofMillis(part.number("slowMs", 0)));
        }
        return part.made("fault", "", TroubleReader::fault);
    }

    private static HostFault fault(String word) {
        return switch (word) {
            case "closes-before-banner" -> new HostFault.ClosesBeforeBanner();
            case "sends-garbage" -> new HostFault.SendsGarbage();
            case "no-common-algorithm" -> new HostFault.NoCommonAlgorithm();
            case "hangs-in-key-exchange" -> new HostFault.HangsInKeyExchange();
            case "frozen" -> new HostFault.Frozen();
            default -> throw new IllegalArgumentException("no such fault: " + word);
        };
    }
}
