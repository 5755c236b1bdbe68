package dev.sallyport.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.EbsStatusSummary;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.InstanceStatusEvent;
import software.amazon.awssdk.services.ec2.model.InstanceStatusSummary;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;

import dev.sallyport.control.TypeSupport.Picture;
import dev.sallyport.control.TypeSupport.Serial;
import dev.sallyport.model.InstanceState;

/// Makes our values of EC2's. Total: a field may be missing or hold a word of the future.
final class Shapes {

    /// Bare metal without a serial console, by family (EC2 User Guide, "Prerequisites for the EC2 Serial Console").
    private static final Set<String> METAL_WITHOUT = Set.of("a1", "mac1", "mac2", "g5g", "u-6tb1", "u-9tb1", "u-12tb1",
            "u-18tb1", "u-24tb1");

    private Shapes() {}

    static TypeSupport type(String name, InstanceTypeInfo info) {
        boolean metal = Boolean.TRUE.equals(info.bareMetal());
        var serial = serial(name, metal, text(info.hypervisorAsString()));
        var picture = metal ? Picture.NOT_ON_BARE_METAL : arm(info) ? Picture.NOT_ON_ARM : Picture.YES;
        return new TypeSupport(name, serial, serial != Serial.NOT_NITRO, picture);
    }

    private static Serial serial(String name, boolean metal, String hypervisor) {
        if (metal) {
            int dot = name.indexOf('.');
            return METAL_WITHOUT.contains(dot < 0 ? name : name.substring(0, dot))
                    ? Serial.BARE_METAL_WITHOUT
                    : Serial.BARE_METAL;
        }
        // The other word is xen. One of the future will not go back behind Nitro.
        return hypervisor.isEmpty() || hypervisor.equals("xen") ? Serial.NOT_NITRO : Serial.NITRO;
    }

    private static boolean arm(InstanceTypeInfo info) {
        return Optional.ofNullable(info.processorInfo())
                .map(processor -> processor.supportedArchitecturesAsStrings())
                .filter(architectures -> !architectures.isEmpty())
                .map(architectures -> architectures.stream().allMatch(one -> one.startsWith("arm64")))
                .orElse(false);
    }

    static Health health(InstanceStatus status) {
        return new Health(state(status.instanceState()), summary(status.systemStatus()),
                summary(status.instanceStatus()),
                Optional.ofNullable(status.attachedEbsStatus())
                        .map(EbsStatusSummary::statusAsString)
                        .orElse("not-applicable"),
                events(status.events()));
    }

    static InstanceState state(software.amazon.awssdk.services.ec2.model.@Nullable InstanceState state) {
        return Optional.ofNullable(state)
                .map(one -> InstanceState.of(text(one.nameAsString())))
                .orElse(InstanceState.UNKNOWN);
    }

    private static String summary(@Nullable InstanceStatusSummary summary) {
        return Optional.ofNullable(summary).map(InstanceStatusSummary::statusAsString).orElse("insufficient-data");
    }

    private static List<Health.Event> events(List<InstanceStatusEvent> events) {
        return events.stream()
                .map(one -> new Health.Event(text(one.codeAsString()), text(one.description()),
                        Optional.ofNullable(one.notBefore()), Optional.ofNullable(one.notAfter()),
                        Optional.ofNullable(one.notBeforeDeadline())))
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
