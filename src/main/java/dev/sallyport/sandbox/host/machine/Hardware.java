package dev.sallyport.sandbox.host.machine;

import java.util.Map;
import java.util.regex.Pattern;

/// Processors and memory of an instance type.
///
/// @param memoryKib as in `/proc/meminfo`: a little less than the type's nominal size
public record Hardware(int processors, long memoryKib, String architecture) {

    private static final Pattern GRAVITON = Pattern.compile("[a-z]+\\d+g[a-z]*\\..*");
    /// MiB and virtual CPUs by size, for general-purpose families; c has half the memory and r twice.
    private static final Map<String, int[]> SIZES = Map.of("nano", new int[]{512, 2}, "micro", new int[]{1024, 2},
            "small", new int[]{2048, 2}, "medium", new int[]{4096, 2}, "large", new int[]{8192, 2}, "xlarge",
            new int[]{16384, 4}, "2xlarge", new int[]{32768, 8}, "4xlarge", new int[]{65536, 16}, "8xlarge",
            new int[]{131072, 32});
    private static final double SHARE_SEEN_BY_LINUX = 0.955;

    public static Hardware of(String instanceType) {
        var size = SIZES.getOrDefault(instanceType.substring(instanceType.indexOf('.') + 1), new int[]{8192, 2});
        double factor = instanceType.startsWith("c") ? 0.5 : instanceType.startsWith("r") ? 2 : 1;
        long memory = (long) (size[0] * factor * 1024 * SHARE_SEEN_BY_LINUX);
        return new Hardware(size[1], memory, GRAVITON.matcher(instanceType).matches() ? "aarch64" : "x86_64");
    }
}
