package dev.sallyport.ui.many;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.sallyport.transport.Capture;
import dev.sallyport.transport.CommandEnd;

/// A report for programs: one object, the hosts in the order in which they were chosen, outputs exactly as they were written.
final class ReportJson {

    private ReportJson() {}

    static String of(Report report) {
        var hosts = report.hosts().stream().map(ReportJson::host).collect(Collectors.joining(",\n    "));
        return """
                {
                  "schema": 1,
                  "command": %s,
                  "at": %s,
                  "hosts": [
                    %s
                  ]
                }
                """.formatted(text(report.head().command()), text(report.head().at().toString()), hosts);
    }

    private static String host(HostLine line) {
        var instance = line.host().instance();
        var members = new ArrayList<String>();
        members.add(member("instance", text(instance.id().value())));
        members.add(member("name", text(instance.name())));
        members.add(member("region", text(instance.region().value())));
        members.add(member("profile", text(instance.profile())));
        members.addAll(ending(line.state()));
        Grouping.answer(line.state()).ifPresent(answer -> {
            members.add(member("stdout", stream(answer.out())));
            members.add(member("stderr", stream(answer.err())));
        });
        return "{" + String.join(", ", members) + "}";
    }

    private static List<String> ending(HostState state) {
        return switch (state) {
            case HostState.Ready _ -> List.of(ended("ready"));
            case HostState.Waiting _,HostState.Connecting _,HostState.Asked _,HostState.Running _ ->
                List.of(ended("running"));
            case HostState.Stopped _ -> List.of(ended("stopped"));
            case HostState.Failed(var problem) -> List.of(ended("not-run"), member("problem", text(problem.code())));
            case HostState.Answered(var result, _, _) -> {
                var millis = member("milliseconds", Long.toString(result.took().toMillis()));
                yield switch (result.end()) {
                    case CommandEnd.Exited(var status) ->
                        List.of(ended("exit"), member("status", Integer.toString(status)), millis);
                    case CommandEnd.Killed(var signal) ->
                        List.of(ended("signal"), member("signal", text(signal)), millis);
                    case CommandEnd.TimedOut _ -> List.of(ended("timed-out"), millis);
                    case CommandEnd.Lost(var why) -> List.of(ended("lost"), member("why", text(why)), millis);
                };
            }
        };
    }

    private static String ended(String word) {
        return member("ended", text(word));
    }

    private static String stream(Capture.Stream stream) {
        return "{" + member("text", text(stream.text())) + ", " + member("bytes", Long.toString(stream.bytes())) + ", "
                + member("cut", Boolean.toString(stream.cut())) + "}";
    }

    private static String member(String name, String value) {
        return text(name) + ": " + value;
    }

    /// A JSON string (RFC 8259 §7), with everything escaped that is not printable ASCII or a letter of some language.
    static String text(String raw) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append((c >= ' ' && c < 0x7F) || Character.isLetterOrDigit(c)
                        ? String.valueOf(c)
                        : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return out.append('"').toString();
    }
}
