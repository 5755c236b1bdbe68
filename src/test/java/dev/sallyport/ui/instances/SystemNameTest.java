package dev.sallyport.ui.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemNameTest {

    @ParameterizedTest
    @CsvSource({"al2023-ami-2023.6.20241010.0-kernel-6.1-x86_64, Linux/UNIX, Amazon Linux 2023",
        "amzn2-ami-hvm-2.0.20240306.2-x86_64-gp2, Linux/UNIX, Amazon Linux 2",
        "ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-20240301, Linux/UNIX, Ubuntu 22.04",
        "ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-arm64-server-20250115, Linux/UNIX, Ubuntu 24.04",
        "ubuntu-pro-server/images/hvm-ssd/ubuntu-focal-20.04-amd64-pro-server-20230101, Ubuntu Pro, Ubuntu 20.04",
        "debian-12-amd64-20240507-1740, Linux/UNIX, Debian 12",
        "RHEL-9.4.0_HVM-20240605-x86_64-82-Hourly2-GP3, Red Hat Enterprise Linux, RHEL 9.4",
        "Rocky-9-EC2-Base-9.3-20231113.0.x86_64, Linux/UNIX, Rocky Linux 9",
        "AlmaLinux OS 9.4.20240805 x86_64, Linux/UNIX, AlmaLinux 9",
        "suse-sles-15-sp5-v20240205-hvm-ssd-x86_64, SUSE Linux, SLES 15",
        "Windows_Server-2022-English-Full-Base-2024.04.10, Windows, Windows Server 2022",
        "amzn-ec2-macos-14.4.1-20240411-021130-arm64, Linux/UNIX, macOS 14",
        "our-golden-image-7, Red Hat Enterprise Linux, RHEL", "our-golden-image-7, Windows with SQL Server, Windows",
        "'', Linux/UNIX, Linux", "'', Something New, Something New"})
    void isTheWordPeopleUse(String ami, String platform, String system) {
        assertEquals(system, SystemName.of(Sample.named("x").image(ami, platform).make()));
    }
}
