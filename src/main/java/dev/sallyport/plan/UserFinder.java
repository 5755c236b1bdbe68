package dev.sallyport.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.sallyport.model.Ami;
import dev.sallyport.model.Instance;
import dev.sallyport.plan.OsUser.Source;

/// Finds the user to log in as: a tag, the AMI's name, its owner, the platform details, and at last `ec2-user`.
///
/// Sources of the tables: EC2 User Guide, "Troubleshoot connecting to your Linux instance" (default user names);
/// test-kitchen/kitchen-ec2, `lib/kitchen/driver/aws/standard_platform/*.rb` (AMI names and owners);
/// canonical/cloud-init, `config/cloud.cfg.tmpl` (users of self-built images); EC2 User Guide, "AMI billing information
/// fields" (platform details).
final class UserFinder {

    /// Tags that people use for the user name, most specific first; upper and lower case do not matter.
    private static final List<String> TAGS = List.of("ssh-user", "OSUser");

    private record NameRule(Pattern name, String user) {}

    private static final String FALLBACK = "ec2-user";

    /// The first match counts, so exceptions stand before their family.
    ///
    /// `debian-<n>` and `debian-<codename>`: `admin`, from Debian's own images. CentOS to version 8 had `centos`, from
    /// Stream 9 on `ec2-user`. Fedora: the guide names both `fedora` and `ec2-user`, the images have `fedora`, those of Fedora CoreOS `core`.
    private static final List<NameRule> BY_NAME = List.of(
            // Amazon Linux 1, 2 and 2023, and macOS.
            rule("(amzn|amzn2|al2023)-ami-.*", FALLBACK), rule("amzn2?-ec2-macos-.*", FALLBACK),
            rule("ubuntu(-pro|-minimal|-eks)?[-/].*", "ubuntu"), rule("(debian|debian-backports)-.*", "admin"),
            rule("rhel-.*", FALLBACK),
            rule("centos stream (9|[1-9]\\d).*", FALLBACK), rule("centos.*", "centos"),
            rule("rocky-.*", "rocky"), rule("almalinux os .*", FALLBACK),
            rule("fedora-coreos-.*", "core"), rule("fedora-.*", "fedora"), rule("freebsd[ /].*", FALLBACK),
            rule("(open)?suse-.*", FALLBACK), rule("bitnami-.*", "bitnami"));

    private static final Map<String, String> BY_OWNER = Map.ofEntries(
            // Amazon Linux; macOS.
            Map.entry("137112412989", FALLBACK), Map.entry("100343932686", FALLBACK),
            // Canonical; Debian, since version 10 and before; Red Hat.
            Map.entry("099720109477", "ubuntu"), Map.entry("136693071363", "admin"),
            Map.entry("379101102735", "admin"), Map.entry("309956199498", FALLBACK),
            // Rocky; AlmaLinux; Fedora; FreeBSD; SUSE.
            Map.entry("792107900819", "rocky"), Map.entry("764336703387", FALLBACK),
            Map.entry("125523088429", "fedora"), Map.entry("118940168514", FALLBACK),
            Map.entry("013907871322", FALLBACK));

    /// Only what the details prove: `Linux/UNIX` stands for a dozen distributions, and "SQL Server" alone for any Linux.
    private static final List<NameRule> BY_DETAILS = List.of(rule("red hat .*", FALLBACK),
            rule("suse linux.*", FALLBACK), rule("ubuntu pro.*", "ubuntu"));

    /// Never fails: a tag with a name that EC2 Instance Connect would refuse is passed over.
    OsUser userOf(Instance instance) {
        return fromTag(instance).or(() -> matching(BY_NAME, instance.ami().map(Ami::name), Source.AMI_NAME))
                .or(() -> instance.ami()
                        .map(Ami::owner)
                        .map(BY_OWNER::get)
                        .map(name -> new OsUser(name, Source.AMI_OWNER)))
                .or(() -> matching(BY_DETAILS, Optional.of(instance.platformDetails()), Source.PLATFORM_DETAILS))
                .orElse(new OsUser(FALLBACK, Source.DEFAULT));
    }

    private static Optional<OsUser> fromTag(Instance instance) {
        return TAGS.stream()
                .flatMap(tag -> Tags.value(instance, tag).stream())
                .filter(OsUser::valid)
                .findFirst()
                .map(name -> new OsUser(name, Source.TAG));
    }

    private static Optional<OsUser> matching(List<NameRule> rules, Optional<String> text, Source source) {
        return text.flatMap(words -> rules.stream().filter(rule -> rule.name().matcher(words).matches()).findFirst())
                .map(rule -> new OsUser(rule.user(), source));
    }

    private static NameRule rule(String pattern, String user) {
        return new NameRule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), user);
    }
}
