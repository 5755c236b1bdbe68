package dev.sallyport.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.model.Ami;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.OsUser.Source;
import dev.sallyport.plan.Route.Direct;

final class PlannerTest {

    private static final InstanceId ID = new InstanceId("i-0a1b2c3d4e5f67890");

    private final Planner planner = new Planner();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public ipv6 private |           | PUBLIC_IPV4 203.0.113.7:22, IPV6 2001:db8::7:22
            public private      |           | PUBLIC_IPV4 203.0.113.7:22
            ipv6 private        |           | IPV6 2001:db8::7:22
            public ipv6 private | privately | PRIVATE_IPV4 10.0.1.7:22
            private             | privately | PRIVATE_IPV4 10.0.1.7:22
            """)
    void goesToTheAddressesInTheOrderOfTheAwsCli(String addresses, String wish, String routes) {
        var plan = planned(with(addresses), new Wishes(Optional.empty(), wish != null, KeyType.ED25519, 22));

        assertThat(String.join(", ", plan.routes().stream().map(PlannerTest::words).toList())).isEqualTo(routes);
    }

    @ParameterizedTest
    @CsvSource({"22,2222,2222", "22,,22", "2200,2222,2200", "22,0,22", "22,65535,65535", "22,65536,22", "22,-1,22",
        "22,twenty-two,22", "22,99999999999,22", "22,' 2222 ',2222"})
    void takesThePortFromTheWishAndThenFromTheTag(int wish, String tag, int port) {
        Map<String, String> tags = tag == null ? Map.of() : Map.of("SSH-Port", tag);

        var plan = planned(instance().tags(tags).make(), new Wishes(Optional.empty(), false, KeyType.ED25519, wish));

        assertThat(plan.routes()).first().asInstanceOf(type(Direct.class)).extracting(Direct::port).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            al2023-ami-2023.6.20241010.0-kernel-6.1-x86_64                    | ec2-user
            amzn2-ami-kernel-5.10-hvm-2.0.20241001.0-x86_64-gp2               | ec2-user
            amzn-ami-hvm-2018.03.0.20230207.0-x86_64-gp2                      | ec2-user
            amzn-ec2-macos-14.2.1-20240119-190213-arm64                       | ec2-user
            ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-20240927    | ubuntu
            ubuntu-pro-server/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64     | ubuntu
            ubuntu-minimal/images/hvm-ssd/ubuntu-jammy-22.04-amd64-minimal    | ubuntu
            debian-12-amd64-20240717-1811                                     | admin
            debian-stretch-hvm-x86_64-gp2-2022-07-01-66430                    | admin
            RHEL-9.4.0_HVM-20240605-x86_64-82-Hourly2-GP3                     | ec2-user
            CentOS Linux 7 x86_64 HVM EBS ENA 1901_01                         | centos
            CentOS Stream 8 x86_64 20230830                                   | centos
            CentOS Stream 9 x86_64 20240923                                   | ec2-user
            CentOS Stream 10 x86_64                                           | ec2-user
            Rocky-9-EC2-Base-9.4-20240523.0.x86_64                            | rocky
            AlmaLinux OS 9.4.20240513 x86_64                                  | ec2-user
            Fedora-Cloud-Base-AmazonEC2.x86_64-41-1.4                         | fedora
            fedora-coreos-41.20241027.3.0-x86_64                              | core
            FreeBSD 14.1-RELEASE-amd64 UEFI-PREFERRED                         | ec2-user
            FreeBSD/EC2 13.2-RELEASE                                          | ec2-user
            suse-sles-15-sp6-v20240808-hvm-ssd-x86_64                         | ec2-user
            bitnami-wordpress-6.6.2-0-linux-debian-12-x86_64-hvm-ebs          | bitnami
            """)
    void knowsTheUserByTheNameOfTheImage(String image, String user) {
        var instance = instance().ami(image, "000000000000").make();

        assertThat(planned(instance, Wishes.NONE).user()).isEqualTo(new OsUser(user, Source.AMI_NAME));
    }

    @ParameterizedTest
    @CsvSource({"099720109477,ubuntu", "136693071363,admin", "379101102735,admin", "792107900819,rocky",
        "125523088429,fedora", "137112412989,ec2-user", "309956199498,ec2-user"})
    void knowsTheUserByTheOwnerOfTheImage(String owner, String user) {
        var instance = instance().ami("renamed by someone", owner).make();

        assertThat(planned(instance, Wishes.NONE).user()).isEqualTo(new OsUser(user, Source.AMI_OWNER));
    }

    @ParameterizedTest
    @CsvSource({"Red Hat Enterprise Linux with HA,ec2-user,PLATFORM_DETAILS",
        "Red Hat BYOL Linux,ec2-user,PLATFORM_DETAILS", "SUSE Linux,ec2-user,PLATFORM_DETAILS",
        "Ubuntu Pro,ubuntu,PLATFORM_DETAILS", "Linux/UNIX,ec2-user,DEFAULT", "SQL Server Web,ec2-user,DEFAULT",
        "'',ec2-user,DEFAULT"})
    void readsThePlatformDetailsWhenTheImageTellsNothing(String details, String user, Source source) {
        assertThat(planned(instance().details(details).make(), Wishes.NONE).user()).isEqualTo(new OsUser(user, source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh-user", "SSH-User", "OSUser", "osuser"})
    void believesATagMoreThanTheImage(String tag) {
        var instance = instance().tags(Map.of(tag, " deploy ")).ami("ubuntu/images/x", "099720109477").make();

        assertThat(planned(instance, Wishes.NONE).user()).isEqualTo(new OsUser("deploy", Source.TAG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "-oProxyCommand=x", "root;reboot",
        "a-name-that-is-longer-than-32-characters"})
    void passesOverATagThatIsNoUserName(String tag) {
        var instance = instance().tags(Map.of("ssh-user", tag, "OSUser", "second")).make();

        assertThat(planned(instance, Wishes.NONE).user()).isEqualTo(new OsUser("second", Source.TAG));
    }

    @Test
    void believesTheTypedUserMost() {
        var instance = instance().tags(Map.of("ssh-user", "deploy")).make();

        assertThat(planned(instance, typed(" root ")).user()).isEqualTo(new OsUser("root", Source.TYPED));
        assertThat(planned(instance, typed("  ")).user()).isEqualTo(new OsUser("deploy", Source.TAG));
    }

    @Test
    void keepsTheKindOfKeyThatWasWishedFor() {
        var wishes = new Wishes(Optional.empty(), false, KeyType.RSA_4096, 22);

        assertThat(planned(instance().make(), wishes).keyType()).isEqualTo(KeyType.RSA_4096);
    }

    @Test
    void refusesATypedUserThatAwsWouldRefuse() {
        assertThat(planner.propose(instance().make(), typed("no one")))
                .isEqualTo(new Proposal.Impossible(new PlanProblem.BadUser(ID, "no one")));
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNNING", "SHUTTING_DOWN", "TERMINATED"}, mode = EnumSource.Mode.EXCLUDE)
    void refusesAnInstanceThatDoesNotRun(InstanceState state) {
        assertThat(planner.propose(instance().state(state).make(), Wishes.NONE))
                .isEqualTo(new Proposal.Impossible(new PlanProblem.NotRunning(ID, state)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SHUTTING_DOWN", "TERMINATED"})
    void saysOfAnInstanceThatIsDeletedThatItDoesNotComeBack(InstanceState state) {
        assertThat(planner.propose(instance().state(state).make(), Wishes.NONE))
                .isEqualTo(new Proposal.Impossible(new PlanProblem.Terminated(ID, state)));
    }

    @Test
    void refusesWindows() {
        assertThat(planner.propose(instance().details("Windows with SQL Server").make(), Wishes.NONE))
                .isEqualTo(new Proposal.Impossible(new PlanProblem.Windows(ID)));
    }

    @Test
    void refusesAnInstanceThatAServiceOperates() {
        assertThat(planner.propose(instance().managed().make(), Wishes.NONE))
                .isEqualTo(new Proposal.Impossible(new PlanProblem.Managed(ID)));
    }

    @Test
    void doesNotFallBackToThePrivateAddressUnasked() {
        assertThat(planner.propose(with("private"), Wishes.NONE))
                .isEqualTo(new Proposal.Impossible(new PlanProblem.NoAddress(ID)));
    }

    @Test
    void saysThatThereIsNoPrivateAddress() {
        var privately = new Wishes(Optional.empty(), true, KeyType.ED25519, 22);

        assertThat(planner.propose(with("public ipv6"), privately))
                .isEqualTo(new Proposal.Impossible(new PlanProblem.NoPrivateAddress(ID)));
    }

    private ConnectPlan planned(Instance instance, Wishes wishes) {
        return ((Proposal.Ready) planner.propose(instance, wishes)).plan();
    }

    private static Wishes typed(String user) {
        return new Wishes(Optional.of(user), false, KeyType.ED25519, 22);
    }

    private static String words(Route route) {
        var direct = (Direct) route;
        return direct.kind() + " " + direct.address() + ":" + direct.port();
    }

    private static Instance with(String addresses) {
        return instance().addresses(addresses).make();
    }

    private static Made instance() {
        return new Made(InstanceState.RUNNING, Map.of(), Optional.empty(), "Linux/UNIX", "public private", false);
    }

    /// An instance in the making; each step changes one thing.
    private record Made(InstanceState state, Map<String, String> tags, Optional<Ami> ami, String details,
            String addresses, boolean isManaged) {

        Made state(InstanceState now) {
            return new Made(now, tags, ami, details, addresses, isManaged);
        }

        Made tags(Map<String, String> now) {
            return new Made(state, now, ami, details, addresses, isManaged);
        }

        Made ami(String name, String owner) {
            return new Made(state, tags, Optional.of(new Ami("ami-1", name, owner)), details, addresses, isManaged);
        }

        Made details(String now) {
            return new Made(state, tags, ami, now, addresses, isManaged);
        }

        Made addresses(String now) {
            return new Made(state, tags, ami, details, now, isManaged);
        }

        Made managed() {
            return new Made(state, tags, ami, details, addresses, true);
        }

        Instance make() {
            return new Instance(ID, "dev", new RegionName("eu-central-1"), "123456789012", state, tags, "t3.micro",
                    "eu-central-1a", has("public", "203.0.113.7"), has("private", "10.0.1.7"),
                    has("ipv6", "2001:db8::7"),
                    Optional.empty(), Optional.empty(), "ami-1", ami, details, "x86_64", Instant.EPOCH,
                    Optional.empty(),
                    Optional.empty(), List.of(), "", isManaged);
        }

        private Optional<String> has(String kind, String address) {
            return List.of(addresses.split(" ", -1)).contains(kind) ? Optional.of(address) : Optional.empty();
        }
    }
}
