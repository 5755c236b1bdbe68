package dev.sallyport.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.sallyport.model.RegionName;
import dev.sallyport.profile.Profile;
import dev.sallyport.store.Setting;
import dev.sallyport.ui.instances.Desk;
import dev.sallyport.ui.instances.FoundProfiles;
import dev.sallyport.ui.welcome.WelcomeViewModel.State;

class WelcomeViewModelTest {

    private final Desk desk = new Desk();
    private final List<Profile> profiles = new ArrayList<>();
    private Optional<String> preferred = Optional.empty();
    private final WelcomeViewModel model = new WelcomeViewModel(
            new WelcomeViewModel.Sources(() -> new FoundProfiles(profiles, List.of(), preferred),
                    List.of(Path.of("config")), List.of(new RegionName("eu-west-1"), new RegionName("us-east-1"))),
            desk.tasks, desk.remembered, desk.messages);

    @Test
    void tellsWhichProfilesThereAreAndHowManyCannotBeUsed() {
        has("dev");
        has("ops");
        profiles.add(new Profile("odd", Optional.empty(), new Profile.Kind.Unsupported("sso_session"),
                Optional.empty()));
        look();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Found(List.of("dev", "ops"), 1));
    }

    @Test
    void tellsThatThereIsNone() {
        look();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Nothing(0));
    }

    @Test
    void findsAProfileThatWasWrittenMeanwhile() {
        look();
        has("dev");
        look();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Found(List.of("dev"), 0));
    }

    @Test
    void writesDownNothingIfEverythingIsWanted() {
        has("dev");
        look();
        model.choose();

        assertThat(desk.settings.get().get(Setting.PROFILES)).isEmpty();
        assertThat(desk.settings.get().get(Setting.REGIONS)).isEmpty();
    }

    @Test
    void writesDownWhatIsTicked() {
        has("dev");
        has("ops");
        look();
        model.profiles().allProperty().set(false);
        tick(model.profiles(), "ops");
        model.regions().allProperty().set(false);
        tick(model.regions(), "us-east-1");
        model.choose();

        assertThat(desk.settings.get().get(Setting.PROFILES)).containsExactly("ops");
        assertThat(desk.settings.get().get(Setting.REGIONS)).containsExactly("us-east-1");
    }

    @Test
    void isNoChoiceWhileNothingIsTicked() {
        has("dev");
        look();
        assertThat(model.profiles().emptyProperty().get()).isFalse();

        model.profiles().allProperty().set(false);
        assertThat(model.profiles().emptyProperty().get()).isTrue();

        tick(model.profiles(), "dev");
        assertThat(model.profiles().emptyProperty().get()).isFalse();
    }

    @Test
    void offersTheProfileThatTheEnvironmentChooses() {
        has("dev");
        has("ops");
        preferred = Optional.of("ops");
        look();
        model.choose();

        assertThat(desk.settings.get().get(Setting.PROFILES)).containsExactly("ops");
    }

    @Test
    void keepsTheTicksWhenItLooksAgain() {
        has("dev");
        look();
        model.profiles().allProperty().set(false);
        tick(model.profiles(), "dev");
        has("ops");
        look();
        model.choose();

        assertThat(desk.settings.get().get(Setting.PROFILES)).containsExactly("dev");
    }

    private void has(String name) {
        profiles.add(new Profile(name, Optional.empty(), new Profile.Kind.StaticKeys(), Optional.<URI>empty()));
    }

    private void look() {
        model.look();
        desk.tasks.finishAll();
    }

    private static void tick(Choice choice, String name) {
        choice.names().stream().filter(one -> one.name().equals(name)).forEach(one -> one.ticked().set(true));
    }
}
