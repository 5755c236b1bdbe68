package dev.sallyport.ui.saved;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.ui.fx.Remembered;

/// Which folders of connections there are besides our own, as the settings have it.
public record FolderChoice(Remembered<Settings> settings) {

    List<String> all() {
        return settings.get().get(Setting.FOLDERS);
    }

    /// Adds one; nothing if it is there already.
    void add(Path folder) {
        var path = folder.toAbsolutePath().normalize().toString();
        change(old -> Stream.concat(old.stream(), Stream.of(path)).distinct().toList());
    }

    /// Takes one out. Its files stay where they are.
    void remove(Path folder) {
        change(old -> old.stream().filter(one -> !Path.of(one).equals(folder)).toList());
    }

    private void change(UnaryOperator<List<String>> edit) {
        settings.change(now -> now.with(Setting.FOLDERS, edit.apply(now.get(Setting.FOLDERS))));
    }
}
