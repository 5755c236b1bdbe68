package dev.sallyport.sandbox.host.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.text.Matching;
import dev.sallyport.sandbox.host.tty.Sink;

/// Applies a script to an input, line by line.
final class SedRun {

    private static final int PANIC = 4;

    private final List<SedCommand> script;
    private final boolean quiet;
    private final SedInput input;
    private final Sink out;
    private final Map<Integer, Long> ranges = new HashMap<>();
    private final List<String> afterwards = new ArrayList<>();
    private String line = "";
    private boolean deleted;
    private Optional<Integer> quit = Optional.empty();

    SedRun(List<SedCommand> script, boolean quiet, SedInput input, Sink out) {
        this.script = script;
        this.quiet = quiet;
        this.input = input;
        this.out = out;
    }

    /// The status to end with.
    int run() throws IOException, InterruptedException {
        for (var next = input.next(); next != null && quit.isEmpty(); next = input.next()) {
            line = next;
            deleted = false;
            execute(script);
            if (!deleted && !quiet) {
                print(line, input.wholeLine());
            }
            for (var text : afterwards) {
                print(text, true);
            }
            afterwards.clear();
            if (quit.isPresent()) {
                break;
            }
        }
        return quit.filter(status -> status > 0).orElse(input.status());
    }

    private void execute(List<SedCommand> commands) throws IOException, InterruptedException {
        for (var command : commands) {
            if (deleted || quit.isPresent()) {
                return;
            }
            if (meant(command) != command.negated()) {
                execute(command);
            }
        }
    }

    private void execute(SedCommand command) throws IOException, InterruptedException {
        switch (command.name()) {
            case 'p' -> print(line, true);
            case 'd' -> deleted = true;
            case '=' -> print(Long.toString(input.number()), true);
            case 'i' -> print(command.text(), true);
            case 'a' -> afterwards.add(command.text());
            case 'c' -> change(command);
            case 'n' -> advance();
            case 'q' -> quit = Optional.of(command.text().isEmpty() ? 0 : Integer.parseInt(command.text()) & 0xff);
            case '{' -> execute(command.group());
            default -> substitute(command);
        }
    }

    private void change(SedCommand command) throws IOException, InterruptedException {
        // A range is changed as a whole, where it ends.
        if (command.to().isEmpty() || command.negated() || !ranges.containsKey(command.id()) || input.isLast()) {
            print(command.text(), true);
        }
        deleted = true;
    }

    private void advance() throws IOException, InterruptedException {
        if (!quiet) {
            print(line, input.wholeLine());
        }
        var next = input.next();
        if (next == null) {
            deleted = true;
            quit = Optional.of(0);
        } else {
            line = next;
        }
    }

    private boolean meant(SedCommand command) throws IOException, InterruptedException {
        if (command.from().isEmpty()) {
            return true;
        }
        var to = command.to();
        if (to.isEmpty()) {
            return matches(command.from().get());
        }
        boolean fromTheTop = command.from().get().equals(new SedAddress.Line(0)) && input.number() == 1;
        var end = ranges.get(command.id());
        if (end == null && !fromTheTop) {
            return matches(command.from().get()) && begin(command.id(), to.get());
        }
        if (fromTheTop) {
            ranges.put(command.id(), Long.MAX_VALUE);
            end = Long.MAX_VALUE;
        }
        if (ends(to.get(), end == null ? 0 : end)) {
            ranges.remove(command.id());
        }
        // A line number that was passed while nobody looked ends the range before this line.
        return !(to.get() instanceof SedAddress.Line(var number)) || input.number() <= number;
    }

    private boolean begin(int id, SedAddress to) {
        long last = switch (to) {
            case SedAddress.Line(var number) -> number;
            case SedAddress.Further(var count) -> input.number() + count;
            case SedAddress.Last _ -> input.isLast() ? input.number() : Long.MAX_VALUE;
            case SedAddress.Match _,SedAddress.Step _ -> Long.MAX_VALUE;
        };
        if (last > input.number()) {
            ranges.put(id, last);
        }
        return true;
    }

    private boolean ends(SedAddress to, long last) throws IOException, InterruptedException {
        return switch (to) {
            case SedAddress.Line _,SedAddress.Further _ -> input.number() >= last;
            case SedAddress.Last _,SedAddress.Match _,SedAddress.Step _ -> matches(to);
        };
    }

    private boolean matches(SedAddress address) throws IOException, InterruptedException {
        return switch (address) {
            case SedAddress.Line(var number) -> input.number() == number;
            case SedAddress.Last _ -> input.isLast();
            case SedAddress.Step(var first, var step) ->
                input.number() >= first && (step == 0 ? input.number() == first : (input.number() - first) % step == 0);
            case SedAddress.Further _ -> false;
            case SedAddress.Match(var pattern) -> find(pattern);
        };
    }

    private void substitute(SedCommand command) throws IOException, InterruptedException {
        try {
            var changed = command.substitution().orElseThrow().apply(line);
            if (changed.isPresent()) {
                line = changed.get();
                if (command.print()) {
                    print(line, true);
                }
            }
        } catch (Matching.TooLong e) {
            throw new Failure(PANIC, "regex input buffer: the match takes too long");
        }
    }

    private boolean find(Pattern pattern) throws Failure, InterruptedException {
        try {
            return Matching.find(Matching.matcher(pattern, line));
        } catch (Matching.TooLong e) {
            throw new Failure(PANIC, "regex input buffer: the match takes too long");
        }
    }

    private void print(String text, boolean whole) throws IOException, InterruptedException {
        out.write((whole ? text + "\n" : text).getBytes(UTF_8));
    }
}
