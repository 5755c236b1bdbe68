package dev.sallyport.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.model.Addresses;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.RegionName;

final class SerialPlannerTest {

    private static final String ID = "i-0a1b2c3d4e5f67890";

    private final SerialPlanner planner = new SerialPlanner(Addresses.ofTheInternet());

    @Test
    void goesToTheRegionsOwnConsoleWithItsPublishedFingerprint() {
        var plan = planned(instance(ID, "eu-central-1", InstanceState.RUNNING, "Linux/UNIX"));

        assertThat(plan.serial()).isTrue();
        assertThat(plan.user().name()).isEqualTo(ID + ".port0");
        assertThat(plan.routes()).containsExactly(new Route.SerialConsole(new RegionName("eu-central-1"),
                "serial-console.ec2-instance-connect.eu-central-1.aws", 22,
                Optional.of("SHA256:aCMFS/yIcOdOlkXvOl8AmZ1Toe+bBnrJJ3Fy0k0De2c")));
    }

    @Test
    void hasNoFingerprintToInsistOnInARegionWithoutAPublishedOne() {
        var plan = planned(instance(ID, "eu-central-9", InstanceState.RUNNING, "Linux/UNIX"));

        assertThat(plan.routes()).containsExactly(new Route.SerialConsole(new RegionName("eu-central-9"),
                "ec2-serial-console.eu-central-9.api.aws", 22, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(value = InstanceState.class, names = {"TERMINATED", "SHUTTING_DOWN"}, mode = EnumSource.Mode.EXCLUDE)
    void plansForAStoppedInstanceTooAndForWindows(InstanceState state) {
        assertThat(planned(instance(ID, "eu-central-1", state, "Windows")).serial()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = InstanceState.class, names = {"TERMINATED", "SHUTTING_DOWN"})
    void saysThatATerminatedInstanceIsGone(InstanceState state) {
        var proposal = planner.propose(instance(ID, "eu-central-1", state, "Linux/UNIX"), KeyType.ED25519);

        assertThat(proposal).isInstanceOfSatisfying(Proposal.Impossible.class,
                impossible -> assertThat(impossible.problem()).isInstanceOf(PlanProblem.Terminated.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-0a1b2c3d", "i-0123456789abcdef0123456789abcd"})
    void takesIdsOfEveryLengthThatEc2InstanceConnectTakes(String id) {
        var plan = planned(instance(id, "eu-central-1", InstanceState.RUNNING, "Linux/UNIX"));

        assertThat(plan.user()).isEqualTo(new OsUser(id + ".port0", OsUser.Source.SERIAL_PORT));
    }

    private ConnectPlan planned(Instance instance) {
        return ((Proposal.Ready) planner.propose(instance, KeyType.ED25519)).plan();
    }

    private static Instance instance(String id, String region, InstanceState state, String platform) {
        return new Instance(new InstanceId(id), "dev", new RegionName(region), "123456789012", state, Map.of(),
                "t3.micro", region + "a", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), "ami-1", Optional.empty(), platform, "x86_64", Instant.EPOCH, Optional.empty(),
                Optional.empty(), List.of(), "", false);
    }
}
