package dev.sallyport.sandbox.world;

import java.util.List;
import java.util.Optional;

/// What AWS itself offers everywhere: machine types, published images and the Regions of its commercial partition.
///
/// Owners and name patterns of the images are those their publishers use; sizes of the types are AWS's.
public final class Catalogue {

    private static final String AMAZON = "137112412989";
    private static final String WINDOWS = "801119661308";
    private static final String CANONICAL = "099720109477";
    private static final String DEBIAN = "136693071363";
    private static final String RED_HAT = "309956199498";

    /// Regions that need no opt-in, the older half of the partition.
    public static final List<String> DEFAULT_REGIONS = List.of("ap-northeast-1", "ap-northeast-2", "ap-northeast-3",
            "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1",
            "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2");

    /// Regions that an account has to ask for.
    public static final List<String> OPT_IN_REGIONS = List.of("af-south-1", "ap-east-1", "ap-east-2", "ap-south-2",
            "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7", "ca-west-1",
            "eu-central-2", "eu-south-1", "eu-south-2", "il-central-1", "me-central-1", "me-south-1", "mx-central-1");

    public static final List<MachineType> TYPES = List.of(type("t2.micro", 1, 1, "x86_64", "xen"),
            type("t3.nano", 2, 0.5, "x86_64", "nitro"), type("t3.micro", 2, 1, "x86_64", "nitro"),
            type("t3.small", 2, 2, "x86_64", "nitro"), type("t3.medium", 2, 4, "x86_64", "nitro"),
            type("t3.large", 2, 8, "x86_64", "nitro"), type("t4g.micro", 2, 1, "arm64", "nitro"),
            type("t4g.small", 2, 2, "arm64", "nitro"), type("t4g.medium", 2, 4, "arm64", "nitro"),
            type("m4.large", 2, 8, "x86_64", "xen"), type("m5.large", 2, 8, "x86_64", "nitro"),
            type("m5.xlarge", 4, 16, "x86_64", "nitro"), type("m6i.large", 2, 8, "x86_64", "nitro"),
            type("m6i.xlarge", 4, 16, "x86_64", "nitro"), type("m7g.large", 2, 8, "arm64", "nitro"),
            type("m7g.xlarge", 4, 16, "arm64", "nitro"), type("c5.metal", 96, 192, "x86_64", ""),
            type("c6i.large", 2, 4, "x86_64", "nitro"), type("c6i.2xlarge", 8, 16, "x86_64", "nitro"),
            type("c7g.large", 2, 4, "arm64", "nitro"), type("r6i.large", 2, 16, "x86_64", "nitro"),
            type("r6i.xlarge", 4, 32, "x86_64", "nitro"), type("r6g.large", 2, 16, "arm64", "nitro"),
            type("i3en.large", 2, 16, "x86_64", "nitro"), type("g4dn.xlarge", 4, 16, "x86_64", "nitro"),
            type("a1.metal", 16, 32, "arm64", ""));

    public static final List<Image> IMAGES = List.of(
            amazon("al2023", "al2023-ami-2023.6.20241010.0-kernel-6.1-x86_64", "x86_64", "al2023",
                    "Amazon Linux 2023 AMI 2023.6.20241010.0 x86_64 HVM kernel-6.1"),
            amazon("al2023-arm", "al2023-ami-2023.6.20241010.0-kernel-6.1-arm64", "arm64", "al2023",
                    "Amazon Linux 2023 AMI 2023.6.20241010.0 arm64 HVM kernel-6.1"),
            amazon("al2", "amzn2-ami-hvm-2.0.20241014.0-x86_64-gp2", "x86_64", "al2",
                    "Amazon Linux 2 AMI 2.0.20241014.0 x86_64 HVM gp2"),
            amazon("ecs", "amzn2-ami-ecs-hvm-2.0.20241010-x86_64-ebs", "x86_64", "al2",
                    "Amazon Linux AMI 2.0.20241010 x86_64 ECS HVM GP2"),
            new Image("ubuntu-22.04", "ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-20241002", CANONICAL,
                    Optional.of("amazon"), "Canonical, Ubuntu, 22.04 LTS, amd64 jammy image", "x86_64", "Linux/UNIX",
                    "ubuntu-22.04", "ubuntu", true),
            new Image("ubuntu-24.04-arm", "ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-arm64-server-20241004",
                    CANONICAL, Optional.of("amazon"), "Canonical, Ubuntu, 24.04, arm64 noble image", "arm64",
                    "Linux/UNIX", "ubuntu-24.04", "ubuntu", true),
            new Image("ubuntu-pro-22.04",
                    "ubuntu-pro-server/images/hvm-ssd/ubuntu-jammy-22.04-amd64-pro-server-20241002",
                    CANONICAL, Optional.of("aws-marketplace"), "Canonical, Ubuntu Pro, 22.04 LTS, amd64 jammy image",
                    "x86_64", "Ubuntu Pro", "ubuntu-22.04", "ubuntu", true),
            new Image("debian-12", "debian-12-amd64-20241004-1890", DEBIAN, Optional.of("amazon"),
                    "Debian 12 (20241004-1890)", "x86_64", "Linux/UNIX", "debian-12", "admin", true),
            new Image("debian-12-arm", "debian-12-arm64-20241004-1890", DEBIAN, Optional.of("amazon"),
                    "Debian 12 (20241004-1890)", "arm64", "Linux/UNIX", "debian-12", "admin", true),
            new Image("rhel-9", "RHEL-9.4.0_HVM-20240923-x86_64-0-Hourly2-GP3", RED_HAT, Optional.of("amazon"),
                    "Provided by Red Hat, Inc.", "x86_64", "Red Hat Enterprise Linux", "rhel-9", "ec2-user", true),
            new Image("windows-2022", "Windows_Server-2022-English-Full-Base-2024.10.09", WINDOWS,
                    Optional.of("amazon"), "Microsoft Windows Server 2022 Full Locale English AMI provided by Amazon",
                    "x86_64", "Windows", "windows", "Administrator", true));

    private Catalogue() {}

    public static Optional<MachineType> type(String name) {
        return TYPES.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    private static MachineType type(String name, int cpus, double gib, String architecture, String hypervisor) {
        return new MachineType(name, cpus, (int) (gib * 1024), architecture, hypervisor,
                !name.startsWith("t2.") && !name.startsWith("m4."));
    }

    private static Image amazon(String key, String name, String architecture, String system, String description) {
        return new Image(key, name, AMAZON, Optional.of("amazon"), description, architecture, "Linux/UNIX", system,
                "ec2-user", true);
    }
}
