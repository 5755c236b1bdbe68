package dev.sallyport.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RepairNotesTest {

    @Test
    void haveWordsForEveryHeadingAndStepAndNoOthers() throws IOException {
        var used = RepairNotes.all()
                .stream()
                .flatMap(note -> Stream.concat(Stream.of(note.titleKey(), note.aboutKey()),
                        note.steps().stream().map(RepairNote.Step::key)))
                .collect(Collectors.toSet());

        assertThat(words()).isEqualTo(used);
    }

    @Test
    void coverTheUsualDeaths() {
        assertThat(RepairNotes.all()).extracting(RepairNote::id)
                .containsExactly("fstab", "full-disk", "sshd-config", "sudoers", "grub-default", "kernel-panic",
                        "network",
                        "firewall", "no-password");
        assertThat(RepairNotes.all()).allMatch(note -> note.steps().size() >= 5);
    }

    @Test
    void typeNoEnterAndNothingThatDestroys() {
        var commands = RepairNotes.all()
                .stream()
                .flatMap(note -> note.steps().stream())
                .flatMap(
                        step -> step.command().stream())
                .toList();

        assertThat(commands).isNotEmpty()
                .allMatch(command -> command.chars().noneMatch(Character::isISOControl))
                .noneMatch(command -> command.matches(".*\\b(rm|mkfs\\S*|dd|wipefs|fdisk|parted|fsck -y)\\b.*"));
    }

    @Test
    void copyAFileBeforeTheyChangeIt() {
        for (var note : RepairNotes.all()) {
            var changed = new HashSet<String>();
            var copied = new HashSet<String>();
            for (var step : note.steps()) {
                var words = step.command().orElse("").split(" ", -1);
                if (words[0].equals("cp")) {
                    copied.add(words[2]);
                } else if (words[0].equals("sed")) {
                    changed.add(words[words.length - 1]);
                }
            }
            assertThat(copied).as(note.id()).containsAll(changed);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [DEPEND] Dependency failed for Local File Systems.                                        | fstab
            [DEPEND] Dependency failed for local-fs.target - Local File Systems.                      | fstab
            [FAILED] Failed to mount data.mount - /data.                                              | fstab
            rsyslogd: write error: No space left on device                                            | full-disk
            /etc/ssh/sshd_config: line 42: Bad configuration option: PermitRotLogin                   | sshd-config
            [FAILED] Failed to start ssh.service - OpenBSD Secure Shell server.              | sshd-config
            /etc/sudoers.d/90-cloud:3:21: syntax error                                                | sudoers
            grub rescue> ls                                                                           | grub-default
            error: file `/boot/vmlinuz-6.1' not found.                                                | grub-default
            [    1.2] Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)  | kernel-panic
            [FAILED] Failed to start LSB: Bring up/down networking.                                   | network
            [   33.1] [UFW BLOCK] IN=eth0 OUT= SRC=192.0.2.9 DPT=22 WINDOW=64240                      | firewall
            Login incorrect                                                                           | no-password
            """)
    void areSuggestedBySymptoms(String line, String id) {
        var log = "\u001b[2J[  OK  ] before\r\n" + line + "\r\n[  OK  ] after\r\n";

        assertThat(RepairNotes.matching(log)).extracting(RepairNote::id).containsExactly(id);
    }

    @Test
    void areNotSuggestedByAHealthyBoot() throws IOException {
        for (var name : new String[]{"amazon-linux-2023", "ubuntu-22.04"}) {
            var healthy = BootFile.read(Path.of("src/test/resources/boot", name + ".txt"))
                    .text()
                    .lines()
                    .filter(line -> !line.contains("FAILED") && !line.contains("panic - not"))
                    .collect(Collectors.joining("\n"));
            assertThat(RepairNotes.matching(healthy)).as(name).isEmpty();
        }
        assertThat(RepairNotes.matching("")).isEmpty();
    }

    @Test
    void areSuggestedForTheRecordedDeaths() throws IOException {
        assertThat(suggested("broken-fstab-amazon-linux-2")).contains("fstab", "no-password");
        assertThat(suggested("debian-12")).contains("fstab");
        assertThat(suggested("kernel-panic-rhel-9")).containsExactly("kernel-panic");
        assertThat(suggested("initramfs-shell")).containsExactly("kernel-panic");
    }

    private static List<String> suggested(String name) throws IOException {
        var boot = BootFile.read(Path.of("src/test/resources/boot", name + ".txt"));
        return RepairNotes.matching(boot.text()).stream().map(RepairNote::id).toList();
    }

    private static Set<String> words() throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/dev/sallyport/messages.properties"))) {
            words.load(reader);
        }
        return words.stringPropertyNames().stream().filter(key -> key.startsWith("note.")).collect(Collectors.toSet());
    }
}
