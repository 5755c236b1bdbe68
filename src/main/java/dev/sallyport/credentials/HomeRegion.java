package dev.sallyport.credentials;

import java.util.List;

import dev.sallyport.model.RegionName;

/// The Region of each AWS partition in which account-wide questions are asked.
///
/// Source: botocore `partitions.json`, `implicitGlobalRegion` of each partition.
public final class HomeRegion {

    private record Partition(String arn, String prefix, String home) {}

    private static final List<Partition> OTHERS = List.of(new Partition("aws-cn", "cn-", "cn-northwest-1"),
            new Partition("aws-us-gov", "us-gov-", "us-gov-west-1"),
            new Partition("aws-iso", "us-iso-", "us-iso-east-1"),
            new Partition("aws-iso-b", "us-isob-", "us-isob-east-1"),
            new Partition("aws-iso-e", "eu-isoe-", "eu-isoe-west-1"),
            new Partition("aws-iso-f", "us-isof-", "us-isof-south-1"),
            new Partition("aws-eusc", "eusc-", "eusc-de-east-1"));

    /// Of the public partition.
    public static final RegionName USUAL = new RegionName("us-east-1");

    private HomeRegion() {}

    /// The home of the partition that `region` belongs to.
    public static RegionName of(RegionName region) {
        return OTHERS.stream()
                .filter(partition -> region.value().startsWith(partition.prefix()))
                .findFirst()
                .map(partition -> new RegionName(partition.home()))
                .orElse(USUAL);
    }

    /// The home of the partition that an ARN names.
    public static RegionName ofArn(String arn) {
        return OTHERS.stream()
                .filter(partition -> arn.startsWith("arn:" + partition.arn() + ":"))
                .findFirst()
                .map(partition -> new RegionName(partition.home()))
                .orElse(USUAL);
    }
}
