package dev.sallyport.sandbox.host.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileTree;
import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.files.Who;

/// Fills the file system of a new machine with what its distribution brings.
final class Furnishing {

    private static final List<String> DIRECTORIES = List.of("/boot", "/dev", "/etc", "/etc/ssh", "/etc/systemd",
            "/etc/nginx",
            "/home", "/mnt", "/opt", "/opt/aws", "/opt/aws/bin", "/proc", "/run", "/srv", "/sys", "/usr", "/usr/bin",
            "/usr/lib", "/usr/lib64", "/usr/local", "/usr/local/bin", "/usr/share", "/var", "/var/lib",
            "/var/log", "/var/log/nginx", "/var/cache", "/var/www", "/var/www/html");
    private static final byte[] PROGRAM = "\u007fELF\u0002\u0001\u0001".getBytes(UTF_8);

    private final Machine machine;
    private final Iterable<String> commands;
    private final FileTree tree;
    private final FileView root;

    Furnishing(Machine machine, Iterable<String> commands) {
        this.machine = machine;
        this.commands = commands;
        this.tree = machine.files();
        this.root = new FileView(tree, Who.ROOT, "/");
    }

    void run() {
        try {
            directories();
            settings();
            new BootFiles(machine).furnish();
            devicesAndProc();
            logs();
            for (var command : commands) {
                long size = 28_672 + Math.floorMod(command.hashCode(), 977) * 64L;
                tree.makeLive("/usr/bin/" + command, 0755, size, () -> PROGRAM);
            }
            homes();
            tree.backdate(machine.spec().bootedAt());
        } catch (IOException e) {
            throw new UncheckedIOException("the disk of a new machine cannot be full", e);
        }
    }

    private void directories() throws FileError {
        for (var directory : DIRECTORIES) {
            root.makeDirectory(directory);
        }
        for (var directory : List.of("/tmp", "/var/tmp")) {
            root.makeDirectory(directory);
            root.changeMode(directory, 01777);
        }
        root.makeDirectory("/root");
        root.changeMode("/root", 0550);
        for (var link : List.of("bin", "sbin", "lib", "lib64")) {
            root.makeLink("/" + link, "usr/" + link);
        }
        root.makeLink("/usr/sbin", "bin");
    }

    private void settings() throws IOException {
        var spec = machine.spec();
        var id = spec.distribution().id();
        root.write("/usr/lib/os-release", resource(id + "/os-release"));
        root.makeLink("/etc/os-release", "../usr/lib/os-release");
        if (spec.distribution() == Distribution.DEBIAN_12) {
            root.write("/etc/debian_version", "12.12\n");
        } else if (!spec.distribution().isDebianLike()) {
            root.write("/etc/system-release", prettyName() + "\n");
        }
        root.write("/etc/hostname", spec.hostName() + "\n");
        root.write("/etc/hosts", "127.0.0.1   localhost localhost.localdomain\n::1         localhost localhost6\n"
                + spec.address() + "   " + spec.hostName() + "." + spec.region() + ".compute.internal "
                + spec.hostName() + "\n");
        root.write("/etc/fstab", resource("fstab"));
        root.write("/etc/resolv.conf", "nameserver 127.0.0.53\nsearch " + spec.region() + ".compute.internal\n");
        root.write("/etc/ssh/sshd_config", resource("sshd_config"));
        root.write("/etc/nginx/nginx.conf", resource("nginx.conf"));
        root.write("/var/www/html/index.html",
                "<!doctype html>\n<title>" + spec.hostName() + "</title>\n<h1>It works</h1>\n");
        root.write("/etc/shells", "/bin/sh\n/bin/bash\n");
        root.write("/etc/sysctl.conf", "# See sysctl.conf(5).\n");
        sudoers();
        live("/etc/passwd", 0644, -1, machine.accounts()::passwdFile);
        live("/etc/group", 0644, -1, machine.accounts()::groupFile);
        live("/etc/shadow", 0, -1, machine.accounts()::shadowFile);
    }

