package dev.sallyport.ui.instances;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;

import dev.sallyport.model.Ami;
import dev.sallyport.model.Instance;

/// The operating system of an instance in a short word, such as `Amazon Linux 2023` or `Windows`.
///
/// From the publishers' own AMI names where the image is still public, otherwise from EC2's billing words. Product names are
/// the same in every language, so they are not in the messages.
final class SystemName {

    // Publishers' naming, each seen in DescribeImages; {1} is the first group. Most specific first.
    private static final List<Entry<Pattern, String>> BY_AMI_NAME = List.of(
            rule("^al2023-ami.*", "Amazon Linux 2023"), rule("^amzn2-ami.*", "Amazon Linux 2"),
            rule("^amzn-ami.*", "Amazon Linux 1"), rule("^amzn-ec2-macos-(\\d+).*", "macOS {1}"),
            rule(".*ubuntu[^0-9]*(?:[a-z]+-)?(\\d\\d\\.\\d\\d).*", "Ubuntu {1}"),
            rule("^debian-(\\d+).*", "Debian {1}"),
            rule("^rhel[-_](\\d+(?:\\.\\d+)?).*", "RHEL {1}"), rule("^rocky-(\\d+).*", "Rocky Linux {1}"),
            rule("^almalinux os (\\d+).*", "AlmaLinux {1}"), rule("^centos stream (\\d+).*", "CentOS Stream {1}"),
            rule("^suse-sles-(\\d+).*", "SLES {1}"), rule("^opensuse-leap-(\\d+).*", "openSUSE Leap {1}"),
            rule("^fedora-cloud-base.*?-(\\d\\d).*", "Fedora {1}"), rule("^bottlerocket.*", "Bottlerocket"),
            rule("^flatcar.*", "Flatcar"), rule("^freebsd (\\d+).*", "FreeBSD {1}"), rule("^kali.*", "Kali"),
            rule("^windows_server-(\\d+).*", "Windows Server {1}"), rule("^windows_server.*", "Windows"));

    // The beginnings of EC2's PlatformDetails (EC2 User Guide, "AMI billing information fields").
    private static final Map<String, String> BY_PLATFORM = Map.of("Windows", "Windows", "Red Hat", "RHEL", "SUSE",
            "SLES", "Ubuntu Pro", "Ubuntu Pro", "Linux", "Linux", "SQL Server", "Windows");

    private SystemName() {}

    static String of(Instance instance) {
        return instance.ami()
                .map(Ami::name)
                .map(SystemName::byAmiName)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> byPlatform(instance.platformDetails()));
    }

    private static String byAmiName(String amiName) {
        var name = amiName.toLowerCase(Locale.ROOT);
        for (var rule : BY_AMI_NAME) {
            var match = rule.getKey().matcher(name);
            if (match.matches()) {
                return match.groupCount() == 0 ? rule.getValue() : rule.getValue().replace("{1}", match.group(1));
            }
        }
        return "";
    }

    private static String byPlatform(String details) {
        return BY_PLATFORM.entrySet()
                .stream()
                .filter(entry -> details.startsWith(entry.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse(details);
    }

    private static Entry<Pattern, String> rule(String pattern, String name) {
        return Map.entry(Pattern.compile(pattern), name);
    }
}
