package dev.sallyport.control;

import static dev.sallyport.control.ControlBench.MACHINE;
import static dev.sallyport.control.ControlBench.instance;
import static dev.sallyport.control.ControlBench.problem;
import static dev.sallyport.control.ControlBench.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.control.SerialAccess.ManagedBy;
import dev.sallyport.control.TypeSupport.Picture;
import dev.sallyport.control.TypeSupport.Serial;
import dev.sallyport.credentials.FakeAws;
import dev.sallyport.credentials.FakeAws.Answer;

/// Who may use serial consoles, and which types have one.
final class SerialAccessTest {

    private static final String STATUS = "GetSerialConsoleAccessStatus";
    private static final String ENABLE = "EnableSerialConsoleAccess";
    private static final String TYPES = "DescribeInstanceTypes";

    @TempDir private Path directory;

    private ControlBench bench;

    @BeforeEach
    void starts() throws IOException {
        bench = new ControlBench(directory);
        bench.aws.on(STATUS, recorded("get-serial-console-access-status.xml"))
                .on(ENABLE, recorded("enable-serial-console-access.xml"))
                .on(TYPES, recorded("describe-instance-types.xml"));
    }

    @AfterEach
    void stops() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({"false,account,ACCOUNT,true", "true,account,ACCOUNT,false",
        "false,declarative-policy,DECLARATIVE_POLICY,false", "false,something-new,UNKNOWN,true"})
    void saysWhetherTheAccountMayAndWhoDecides(boolean on, String word, ManagedBy managedBy, boolean offered)
            throws Exception {
        bench.aws.on(STATUS, Answer.of(FakeAws.recorded("get-serial-console-access-status.xml")
                .replace("false", Boolean.toString(on))
                .replace("account", word)));

        var access = bench.control.serialAccess(MACHINE);

        assertThat(access).isEqualTo(new SerialAccess(on, managedBy));
        assertThat(access.canBeEnabled()).isEqualTo(offered);
        assertThat(bench.aws.calls(STATUS)).singleElement()
                .satisfies(call -> assertThat(call.region()).isEqualTo("eu-central-1"));
    }

    @Test
    void keepsApartThatItCouldNotBeChecked() {
        bench.aws.on(STATUS, FakeAws.ec2Error(403, "UnauthorizedOperation", "You are not authorized."));

        var problem = problem(() -> bench.control.serialAccess(MACHINE));

        assertThat(problem).isInstanceOf(ControlProblem.Denied.class);
        assertThat(problem.facts()).containsEntry("action", "ec2:GetSerialConsoleAccessStatus");
    }

    @Test
    void doesNotTakeAnAnswerWithoutTheSwitchForOff() {
        bench.aws.on(STATUS, Answer.of(FakeAws.recorded("get-serial-console-access-status.xml")
                .replace("<serialConsoleAccessEnabled>false</serialConsoleAccessEnabled>", "")));

        assertThat(problem(() -> bench.control.serialAccess(MACHINE))).isInstanceOf(ControlProblem.Garbled.class);
    }

