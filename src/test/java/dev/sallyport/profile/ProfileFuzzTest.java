package dev.sallyport.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stands in the files, reading them ends with a catalog in which the sound profile is whole.
final class ProfileFuzzTest {

    private static final String SOUND = "\n[profile sound]\naws_access_key_id=a\naws_secret_access_key=b\n";
    private static final List<String> PIECES = List.of("[", "]", "profile ", "default", "services ", "sso-session ",
            "=",
            " = ", "\n", "\n\n", "\r\n", " ", "\t", "#", ";", " #", "\"", "'", "a", "b", "role_arn", "source_profile",
            "endpoint_url", "region", "aws_access_key_id", "aws_secret_access_key", "ü", "\u202e", "\u0000", "\ufeff",
            "%",
            "http://h", "\u0085", "\u000b");

    @TempDir private Path home;

    @Test
    void neverThrowsAndNeverLosesTheSoundProfile() throws IOException {
        var random = new Random(20261120);
        var aws = Files.createDirectory(home.resolve(".aws"));
        for (int round = 0; round < 500; round++) {
            Files.writeString(aws.resolve("config"), "[plugins]\n" + junk(random) + SOUND + junk(random));
            Files.writeString(aws.resolve("credentials"), "[x]\n" + junk(random));

            var catalog = new ProfileReader(Map.of(), home).read();

            var spoilt = catalog.faults().stream().anyMatch(fault -> fault.what().equals("sound"));
            assertThat(catalog.profile("sound").isPresent() || spoilt).as("round %d", round).isTrue();
        }
    }

    private static String junk(Random random) {
        var text = new StringBuilder();
        for (int count = random.nextInt(40); count > 0; count--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
