package dev.sallyport.ui.fx;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.sallyport.model.Problem;

/// Every word the user reads, from `messages.properties`. Thread-safe.
public final class Messages {

    private static final String BUNDLE = "dev.sallyport.messages";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

    private final ResourceBundle bundle;

    public Messages(Locale locale) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    /// For `%key` in FXML.
    public ResourceBundle bundle() {
        return bundle;
    }

    /// The words for `key`.
    ///
    /// @throws java.util.MissingResourceException if there are none, which a test rules out for every key in use
    public String text(String key) {
        return bundle.getString(key);
    }

    /// The words for `key` with each `{name}` replaced by the fact of that name, made safe for one line.
    public String text(String key, Map<String, ?> facts) {
        return fill(text(key), facts);
    }

    /// The words for a number of things: `one` if there is one of them, otherwise `many`; `{n}` stands for the number.
    public String count(String one, String many, long number) {
        return text(number == 1 ? one : many, Map.of("n", number));
    }

    /// Title, text and remedy of a problem.
    public ProblemText problem(Problem problem) {
        var stem = "problem." + problem.code() + ".";
        return new ProblemText(text(stem + "title", problem.facts()), text(stem + "text", problem.facts()),
                text(stem + "remedy", problem.facts()), problem.detail().map(SafeText::lines));
    }

    private static String fill(String words, Map<String, ?> facts) {
        return PLACEHOLDER.matcher(words).replaceAll(match -> {
            var fact = facts.get(match.group(1));
            return Matcher.quoteReplacement(fact == null ? match.group() : SafeText.line(fact.toString()));
        });
    }
}
