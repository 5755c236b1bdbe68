package dev.sallyport.ui.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.sallyport.inventory.Listing;
import dev.sallyport.model.Instance;
import dev.sallyport.profile.Profile;
import dev.sallyport.profile.ProfileFault;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;

class InstancesViewModelTest {

    private static final String FRANKFURT = "eu-central-1";
    private static final String DUBLIN = "eu-west-1";

    private final Desk desk = new Desk();

    @Test
    void showsThatItIsLoadingUntilTheFirstRowsCome() {
        desk.profile("dev", FRANKFURT).has("dev", FRANKFURT, Sample.numbered("web-1", 1));

        desk.model.refresh();
        assertThat(desk.model.underWayProperty().get()).isTrue();
        assertThat(desk.model.emptinessProperty().get()).isInstanceOf(Emptiness.Loading.class);
        desk.tasks.finishAll();

        assertThat(desk.model.underWayProperty().get()).isFalse();
        assertThat(desk.model.emptinessProperty().get()).isInstanceOf(Emptiness.Rows.class);
        assertThat(desk.names()).containsExactly("web-1");
        assertThat(desk.model.readAtProperty().get()).contains(Desk.NOW);
    }

    @Test
    void listsOnlyTheProfileThatTheEnvironmentChooses() {
        desk.profile("dev", FRANKFURT).has("dev", FRANKFURT, Sample.numbered("web-1", 1));
        desk.profile("ops", FRANKFURT).has("ops", FRANKFURT, Sample.numbered("app-1", 2));
        desk.preferred = Optional.of("ops");

        desk.refresh();

        assertThat(desk.names()).containsExactly("app-1");
        assertThat(desk.model.profilesProperty().get()).extracting(PickItem::name).containsExactly("dev", "ops");
    }

    @Test
    void leavesTheUserTheLastWordOverTheEnvironment() {
        desk.profile("dev", FRANKFURT).has("dev", FRANKFURT, Sample.numbered("web-1", 1));
        desk.profile("ops", FRANKFURT).has("ops", FRANKFURT, Sample.numbered("app-1", 2));
        desk.preferred = Optional.of("ops");
        desk.refresh();

        desk.model.toggleProfile("dev");
        desk.tasks.finishAll();
        desk.refresh();

        assertThat(desk.names()).containsExactly("app-1", "web-1");
    }

    @Test
    void goesByTheStoredChoiceThoughTheEnvironmentChooses() {
        desk.profile("dev", FRANKFURT).has("dev", FRANKFURT, Sample.numbered("web-1", 1));
        desk.profile("ops", FRANKFURT).has("ops", FRANKFURT, Sample.numbered("app-1", 2));
        desk.settings.updateAndGet(now -> now.with(Setting.PROFILES, List.of("dev")));
        desk.preferred = Optional.of("ops");

        desk.refresh();

        assertThat(desk.names()).containsExactly("web-1");
    }

    @Test
    void showsEachScopeAsSoonAsItComes() {
        desk.profile("dev", FRANKFURT, DUBLIN)
                .has("dev", FRANKFURT, Sample.numbered("web-1", 1))
                .has("dev", DUBLIN,
                        Sample.numbered("app-1", 2));
        var seen = new ArrayList<List<String>>();
        desk.listings = Optional.of((scopes, news) -> scopes.forEach(scope -> {
            seen.add(desk.names());
            news.accept(desk.answer(scope));
        }));

        desk.refresh();

        assertThat(seen).containsExactly(List.of(), List.of("web-1"));
        assertThat(desk.names()).containsExactly("app-1", "web-1");
    }

    @Test
    void keepsOldRowsUntilTheScopesReadingIsComplete() {
        desk.profile("dev", FRANKFURT).has("dev", FRANKFURT, Sample.numbered("old", 1), Sample.numbered("both", 2));
        desk.refresh();
        desk.has("dev", FRANKFURT, Sample.numbered("both", 2), Sample.numbered("new", 3));
        var seen = new ArrayList<List<String>>();
        desk.listings = Optional.of((scopes, news) -> {
            var now = desk.instances.getOrDefault(scopes.getFirst(), List.of());
            news.accept(new Listing.Pending(scopes.getFirst()));
            seen.add(desk.names());
            news.accept(new Listing.Arriving(scopes.getFirst(), now.subList(1, 2)));
            seen.add(desk.names());
            news.accept(desk.answer(scopes.getFirst()));
        });

        desk.refresh();

        assertThat(seen).containsExactly(List.of("both", "old"), List.of("both", "new", "old"));
        assertThat(desk.names()).containsExactly("both", "new");
    }

