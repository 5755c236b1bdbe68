package dev.sallyport.ui.serial;

import java.time.Duration;
import java.util.Optional;

import javafx.scene.Node;

import dev.sallyport.console.Milestone;
import dev.sallyport.console.SafeReboot;
import dev.sallyport.console.SysRqSender;
import dev.sallyport.console.Transcript;
import dev.sallyport.model.Instance;
import dev.sallyport.task.Running;
import dev.sallyport.ui.terminal.LiveSession;
import dev.sallyport.ui.terminal.Mood;
import dev.sallyport.ui.terminal.Screen;
import dev.sallyport.ui.terminal.SessionViewModel;
import dev.sallyport.ui.terminal.Workplace;

/// One serial console's workplace: ties what the session tells to the parts that want to know.
final class SerialWorkplace implements Workplace {

    private static final Duration TICK = Duration.ofMillis(250);
    private static final int TICKS_A_SECOND = 4;

    private final SerialWorkplaces house;
    private final Instance instance;
    private final Screen screen;
    private final Transcript transcript = new Transcript();
    private final Port port = new Port();
    private final Tap tap;
    private final Models models;
    private final SideLine side;
    private final Running ticking;
    private final PasswordNote note;
    private final PreflightController preflight;
    private Runnable cancel = () -> {};
    private Mood mood = Mood.CONNECTING;
    private boolean opened;
    private long before;
    private long looked;
    private long told;
    private int ticks;

    SerialWorkplace(SerialWorkplaces house, Instance instance, Screen screen) {
        this.house = house;
        this.instance = instance;
        this.screen = screen;
        this.models = models();
        this.tap = new Tap(transcript, screen, house.clock(), house.tasks().door(this::reached));
        this.side = new SideLine(models.boot(), screen);
        this.note = new PasswordNote(instance, house.users().apply(instance));
        this.preflight = new PreflightController(models.preflight(), house.views().messages(), note,
                () -> cancel.run());
        this.ticking = house.ticker().every(TICK, this::tick);
    }

    private Models models() {
        var tasks = house.tasks();
        var messages = house.views().messages();
        var control = house.control();
        var moments = new Moments(house.clock(), house.views().messages());
        var names = new Names(instance);
        var asking = new Asking();
        var sender = new SysRqSender(port, transcript);
        var log = new LogViewModel(instance, control, transcript, tasks, messages, moments);
        return new Models(asking, new PreflightViewModel(instance, control, tasks, messages, asking),
                new PanelViewModel(house.window()), new BlankOffer(house.clock()), new LoginHint(),
                new GrubViewModel(screen, messages),
                new KeysViewModel(names, port, screen, sender, tasks, messages, asking),
                new SafeRebootViewModel(names, port, new SafeReboot(sender), tasks, messages, asking),
                new BootViewModel(instance, control, screen, house.clock(), tasks, messages, asking),
                new NotesViewModel(() -> log.shownProperty().get().lines(), port, screen, tasks), log,
                new PictureViewModel(instance, control, tasks, messages, moments),
                new HealthViewModel(instance, control, tasks),
                new PowerViewModel(instance, control, tasks, messages, asking),
                new SavedTextViewModel(transcript, tasks, messages));
    }

    @Override
    public LiveSession tap(LiveSession session) {
        return tap.around(session);
    }

    @Override
    public void start(SessionViewModel model) {
        cancel = model::cancel;
        models.boot().onAttach(model::reconnect);
        models.power().onEnd(models.health()::refresh);
        model.sessionProperty().subscribe(session -> {
            port.use(session);
            before = transcript.size();
        });
        model.faceProperty().subscribe(face -> become(face.mood()));
        models.panel().openProperty().subscribe(section -> section.ifPresent(this::opened));
        models.log().shownProperty().subscribe(_ -> {
            if (models.panel().openProperty().get().equals(Optional.of(Section.NOTES))) {
                models.notes().refresh();
            }
        });
    }

    /// The list comes before the first session only: once there was one, AWS itself says what has changed.
    @Override
    public void before(Runnable connect) {
        if (opened) {
            connect.run();
        } else {
            models.preflight().begin(connect);
        }
    }

    @Override
    public Node around(Node middle) {
        var messages = house.views().messages();
        var files = Files.chooser(new Names(instance).name());
        var moments = new Moments(house.clock(), house.views().messages());
        return house.views()
                .load(new WorkplaceController(models, house.views(), middle, side, preflight,
                        new BarsController(models, note, messages, screen), section -> switch (section) {
                            case KEYS ->
                                new KeysController(models.keys(), models.reboot(), instance.windows(), house.views());
                            case LOG -> new LogController(models.log(), messages, files);
                            case PICTURE -> new PictureController(models.picture(), messages, files);
                            case STATUS -> new StatusController(models.health(), models.power(), messages, moments);
                            case BOOT -> new BootController(models.boot(), models.grub(), messages);
                            case NOTES -> new NotesController(models.notes(), messages);
                            case SAVE -> new SavedTextController(models.saved(), messages, files);
                        }));
    }

    @Override
    public boolean focus() {
        if (models.preflight().shownProperty().get()) {
            preflight.focus();
            return true;
        }
        return models.asking().shownProperty().get().isPresent();
    }

    @Override
    public void close() {
        ticking.cancel();
        models.preflight().stop();
        models.boot().stop();
        models.saved().stop();
    }

    private void become(Mood now) {
        if (now == mood) {
            return;
        }
        mood = now;
        port.open(now == Mood.OPEN);
        side.setVisible(now.showsTheTerminal());
        models.boot().attached(now == Mood.OPEN);
        if (now == Mood.OPEN) {
            opened = true;
            models.blank().opened();
        } else {
            models.blank().settled();
            models.grub().gone();
        }
        if (now != Mood.CONNECTING) {
            models.preflight().stop();
        }
    }

    private void opened(Section section) {
        switch (section) {
            case LOG -> models.log().first();
            case NOTES -> {
                models.log().first();
                models.log().tick();
                models.notes().refresh();
            }
            case STATUS -> models.health().first();
            case KEYS, BOOT, PICTURE, SAVE -> {}
        }
    }

    private void reached(Tap.Found found) {
        models.grub().reached(found.milestone().kind());
        if (found.milestone().kind() == Milestone.Kind.LOGIN_PROMPT) {
            models.login().due();
        } else {
            models.login().passed();
        }
        models.boot().reached(found.milestone(), found.line());
    }

    private void tick() {
        long size = transcript.size();
        models.blank().tick(size == before);
        if (size != looked) {
            looked = size;
            side.tick();
            models.grub().look();
        }
        if (++ticks % TICKS_A_SECOND == 0 && size != told) {
            told = size;
            models.saved().tick();
            models.panel().openProperty().get().ifPresent(this::grown);
        }
    }

    private void grown(Section section) {
        switch (section) {
            case LOG, NOTES -> models.log().tick();
            case KEYS, BOOT, PICTURE, STATUS, SAVE -> {}
        }
    }
}
