package dev.sallyport.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

import dev.sallyport.sandbox.world.Profile;

/// A directory like `~/.aws` whose profiles lead to the sandbox; readable by its owner only, gone when closed.
final class AwsDirectory implements AutoCloseable {

    private final Path directory;

    private AwsDirectory(Path directory) {
        this.directory = directory;
    }

    static AwsDirectory write(List<Profile> profiles, URI endpoint) throws IOException {
        var made = new AwsDirectory(Files.createTempDirectory("sandbox-aws-", only("rwx------")));
        write(made.config(), config(profiles, endpoint));
        write(made.credentials(), credentials(profiles));
        return made;
    }

    Path directory() {
        return directory;
    }

    Path config() {
        return directory.resolve("config");
    }

    Path credentials() {
        return directory.resolve("credentials");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createFile(file, only("rw-------"));
        Files.writeString(file, text);
    }

    // Windows has no such permissions; there the temporary directory is the user's own.
    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    private static String config(List<Profile> profiles, URI endpoint) {
        var text = new StringBuilder();
        for (var profile : profiles) {
            var name = profile.name();
            text.append(name.equals("default") ? "[default]\n" : "[profile " + name + "]\n");
            line(text, "region", profile.region());
            line(text, "endpoint_url", endpoint.toString());
            if (profile instanceof Profile.Role role) {
                line(text, "role_arn", role.arn());
                line(text, "source_profile", role.sourceProfile());
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String credentials(List<Profile> profiles) {
        var text = new StringBuilder();
        for (var profile : profiles) {
            if (profile instanceof Profile.Keys keys) {
                text.append('[').append(keys.name()).append("]\n");
                line(text, "aws_access_key_id", keys.login().accessKeyId());
                line(text, "aws_secret_access_key", keys.login().secretKey());
                keys.login().token().ifPresent(token -> line(text, "aws_session_token", token));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(" = ").append(value).append('\n');
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        // Whole, because a client may have put a cache of its own beside the files.
        try (var all = Files.walk(directory)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
