package dev.sallyport.ui.fx;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.sallyport.model.Problem;

/// Every word the user reads, from `messages.properties` or the file of the language beside it. Thread-safe.
public final class Messages {

    private static final String BUNDLE = "dev.sallyport.messages";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

    private final ResourceBundle bundle;
    private final Locale locale;

    /// The words in the language of `locale`, in English if there are none in that language.
    public Messages(Locale locale) {
        // Left to itself Java would look for the system's language before it comes to English.
        this(ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)), locale);
    }

    /// Words from elsewhere.
    ///
    /// @param wanted decides how numbers and dates are written, if it is of the bundle's language
    public Messages(ResourceBundle bundle, Locale wanted) {
        this.bundle = bundle;
        var language = bundle.getLocale().getLanguage().isEmpty() ? "en" : bundle.getLocale().getLanguage();
        this.locale = wanted.getLanguage().equals(language) ? wanted : Locale.of(language);
    }

    /// The language and the land whose manners are kept.
    public Locale locale() {
        return locale;
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

    /// A number with one decimal, such as `12.4`.
    public String tenths(double number) {
        return String.format(locale, "%.1f", number);
    }

    /// The day and the minute.
    public String moment(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(text("format.moment"), locale).format(time);
    }

    public String day(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(text("format.day"), locale).format(time);
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
