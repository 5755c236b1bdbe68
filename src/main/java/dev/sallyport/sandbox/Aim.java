package dev.sallyport.sandbox;

import java.util.Optional;

import dev.sallyport.sandbox.aws.Call;

/// Which calls a trouble is meant for. What is left out is any.
///
/// @param action such as `DescribeInstances`; an asterisk at its end stands for anything, as in `Describe*`
public record Aim(Optional<String> profile, Optional<String> region, Optional<String> action) {

    public static Aim everything() {
        return new Aim(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Aim at(String action) {
        return everything().action(action);
    }

    public Aim profile(String name) {
        return new Aim(Optional.of(name), region, action);
    }

    public Aim region(String name) {
        return new Aim(profile, Optional.of(name), action);
    }

    public Aim action(String name) {
        return new Aim(profile, region, Optional.of(name));
    }

    boolean meets(Call call) {
        return profile.filter(name -> !name.equals(call.profile())).isEmpty()
                && region.filter(name -> !name.equals(call.region())).isEmpty()
                && action.filter(name -> !meets(name, call.action())).isEmpty();
    }

    private static boolean meets(String pattern, String action) {
        return pattern.endsWith("*")
                ? action.startsWith(pattern.substring(0, pattern.length() - 1))
                : action.equals(pattern);
    }
}