    @Test
    void turnsItOn() throws Exception {
        assertThat(bench.control.enableSerialAccess(MACHINE)).isEqualTo(new SerialAccess(true, ManagedBy.ACCOUNT));
        assertThat(bench.aws.calls(ENABLE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"403,UnauthorizedOperation", "400,OperationNotPermitted", "400,SomethingNew"})
    void saysThatAPolicyHoldsTheSwitchWhateverEc2CallsIt(int status, String code) {
        bench.aws.on(STATUS, Answer.of(FakeAws.recorded("get-serial-console-access-status.xml")
                .replace("account", "declarative-policy")))
                .on(ENABLE, FakeAws.ec2Error(status, code, "Ask the platform team."));

        var problem = problem(() -> bench.control.enableSerialAccess(MACHINE));

        assertThat(problem).isInstanceOf(ControlProblem.ManagedByPolicy.class);
        assertThat(problem.detail()).contains("Ask the platform team.");
    }

    @Test
    void saysThatPermissionIsMissingWhereNoPolicyHoldsIt() {
        bench.aws.on(ENABLE, FakeAws.ec2Error(403, "UnauthorizedOperation", "no"));
        assertThat(problem(() -> bench.control.enableSerialAccess(MACHINE))).isInstanceOf(ControlProblem.Denied.class);

        bench.aws.on(STATUS, FakeAws.ec2Error(403, "UnauthorizedOperation", "no"));
        var problem = problem(() -> bench.control.enableSerialAccess(MACHINE));
        assertThat(problem).isInstanceOf(ControlProblem.Denied.class);
        assertThat(problem.facts()).containsEntry("action", "ec2:EnableSerialConsoleAccess");
    }

    @ParameterizedTest
    @CsvSource({"t3.micro,nitro,false,x86_64,NITRO,true,YES", "m7g.large,nitro,false,arm64,NITRO,true,NOT_ON_ARM",
        "t2.micro,xen,false,x86_64,NOT_NITRO,false,YES", "m1.small,,false,i386,NOT_NITRO,false,YES",
        "z9.large,beyond,false,x86_64,NITRO,true,YES", "i3.metal,,true,x86_64,BARE_METAL,true,NOT_ON_BARE_METAL",
        "a1.metal,,true,arm64,BARE_METAL_WITHOUT,true,NOT_ON_BARE_METAL",
        "mac1.metal,,true,x86_64_mac,BARE_METAL_WITHOUT,true,NOT_ON_BARE_METAL",
        "mac2.metal,,true,arm64_mac,BARE_METAL_WITHOUT,true,NOT_ON_BARE_METAL",
        "mac2-m2.metal,,true,arm64_mac,BARE_METAL,true,NOT_ON_BARE_METAL",
        "g5g.metal,,true,arm64,BARE_METAL_WITHOUT,true,NOT_ON_BARE_METAL",
        "u-24tb1.metal,,true,x86_64,BARE_METAL_WITHOUT,true,NOT_ON_BARE_METAL",
        "u-6tb1.56xlarge,nitro,false,x86_64,NITRO,true,YES", "g5g.xlarge,nitro,false,arm64,NITRO,true,NOT_ON_ARM"})
    void knowsWhatATypeMakesPossible(String type, String hypervisor, boolean metal, String architecture, Serial serial,
            boolean latest, Picture picture) throws Exception {
        bench.aws.on(TYPES, type(type, hypervisor == null ? "" : hypervisor, metal, architecture));

        assertThat(bench.control.type(instance(type, "eu-central-1")))
                .isEqualTo(new TypeSupport(type, serial, latest, picture));
        assertThat(bench.aws.calls(TYPES).getFirst().parameters()).containsEntry("InstanceType.1", type);
    }

    @Test
    void asksOnceForATypeHoweverManyWaitAndInAllRegionsOfThePartition() throws Exception {
        var arrived = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        bench.aws.on(TYPES, _ -> {
            arrived.countDown();
            await(go);
            return recorded("describe-instance-types.xml");
        });
        var read = new CopyOnWriteArrayList<TypeSupport>();
        for (int i = 0; i < 8; i++) {
            var region = i % 2 == 0 ? "eu-central-1" : "us-east-1";
            Thread.ofVirtual().start(() -> {
                try {
                    read.add(bench.control.type(instance("t3.micro", region)));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
        }
        await(arrived);
        go.countDown();
        Awaitility.await().until(() -> read.size() == 8);

        assertThat(bench.aws.calls(TYPES)).hasSize(1);
        bench.control.type(instance("t3.micro", "cn-north-1"));
        assertThat(bench.aws.calls(TYPES)).hasSize(2);
    }

    @Test
    void asksAgainForATypeThatCouldNotBeRead() throws Exception {
        bench.aws.on(TYPES, FakeAws.ec2Error(403, "UnauthorizedOperation", "no"),
                recorded("describe-instance-types.xml"));

        assertThat(problem(() -> bench.control.type(MACHINE))).isInstanceOf(ControlProblem.Denied.class);
        assertThat(bench.control.type(MACHINE).hasSerial()).isTrue();
    }

    @Test
    void doesNotTakeAnotherTypesAnswer() {
        assertThat(problem(() -> bench.control.type(instance("m5.large", "eu-central-1"))))
                .isInstanceOf(ControlProblem.Garbled.class);
    }

    private static Answer type(String type, String hypervisor, boolean metal, String architecture) {
        return Answer.of(FakeAws.recorded("describe-instance-types.xml")
                .replace("t3.micro", type)
                .replace("<hypervisor>nitro</hypervisor>",
                        hypervisor.isEmpty() ? "" : "<hypervisor>" + hypervisor + "</hypervisor>")
                .replace("<bareMetal>false", "<bareMetal>" + metal)
                .replace("x86_64", architecture));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
