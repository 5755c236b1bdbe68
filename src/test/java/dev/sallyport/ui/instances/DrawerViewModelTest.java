package dev.sallyport.ui.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.sallyport.model.Addresses;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.KnownHosts.Known;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.PlanProblem;
import dev.sallyport.plan.Planner;
import dev.sallyport.plan.Route;
import dev.sallyport.plan.SerialPlanner;
import dev.sallyport.store.Setting;

class DrawerViewModelTest {

    private static final InstanceRow WEB = Sample.numbered("web-1", 1)
            .image("ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-20240301", "Linux/UNIX")
            .row();
    private static final InstanceRow HIDDEN = Sample.numbered("db-1", 2)
            .addresses(Optional.empty(), Optional.of("10.0.1.9"), Optional.empty())
            .row();

    private final Desk desk = new Desk();
    private final List<ConnectPlan> opened = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final DrawerViewModel model = new DrawerViewModel(new Planner()::propose,
            new SerialPlanner(Addresses.ofTheInternet())::propose, new HostKeys() {
                @Override
                public List<Known> of(InstanceId instance) {
                    return known.stream().filter(one -> one.host().equals(instance)).toList();
                }

                @Override
                public void forget(InstanceId instance) {
                    known.removeIf(one -> one.host().equals(instance));
                }
            }, desk.tasks, desk.remembered, opened::add);

    @Test
    void connectsAsThePlannerProposes() {
        model.show(Optional.of(WEB));

        assertThat(model.userProperty().get()).isEqualTo("ubuntu");
        assertThat(model.connect()).isTrue();
        assertThat(opened).singleElement().satisfies(plan -> {
            assertThat(plan.user().source()).isEqualTo(OsUser.Source.AMI_NAME);
            assertThat(plan.routes())
                    .containsExactly(new Route.Direct("203.0.113.7", 22, Route.Direct.Kind.PUBLIC_IPV4));
        });
    }

    @Test
    void beginsWithTheAddressThatTheSettingsPrefer() {
        desk.remembered.change(now -> now.with(Setting.ROUTE, "private"));
        model.show(Optional.of(HIDDEN));

        assertThat(model.privatelyProperty().get()).isTrue();
    }

    @Test
    void followsTheSettingsUntilSomethingElseIsWishedFor() {
        model.show(Optional.of(HIDDEN));
        desk.remembered.change(now -> now.with(Setting.ROUTE, "private").with(Setting.KEY_TYPE, "rsa-4096"));
        assertThat(model.privatelyProperty().get()).isTrue();
        assertThat(model.keyTypeProperty().get()).isEqualTo(KeyType.RSA_4096);

        model.privatelyProperty().set(false);
        desk.remembered.change(now -> now.with(Setting.ROUTE, "public"));
        desk.remembered.change(now -> now.with(Setting.ROUTE, "private"));
        assertThat(model.privatelyProperty().get()).isFalse();
    }

    @Test
    void asksForNoPrivateAddressWhereThereIsNone() {
        var open = Sample.numbered("web-3", 3)
                .addresses(Optional.of("203.0.113.9"), Optional.empty(), Optional.empty())
                .row();
        desk.remembered.change(now -> now.with(Setting.ROUTE, "private"));
        model.show(Optional.of(open));

        assertThat(model.privatelyProperty().get()).isFalse();
    }

    @Test
    void opensTheSerialConsoleOfAnInstanceThatSshDoesNotReach() {
        model.show(Optional.of(HIDDEN));
        assertThat(model.connect()).isFalse();

        assertThat(model.connectSerial()).isTrue();

        assertThat(opened).singleElement().satisfies(plan -> assertThat(plan.serial()).isTrue());
        assertThat(model.serialObstacle()).isEmpty();
    }

