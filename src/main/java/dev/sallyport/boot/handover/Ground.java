package dev.sallyport.boot.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where lock and socket of one configuration directory are: in directories that only their owner can enter.
///
/// @param lock   held as long as the first process lives
/// @param socket where it listens; empty if there is no place that a socket can be in
public record Ground(Path lock, Optional<Path> socket) {

    /// The address of a Unix domain socket has 104 bytes on macOS and 108 on Linux and Windows, with a zero at its end.
    private static final int LONGEST_SOCKET_PATH = 103;
    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /// The places for the configuration directory `config`, their directories made.
    ///
    /// @param state       the directory for things that may be thrown away
    /// @param environment names the runtime directory, for sockets whose path would be too long in `state`
    /// @throws IOException if there is no directory that is ours alone
    public static Ground of(Path config, Path state, Map<String, String> environment) throws IOException {
        var name = "window-" + Integer.toHexString(config.toAbsolutePath().normalize().toString().hashCode());
        var ours = ownersOnly(state.resolve("run"));
        var usual = ours.resolve(name + ".socket");
        return new Ground(ours.resolve(name + ".lock"),
                fits(usual) ? Optional.of(usual) : elsewhere(name + ".socket", environment));
    }

    private static Optional<Path> elsewhere(String name, Map<String, String> environment) {
        var runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        var candidates = Stream.of(runtime, System.getProperty("java.io.tmpdir"))
                .filter(place -> !place.isEmpty())
                .map(place -> Path.of(place, "sallyport-" + System.getProperty("user.name")));
        return candidates.filter(place -> fits(place.resolve(name)))
                .flatMap(place -> {
                    try {
                        return Stream.of(checked(ownersOnly(place)).resolve(name));
                    } catch (IOException e) {
                        return Stream.empty();
                    }
                })
                .findFirst();
    }

    private static boolean fits(Path socket) {
        return socket.toAbsolutePath().toString().getBytes(UTF_8).length <= LONGEST_SOCKET_PATH;
    }

    /// `directory`, made if need be, which nobody else can enter.
    ///
    /// @throws IOException if it is a link or cannot be made its owner's alone
    static Path ownersOnly(Path directory) throws IOException {
        var place = directory.toAbsolutePath();
        Files.createDirectories(place.getParent());
        if (!Files.getFileStore(place.getParent()).supportsFileAttributeView("posix")) {
            // Windows: what lies in the user's own profile is closed to others by its access list.
            return Files.createDirectories(place);
        }
        try {
            Files.createDirectory(place, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
        if (!Files.getPosixFilePermissions(place, LinkOption.NOFOLLOW_LINKS).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(place, OWNER_ONLY);
        }
        return place;
    }

    // Where anybody can make directories. Root may write into any, and must not take one that was laid out for it; to
    // everybody else such a one is shut.
    private static Path checked(Path place) throws IOException {
        var probe = place.resolve("probe-" + ProcessHandle.current().pid());
        Files.deleteIfExists(probe);
        Files.createFile(probe);
        try {
            if (!Files.getOwner(probe).equals(Files.getOwner(place, LinkOption.NOFOLLOW_LINKS))) {
                throw new IOException(place + " belongs to somebody else");
            }
        } finally {
            Files.deleteIfExists(probe);
        }
        return place;
    }
}
