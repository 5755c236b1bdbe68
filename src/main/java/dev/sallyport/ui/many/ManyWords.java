package dev.sallyport.ui.many;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.sallyport.transport.CommandEnd;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Puts a run into words.
final class ManyWords {

    private static final int MOST_NAMES = 40;

    private final Messages messages;

    ManyWords(Messages messages) {
        this.messages = messages;
    }

    /// How far a host is, such as `exit 0 in 0.4 s`.
    String state(HostState state) {
        return switch (state) {
            case HostState.Ready() -> messages.text("many.state.ready");
            case HostState.Waiting() -> messages.text("many.state.waiting");
            case HostState.Connecting() -> messages.text("many.state.connecting");
            case HostState.Asked() -> messages.text("many.state.asked");
            case HostState.Running() -> messages.text("many.state.running");
            case HostState.Answered(var result, _, _) -> messages.text("many.state.took",
                    Map.of("end", end(result.end()), "time", time(result.took())));
            case HostState.Stopped _ -> messages.text("many.state.stopped");
            case HostState.Failed(var problem) -> messages.problem(problem).title();
        };
    }

    String end(CommandEnd end) {
        return switch (end) {
            case CommandEnd.Exited(var status) -> messages.text("many.end.exit", Map.of("status", status));
            case CommandEnd.Killed(var signal) -> messages.text("many.end.signal", Map.of("signal", signal));
            case CommandEnd.TimedOut(var after) ->
                messages.text("many.end.timed-out", Map.of("seconds", after.toSeconds()));
            case CommandEnd.Lost(var why) -> why.isEmpty()
                    ? messages.text("many.end.lost")
                    : messages.text("many.end.lost-why", Map.of("why", why));
        };
    }

    /// Who is in a group: `7 hosts answered alike`, `1 host differs`, or the only host's name.
    String title(Group group) {
        var members = group.members();
        if (group instanceof Group.NotRun) {
            return members.size() == 1
                    ? members.getFirst().host().name()
                    : messages.text("many.group.not-run", Map.of("n", members.size()));
        }
        return switch (((Group.Alike) group).role()) {
            case ONLY -> members.size() == 1
                    ? members.getFirst().host().name()
                    : messages.text("many.group.alike", Map.of("n", members.size()));
            case LARGEST -> messages.count("many.group.largest.one", "many.group.largest.many", members.size());
            case DIFFERS -> messages.count("many.group.differs.one", "many.group.differs.many", members.size());
        };
    }

    /// How a group ended, and in what time.
    String ending(Group group) {
        return switch (group) {
            case Group.NotRun none -> messages.problem(Group.NotRun.problem(none.members().getFirst())).title();
            case Group.Alike alike -> {
                var end = alike.answer().end().map(this::end).orElseGet(() -> messages.text("many.state.stopped"));
                yield times(alike).map(time -> messages.text("many.state.took", Map.of("end", end, "time", time)))
                        .orElse(end);
            }
        };
    }

    private Optional<String> times(Group.Alike group) {
        return group.fastest().map(least -> {
            var most = group.slowest().orElse(least);
            return least.equals(most)
                    ? time(least)
                    : messages.text("many.time.range", Map.of("least", time(least), "most", time(most)));
        });
    }

    /// The names of a group's hosts in one line; empty if the title is the name.
    String names(Group group) {
        if (group.members().size() == 1 && title(group).equals(group.members().getFirst().host().name())) {
            return group.members().getFirst().host().instance().id().value();
        }
        return names(group.members());
    }

    private String names(List<HostLine> members) {
        var names = members.stream()
                .limit(MOST_NAMES)
                .map(line -> line.host().name())
                .collect(
                        Collectors.joining(", "));
        return members.size() <= MOST_NAMES
                ? names
                : names + " " + messages.text("many.names.more", Map.of("n", members.size() - MOST_NAMES));
    }

    /// How the whole run stands.
    String summary(List<HostLine> lines, List<Group> groups) {
        long live = lines.stream().filter(line -> line.state().live()).count();
        if (lines.stream().allMatch(line -> line.state() instanceof HostState.Ready)) {
            return messages.text("many.summary.none");
        }
        if (live > 0) {
            return messages.text("many.summary.live",
                    Map.of("done", lines.size() - live, "all", lines.size()));
        }
        long bad = lines.stream().filter(line -> line.state().badly()).count();
        long answers = groups.stream().filter(Group.Alike.class::isInstance).count();
        var heard = messages.count("many.summary.answers.one", "many.summary.answers.many", answers);
        return bad == 0
                ? messages.text("many.summary.well", Map.of("heard", heard))
                : messages.text("many.summary.bad", Map.of("heard", heard, "n", bad));
    }

    /// A line of ours among those of the host.
    String note(Piece piece) {
        return piece.mark() == Piece.Mark.FOLD
                ? messages.count("many.fold.one", "many.fold.many", piece.count())
                : messages.text(piece.text());
    }

    /// Why the command did not begin on a host, in one line.
    String reason(HostLine member) {
        var words = messages.problem(Group.NotRun.problem(member));
        return SafeText.line(words.text() + " " + words.remedy(), 2_000);
    }

    /// `0.42 s`, from ten seconds on `75 s`.
    static String time(Duration took) {
        return took.toSeconds() < 10
                ? String.format(Locale.ROOT, "%.2f s", took.toMillis() / 1000.0)
                : took.toSeconds() + " s";
    }
}
