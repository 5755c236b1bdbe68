package dev.sallyport.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.sallyport.profile.ProfileCatalog;
import dev.sallyport.profile.ProfileReader;

/// AWS files for a test, in a directory of its own.
public final class AwsFiles {

    private AwsFiles() {}

    /// The catalog of a configuration file with this text.
    public static ProfileCatalog catalog(Path directory, String config) throws IOException {
        var file = Files.writeString(directory.resolve("config"), config);
        return new ProfileReader(Map.of("AWS_CONFIG_FILE", file.toString(), "AWS_SHARED_CREDENTIALS_FILE",
                directory.resolve("none").toString()), directory).read();
    }

    /// A profile with keys whose calls go to `aws`.
    public static String keys(String name, FakeAws aws) {
        return "[profile " + name + "]\naws_access_key_id = AKID" + name + "\naws_secret_access_key = hush\n"
                + "endpoint_url = " + aws.endpoint() + "\n";
    }
}