    @Test
    void keepsTheRowsOfARefusedScopeAndMarksThemAsOld() {
        desk.profile("dev", FRANKFURT, DUBLIN)
                .has("dev", FRANKFURT, Sample.numbered("web-1", 1))
                .has("dev", DUBLIN,
                        Sample.numbered("app-1", 2));
        desk.refresh();
        desk.refuses("dev", DUBLIN, "denied");

        desk.refresh();

        assertThat(desk.names()).containsExactly("app-1", "web-1");
        assertThat(desk.model.shown()).extracting(InstanceRow::stale).containsExactly(true, false);
        assertThat(desk.phase("dev", DUBLIN)).isEqualTo(new Phase.Refused(new Desk.No("denied")));
        assertThat(desk.model.stripProperty().get()).isEqualTo(new Strip(1, 1, 0, 0));
    }

    @Test
    void retriesOneRefusedScopeAlone() {
        desk.profile("dev", FRANKFURT, DUBLIN).has("dev", DUBLIN, Sample.numbered("app-1", 2));
        desk.refuses("dev", DUBLIN, "denied");
        desk.refresh();
        desk.refusals.clear();
        desk.asked.clear();

        desk.model.retry(desk.line("dev", DUBLIN));
        desk.tasks.finishAll();

        assertThat(desk.asked).containsExactly(List.of(Desk.scope("dev", DUBLIN)));
        assertThat(desk.names()).containsExactly("app-1");
        assertThat(desk.model.shown().getFirst().stale()).isFalse();
    }

    @Test
    void retriesEverythingThatWasRefused() {
        desk.profile("dev", FRANKFURT, DUBLIN).profile("ops", FRANKFURT).profile("old", FRANKFURT);
        desk.refuses("dev", DUBLIN, "denied");
        desk.refuses("ops", FRANKFURT, "denied");
        desk.regionRefusals.put("old", new Desk.No("expired"));
        desk.refresh();
        desk.refusals.clear();
        desk.regionRefusals.clear();
        desk.asked.clear();

        desk.model.retryAll();
        desk.tasks.finishAll();

        assertThat(desk.asked.stream().flatMap(List::stream)).containsExactlyInAnyOrder(Desk.scope("dev", DUBLIN),
                Desk.scope("ops", FRANKFURT), Desk.scope("old", FRANKFURT));
        assertThat(desk.model.stripProperty().get()).isEqualTo(new Strip(4, 0, 0, 0));
    }

    @Test
    void stopsAndKeepsWhatCame() {
        desk.profile("dev", FRANKFURT, DUBLIN).has("dev", FRANKFURT, Sample.numbered("web-1", 1));
        desk.listings = Optional.of((scopes, news) -> {
            news.accept(desk.answer(scopes.getFirst()));
            desk.model.cancel();
            news.accept(desk.answer(scopes.getLast()));
            throw new InterruptedException();
        });

        desk.refresh();

        assertThat(desk.names()).containsExactly("web-1");
        assertThat(desk.model.underWayProperty().get()).isFalse();
        assertThat(desk.phase("dev", DUBLIN)).isEqualTo(new Phase.Stopped());
    }

