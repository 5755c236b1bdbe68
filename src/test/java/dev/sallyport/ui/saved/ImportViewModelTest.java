package dev.sallyport.ui.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.imports.Csv;

/// Taking over somebody else's list, without the toolkit.
class ImportViewModelTest {

    private static final String LIST = """
            name,instance,tags,profile,region
            web,,Name=web-*,prod,eu-central-1
            db,i-0a1b2c3d4e5f60001,,,
            odd,not-an-id,,,
            """;

    private final Den den = new Den();

    @Test
    void choosesWhatIsNewAndMarksWhatIsThereAlready() {
        den.has("web", "");

        var model = read();

        assertThat(model.lines()).extracting(ImportLine::part).containsExactly("web", "db", "odd");
        assertThat(model.lines()).extracting(line -> line.chosenProperty().get()).containsExactly(false, true, false);
        assertThat(model.lines().get(0).note()).isEqualTo("You have this one already");
        assertThat(model.lines().get(2).note()).isNotEmpty();
        assertThat(model.chosenProperty().get()).isEqualTo(1);
    }

    @Test
    void savesNothingButWhatIsChosen() {
        var model = read();
        model.lines().getFirst().chosenProperty().set(false);
        assertThat(den.library.entries).isEmpty();

        model.save(den.library.own());
        den.tasks.finishAll();

        assertThat(den.shown()).containsExactly("db");
        assertThat(model.doneProperty().get()).isTrue();
    }

    @Test
    void saysWhyAFolderTookNothing() {
        den.library.teamWritable = false;
        var model = read();

        model.save(den.library.team());
        den.tasks.finishAll();

        assertThat(model.doneProperty().get()).isFalse();
        assertThat(model.troubleProperty().get()).isPresent();
    }

    @Test
    void readsAnSshConfigWithWhatItIncludes(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("config"), "Include more/*.conf\nHost one\n  HostName i-0a1b2c3d4e5f60001\n");
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("more/a.conf"), "Host two\n  HostName i-0a1b2c3d4e5f60002\n  User root\n");

        var read = new ListFile(folder.resolve("config"), ImportKind.SSH_CONFIG).read();

        assertThat(read.stream().flatMap(one -> one.connection().stream()))
                .extracting(one -> one.name())
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void aFileThatIsNoTextIsSaid(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("list.csv"), new byte[]{(byte) 0xff, (byte) 0xfe, 0});

        assertThat(Assertions
                .catchThrowableOfType(ProblemException.class, () -> new ListFile(file, ImportKind.CSV).read())
                .problem()
                .code()).isEqualTo("transfer.not-read");
    }

    private ImportViewModel read() {
        return new ImportViewModel(den.library, den.tasks, den.messages, Csv.read(LIST));
    }
}
