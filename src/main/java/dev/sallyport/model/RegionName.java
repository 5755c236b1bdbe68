package dev.sallyport.model;

import java.util.regex.Pattern;

/// The name of an AWS Region, such as `eu-central-1`.
///
/// Any name of the form that botocore's `partitions.json` knows is taken, not a list of ours, so that a new Region needs
/// no new release.
public record RegionName(String value) implements Comparable<RegionName> {

    private static final Pattern FORM = Pattern.compile("[a-z]{2,8}(-[a-z]+){1,3}-\\d{1,2}");

    public RegionName {
        if (!valid(value)) {
            throw new IllegalArgumentException("not a Region name: " + value);
        }
    }

    /// Whether `value` has the form of a Region name.
    public static boolean valid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(RegionName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
