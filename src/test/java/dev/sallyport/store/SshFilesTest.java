package dev.sallyport.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshFilesTest {

    @TempDir Path home;

    @Test
    void findsWhatSshWouldInclude() throws Exception {
        Shelf.write(home.resolve(".ssh/conf.d/b.conf"), "b");
        Shelf.write(home.resolve(".ssh/conf.d/a.conf"), "a");
        Shelf.write(home.resolve(".ssh/conf.d/c.txt"), "c");
        Shelf.write(home.resolve("work/ssh"), "w");
        var files = new SshFiles(home);

        assertThat(files.texts("conf.d/*.conf")).containsExactly("a", "b");
        assertThat(files.texts("~/work/ssh")).containsExactly("w");
        assertThat(files.texts(home.resolve("work/ssh").toString())).containsExactly("w");
    }

    @Test
    void whatIsNotThereIsNothing() {
        var files = new SshFiles(home);

        assertThat(files.texts("gone/*")).isEmpty();
        assertThat(files.texts("[")).isEmpty();
        assertThat(files.texts("\u0000")).isEmpty();
        assertThat(files.texts("")).isEmpty();
        assertThat(files.texts("/")).isEmpty();
    }
}
