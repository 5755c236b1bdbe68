package dev.sallyport.ui.many;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts hosts with equal answers together. Pure; with long answers not for the JavaFX thread.
final class Grouping {

    private Grouping() {}

    /// Equal answers together, the largest group first and the others compared with it; then those that were not run.
    static List<Group> alike(List<HostLine> lines) {
        var groups = new ArrayList<>(answers(lines).entrySet());
        // Stable, so that of two groups of one size the one that was chosen first is the reference.
        groups.sort(Comparator.comparingInt((Map.Entry<Answer, List<HostLine>> group) -> -group.getValue().size()));
        var found = new ArrayList<Group>();
        for (var group : groups) {
            var first = groups.getFirst().getKey();
            boolean largest = found.isEmpty();
            var role = groups.size() == 1 ? Group.Role.ONLY : largest ? Group.Role.LARGEST : Group.Role.DIFFERS;
            var pieces = largest ? Comparison.plain(first) : Comparison.of(first, group.getKey());
            found.add(new Group.Alike(group.getValue(), group.getKey(), pieces, role));
        }
        found.addAll(notRun(lines));
        return List.copyOf(found);
    }

    /// Every host by itself, in the order in which they were chosen.
    static List<Group> each(List<HostLine> lines) {
        return lines.stream().flatMap(line -> one(line).stream()).toList();
    }

    private static Optional<Group> one(HostLine line) {
        if (line.state() instanceof HostState.Failed(var problem)) {
            return Optional.of(new Group.NotRun(List.of(line), problem.code()));
        }
        return answer(line.state())
                .map(answer -> new Group.Alike(List.of(line), answer, Comparison.plain(answer), Group.Role.ONLY));
    }

    static Optional<Answer> answer(HostState state) {
        return switch (state) {
            case HostState.Answered(var result, var out, var err) ->
                Optional.of(new Answer(out, err, Optional.of(result.end())));
            case HostState.Stopped(var out, var err) -> Optional.of(new Answer(out, err, Optional.empty()));
            case HostState.Ready _,HostState.Waiting _,HostState.Connecting _,HostState.Asked _,HostState.Running _,HostState.Failed _ ->
                Optional.empty();
        };
    }

    private static Map<Answer, List<HostLine>> answers(List<HostLine> lines) {
        var found = new LinkedHashMap<Answer, List<HostLine>>();
        for (var line : lines) {
            answer(line.state())
                    .ifPresent(answer -> found.computeIfAbsent(answer, _ -> new ArrayList<>()).add(line));
        }
        return found;
    }

    private static List<Group> notRun(List<HostLine> lines) {
        Function<HostLine, String> code = line -> Group.NotRun.problem(line).code();
        return lines.stream()
                .filter(line -> line.state() instanceof HostState.Failed)
                .collect(Collectors.groupingBy(code, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> (Group) new Group.NotRun(group.getValue(), group.getKey()))
                .toList();
    }
}