    @Test
    void saysThatItWasStoppedIfNothingHadCome() {
        desk.profile("dev", FRANKFURT);
        desk.model.refresh();
        desk.tasks.finishNext();

        desk.model.cancel();
        desk.tasks.finishAll();

        assertThat(desk.model.emptinessProperty().get()).isInstanceOf(Emptiness.Stopped.class);
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void startsNoSecondReadingWhileOneIsUnderWay() {
        desk.profile("dev", FRANKFURT);

        desk.model.refresh();
        desk.model.refresh();

        assertThat(desk.tasks.names()).containsExactly("read profiles");
    }

    @Test
    void readsAgainAtEachTickButNeverTwoAtOnce() {
        desk.settings.set(Settings.DEFAULTS.with(Setting.REFRESH_SECONDS, 30));
        desk.profile("dev", FRANKFURT);
        desk.model.start();
        desk.tasks.finishAll();
        desk.asked.clear();

        assertThat(desk.pause).hasValueSatisfying(pause -> assertThat(pause).hasSeconds(30));
        desk.tick.orElseThrow().run();
        desk.tick.orElseThrow().run();
        desk.tasks.finishAll();
        assertThat(desk.asked).hasSize(1);

        desk.model.autoRefresh().choose(0);
        assertThat(desk.tick).isEmpty();
        assertThat(desk.settings.get().get(Setting.REFRESH_SECONDS)).isZero();
    }

    @Test
    void leavesTheListAloneWhenNothingHasChanged() {
        desk.profile("dev", FRANKFURT).has("dev", FRANKFURT, Sample.numbered("web-1", 1));
        desk.refresh();
        var before = desk.model.shown().getFirst();

        desk.refresh();

        assertThat(desk.model.shown().getFirst()).isSameAs(before);
    }

    @Test
    void filtersAsIsTypedAndNamesUnknownWords() {
        desk.profile("dev", FRANKFURT).has("dev", FRANKFURT, Sample.numbered("web-1", 1), Sample.numbered("db-1", 2));
        desk.refresh();

        desk.model.filterProperty().set("name:web");
        assertThat(desk.names()).containsExactly("web-1");
        assertThat(desk.model.totalProperty().get()).isEqualTo(2);

        desk.model.filterProperty().set("nam:web");
        assertThat(desk.model.unknownWordsProperty().get()).containsExactly("nam");
        assertThat(desk.model.emptinessProperty().get()).isInstanceOf(Emptiness.NoMatch.class);
    }

    @Test
    void readsOnlyTheRegionsChosenAndClearsTheOthersAway() {
        desk.profile("dev", FRANKFURT, DUBLIN)
                .has("dev", FRANKFURT, Sample.numbered("web-1", 1))
                .has("dev", DUBLIN,
                        Sample.numbered("app-1", 2));
        desk.refresh();
        desk.asked.clear();

        desk.model.toggleRegion(DUBLIN);
        assertThat(desk.names()).containsExactly("web-1");
        assertThat(desk.settings.get().get(Setting.REGIONS)).containsExactly(FRANKFURT);

        desk.model.toggleRegion(DUBLIN);
        desk.tasks.finishAll();
        assertThat(desk.asked).containsExactly(List.of(Desk.scope("dev", DUBLIN)));
        assertThat(desk.names()).containsExactly("app-1", "web-1");
        assertThat(desk.settings.get().get(Setting.REGIONS)).as("all again").isEmpty();
    }

    @Test
    void willNotUntickTheLastRegion() {
        desk.profile("dev", FRANKFURT);
        desk.refresh();

        desk.model.toggleRegion(FRANKFURT);

        assertThat(desk.model.regionsProperty().get()).containsExactly(new PickItem(FRANKFURT, true, Optional.empty()));
    }

    @Test
    void dropsAProfileThatIsUntickedWhileItIsRead() {
        desk.profile("dev", FRANKFURT).profile("ops", FRANKFURT).has("ops", FRANKFURT, Sample.numbered("ops-1", 1));
        desk.model.refresh();
        desk.tasks.finishNext();

        desk.model.toggleProfile("ops");
        desk.tasks.finishAll();

        assertThat(desk.names()).isEmpty();
        assertThat(desk.model.lines()).extracting(ScopeLine::profile).containsOnly("dev");
    }

    @Test
    void offersRegionsThatAreNotEnabledOnlyToSayWhy() {
        desk.profile("dev", FRANKFURT, "!ap-east-1");
        desk.refresh();

        assertThat(desk.asked).containsExactly(List.of(Desk.scope("dev", FRANKFURT)));
        assertThat(desk.model.regionsProperty().get()).filteredOn(item -> item.name().equals("ap-east-1"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.chosen()).isFalse();
                    assertThat(item.whyNot()).isPresent();
                });
    }

