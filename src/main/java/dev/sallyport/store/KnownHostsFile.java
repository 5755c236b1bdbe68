package dev.sallyport.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;

import dev.sallyport.model.ConsoleName;
import dev.sallyport.model.HostId;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.ProblemException;

/// The accepted host keys in `known-hosts.json`. Written at once, not a moment later: the answer to a trust question must
/// not be lost.
final class KnownHostsFile implements KnownHosts {

    /// The file's content, one entry for each accepted key.
    record Content(List<Entry> hosts) {
        Content {
            hosts = List.copyOf(hosts);
        }
    }

    /// Checked here, so that a bad entry makes the file one that cannot be understood.
    ///
    /// @param kind `instance` or `serial-console`
    /// @param host the instance's id, or the console's name
    record Entry(String kind, String host, String type, String fingerprint, Instant since) {
        Entry {
            requireNonNull(type, "type");
            requireNonNull(fingerprint, "fingerprint");
            requireNonNull(since, "since");
            host = id(requireNonNull(kind, "kind"), requireNonNull(host, "host")).value();
        }

        Entry(Known known) {
            this(kind(known.host()), known.host().value(), known.key().type(), known.key().fingerprint(),
                    known.since());
        }

        Known known() {
            return new Known(id(kind, host), new HostKey(type, fingerprint), since);
        }

        private static HostId id(String kind, String host) {
            return switch (kind) {
                case INSTANCE -> new InstanceId(host);
                case CONSOLE -> new ConsoleName(host);
                default -> throw new IllegalArgumentException("no kind of host: " + kind);
            };
        }

        private static String kind(HostId id) {
            return switch (id) {
                case InstanceId _ -> INSTANCE;
                case ConsoleName _ -> CONSOLE;
            };
        }
    }

    private static final String INSTANCE = "instance";
    private static final String CONSOLE = "serial-console";

    private final JsonFile<Content> file;
    private final Optional<StoreProblem> loadProblem;
    private List<Known> all;
    private boolean unsaved;

    KnownHostsFile(Path path, Clock clock) {
        this.file = new JsonFile<>(path, new Content(List.of()), 2, Map.of(1, KnownHostsFile::ofInstances), clock);
        var loaded = file.load();
        this.loadProblem = loaded.problem();
        this.all = known(loaded.value());
    }

    Optional<StoreProblem> loadProblem() {
        return loadProblem;
    }

    @Override
    public synchronized List<Known> all() {
        return all;
    }

    @Override
    public synchronized List<Known> of(HostId host) {
        return all.stream().filter(known -> known.host().equals(host)).toList();
    }

    @Override
    public synchronized void remember(Known known) throws ProblemException {
        change(now -> Stream.concat(now, Stream.of(known)));
    }

    @Override
    public synchronized void forget(HostId host) throws ProblemException {
        change(now -> now.filter(known -> !known.host().equals(host)));
    }

    // Upon what the file says now: another window of ours may have filed a key since we read it.
    private void change(UnaryOperator<Stream<Known>> edit) throws ProblemException {
        var there = file.load();
        var base = there.problem().isPresent() || unsaved ? union(there.value()) : known(there.value());
        all = edit.apply(base.stream()).distinct().toList();
        unsaved = true;
        file.save(new Content(all.stream().map(Entry::new).toList()));
        if (there.problem().isPresent()) {
            throw new ProblemException(there.problem().get());
        }
        unsaved = false;
    }

    /// Schema 1 knew instances only, and named the field for the id after them.
    private static ObjectNode ofInstances(ObjectNode file) {
        for (var entry : file.path("hosts")) {
            if (entry instanceof ObjectNode host) {
                var id = host.remove(INSTANCE);
                host.put("kind", INSTANCE).set("host", id);
            }
        }
        return file;
    }

    private List<Known> union(Content there) {
        return Stream.concat(all.stream(), known(there).stream()).distinct().toList();
    }

    private static List<Known> known(Content content) {
        return content.hosts().stream().map(Entry::known).toList();
    }
}
