package dev.sallyport.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.RegionName;
import dev.sallyport.prompt.Prompter;
import dev.sallyport.prompt.Question;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;
import dev.sallyport.saved.Errand;
import dev.sallyport.saved.Target;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Store;

/// Finding through the whole line, against the sandbox's EC2.
class LineSightTest {

    private static final RegionName FRANKFURT = new RegionName("eu-central-1");

    private static final class NoQuestions implements Prompter {
        @Override
        public <A> A ask(Question<A> question) {
            throw new AssertionError("nobody asks here");
        }
    }

    @TempDir Path directory;

    @Test
    void findsWhatRulesIdsAndNamesMean() throws Exception {
        var clock = Clock.systemUTC();
        try (var sandbox = Sandbox.start(Scenario.named("first-steps"), new SandboxOptions(0, clock));
                var store = new Store(directory, clock, problem -> {});
                var line = new Line(Surroundings.of(sandbox), store, new NoQuestions(), problem -> {}, clock)) {
            store.settings()
                    .change(now -> now.with(Setting.PROFILES, List.of("default"))
                            .with(Setting.REGIONS, List.of("eu-central-1", "eu-north-1")));
            var seeker = new Seeker(new LineSight(() -> line, () -> store.settings().get()), List::of);

            var webs = seeker.find(new Target.ByRule("default", FRANKFURT, Map.of("Name", "web-?")));
            assertThat(webs).extracting(Instance::name).containsExactlyInAnyOrder("web-1", "web-2", "web-3");
            assertThat(webs).allMatch(one -> one.ami().isPresent());
            assertThat(seeker.find(new Target.ByRule("default", FRANKFURT, Map.of("Name", "nobody-*")))).isEmpty();
            assertThat(seeker.find(new Target.ByRule("default", FRANKFURT, Map.of("Name", "web-\\*")))).isEmpty();

            var id = webs.getFirst().id();
            assertThat(seeker.find(new Target.ById(Optional.empty(), Optional.empty(), id))).containsExactly(
                    webs.getFirst());
            assertThat(seeker.find(new Target.ById(Optional.of("default"), Optional.of(FRANKFURT),
                    new InstanceId("i-0ffffffffffffffff")))).isEmpty();
            assertThat(seeker.named(new Errand("reports", false, Optional.empty(), Optional.empty(), Optional.empty(),
                    Errand.Origin.USER))).extracting(one -> one.region().value()).containsExactly("eu-north-1");
        }
    }

    @Test
    void findsFiveHundred() throws Exception {
        var clock = Clock.systemUTC();
        try (var sandbox = Sandbox.start(Scenario.generated(1, 500), new SandboxOptions(0, clock));
                var store = new Store(directory, clock, problem -> {});
                var line = new Line(Surroundings.of(sandbox), store, new NoQuestions(), problem -> {}, clock)) {
            var region = line.catalog().profile("default").orElseThrow().region().orElseThrow();
            var seeker = new Seeker(new LineSight(() -> line, () -> store.settings().get()), List::of);

            assertThat(seeker.find(new Target.ByRule("default", region, Map.of("Name", "*")))).hasSize(500);
        }
    }
}
