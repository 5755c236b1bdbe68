package dev.sallyport.sandbox.host.boot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.host.Board.Power;

@Timeout(60)
final class PowerTest {

    @Test
    void goesThroughTheStatesThatEc2Names() throws Exception {
        try (var host = Machines.running(Ailment.NONE)) {
            var board = host.board();
            var seen = new CopyOnWriteArrayList<Power>();
            board.onPower(() -> seen.add(board.power()));
            board.start();
            assertThat(seen).isEmpty();

            board.stop(false);
            assertThat(Machines.await(board, Power.STOPPED)).isEqualTo(Power.STOPPED);
            assertThat(Machines.output(host)).contains("[  OK  ] Stopped target multi-user.target")
                    .endsWith("reboot: Power down\r\n");
            board.start();
            assertThat(Machines.await(board, Power.RUNNING)).isEqualTo(Power.RUNNING);

            assertThat(seen).isEqualTo(List.of(Power.STOPPING, Power.STOPPED, Power.STARTING, Power.RUNNING));
        }
    }

    @Test
    void pullsThePlugAtOnceInTheMiddleOfABoot() throws Exception {
        try (var host = Machines.stopped(Ailment.NONE); var user = new SerialUser(host.board())) {
            host.board().start();
            user.hears("Linux version");
            host.board().stop(true);
            assertThat(Machines.await(host.board(), Power.STOPPED)).isEqualTo(Power.STOPPED);
            int then = user.count();
            host.board().start();
            user.hears("Welcome to GRUB!");
            assertThat(user.plain().substring(Math.min(then, user.plain().length()))).doesNotContain("login:");
        }
    }

    @Test
    void rebootsWithoutEverBeingOff() throws Exception {
        try (var host = Machines.running(Ailment.NONE); var user = new SerialUser(host.board())) {
            var seen = new CopyOnWriteArrayList<Power>();
            host.board().onPower(() -> seen.add(host.board().power()));
            host.board().reboot();
            user.hears("Stopped target").hears("reboot: Restarting system").hears(" login: ");
            assertThat(seen).isEmpty();
            assertThat(host.board().power()).isEqualTo(Board.Power.RUNNING);
        }
    }

    @Test
    void staysOffWhenItIsStoppedWhileItReboots() throws Exception {
        try (var host = Machines.running(Ailment.NONE); var user = new SerialUser(host.board())) {
            host.board().reboot();
            user.hears("Stopped target");
            host.board().stop(false);
            assertThat(Machines.await(host.board(), Power.STOPPED)).isEqualTo(Power.STOPPED);
            assertThat(user.plain()).doesNotContain("Welcome to GRUB!");
        }
    }

    @Test
    void resetsWhatDoesNotListen() throws Exception {
        try (var host = Machines.running(Ailment.NONE); var user = new SerialUser(host.board())) {
            user.sendBreak().type("c").hears("end Kernel panic");
            host.board().reboot();
            user.hears("Welcome to GRUB!").hears(" login: ").sendBreak().type("c").hears("end Kernel panic");
            host.board().stop(false);
            assertThat(Machines.await(host.board(), Power.STOPPED)).isEqualTo(Power.STOPPED);
        }
    }

    @Test
    void cutsSshConnectionsWhenItGoesDownAndTakesNoneUntilItIsUp() throws Exception {
        try (var host = Machines.running(Ailment.NONE);
                var user = new SerialUser(host.board());
                var open = new Socket(InetAddress.getLoopbackAddress(), host.port())) {
            assertThat(open.getInputStream().readNBytes(4)).isEqualTo("SSH-".getBytes(US_ASCII));
            host.board().reboot();
            user.hears("Stopped target");
            while (open.getInputStream().read() >= 0) {
                // The rest of what the server said before it was cut off.
            }
            assertThat(reset(host.port())).isTrue();
            user.hears(" login: ");
            assertThat(reset(host.port())).isFalse();
        }
    }

    private static boolean reset(int port) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    @Test
    void keepsTheLast64KiB() throws Exception {
        try (var host = Machines.running(Ailment.NONE); var user = new SerialUser(host.board())) {
            user.type("\r").logIn("ec2-user", Machines.PASSWORD).hears("$ ");
            user.type("seq 20000; echo e''nd\r").hears("\r\nend\r\n");
            assertThat(host.board().consoleOutput()).hasSize(64 * 1024);
            assertThat(Machines.output(host)).contains("\r\n19999\r\n20000\r\nend").doesNotContain("Linux version");
        }
    }

    @Test
    void aReaderThatStandsStillHoldsUpNobodyForEver() throws Exception {
        var never = new CountDownLatch(1);
        try (var host = Machines.running(Ailment.NONE); var user = new SerialUser(host.board())) {
            host.board().serial().plug(_ -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            user.type("\r").logIn("ec2-user", Machines.PASSWORD).hears("$ ");
            user.type("seq 20000; echo e''nd\r").hears("\r\nend\r\n");
        } finally {
            never.countDown();
        }
    }
}
