package dev.sallyport.ui.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.sallyport.model.Addresses;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.PlanProblem;
import dev.sallyport.plan.Planner;
import dev.sallyport.plan.Route;
import dev.sallyport.plan.SerialPlanner;
import dev.sallyport.saved.Target;
import dev.sallyport.store.OpenTab;
import dev.sallyport.ui.instances.Sample;

/// The plan for a tab of the last time, made of what AWS says now.
final class WayBackTest {

    private static final String ID = "i-0a1b2c3d4e5f60001";

    private final List<Target.ById> asked = new ArrayList<>();
    private List<Instance> there = List.of(Sample.named("web-1").make());

    @Test
    void asksWhereTheInstanceWas() throws Exception {
        way(tab("ec2-user", "ed25519", false, false));

        assertThat(asked).singleElement()
                .satisfies(target -> assertThat(target.profile()).contains("dev"))
                .satisfies(target -> assertThat(target.region().orElseThrow().value()).isEqualTo("eu-central-1"))
                .satisfies(target -> assertThat(target.id().value()).isEqualTo(ID));
    }

    @Test
    void takesTheAddressThatTheInstanceHasNow() throws Exception {
        var plan = way(tab("ec2-user", "ed25519", false, false));

        assertThat(plan.routes())
                .containsExactly(new Route.Direct("203.0.113.7", 22, Route.Direct.Kind.PUBLIC_IPV4));
        assertThat(plan.user().source()).isNotEqualTo(OsUser.Source.TYPED);
    }

    @Test
    void keepsUserKeyAndThePrivateWay() throws Exception {
        var plan = way(tab("deploy", "rsa-4096", true, false));

        assertThat(plan.user()).isEqualTo(new OsUser("deploy", OsUser.Source.TYPED));
        assertThat(plan.keyType()).isEqualTo(KeyType.RSA_4096);
        assertThat(plan.routes())
                .containsExactly(new Route.Direct("10.0.1.7", 22, Route.Direct.Kind.PRIVATE_IPV4));
    }

    @Test
    void goesBackToTheSerialConsole() throws Exception {
        assertThat(way(tab(ID + ".port0", "ed25519", false, true)).serial()).isTrue();
    }

    @Test
    void saysThatTheInstanceIsGone() {
        there = List.of();

        refuses(tab("ec2-user", "ed25519", false, false), RestoreProblem.Gone.class);
    }

    @Test
    void saysThatTheInstanceIsStopped() {
        there = List.of(Sample.named("web-1").state(InstanceState.STOPPED).make());

        refuses(tab("ec2-user", "ed25519", false, false), PlanProblem.NotRunning.class);
    }

    @Test
    void refusesAUserThatOnlyAFileCanHaveHad() {
        refuses(tab("-oProxyCommand=x", "ed25519", false, false), PlanProblem.BadUser.class);
    }

    private void refuses(OpenTab tab, Class<? extends Problem> why) {
        assertThatThrownBy(() -> way(tab)).isInstanceOfSatisfying(ProblemException.class,
                thrown -> assertThat(thrown.problem()).isInstanceOf(why));
    }

    private ConnectPlan way(OpenTab tab) throws Exception {
        return new WayBack(target -> {
            asked.add(target);
            return there;
        }, new Planner(), new SerialPlanner(Addresses.ofTheInternet())).plan(tab);
    }

    private static OpenTab tab(String user, String keyType, boolean privately, boolean serial) {
        return new OpenTab(ID, "dev", "eu-central-1", "web-1", user, keyType, privately, serial, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
