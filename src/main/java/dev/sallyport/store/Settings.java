package dev.sallyport.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// What the user has chosen, by the ids of the [Setting]s. Immutable.
///
/// What the file says and nobody here understands is carried along, so that an older Sallyport does not lose the choices
/// of a newer one. What is out of range is brought into it where it is read, and [said][#adjusted].
public final class Settings {

    public static final Settings DEFAULTS = new Settings(Map.of());

    private final Map<String, Object> chosen;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Settings(Map<String, Object> chosen) {
        this.chosen = new TreeMap<>(chosen);
    }

    @JsonValue
    Map<String, Object> chosen() {
        return chosen;
    }

    /// What holds for `setting`; never out of its range.
    public <T> T get(Setting<T> setting) {
        return setting.domain().read(chosen.get(setting.id())).map(setting.domain()::inRange).orElse(setting.initial());
    }

    /// The same with another choice, brought into range. A default is not written down, so that a better one can follow.
    public <T> Settings with(Setting<T> setting, T value) {
        var next = new TreeMap<>(chosen);
        var kept = setting.domain().inRange(value);
        if (kept.equals(setting.initial())) {
            next.remove(setting.id());
        } else {
            next.put(setting.id(), kept);
        }
        return new Settings(next);
    }

    /// What came of `base` both here and with `theirs`, setting by setting: what was changed here holds, everything else is
    /// as it is there.
    Settings since(Settings base, Settings theirs) {
        var merged = new TreeMap<>(theirs.chosen);
        var ids = new TreeSet<>(chosen.keySet());
        ids.addAll(base.chosen.keySet());
        for (var id : ids) {
            var mine = chosen.get(id);
            if (!Objects.equals(mine, base.chosen.get(id))) {
                if (mine == null) {
                    merged.remove(id);
                } else {
                    merged.put(id, mine);
                }
            }
        }
        return new Settings(merged);
    }

    /// The ids of the settings that the file has another value for than holds.
    public List<String> adjusted() {
        var ids = new ArrayList<String>();
        for (var setting : Setting.all()) {
            var found = chosen.get(setting.id());
            if (found != null && !same(setting, found)) {
                ids.add(setting.id());
            }
        }
        return List.copyOf(ids);
    }

    private static <T> boolean same(Setting<T> setting, Object found) {
        return setting.domain().read(found).filter(read -> read.equals(setting.domain().inRange(read))).isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && chosen.equals(settings.chosen);
    }

    @Override
    public int hashCode() {
        return chosen.hashCode();
    }

    @Override
    public String toString() {
        return chosen.toString();
    }
}
