package dev.sallyport.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A line whose far side answers each letter after a BREAK as a test tells it to.
final class FakeLine implements ConsoleLine {

    private final Transcript transcript;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> sent = new ArrayList<>();
    private boolean refusing;

    FakeLine(Transcript transcript) {
        this.transcript = transcript;
    }

    FakeLine answer(SysRq key, String text) {
        answers.put(String.valueOf(key.letter()), text);
        return this;
    }

    void refuse() {
        refusing = true;
    }

    /// What was sent so far; a BREAK is `<` and its milliseconds.
    synchronized List<String> sent() {
        return List.copyOf(sent);
    }

    @Override
    public synchronized boolean sendBreak(Duration length) {
        sent.add("<" + length.toMillis());
        return !refusing;
    }

    @Override
    public synchronized void type(String text) throws IOException {
        if (text.equals("?")) {
            throw new IOException("closed");
        }
        sent.add(text);
        var answer = answers.getOrDefault(text, "").getBytes(StandardCharsets.UTF_8);
        transcript.append(answer, answer.length);
    }
}
