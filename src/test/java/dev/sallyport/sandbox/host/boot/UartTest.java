package dev.sallyport.sandbox.host.boot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
final class UartTest {

    private static final Uart.Keyboard NOBODY = new Uart.Keyboard() {

        @Override
        public void typed(byte[] bytes, int count) {}

        @Override
        public void broke() {}
    };

    @ParameterizedTest
    @CsvSource({"1, 2304", "50, 115200"})
    void carriesNoMoreThanTheLineDoes(double times, int bytes) throws Exception {
        var uart = new Uart(new Pace(times), NOBODY);
        long began = System.nanoTime();

        uart.write(new byte[bytes]);

        // Two tenths of a second at 11,520 bytes a second; the last few milliseconds are given as credit.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(190));
    }

    @Test
    void keepsWhatItPrintedLast() throws Exception {
        var uart = new Uart(new Pace(10_000), NOBODY);
        uart.write("first ".getBytes(US_ASCII));
        uart.write(new byte[64 * 1024 - 4]);
        uart.write("last".getBytes(US_ASCII));

        assertThat(uart.kept()).hasSize(64 * 1024).startsWith(0, 0, 0).endsWith("last".getBytes(US_ASCII));
    }

    @Test
    void pullsOutTheCableOfAReaderThatFails() throws Exception {
        var uart = new Uart(new Pace(10_000), NOBODY);
        var calls = new AtomicInteger();
        uart.plug(_ -> {
            calls.incrementAndGet();
            throw new IllegalStateException("broken reader");
        });
        for (int i = 0; i < 100; i++) {
            uart.write(new byte[1024]);
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void knowsNoPaceAtWhichTimeStandsStill() {
        assertThatThrownBy(() -> new Pace(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