    @Test
    void readsTheProfilesOwnRegionIfItsRegionsAreNotTold() {
        desk.profiles.add(new Profile("dev", Optional.of(Desk.scope("dev", DUBLIN).region()),
                new Profile.Kind.StaticKeys(), Optional.empty()));
        desk.regionRefusals.put("dev", new Desk.No("denied"));
        desk.has("dev", DUBLIN, Sample.numbered("app-1", 2));

        desk.refresh();

        assertThat(desk.names()).containsExactly("app-1");
        assertThat(desk.model.stripProperty().get()).isEqualTo(new Strip(1, 1, 0, 0));
    }

    @Test
    void losesNoRowsWhenTheRegionsAreNotToldTheSecondTime() {
        desk.profile("dev", FRANKFURT, DUBLIN)
                .has("dev", FRANKFURT, Sample.numbered("web-1", 1))
                .has("dev", DUBLIN,
                        Sample.numbered("app-1", 2));
        desk.refresh();
        desk.regionRefusals.put("dev", new Desk.No("throttled"));

        desk.refresh();

        assertThat(desk.names()).containsExactly("app-1", "web-1");
        assertThat(desk.model.shown()).noneMatch(InstanceRow::stale);
    }

    @Test
    void saysWhyThereIsNothingToShow() {
        desk.refresh();
        assertThat(desk.model.emptinessProperty().get()).isInstanceOf(Emptiness.NoFiles.class);

        desk.profiles.add(new Profile("sso", Optional.empty(), new Profile.Kind.Unsupported("sso_session"),
                Optional.empty()));
        desk.refresh();
        assertThat(desk.model.emptinessProperty().get()).isInstanceOf(Emptiness.NoProfile.class);
        assertThat(desk.model.profilesProperty().get()).singleElement()
                .satisfies(item -> assertThat(item.whyNot().orElseThrow()).contains("sso_session"));

        desk.profile("dev", FRANKFURT);
        desk.refuses("dev", FRANKFURT, "denied");
        desk.refresh();
        assertThat(desk.model.emptinessProperty().get()).isEqualTo(new Emptiness.AllRefused(new Desk.No("denied")));

        desk.refusals.clear();
        desk.refresh();
        assertThat(desk.model.emptinessProperty().get()).isInstanceOf(Emptiness.NoInstances.class);
    }

    @Test
    void showsACrashOfAStationAsAFaultAndGoesOn() {
        desk.profile("dev", FRANKFURT);
        desk.listings = Optional.of((_, _) -> {
            throw new IllegalStateException("boom");
        });

        desk.refresh();

        assertThat(desk.phase("dev", FRANKFURT)).isInstanceOfSatisfying(Phase.Refused.class,
                refused -> assertThat(refused.problem().code()).isEqualTo("ui.defect"));
        assertThat(desk.model.underWayProperty().get()).isFalse();
    }

    @Test
    void sortsByTheOrderOfTheTable() {
        desk.profile("dev", FRANKFURT)
                .has("dev", FRANKFURT, Sample.numbered("a", 1).type("t3.large"),
                        Sample.numbered("b", 2).type("m5.large"), Sample.numbered("c", 3).type("m5.large"));
        desk.refresh();

        desk.model.order(Column.TYPE.order().thenComparing(Column.NAME.order().reversed()));

        assertThat(desk.names()).containsExactly("c", "b", "a");
    }

    @Test
    void showsOneInstanceSeenThroughTwoProfilesTwice() {
        desk.profile("dev", FRANKFURT)
                .profile("ops", FRANKFURT)
                .has("dev", FRANKFURT, Sample.numbered("web", 1))
                .has("ops", FRANKFURT, Sample.numbered("web", 1));

        desk.refresh();

        assertThat(desk.model.shown()).extracting(InstanceRow::instance)
                .extracting(Instance::profile)
                .containsExactly("dev", "ops");
    }

    @Test
    void namesEachBadLineOfTheAwsFilesOnceAndListsTheOthers() {
        desk.profile("dev", FRANKFURT).has("dev", FRANKFURT, Sample.numbered("web", 1));
        desk.faults.add(new ProfileFault(Path.of("/home/me/.aws/config"), 12, "profile.bad-line", "[profile ops"));

        desk.refresh();
        desk.refresh();

        assertThat(desk.model.notices()).singleElement()
                .satisfies(notice -> assertThat(notice.forClipboard()).contains("/home/me/.aws/config", "12"));
        assertThat(desk.names()).containsExactly("web");
    }
}
