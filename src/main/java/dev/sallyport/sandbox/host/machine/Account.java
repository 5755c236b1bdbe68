package dev.sallyport.sandbox.host.machine;

import java.util.Set;

import dev.sallyport.sandbox.host.files.Who;

/// An entry of `/etc/passwd`.
public record Account(String name, int id, int group, Set<Integer> groups, String comment, String home, String shell,
        boolean admin) {

    public Account {
        groups = Set.copyOf(groups);
    }

    public Who who() {
        return new Who(id, group, groups);
    }

    public String passwdLine() {
        return name + ":x:" + id + ":" + group + ":" + comment + ":" + home + ":" + shell;
    }
}
