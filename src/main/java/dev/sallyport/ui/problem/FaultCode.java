package dev.sallyport.ui.problem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/// A short name for a defect, so that two people can tell whether they met the same one.
///
/// Made of the classes of the exception and its causes and, for each, of the topmost method of ours on the stack. Messages
/// and line numbers are left out: they change from run to run and from release to release.
final class FaultCode {

    private static final String OURS = "dev.sallyport.";

    private FaultCode() {}

    /// `SP-` and eight hexadecimal digits.
    static String of(Throwable fault) {
        var sum = new CRC32();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (@Nullable
        Throwable next = fault; next != null && seen.add(next); next = next.getCause()) {
            sum.update((next.getClass().getName() + "@" + ourFrame(next) + ";").getBytes(StandardCharsets.UTF_8));
        }
        return String.format("SP-%08X", sum.getValue());
    }

    private static String ourFrame(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
    }
}
