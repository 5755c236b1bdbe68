package dev.sallyport.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.sallyport.model.HostKey;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.ProblemException;

/// The accepted host keys in `known-hosts.json`. Written at once, not a moment later: the answer to a trust question must
/// not be lost.
final class KnownHostsFile implements KnownHosts {

    /// The file's content, one entry for each accepted key.
    record Content(List<Entry> hosts) {}

    /// Checked here, so that a bad entry makes the file one that cannot be understood.
    record Entry(String instance, String type, String fingerprint, Instant since) {
        Entry {
            requireNonNull(type, "type");
            requireNonNull(fingerprint, "fingerprint");
            requireNonNull(since, "since");
            instance = new InstanceId(requireNonNull(instance, "instance")).value();
        }

        Entry(Known known) {
            this(known.instance().value(), known.key().type(), known.key().fingerprint(), known.since());
        }

        Known known() {
            return new Known(new InstanceId(instance), new HostKey(type, fingerprint), since);
        }
    }

    private final JsonFile<Content> file;
    private final Optional<StoreProblem> loadProblem;
    private List<Known> all;

    KnownHostsFile(Path path, Clock clock) {
        this.file = new JsonFile<>(path, new Content(List.of()), 1, Map.of(), clock);
        var loaded = file.load();
        this.loadProblem = loaded.problem();
        this.all = loaded.value().hosts().stream().map(Entry::known).toList();
    }

    Optional<StoreProblem> loadProblem() {
        return loadProblem;
    }

    @Override
    public synchronized List<Known> of(InstanceId instance) {
        return all.stream().filter(known -> known.instance().equals(instance)).toList();
    }

    @Override
    public synchronized void remember(Known known) throws ProblemException {
        keep(Stream.concat(all.stream(), Stream.of(known)).toList());
    }

    @Override
    public synchronized void forget(InstanceId instance) throws ProblemException {
        keep(all.stream().filter(known -> !known.instance().equals(instance)).toList());
    }

    private void keep(List<Known> now) throws ProblemException {
        all = now;
        file.save(new Content(now.stream().map(Entry::new).toList()));
    }
}
