package dev.sallyport.model;

import java.util.regex.Pattern;

/// The name of an AWS Region, such as `eu-central-1`.
///
/// Any name of the form that botocore's `partitions.json` knows is taken, not a list of ours, so that a new Region needs
/// no new release.
public record RegionName(String value) implements Comparable<RegionName> {

    private static final Pattern FORM = Pattern.compile("[a-z]{2,8}(-[a-z]+){1,3}-\\d{1,2}");

    public RegionName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a Region name: " + value);
        }
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