    private void sudoers() throws IOException {
        var group = machine.spec().distribution().adminGroup();
        root.write(Sudoers.PATH, "## Use visudo to edit this file.\nDefaults    env_reset\n"
                + "Defaults    secure_path = /sbin:/bin:/usr/sbin:/usr/bin\n\nroot    ALL=(ALL)       ALL\n%" + group
                + "  ALL=(ALL)       ALL\n\n#includedir " + Sudoers.DIRECTORY + "\n");
        root.changeMode(Sudoers.PATH, 0440);
        root.makeDirectory(Sudoers.DIRECTORY);
        root.changeMode(Sudoers.DIRECTORY, 0750);
        for (var admin : machine.accounts().people().filter(Account::admin).toList()) {
            var file = Sudoers.DIRECTORY + "/90-cloud-init-users";
            root.write(file, "# User rules for " + admin.name() + "\n" + admin.name() + " ALL=(ALL) NOPASSWD:ALL\n");
            root.changeMode(file, 0440);
        }
    }

    private void devicesAndProc() throws FileError {
        for (var device : List.of("null", "zero", "full", "random", "urandom", "tty")) {
            tree.makeDevice(device);
        }
        var vitals = machine.vitals();
        var spec = machine.spec();
        live("/proc/cpuinfo", 0444, 0, vitals::processorsFile);
        live("/proc/meminfo", 0444, 0, vitals::memoryFile);
        live("/proc/uptime", 0444, 0, vitals::uptimeFile);
        live("/proc/loadavg", 0444, 0, () -> vitals.loadFile(machine.processes().all().size()));
        live("/proc/version", 0444, 0,
                () -> "Linux version " + machine.kernel() + " " + spec.distribution().build() + "\n");
        live("/proc/cmdline", 0444, 0,
                () -> machine.commandLine() + "\n");
        root.makeDirectory("/proc/sys");
        root.makeDirectory("/proc/sys/kernel");
        tree.makeLive("/proc/sys/kernel/sysrq",
                () -> (machine.tunables().get(Tunables.SYSRQ).orElse("") + "\n").getBytes(UTF_8),
                value -> machine.tunables().set(Tunables.SYSRQ, value));
    }

    private void logs() throws IOException {
        var spec = machine.spec();
        tree.makeLive(spec.distribution().mainLog(), 0644, -1, () -> machine.journal().asFile(false));
        tree.makeLive(spec.distribution().loginLog(), 0600, -1, () -> machine.journal().asFile(true));
        root.write("/var/log/nginx/access.log", "");
        root.write("/var/log/cloud-init-output.log",
                "Cloud-init v. 22.2.2 running 'init-local' at " + Times.DATE.format(spec.bootedAt())
                        + ". Up 4.31 seconds.\n"
                        + "Cloud-init v. 22.2.2 running 'init' at " + Times.DATE.format(spec.bootedAt().plusSeconds(2))
                        + ". Up 6.02 seconds.\n"
                        + "ci-info: | ens5 | True | " + spec.address() + " | 255.255.255.0 | global |\n"
                        + "Cloud-init v. 22.2.2 running 'modules:final' at "
                        + Times.DATE.format(spec.bootedAt().plusSeconds(9)) + ". Up 13.40 seconds.\n"
                        + "Cloud-init v. 22.2.2 finished. Datasource DataSourceEc2.  Up 13.62 seconds\n");
    }

    private void homes() throws IOException {
        for (var person : machine.accounts().people().toList()) {
            root.makeDirectory(person.home());
            root.write(person.home() + "/.bashrc", resource("bashrc"));
            root.write(person.home() + "/.bash_profile", "[ -f ~/.bashrc ] && . ~/.bashrc\n");
            root.makeDirectory(person.home() + "/.ssh");
            root.write(person.home() + "/.ssh/authorized_keys", "");
            root.changeMode(person.home() + "/.ssh", 0700);
            root.changeMode(person.home() + "/.ssh/authorized_keys", 0600);
            for (var path : List.of("", "/.bashrc", "/.bash_profile", "/.ssh/authorized_keys", "/.ssh")) {
                tree.changeOwner(Who.ROOT, person.home() + path, person.id(), person.group());
            }
            root.changeMode(person.home(), machine.spec().distribution().isDebianLike() ? 0750 : 0700);
        }
    }

    private void live(String path, int mode, long shownSize, Supplier<String> content) throws FileError {
        tree.makeLive(path, mode, shownSize, () -> content.get().getBytes(UTF_8));
    }

    private String prettyName() throws IOException {
        return resource(machine.spec().distribution().id() + "/os-release").lines()
                .filter(l -> l.startsWith("PRETTY_NAME="))
                .map(l -> l.substring(l.indexOf('"') + 1, l.length() - 1))
                .findFirst()
                .orElse("Linux");
    }

    private static String resource(String name) throws IOException {
        return HostTexts.read(name);
    }
}
