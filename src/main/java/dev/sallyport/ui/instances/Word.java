package dev.sallyport.ui.instances;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.sallyport.model.Instance;

/// The words that may stand before a colon in the filter box, each with the values of an instance it looks at.
enum Word {
    NAME(Needle.Reach.ANYWHERE), ID(Needle.Reach.ANYWHERE), STATE(Needle.Reach.BEGINNING),
    REGION(Needle.Reach.ANYWHERE), ZONE(Needle.Reach.ANYWHERE), PROFILE(Needle.Reach.ANYWHERE),
    ACCOUNT(Needle.Reach.ANYWHERE), TYPE(Needle.Reach.BEGINNING), IP(Needle.Reach.BEGINNING),
    VPC(Needle.Reach.ANYWHERE), IMAGE(Needle.Reach.ANYWHERE), SYSTEM(Needle.Reach.ANYWHERE),
    /// `tag:key` and `tag:key=value`; has a term of its own.
    TAG(Needle.Reach.BEGINNING);

    private final Needle.Reach reach;

    Word(Needle.Reach reach) {
        this.reach = reach;
    }

    /// How much of the value an unquoted text has to cover: addresses, types and states are typed from their beginning.
    Needle.Reach reach() {
        return reach;
    }

    static Optional<Word> of(String typed) {
        return Arrays.stream(values()).filter(word -> word.name().toLowerCase(Locale.ROOT).equals(typed)).findFirst();
    }

    /// The values looked at, in lower case. `system` is the short word of the operating system.
    String[] values(Instance instance, String system) {
        var values = switch (this) {
            case NAME -> Stream.of(instance.name());
            case ID -> Stream.of(instance.id().value());
            case STATE -> Stream.of(instance.state().word());
            case REGION -> Stream.of(instance.region().value());
            case ZONE -> Stream.of(instance.zone());
            case PROFILE -> Stream.of(instance.profile());
            case ACCOUNT -> Stream.of(instance.account());
            case TYPE -> Stream.of(instance.type());
            case IP -> Stream.of(instance.publicIpv4(), instance.privateIpv4(), instance.ipv6())
                    .flatMap(Optional::stream);
            case VPC -> Stream.of(instance.vpcId(), instance.subnetId()).flatMap(Optional::stream);
            case IMAGE -> Stream.concat(Stream.of(instance.imageId()), instance.ami().map(ami -> ami.name()).stream());
            case SYSTEM -> Stream.of(system);
            case TAG -> instance.tags().values().stream();
        };
        return values.map(value -> value.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }
}
