package dev.sallyport.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;

import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.Test;

final class SimulatedHostTest {

    private static SimulatedHost open() throws IOException {
        return SimulatedHost.start(TestHost.facts("al2023", "ec2-user"), (_, _) -> true, Clock.systemUTC());
    }

    @Test
    void admitsTheUserAndKeyThatTheGateAdmitsAndNobodyElse() throws Exception {
        var right = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        var wrong = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        try (var host = SimulatedHost.start(TestHost.facts("al2023", "ec2-user", "guest"),
                (user, key) -> !user.equals("guest") && KeyUtils.compareKeys(key, right.getPublic()),
                Clock.systemUTC());
                var admitted = new SshUser(host, "ec2-user", right);
                var otherKey = new SshUser(host, "ec2-user", wrong);
                var otherUser = new SshUser(host, "guest", right);
                var unknown = new SshUser(host, "nobody-here", right)) {
            assertThat(admitted.logIn().run("whoami", "").out()).isEqualTo("ec2-user\n");
            assertThatThrownBy(otherKey::logIn).hasMessageContaining("authentication");
            assertThatThrownBy(otherUser::logIn).hasMessageContaining("authentication");
            assertThatThrownBy(unknown::logIn).hasMessageContaining("authentication");
        }
    }

    @Test
    void runsACommandWithInputErrorsAndStatus() throws Exception {
        try (var host = open(); var user = SshUser.anyone(host).logIn()) {
            assertThat(user.run("cat; ls /none; exit 7", "in\n"))
                    .isEqualTo(new SshUser.Ran("in\n", "ls: cannot access '/none': No such file or directory\n", 7));
        }
    }

    @Test
    void givesAShellThatGreetsFollowsTheSizeAndEndsWithItsStatus() throws Exception {
        try (var host = open(); var user = SshUser.anyone(host).logIn()) {
            var shell = user.shell();
            shell.shows("Amazon Linux 2023")
                    .shows("[ec2-user@ip-10-0-1-7 ~]$ ")
                    .type("echo $TERM $LANG; stty size\r")
                    .shows("\rxterm-256color de_DE.UTF-8\r\n24 80\r\n")
                    .shows("$ ");
            shell.channel().sendWindowChange(132, 43);
            shell.type("stty size\r").shows("\r43 132\r\n").shows("$ ").type("exit 5\r").shows("logout");
            assertThat(shell.status()).isEqualTo(5);
            user.shell().shows("Last login: ").shows(" from 127.0.0.1\r\n");
        }
    }

    @Test
    void stopsAFloodAtControlCThoughTheClientIsSlow() throws Exception {
        try (var host = open(); var user = SshUser.anyone(host).logIn()) {
            var shell = user.shell();
            shell.shows("$ ")
                    .type("yes\r")
                    .shows("y\r\ny\r\n")
                    .type("\u0003")
                    .shows("^C")
                    .shows("$ ")
                    .type("echo $?\r")
                    .shows("\r130\r\n");
        }
    }

    @Test
    void answersKeepAlivesAndIgnoresABreak() throws Exception {
        try (var host = open(); var user = SshUser.anyone(host).logIn()) {
            var shell = user.shell();
            shell.shows("$ ").type("sleep 0.3; echo un''broken\r");
            var session = user.session();
            var request = session.createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST, 64);
            request.putUInt(shell.channel().getRecipient());
            request.putString("break");
            request.putBoolean(false);
            request.putUInt(500);
            session.writePacket(request).verify(Duration.ofSeconds(5));
            var keepAlive = session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST, 64);
            keepAlive.putString("keepalive@openssh.com");
            keepAlive.putBoolean(true);
            session.request("keepalive@openssh.com", keepAlive, Duration.ofSeconds(5));
            shell.shows("unbroken\r\n");
        }
    }

    @Test
    void forwardsNothing() throws Exception {
        try (var host = open();
                var user = SshUser.anyone(host).logIn();
                var goal = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> user.session()
                    .startRemotePortForwarding(new SshdSocketAddress("127.0.0.1", 0),
                            new SshdSocketAddress("127.0.0.1", 9)))
                    .isInstanceOf(IOException.class);
            var tunnel = user.session()
                    .createDirectTcpipChannel(new SshdSocketAddress("127.0.0.1", 1),
                            new SshdSocketAddress("127.0.0.1", goal.getLocalPort()));
            assertThatThrownBy(() -> tunnel.open().verify(Duration.ofSeconds(5))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void hasAKeyOfItsOwnUntilItIsReplaced() throws Exception {
        try (var host = open(); var other = open()) {
            var before = host.hostKeyFingerprint();
            assertThat(before).startsWith("SHA256:")
                    .isEqualTo(host.hostKeyFingerprint())
                    .isNotEqualTo(other.hostKeyFingerprint());
            host.replaceHostKey();
            assertThat(host.hostKeyFingerprint()).isNotEqualTo(before);
            try (var user = SshUser.anyone(host)) {
                assertThat(user.logIn().run("true", "").status()).isZero();
            }
        }
    }

    @Test
    void throwsEverybodyOutWhenItReboots() throws Exception {
        try (var host = open(); var user = SshUser.anyone(host).logIn()) {
            var shell = user.shell();
            shell.shows("$ ").type("sudo reboot\r").shows("The system will reboot now");
            var events = shell.channel().waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.ofSeconds(10));
            assertThat(events).contains(ClientChannelEvent.CLOSED);
            assertThat(shell.channel().getExitStatus()).isNull();
        }
    }

    @Test
    void startsFortyFiveHostsInLessThanAThirdOfASecond() throws Exception {
        open().close();
        var hosts = new ArrayList<SimulatedHost>();
        long began = System.nanoTime();
        for (int i = 0; i < 45; i++) {
            hosts.add(open());
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        hosts.forEach(SimulatedHost::close);
        assertThat(took).isLessThan(Duration.ofMillis(300));
    }
}
