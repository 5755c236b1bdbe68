package dev.sallyport.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.sallyport.inventory.InventoryProblem;
import dev.sallyport.inventory.Scope;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.saved.Errand;
import dev.sallyport.saved.Target;
import dev.sallyport.ui.instances.Sample;

class SeekerTest {

    private static final RegionName FRANKFURT = new RegionName("eu-central-1");
    private static final RegionName IRELAND = new RegionName("eu-west-1");
    private static final Scope DEV = new Scope("dev", FRANKFURT);
    private static final InstanceId WEB = new InstanceId("i-0a1b2c3d4e5f60001");

    /// Two profiles with two Regions each; what is where is the test's.
    private static final class FakeSight implements Seeker.Sight {
        final Map<Scope, List<Instance>> there = new HashMap<>();
        final List<Scope> refusing = new ArrayList<>();
        final List<Scope> asked = new CopyOnWriteArrayList<>();
        final List<Map<String, String>> filters = new CopyOnWriteArrayList<>();

        @Override
        public List<String> profiles() {
            return List.of("dev", "prod");
        }

        @Override
        public List<Scope> scopes(String profile) {
            return List.of(new Scope(profile, FRANKFURT), new Scope(profile, IRELAND));
        }

        @Override
        public List<Instance> find(Scope scope, Map<String, String> wanted) throws ProblemException {
            asked.add(scope);
            filters.add(wanted);
            if (refusing.contains(scope)) {
                throw new ProblemException(
                        new InventoryProblem.Unreachable(new InventoryProblem.Asked(scope, "-", "no route")));
            }
            return there.getOrDefault(scope, List.of());
        }
    }

    private final FakeSight sight = new FakeSight();
    private final List<Instance> listed = new ArrayList<>();
    private final Seeker seeker = new Seeker(sight, () -> listed);

    @Test
    void asksOneScopeForARule() throws Exception {
        sight.there.put(DEV, List.of(Sample.named("web-1").make()));

        var found = seeker.find(new Target.ByRule("dev", FRANKFURT, Map.of("Name", "web-*", "stage", "prod")));

        assertThat(found).hasSize(1);
        assertThat(sight.asked).containsExactly(DEV);
        assertThat(sight.filters).containsExactly(Map.of("tag:Name", "web-*", "tag:stage", "prod"));
    }

    @Test
    void aRuleMayMatchNothingOrFiveHundred() throws Exception {
        var rule = new Target.ByRule("dev", FRANKFURT, Map.of("Name", "web-*"));
        assertThat(seeker.find(rule)).isEmpty();

        sight.there.put(DEV, IntStream.range(0, 500).mapToObj(n -> Sample.numbered("web-" + n, n).make()).toList());
        assertThat(seeker.find(rule)).hasSize(500);
    }

    @Test
    void leavesOutWhatIsTerminated() throws Exception {
        sight.there.put(DEV, List.of(Sample.named("a").state(InstanceState.TERMINATED).make(),
                Sample.named("b").state(InstanceState.STOPPED).make()));

        assertThat(seeker.find(new Target.ByRule("dev", FRANKFURT, Map.of("a", "b")))).extracting(Instance::name)
                .containsExactly("b");
    }

    @Test
    void asksFirstWhereTheWindowListsTheInstance() throws Exception {
        listed.add(Sample.named("web").make());
        sight.there.put(DEV, listed);

        assertThat(seeker.find(byId(Optional.empty(), Optional.empty()))).hasSize(1);
        assertThat(sight.asked).containsExactly(DEV);
    }

    @Test
    void asksEverywhereWhenItIsNotListedOrListedNoMore() throws Exception {
        listed.add(Sample.named("web").make());
        var elsewhere = new Scope("prod", IRELAND);
        sight.there.put(elsewhere, List.of(Sample.named("web").in("prod", "eu-west-1").make()));

        assertThat(seeker.find(byId(Optional.empty(), Optional.empty()))).extracting(Instance::profile)
                .containsExactly("prod");
    }

    @Test
    void staysInTheProfileAndRegionThatAreNamed() throws Exception {
        seeker.find(byId(Optional.of("prod"), Optional.of(IRELAND)));
        assertThat(sight.asked).containsExactly(new Scope("prod", IRELAND));
        sight.asked.clear();

        seeker.find(byId(Optional.empty(), Optional.of(IRELAND)));
        assertThat(sight.asked).containsExactlyInAnyOrder(new Scope("dev", IRELAND), new Scope("prod", IRELAND));
    }

    @Test
    void aRefusalCountsOnlyIfTheOthersHaveNothing() throws Exception {
        sight.refusing.add(new Scope("prod", IRELAND));
        assertThatThrownBy(() -> seeker.find(byId(Optional.empty(), Optional.empty())))
                .isInstanceOf(ProblemException.class);

        sight.there.put(DEV, List.of(Sample.named("web").make()));
        assertThat(seeker.find(byId(Optional.empty(), Optional.empty()))).hasSize(1);
    }

    @Test
    void takesANameLiterallyAndEachInstanceOnce() throws Exception {
        sight.there.put(DEV, List.of(Sample.named("a*").make()));
        sight.there.put(new Scope("prod", FRANKFURT),
                List.of(Sample.named("a*").in("prod", "eu-central-1").make()));

        var found = seeker.named(errand("a*"));

        assertThat(found).extracting(Instance::profile).containsExactly("dev");
        assertThat(sight.filters).contains(Map.of("tag:Name", "a\\*"));
    }

    @Test
    void knowsAnIdWhenItSeesOne() throws Exception {
        seeker.named(errand(WEB.value()));

        assertThat(sight.filters).contains(Map.of("instance-id", WEB.value()));
    }

    private static Target byId(Optional<String> profile, Optional<RegionName> region) {
        return new Target.ById(profile, region, WEB);
    }

    private static Errand errand(String what) {
        return new Errand(what, false, Optional.empty(), Optional.empty(), Optional.empty(), Errand.Origin.USER);
    }
}
