package dev.sallyport.sandbox.host.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.host.machine.Times;

/// What one run of a machine says, on its screen and its serial port, until it is silenced.
final class Voice {

    private static final Pattern STAMPED = Pattern.compile("\\[ *(\\d+)\\.(\\d{6})] (.*)");

    private static final DateTimeFormatter MAIL_DATE = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss '+0000'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Duration TICK = Duration.ofNanos(731_000);

    private final Uart uart;
    private final Monitor monitor;
    private final Pace pace;
    private final KernelClock kernel;
    /// Tells of a past boot: nothing takes time.
    private volatile boolean recalling;
    private volatile boolean silenced;

    Voice(Uart uart, Monitor monitor, Pace pace, KernelClock kernel) {
        this.uart = uart;
        this.monitor = monitor;
        this.pace = pace;
        this.kernel = kernel;
    }

    Pace pace() {
        return pace;
    }

    void recalling(boolean past) {
        recalling = past;
    }

    boolean recallsPast() {
        return recalling;
    }

    /// From now on whoever speaks or waits here is interrupted instead: the machine has lost its power.
    void silence() {
        silenced = true;
    }

    boolean silenced() {
        return silenced;
    }

    void check() throws InterruptedException {
        if (silenced) {
            throw new InterruptedException("no power");
        }
    }

    void pause(Duration real) throws InterruptedException {
        check();
        if (!recalling) {
            Waiting.pass(pace.of(real));
            check();
        }
    }

    /// On both consoles; line feeds are made carriage return and line feed.
    void say(String text) throws InterruptedException {
        check();
        monitor.write(text);
        print(text);
    }

    /// On the screen only.
    void show(String text) throws InterruptedException {
        check();
        monitor.write(text);
    }

    /// On the serial port only; line feeds are made carriage return and line feed.
    void print(String text) throws InterruptedException {
        serial(text.replace("\n", "\r\n").getBytes(UTF_8));
    }

    /// On the serial port only, as it is.
    void serial(byte[] bytes) throws InterruptedException {
        check();
        if (recalling) {
            uart.recall(bytes);
        } else {
            uart.write(bytes);
        }
    }

    void kernelBegins(Instant at) {
        kernel.begin(at);
    }

    Instant now() {
        return kernel.now();
    }

    /// A line of the kernel, with the time.
    void kernel(String message) throws InterruptedException {
        if (recalling) {
            kernel.advance(TICK);
        } else {
            kernel.tick();
        }
        say("[" + kernel.stamp() + "] " + message + "\n");
    }

    void play(String text, Scene scene) throws InterruptedException {
        for (var line : BootTexts.lines(text)) {
            if (line.startsWith("@")) {
                rest(Duration.ofMillis(Long.parseLong(line.substring(1))));
            } else if (!line.startsWith("?")) {
                line(line, scene);
            } else if (scene.has(line.substring(1, line.indexOf(' ')))) {
                line(line.substring(line.indexOf(' ') + 1), scene);
            }
        }
    }

    /// A pause that the kernel's clock sees too.
    void rest(Duration real) throws InterruptedException {
        pause(real);
        kernel.advance(real);
    }

    private void line(String line, Scene scene) throws InterruptedException {
        var filled = scene.fill(line, this::moment);
        var stamped = STAMPED.matcher(filled);
        if (stamped.matches()) {
            var at = Duration.ofSeconds(Long.parseLong(stamped.group(1)))
                    .plusNanos(Long.parseLong(stamped.group(2)) * 1000);
            rest(kernel.until(at));
            say("[" + kernel.stamp() + "] " + stamped.group(3) + "\n");
        } else {
            kernel.advance(line.contains("{t}") ? KernelClock.STEP : Duration.ZERO);
            say(StatusColours.paint(filled) + "\n");
        }
    }

    private String moment(String name) {
        return switch (name) {
            case "t" -> kernel.stamp();
            case "up" -> kernel.seconds();
            case "rfc" -> MAIL_DATE.format(kernel.now());
            case "syslog" -> Times.LOG.format(kernel.now());
            default -> "{" + name + "}";
        };
    }
}
