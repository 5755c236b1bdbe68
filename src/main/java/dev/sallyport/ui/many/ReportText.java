package dev.sallyport.ui.many;

import java.util.List;

import dev.sallyport.transport.Capture;
import dev.sallyport.transport.CommandEnd;

/// A report for people. What hosts wrote is in it as lines without escape sequences, since such files end up in terminals.
///
/// Its few words are English in every language, like those of the JSON: reports are compared and searched by other programs.
final class ReportText {

    private ReportText() {}

    static String of(Report report) {
        var out = new StringBuilder();
        out.append("Command\n").append(indented(report.head().command().lines().toList()));
        out.append("Run at ").append(report.head().at()).append('\n');
        for (var group : Grouping.alike(report.hosts())) {
            out.append('\n').append("=".repeat(72)).append('\n');
            group.members().forEach(line -> out.append(member(line)));
            if (group instanceof Group.Alike alike) {
                out.append(stream("standard output", alike.answer().out()));
                out.append(stream("standard error", alike.answer().err()));
            }
        }
        return out.toString();
    }

    private static String member(HostLine line) {
        var instance = line.host().instance();
        return line.host().name() + "  " + instance.id() + "  " + instance.region() + "  " + ending(line.state())
                + '\n';
    }

    /// How a host ended, in a few words.
    static String ending(HostState state) {
        return switch (state) {
            case HostState.Ready _ -> "not run";
            case HostState.Waiting _,HostState.Connecting _,HostState.Asked _,HostState.Running _ -> "under way";
            case HostState.Stopped _ -> "stopped";
            case HostState.Failed(var problem) -> "not run: " + problem.code() + " " + problem.facts();
            case HostState.Answered(var result, _, _) -> switch (result.end()) {
                case CommandEnd.Exited(var status) -> "exit " + status;
                case CommandEnd.Killed(var signal) -> "signal " + signal;
                case CommandEnd.TimedOut(var after) -> "no end within " + after.toSeconds() + " s";
                case CommandEnd.Lost(var why) -> "connection lost " + why;
            } + " in " + ManyWords.time(result.took());
        };
    }

    private static String stream(String name, Capture.Stream stream) {
        if (stream.bytes() == 0) {
            return "";
        }
        var cut = stream.cut() ? ", the beginning of " + stream.bytes() + " bytes" : "";
        return "-- " + name + cut + '\n' + indented(Outputs.lines(stream.text()));
    }

    private static String indented(List<String> lines) {
        var out = new StringBuilder();
        lines.forEach(line -> out.append("    ").append(line).append('\n'));
        return out.toString();
    }
}
