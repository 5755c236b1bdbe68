package dev.sallyport.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.credentials.AwsFiles;
import dev.sallyport.credentials.AwsSessions;
import dev.sallyport.credentials.CallLimits;
import dev.sallyport.credentials.FakeAws;
import dev.sallyport.credentials.FakeAws.Answer;
import dev.sallyport.model.Ami;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.model.StatusChecks;

final class InventoryReaderTest {

    private static final RegionName FRANKFURT = new RegionName("eu-central-1");
    private static final Scope SCOPE = new Scope("dev", FRANKFURT);
    private final Instant now = Clock.systemUTC().instant();

    @TempDir private Path directory;

    private final List<Listing> news = new CopyOnWriteArrayList<>();
    private FakeAws aws;
    private AwsSessions sessions;
    private InventoryReader reader;

    @BeforeEach
    void starts() throws IOException {
        aws = new FakeAws().on("DescribeInstances", recorded("describe-instances.xml"))
                .on("DescribeInstanceStatus", recorded("describe-instance-status.xml"))
                .on("DescribeImages", recorded("describe-images.xml"))
                .on("DescribeRegions", recorded("describe-regions.xml"));
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        sessions = new AwsSessions(clock,
                new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), 2), Map.of());
        sessions.use(AwsFiles.catalog(directory, AwsFiles.keys("dev", aws)));
        reader = new InventoryReader(sessions, clock);
    }

    @AfterEach
    void stops() {
        sessions.close();
        aws.close();
    }

    @Test
    void readsEveryFieldOfAnInstance() throws InterruptedException {
        var inventory = reader.read(List.of(SCOPE), news::add);

        assertThat(inventory.readAt()).isEqualTo(now);
        assertThat(inventory.instances()).first()
                .isEqualTo(new Instance(new InstanceId("i-0123456789abcdef0"), "dev",
                        FRANKFURT, "123456789012", InstanceState.RUNNING, Map.of("Name", "web-1", "OSUser", "deploy"),
                        "t3.micro", "eu-central-1b", Optional.of("203.0.113.7"), Optional.of("10.0.1.7"),
                        Optional.of("2001:db8::7"), Optional.of("vpc-0a1b"), Optional.of("subnet-0a1b"), "ami-0abc1234",
                        Optional.of(new Ami("ami-0abc1234",
                                "ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-20240927",
                                "099720109477")),
                        "Linux/UNIX", "x86_64", Instant.parse("2026-11-02T08:11:09Z"),
                        Optional.of(new StatusChecks("ok", "impaired")), Optional.of("ops"), List.of("sg-0a1b"), "",
                        true));
    }

    @Test
    void makesARowOfAnInstanceThatHasHardlyAnyFields() throws InterruptedException {
        var instances = reader.read(List.of(SCOPE), news::add).instances();

        assertThat(instances).extracting(one -> one.id().value())
                .containsExactly("i-0123456789abcdef0",
                        "i-0123456789abcdef1", "i-0123456789abcdef2");
        assertThat(instances.get(1).windows()).isTrue();
        assertThat(instances.get(2).state()).isEqualTo(InstanceState.UNKNOWN);
        assertThat(instances.get(2).launchTime()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void keepsHostileTagsAsTheyAre() throws InterruptedException {
        var name = "<b>\u202eevil</b>\t\u0085" + "x".repeat(10_000);
        aws.on("DescribeInstances", Answer.of(FakeAws.recorded("describe-instances.xml")
                .replace("web-1",
                        name.replace("<", "&lt;").replace("\t", "&#9;").replace("\u0085", "&#133;"))));

        assertThat(reader.read(List.of(SCOPE), news::add).instances().getFirst().name()).isEqualTo(name);
    }

    @Test
    void tellsOfEveryPageAsItArrives() throws InterruptedException {
        var page = FakeAws.recorded("describe-instances.xml");
        aws.on("DescribeInstances", call -> Answer.of(call.parameters().containsKey("NextToken")
                ? page.replace("abcdef", "fedcba")
                : page.replace("</reservationSet>", "</reservationSet><nextToken>two</nextToken>")));

        var listing = reader.read(List.of(SCOPE), news::add).listings().getFirst();

        assertThat(news).extracting(one -> one.getClass().getSimpleName())
                .containsExactly("Pending", "Arriving",
                        "Arriving", "Listed");
        assertThat(news.getLast()).isEqualTo(listing);
        assertThat(((Listing.Arriving) news.get(1)).soFar()).hasSize(3);
        assertThat(((Listing.Listed) listing).instances()).hasSize(6);
        assertThat(aws.calls("DescribeInstances")).extracting(call -> call.parameters().get("MaxResults"))
                .containsOnly("1000");
    }

    @Test
    void stopsAtAnEndpointThatHandsOutTheSameTokenForEver() throws InterruptedException {
        aws.on("DescribeInstances", Answer.of(FakeAws.recorded("describe-instances.xml")
                .replace("</reservationSet>",
                        "</reservationSet><nextToken>again</nextToken>")));

        assertThat(reader.read(List.of(SCOPE), news::add).instances()).hasSize(3);
        assertThat(aws.calls("DescribeInstances")).hasSize(2);
    }

    @Test
    void showsRowsEvenWhenChecksAndImagesAreRefused() throws InterruptedException {
        aws.on("DescribeInstanceStatus", FakeAws.ec2Error(403, "UnauthorizedOperation", "no"))
                .on("DescribeImages", Answer.of("not xml"));

        var first = reader.read(List.of(SCOPE), news::add).instances().getFirst();

        assertThat(first.status()).isEmpty();
        assertThat(first.ami()).isEmpty();
    }

    @Test
    void asksForAnImageOnce() throws InterruptedException {
        reader.read(List.of(SCOPE), news::add);
        reader.read(List.of(SCOPE), news::add);

        assertThat(aws.calls("DescribeImages")).singleElement()
                .satisfies(call -> assertThat(call.parameters())
                        .containsEntry("Filter.1.Name", "image-id")
                        .containsEntry("Filter.1.Value.1", "ami-0abc1234")
                        .containsEntry("IncludeDeprecated", "true"));
    }

    @Test
    void waitsOutThrottling() throws InterruptedException {
        aws.on("DescribeInstances", FakeAws.ec2Error(503, "RequestLimitExceeded", "slow down"),
                recorded("describe-instances.xml"));

        assertThat(reader.read(List.of(SCOPE), news::add).instances()).hasSize(3);
    }

    @Test
    void hasTenUnderWayAtOnceAndNoMore() throws InterruptedException {
        var ten = new CountDownLatch(FanOut.AT_ONCE);
        var go = new CountDownLatch(1);
        aws.on("DescribeInstances", _ -> {
            ten.countDown();
            await(go);
            return recorded("describe-instances.xml");
        });
        var inventory = new AtomicReference<Inventory>();

        var reading = Thread.ofVirtual().start(() -> inventory.set(read(manyScopes())));
        assertThat(ten.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(aws.calls("DescribeInstances")).hasSize(FanOut.AT_ONCE);
        go.countDown();
        reading.join();

        assertThat(inventory.get().listings()).hasSize(25).allMatch(Listing.Listed.class::isInstance);
    }

    @Test
    void endsAtOnceWhenInterrupted() throws InterruptedException {
        aws.on("DescribeInstances", _ -> aws.hang());
        var thrown = new AtomicReference<Throwable>();
        var reading = Thread.ofVirtual()
                .start(() -> thrown.set(catchThrowableOfType(InterruptedException.class,
                        () -> reader.read(manyScopes(), news::add))));
        Awaitility.await().until(() -> aws.hanging() >= FanOut.AT_ONCE);

        var began = System.nanoTime();
        reading.interrupt();
        reading.join();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertThat(news).noneMatch(Listing.Refused.class::isInstance);
        assertThat(aws.calls("DescribeInstances")).hasSize(FanOut.AT_ONCE);
    }

    @Test
    void offersAllRegionsAndSaysWhichAreEnabled() throws Exception {
        assertThat(reader.regions("dev")).containsExactly(new RegionOffer(new RegionName("af-south-1"), true),
                new RegionOffer(FRANKFURT, true), new RegionOffer(new RegionName("me-south-1"), false),
                new RegionOffer(new RegionName("us-east-1"), true));
        assertThat(aws.calls("DescribeRegions")).singleElement().satisfies(call -> {
            assertThat(call.region()).isEqualTo("us-east-1");
            assertThat(call.parameters()).containsEntry("AllRegions", "true");
        });
    }

    @Test
    void asksForRegionsInTheProfilesOwnWhereTheHomeIsForbidden() throws Exception {
        sessions.use(AwsFiles.catalog(directory, AwsFiles.keys("dev", aws) + "region = eu-central-1\n"));
        aws.on("DescribeRegions", call -> call.region().equals("us-east-1")
                ? FakeAws.ec2Error(403, "UnauthorizedOperation", "denied by a policy of the organisation")
                : recorded("describe-regions.xml"));

        assertThat(reader.regions("dev")).hasSize(4);
    }

    @Test
    void saysWhyThereAreNoRegions() {
        aws.on("DescribeRegions", FakeAws.ec2Error(403, "UnauthorizedOperation", "no"));

        assertThat(catchThrowableOfType(ProblemException.class, () -> reader.regions("dev")).problem().facts())
                .containsEntry("action", "ec2:DescribeRegions");
    }

    private static List<Scope> manyScopes() {
        return IntStream.range(1, 26).mapToObj(i -> new Scope("dev", new RegionName("eu-west-" + i))).toList();
    }

    private Inventory read(List<Scope> scopes) {
        try {
            return reader.read(scopes, news::add);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer recorded(String name) {
        return Answer.of(FakeAws.recorded(name));
    }
}
