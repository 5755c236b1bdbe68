package dev.sallyport.sandbox.host.programs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.sallyport.sandbox.host.editor.Nano;
import dev.sallyport.sandbox.host.editor.Vi;
import dev.sallyport.sandbox.host.process.Program;

/// The list of all programs by name.
public final class Programs {

    private Programs() {}

    public static Map<String, Program> all() {
        var all = new TreeMap<String, Program>();
        addFiles(all);
        addText(all);
        addSystem(all);
        addScreens(all);
        addPeople(all);
        addDisks(all);
        addKernels(all);
        return all;
    }

    private static void addDisks(Map<String, Program> all) {
        all.put("mount", new Mount());
        all.put("umount", Mount::unmount);
        all.put("findmnt", new FindMnt());
        all.put("lsblk", BlockDevices::list);
        all.put("blkid", BlockDevices::identify);
        all.put("fsck", BlockDevices::check);
        all.put("e2fsck", BlockDevices::check);
        all.put("truncate", SizeChange::truncate);
        all.put("fallocate", SizeChange::allocate);
        all.put("dd", new Dd());
    }

    private static void addKernels(Map<String, Program> all) {
        all.put("dracut", InitialImage::dracut);
        all.put("update-initramfs", InitialImage::update);
        all.put("grubby", Grub::grubby);
        for (var prefix : List.of("grub", "grub2")) {
            all.put(prefix + "-set-default", Grub::saveDefault);
            all.put(prefix + "-editenv", Grub::environment);
            all.put(prefix + "-mkconfig", Grub::configure);
        }
        all.put("update-grub", Grub::configure);
        all.put("rpm", Packages::rpm);
        all.put("dpkg", Packages::dpkg);
    }

    private static void addFiles(Map<String, Program> all) {
        all.put("ls", new Ls());
        all.put("cat", new Cat());
        all.put("mkdir", new Mkdir());
        all.put("rmdir", Rm::removeDirectories);
        all.put("rm", new Rm());
        all.put("touch", new Touch());
        all.put("cp", new CopyMove(CopyMove.Kind.COPY));
        all.put("mv", new CopyMove(CopyMove.Kind.MOVE));
        all.put("ln", new CopyMove(CopyMove.Kind.LINK));
        all.put("chmod", new Chmod());
        all.put("chown", new Chown());
        all.put("find", new Find());
        all.put("df", new Df());
        all.put("du", new Du());
        all.put("pwd", Small::pwd);
        all.put("basename", Small::baseName);
        all.put("dirname", Small::directoryName);
        all.put("readlink", Small::readLink);
    }

    private static void addText(Map<String, Program> all) {
        all.put("echo", new Echo());
        all.put("printf", new Printf());
        all.put("head", new Head());
        all.put("tail", new Tail());
        all.put("wc", new Wc());
        all.put("sort", new Sort());
        all.put("uniq", new Uniq());
        all.put("grep", new Grep());
        all.put("seq", new Seq());
        all.put("yes", new Yes());
        all.put("cut", new Cut());
        all.put("tr", new Tr());
        all.put("tee", new Tee());
        all.put("sed", new Sed());
        all.put("test", new Condition());
        all.put("[", new Condition());
        all.put("true", (_, _) -> 0);
        all.put("false", (_, _) -> 1);
    }

    private static void addSystem(Map<String, Program> all) {
        all.put("uname", new Uname());
        all.put("hostname", Small::hostName);
        all.put("uptime", Small::uptime);
        all.put("date", new ShowDate());
        all.put("ps", new Ps());
        all.put("free", new Free());
        all.put("nproc", Small::processors);
        all.put("kill", new Kill());
        all.put("sleep", new Sleep());
        all.put("ping", new Ping());
        all.put("systemctl", new Systemctl());
        all.put("journalctl", new Journalctl());
        all.put("dmesg", new Dmesg());
        all.put("reboot", new Reboot());
        all.put("shutdown", new Reboot());
        all.put("poweroff", new Reboot());
        all.put("halt", new Reboot());
        all.put("init", new Reboot());
        all.put("sync", Small::sync);
        all.put("sshd", new Sshd());
        all.put("sysctl", new Sysctl());
        all.put("ip", NetworkTools::ip);
        all.put("iptables", NetworkTools::iptables);
        all.put("nft", NetworkTools::nft);
    }

    private static void addScreens(Map<String, Program> all) {
        all.put("nano", new Nano());
        all.put("vi", new Vi());
        all.put("vim", new Vi());
        all.put("less", new Less());
        all.put("more", new Less());
        all.put("top", new Top());
        all.put("clear", Small::clear);
        all.put("tput", Small::tput);
        all.put("stty", new Stty());
        all.put("tty", Small::tty);
        all.put("man", Small::man);
    }

    private static void addPeople(Map<String, Program> all) {
        all.put("whoami", Small::whoAmI);
        all.put("id", new Id());
        all.put("env", Small::environment);
        all.put("printenv", Small::environment);
        all.put("bash", new Bash());
        all.put("sh", new Bash());
        all.put("sudo", new Sudo());
        all.put("su", new Su());
        all.put("visudo", new Visudo());
        all.put("passwd", Passwd::change);
        all.put("chpasswd", Passwd::many);
        all.put("w", new Who());
        all.put("who", new Who());
        all.put("last", new Last());
    }
}
