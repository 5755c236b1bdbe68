package dev.sallyport.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.Region;

import dev.sallyport.sandbox.TestSandbox;

/// The describing calls, asked by the AWS SDK for Java.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingTest {

    private final TestSandbox sandbox = TestSandbox.firstSteps();
    private final Ec2Client ec2 = sandbox.ec2("default", "eu-central-1");

    @AfterAll
    void close() {
        sandbox.close();
    }

    @Test
    void listsTheEnabledRegionsOnly() {
        var regions = ec2.describeRegions().regions();

        assertThat(regions).extracting(Region::regionName)
                .contains("eu-south-1", "us-east-1")
                .doesNotContain("ap-east-1");
        assertThat(regions).extracting(Region::endpoint).contains("ec2.eu-central-1.amazonaws.com");
    }

    @Test
    void listsAllRegionsWithTheirOptInStatusWhenAsked() {
        var all = ec2.describeRegions(request -> request.allRegions(true)).regions();

        assertThat(all).extracting(region -> region.regionName() + " " + region.optInStatus())
                .contains("ap-east-1 not-opted-in", "eu-south-1 opted-in", "eu-west-1 opt-in-not-required");
    }

    @Test
    void refusesARegionNameThatIsNone() {
        refused(() -> ec2.describeRegions(request -> request.regionNames("eu-atlantis-1")), 400,
                "InvalidParameterValue");
        assertThat(ec2.describeRegions(request -> request.regionNames("eu-west-1")).regions()).hasSize(1);
    }

    @Test
    void showsAnInstanceAsEc2Does() {
        var web = one("web-2");

        assertThat(web.instanceId()).matches("i-[0-9a-f]{17}");
        assertThat(web.state().nameAsString()).isEqualTo("running");
        assertThat(web.state().code()).isEqualTo(16);
        assertThat(web.publicIpAddress()).isEqualTo("203.0.113.11");
        assertThat(web.privateIpAddress()).isEqualTo("10.20.1.11");
        assertThat(web.placement().availabilityZone()).isEqualTo("eu-central-1a");
        assertThat(web.instanceTypeAsString()).isEqualTo("t3.micro");
        assertThat(web.platformDetails()).isEqualTo("Linux/UNIX");
        assertThat(web.securityGroups()).extracting(group -> group.groupName()).containsExactly("web");
        assertThat(web.tags()).extracting(tag -> tag.key() + "=" + tag.value()).contains("Team=shop", "Name=web-2");
        assertThat(web.metadataOptions().httpEndpointAsString()).isEqualTo("enabled");
        assertThat(web.operator().managed()).isFalse();
        assertThat(web.launchTime()).isBefore(sandbox.clock().instant());
        assertThat(web.networkInterfaces()).hasSize(1);
        assertThat(web.blockDeviceMappings()).hasSize(1);
    }

    @Test
    void showsIpv6AndWhyAnInstanceStopped() {
        assertThat(one("bastion").ipv6Address()).isEqualTo("2001:db8:20::5");
        assertThat(one("ci-2").stateReason().message()).contains("User initiated shutdown");
        assertThat(one("ci-2").stateTransitionReason()).startsWith("User initiated (");
        assertThat(one("mira-scratch").privateIpAddress()).isNull();
    }

    @Test
    void pagesAreCountedInInstancesAndLoseNone() {
        var pages = ec2.describeInstancesPaginator(request -> request.maxResults(5)).stream().toList();

        assertThat(pages).allSatisfy(page -> assertThat(page.reservations()
                .stream()
                .mapToInt(reservation -> reservation.instances().size())
                .sum()).isBetween(1, 5));
        var paged = pages.stream()
                .flatMap(page -> page.reservations().stream())
                .flatMap(each -> each.instances().stream());
        assertThat(paged).extracting(Instance::instanceId).doesNotHaveDuplicates().hasSize(17);
    }

    @ParameterizedTest
    @CsvSource({"4", "1001", "0", "-1"})
    void refusesAPageSizeOutOfBounds(int size) {
        refused(() -> ec2.describeInstances(request -> request.maxResults(size)), 400, "InvalidParameterValue");
    }

    @Test
    void refusesAPageSizeTogetherWithIds() {
        refused(() -> ec2
                .describeInstances(request -> request.maxResults(5).instanceIds(sandbox.machine("web-1").id())),
                400, "InvalidParameterCombination");
    }

    @Test
    void refusesATokenThatItDidNotGiveForThisQuestion() {
        var token = ec2.describeInstances(request -> request.maxResults(5)).nextToken();

        refused(() -> ec2.describeInstances(request -> request.nextToken("made up")), 400, "InvalidNextToken");
        refused(() -> ec2.describeInstances(request -> request.nextToken(token).filters(state("running"))), 400,
                "InvalidNextToken");
        refused(() -> sandbox.ec2("default", "eu-north-1").describeInstances(request -> request.nextToken(token)), 400,
                "InvalidNextToken");
        assertThat(ec2.describeInstances(request -> request.nextToken(token)).reservations()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tag:Name, web-*, 3", "tag:Name, web-?, 3", "tag:Name, WEB-1, 0", "tag-key, PullRequest, 2",
        "instance-state-name, running, 13", "instance-state-name, s*, 2", "private-ip-address, 10.20.2.10, 1",
        "ip-address, 203.0.113.1?, 3", "platform, windows, 1", "instance-type, t3.*, 11", "key-name, mira-laptop, 1",
        "availability-zone, eu-central-1c, 4", "platform-details, Ubuntu Pro, 2", "ipv6-address, 2001:*, 3",
        "instance.group-name, worker, 4", "operator.managed, true, 0", "owner-id, 111122223333, 17"})
    void filters(String name, String value, int expected) {
        assertThat(list(Filter.builder().name(name).values(value).build())).hasSize(expected);
    }

    @Test
    void allFiltersHaveToMatchAndAnyValueOfEach() {
        assertThat(list(Filter.builder().name("tag:Role").values("web", "api").build(),
                Filter.builder().name("ip-address").values("203.0.113.1*", "203.0.113.20").build()))
                .extracting(Instance::publicIpAddress)
                .containsExactlyInAnyOrder("203.0.113.10", "203.0.113.11", "203.0.113.12", "203.0.113.20");
    }

    @Test
    void refusesAFilterThatIsNone() {
        refused(() -> list(Filter.builder().name("colour").values("red").build()), 400, "InvalidParameterValue");
    }

    @Test
    void refusesIdsThatAreMalformedOrNotThere() {
        refused(() -> ec2.describeInstances(request -> request.instanceIds("web-1")), 400,
                "InvalidInstanceID.Malformed");
        refused(() -> ec2.describeInstances(request -> request.instanceIds("i-0123456789abcdef0")), 400,
                "InvalidInstanceID.NotFound");
        var elsewhere = sandbox.machine("kafka-1").id();
        refused(() -> ec2.describeInstances(request -> request.instanceIds(elsewhere)), 400,
                "InvalidInstanceID.NotFound");
        assertThat(list(Filter.builder().name("instance-id").values(elsewhere).build())).isEmpty();
    }

    @Test
    void statusChecksAreOfRunningInstancesUnlessAllAreWanted() {
        var running = ec2.describeInstanceStatus().instanceStatuses();
        var all = ec2.describeInstanceStatus(request -> request.includeAllInstances(true)).instanceStatuses();

        assertThat(running).hasSize(13)
                .allSatisfy(each -> assertThat(each.systemStatus().statusAsString()).isEqualTo("ok"));
        assertThat(all).hasSize(17);
        assertThat(ec2.describeInstanceStatusPaginator(request -> request.maxResults(5).includeAllInstances(true))
                .stream()
                .toList()).hasSize(4);
    }

    @Test
    void statusRefusesMoreThanAHundredIds() {
        var ids = Collections.nCopies(101, sandbox.machine("web-1").id());

        refused(() -> ec2.describeInstanceStatus(request -> request.instanceIds(ids)), 400, "InvalidParameterValue");
    }

    @Test
    void tellsNitroFromXenAndBareMetal() {
        var types = ec2.describeInstanceTypes(
                request -> request.instanceTypesWithStrings("t3.micro", "t2.micro", "c5.metal")).instanceTypes();

        assertThat(types).extracting(type -> type.instanceTypeAsString() + " " + type.hypervisorAsString() + " "
                + type.bareMetal()).containsExactly("t3.micro nitro false", "t2.micro xen false", "c5.metal null true");
        refused(() -> ec2.describeInstanceTypes(request -> request.instanceTypesWithStrings("t9.giant")), 400,
                "InvalidInstanceType");
        refused(() -> ec2.describeInstanceTypes(request -> request.maxResults(101)), 400, "InvalidParameterValue");
        assertThat(ec2.describeInstanceTypesPaginator(request -> request.maxResults(10)).instanceTypes().stream())
                .hasSize(26);
    }

    @Test
    void tellsWhatAPublicImageIsCalledAndWhoseItIs() {
        var image = ec2.describeImages(request -> request.imageIds(one("api-1").imageId())).images().getFirst();

        assertThat(image.name()).startsWith("ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-");
        assertThat(image.ownerId()).isEqualTo("099720109477");
        assertThat(ec2.describeImages(request -> request.owners("309956199498")).images()).extracting(Image::name)
                .allMatch(name -> name.startsWith("RHEL-"));
    }

    @Test
    void aPrivateImageIsNotThere() {
        var hidden = sandbox.machine("gateway").image().idIn("eu-west-1");
        var here = sandbox.ec2("default", "eu-west-1");

        refused(() -> here.describeImages(request -> request.imageIds(hidden)), 400, "InvalidAMIID.NotFound");
        assertThat(here.describeImages(
                request -> request.filters(Filter.builder().name("image-id").values(hidden).build())).images())
                .isEmpty();
        assertThat(sandbox.ec2("partner", "eu-west-1").describeImages(request -> request.imageIds(hidden)).images())
                .hasSize(1);
    }

    @Test
    void aDryRunSaysThatItWouldHaveWorked() {
        refused(() -> ec2.describeInstances(request -> request.dryRun(true)), 412, "DryRunOperation");
    }

    @Test
    void anActionThatItDoesNotKnowIsInvalid() {
        refused(ec2::describeVpcs, 400, "InvalidAction");
    }

    @Test
    void deniesTheRegionThatTheScenarioDenies() {
        var denied = sandbox.ec2("partner", "us-west-2");

        refused(denied::describeInstances, 403, "UnauthorizedOperation");
        assertThatThrownBy(denied::describeInstances)
                .hasMessageContaining("arn:aws:iam::777788889999:user/mira.tidewater")
                .hasMessageContaining("ec2:DescribeInstances");
    }

    private Instance one(String name) {
        var found = list(Filter.builder().name("tag:Name").values(name).build());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Instance> list(Filter... filters) {
        return ec2.describeInstances(request -> request.filters(filters))
                .reservations()
                .stream()
                .flatMap(reservation -> reservation.instances().stream())
                .toList();
    }

    private static Filter state(String name) {
        return Filter.builder().name("instance-state-name").values(name).build();
    }

    private static void refused(ThrowingCallable call, int status, String code) {
        var refusal = catchThrowableOfType(Ec2Exception.class, call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(refusal.statusCode()).isEqualTo(status);
        assertThat(refusal.requestId()).isNotBlank();
    }
}