    @Test
    void takesATypedUserAndForgetsTheWishWhenItIsThePlannersOwn() {
        model.show(Optional.of(WEB));

        model.userProperty().set("deploy");
        model.connect();
        model.userProperty().set("ubuntu");
        model.connect();

        assertThat(opened).extracting(ConnectPlan::user)
                .containsExactly(new OsUser("deploy", OsUser.Source.TYPED),
                        new OsUser("ubuntu", OsUser.Source.AMI_NAME));
    }

    @Test
    void willNotConnectAsAUserThatAwsRefuses() {
        model.show(Optional.of(WEB));

        model.userProperty().set("not a user");

        assertThat(model.obstacle()).contains(new PlanProblem.BadUser(WEB.instance().id(), "not a user"));
        assertThat(model.connect()).isFalse();
        assertThat(opened).isEmpty();
    }

    @Test
    void keepsWhatWasTypedForEachInstance() {
        model.show(Optional.of(WEB));
        model.userProperty().set("deploy");

        model.show(Optional.of(HIDDEN));
        assertThat(model.userProperty().get()).isEqualTo("ec2-user");
        model.show(Optional.of(WEB));

        assertThat(model.userProperty().get()).isEqualTo("deploy");
    }

    @Test
    void keepsWhatIsBeingTypedWhenTheRowIsReadAgain() {
        model.show(Optional.of(WEB));
        model.userProperty().set("dep");

        model.show(Optional.of(WEB.stale(true)));

        assertThat(model.userProperty().get()).isEqualTo("dep");
    }

    @Test
    void usesThePrivateAddressOnlyWhenAsked() {
        model.show(Optional.of(HIDDEN));
        assertThat(model.obstacle()).containsInstanceOf(PlanProblem.NoAddress.class);

        model.privatelyProperty().set(true);
        model.connect();

        assertThat(opened).singleElement()
                .satisfies(plan -> assertThat(plan.routes())
                        .containsExactly(new Route.Direct("10.0.1.9", 22, Route.Direct.Kind.PRIVATE_IPV4)));
    }

    @Test
    void saysWhyAStoppedInstanceCannotBeConnectedTo() {
        model.show(Optional.of(Sample.named("x").state(InstanceState.STOPPED).row()));

        assertThat(model.obstacle()).containsInstanceOf(PlanProblem.NotRunning.class);
        assertThat(model.connect()).isFalse();
    }

    @Test
    void keepsTheChosenKeyTypeForNextTime() {
        model.show(Optional.of(WEB));

        model.keyTypeProperty().set(KeyType.RSA_4096);
        model.connect();

        assertThat(opened).singleElement().extracting(ConnectPlan::keyType).isEqualTo(KeyType.RSA_4096);
        assertThat(desk.settings.get().get(Setting.KEY_TYPE)).isEqualTo("rsa-4096");
    }

    @Test
    void tellsSinceWhenTheHostIsKnownAndForgetsIt() {
        var since = Instant.parse("2026-03-03T09:00:00Z");
        var one = new Known(WEB.instance().id(), new HostKey("ssh-ed25519", "SHA256:abc"), since);
        known.add(one);

        model.show(Optional.of(WEB));
        desk.tasks.finishAll();
        assertThat(model.knownProperty().get()).containsExactly(one);

        model.forget();
        desk.tasks.finishAll();
        assertThat(model.knownProperty().get()).isEmpty();
    }

    @Test
    void doesNotShowTheHostKeyOfAnInstanceThatIsNoLongerSelected() {
        known.add(new Known(WEB.instance().id(), new HostKey("ssh-ed25519", "SHA256:abc"), Desk.NOW));

        model.show(Optional.of(WEB));
        model.show(Optional.of(HIDDEN));
        desk.tasks.finishAll();

        assertThat(model.knownProperty().get()).isEmpty();
    }

    @Test
    void showsNothingWhenNothingIsSelected() {
        model.show(Optional.of(WEB));
        model.show(Optional.empty());

        assertThat(model.proposalProperty().get()).isEmpty();
        assertThat(model.connect()).isFalse();
    }
}
