package dev.sallyport.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.sallyport.model.ConsoleName;
import dev.sallyport.model.HostId;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;

class PagesTest {

    private static final KnownHosts.Known WEB = new KnownHosts.Known(new InstanceId("i-0a1b2c3d4e5f67890"),
            new HostKey("ssh-ed25519", "SHA256:one"), Instant.EPOCH);
    private static final KnownHosts.Known CONSOLE = new KnownHosts.Known(
            new ConsoleName("ec2-serial-console.eu-central-2.api.aws"), new HostKey("ssh-rsa", "SHA256:two"),
            Instant.EPOCH);

    /// The disk is full.
    private record Full() implements Problem {
        @Override
        public String code() {
            return "plan.no-address";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    private final StepTasks tasks = new StepTasks();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final List<KnownHosts.Known> known = new ArrayList<>(List.of(WEB, CONSOLE));
    private boolean full;
    private final KnownHostsViewModel hosts = new KnownHostsViewModel(() -> new KnownHosts() {
        @Override
        public List<Known> all() {
            return List.copyOf(known);
        }

        @Override
        public List<Known> of(HostId host) {
            return known.stream().filter(one -> one.host().equals(host)).toList();
        }

        @Override
        public void remember(Known one) {
            known.add(one);
        }

        @Override
        public void forget(HostId host) throws ProblemException {
            known.removeIf(one -> one.host().equals(host));
            if (full) {
                throw new ProblemException(new Full());
            }
        }
    }, tasks, messages);

    @Test
    void listsTheKeysOfInstancesAndConsoles() {
        hosts.look();
        tasks.finishAll();

        assertThat(hosts.keysProperty().get()).containsExactly(WEB, CONSOLE);
    }

    @Test
    void forgetsTheKeyOfAConsoleAndSaysSo() {
        hosts.look();
        hosts.forget(CONSOLE);
        tasks.finishAll();

        assertThat(known).containsExactly(WEB);
        assertThat(hosts.keysProperty().get()).containsExactly(WEB);
        assertThat(hosts.saidProperty().get()).contains("eu-central-2");
    }

    @Test
    void saysThatForgettingCouldNotBeSavedAndShowsWhatHolds() {
        full = true;
        hosts.look();
        hosts.forget(WEB);
        tasks.finishAll();

        assertThat(hosts.troubleProperty().get()).isPresent();
        assertThat(hosts.keysProperty().get()).containsExactly(CONSOLE);
    }

    @Test
    void bringsEveryDefaultBackOnceThereIsACopy() {
        var settings = new AtomicReference<>(Settings.DEFAULTS.with(Setting.THEME, "dark"));
        var data = new DataViewModel(List.of(), new Remembered<>(settings::get, settings::updateAndGet),
                () -> Optional.of(Path.of("copy.json")), tasks, messages);

        data.reset();
        assertThat(settings.get().get(Setting.THEME)).isEqualTo("dark");

        tasks.finishAll();
        assertThat(settings.get()).isEqualTo(Settings.DEFAULTS);
        assertThat(data.saidProperty().get()).contains("copy.json");
    }

    @Test
    void changesNothingIfThereCanBeNoCopy() {
        var settings = new AtomicReference<>(Settings.DEFAULTS.with(Setting.THEME, "dark"));
        var data = new DataViewModel(List.of(), new Remembered<>(settings::get, settings::updateAndGet), () -> {
            throw new ProblemException(new Full());
        }, tasks, messages);

        data.reset();
        tasks.finishAll();

        assertThat(settings.get().get(Setting.THEME)).isEqualTo("dark");
        assertThat(data.troubleProperty().get()).isPresent();
    }
}
