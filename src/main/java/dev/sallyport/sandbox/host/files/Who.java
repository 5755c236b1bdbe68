package dev.sallyport.sandbox.host.files;

import java.util.Set;

/// In whose name a file is touched.
public record Who(int user, int group, Set<Integer> groups) {

    public static final Who ROOT = new Who(0, 0, Set.of(0));

    public Who {
        groups = Set.copyOf(groups);
    }

    public boolean isRoot() {
        return user == 0;
    }
}
