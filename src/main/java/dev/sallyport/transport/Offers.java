package dev.sallyport.transport;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.sshd.common.kex.KexProposalOption;

/// Says where two sides' lists of algorithms have nothing in common.
final class Offers {

    private Offers() {}

    static String unmatched(Map<KexProposalOption, String> ours, Map<KexProposalOption, String> theirs) {
        return KexProposalOption.VALUES.stream()
                .filter(option -> !KexProposalOption.LANGUAGE_PROPOSALS.contains(option))
                .filter(option -> disjoint(ours.getOrDefault(option, ""), theirs.getOrDefault(option, "")))
                .map(option -> option.getDescription() + " – ours: " + ours.getOrDefault(option, "none") + " – theirs: "
                        + SafeText.of(theirs.getOrDefault(option, "none")))
                .collect(Collectors.joining("; "));
    }

    private static boolean disjoint(String ours, String theirs) {
        var offered = List.of(theirs.split(","));
        return List.of(ours.split(",")).stream().noneMatch(offered::contains);
    }
}
