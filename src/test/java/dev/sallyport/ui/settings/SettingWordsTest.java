package dev.sallyport.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.store.Domain;
import dev.sallyport.store.Setting;
import dev.sallyport.ui.fx.Messages;

class SettingWordsTest {

    static List<Setting<?>> settings() {
        return Setting.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everySettingHasItsWordsInEveryLanguage(String language) {
        var bundle = new Messages(Locale.of(language)).bundle();

        assertThat(Setting.all().stream().flatMap(setting -> keys(setting).stream()))
                .allSatisfy(key -> assertThat(bundle.containsKey(key)).as(key).isTrue());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyDefaultCanBeSaid(Setting<?> setting) {
        assertThat(said(setting)).isNotBlank().doesNotContain("{");
    }

    private static <T> String said(Setting<T> setting) {
        return new SettingWords(new Messages(Locale.ENGLISH)).value(setting, setting.initial());
    }

    private static List<String> keys(Setting<?> setting) {
        var stem = "setting." + setting.id();
        var keys = new ArrayList<>(List.of(stem, stem + ".text", "settings.section." + setting.section()));
        switch (setting.domain()) {
            case Domain.Choice choice -> choice.words().forEach(word -> keys.add(stem + "." + word));
            case Domain.Whole whole -> {
                keys.add(stem + ".unit");
                if (whole.offAtZero()) {
                    keys.add(stem + ".none");
                }
            }
            case Domain.Decimal _ -> keys.add(stem + ".unit");
            case Domain.Flag _ -> {}
            case Domain.Text _,Domain.Names _,Domain.Pairs _ -> keys.add(stem + ".none");
        }
        return keys;
    }
}
