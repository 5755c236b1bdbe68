package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;

/// `ip`, `iptables` and `nft` as far as one looks with them; there is no firewall to be changed
final class NetworkTools {

    private NetworkTools() {}

    /// `ip addr|link|route`
    static int ip(Context io, List<String> args) throws IOException, InterruptedException {
        var object = args.stream().filter(a -> !a.startsWith("-")).findFirst().orElse("");
        var up = io.machine().services().find("systemd-networkd").map(u -> u.runs()).orElse(false);
        var address = io.machine().spec().address();
        if ("address".startsWith(object) && !object.isEmpty()) {
            io.print(link(1, "lo", "LOOPBACK,UP,LOWER_UP", "loopback 00:00:00:00:00:00",
                    "    inet 127.0.0.1/8 scope host lo\n"));
            io.print(link(2, "ens5", flags(up), "ether 02:5a:1c:7e:90:13",
                    up
                            ? "    inet " + address + "/24 metric 512 brd " + prefix(address)
                                    + "255 scope global dynamic ens5\n"
                            : ""));
        } else if ("link".startsWith(object) && !object.isEmpty()) {
            io.print(link(1, "lo", "LOOPBACK,UP,LOWER_UP", "loopback 00:00:00:00:00:00", "")
                    + link(2, "ens5", flags(up), "ether 02:5a:1c:7e:90:13", ""));
        } else if ("route".startsWith(object) && !object.isEmpty()) {
            io.print(up
                    ? "default via " + prefix(address) + "1 dev ens5 proto dhcp src " + address + " metric 512\n"
                            + prefix(address) + "0/24 dev ens5 proto kernel scope link src " + address + " metric 512\n"
                    : "");
        } else {
            return io.error("only 'ip addr', 'ip link' and 'ip route' are simulated");
        }
        return 0;
    }

    private static String flags(boolean up) {
        return up ? "BROADCAST,MULTICAST,UP,LOWER_UP" : "BROADCAST,MULTICAST";
    }

    private static String link(int number, String name, String flags, String hardware, String addresses) {
        return number + ": " + name + ": <" + flags + "> mtu " + (number == 1 ? 65536 : 9001)
                + " qdisc " + (number == 1 ? "noqueue" : "mq") + " state "
                + (number == 1 ? "UNKNOWN" : flags.contains("UP") ? "UP" : "DOWN") + "\n    link/" + hardware + "\n"
                + addresses;
    }

    private static String prefix(String address) {
        return address.substring(0, address.lastIndexOf('.') + 1);
    }

    static int iptables(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("LFnvSt:P:", args);
        Privilege.demandRoot(io, "Could not fetch rule set generation id: Permission denied (you must be root)");
        if (options.has("L")) {
            for (var chain : List.of("INPUT", "FORWARD", "OUTPUT")) {
                io.print("Chain " + chain
                        + " (policy ACCEPT)\ntarget     prot opt source               destination\n\n");
            }
        } else if (options.has("S")) {
            io.print("-P INPUT ACCEPT\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n");
        }
        return 0;
    }

    static int nft(Context io, List<String> args) throws IOException, InterruptedException {
        Privilege.demandRoot(io, "Operation not permitted (you must be root)");
        var words = String.join(" ", args);
        // No table has been made, so that the list is empty.
        return words.matches("list (ruleset|tables)|flush ruleset")
                ? 0
                : io.error("only 'list' and 'flush' are simulated");
    }
}
