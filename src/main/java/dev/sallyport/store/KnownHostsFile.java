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
    private boolean unsaved;

    KnownHostsFile(Path path, Clock clock) {
        this.file = new JsonFile<>(path, new Content(List.of()), 1, Map.of(), clock);
        var loaded = file.load();
        this.loadProblem = loaded.problem();
        this.all = known(loaded.value());
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
        change(now -> Stream.concat(now, Stream.of(known)));
    }

    @Override
    public synchronized void forget(InstanceId instance) throws ProblemException {
        change(now -> now.filter(known -> !known.instance().equals(instance)));
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

    private List<Known> union(Content there) {
        return Stream.concat(all.stream(), known(there).stream()).distinct().toList();
    }

    private static List<Known> known(Content content) {
        return content.hosts().stream().map(Entry::known).toList();
    }
}
