package dev.sallyport.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A home directory with AWS files in it, for a test.
record AwsHome(Path home, Map<String, String> environment) {

    static final String KEYS = "aws_access_key_id=AKIDEXAMPLE\naws_secret_access_key=hush\n";

    AwsHome(Path home) throws IOException {
        this(home, new HashMap<>());
        Files.createDirectory(home.resolve(".aws"));
    }

    ProfileCatalog read() {
        return new ProfileReader(environment, home).read();
    }

    static List<String> names(ProfileCatalog catalog) {
        return catalog.profiles().stream().map(Profile::name).toList();
    }

    Path configFile() {
        return home.resolve(".aws/config");
    }

    void config(String text) {
        write(configFile(), text);
    }

    void credentials(String text) {
        write(home.resolve(".aws/credentials"), text);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
