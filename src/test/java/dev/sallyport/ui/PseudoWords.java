package dev.sallyport.ui;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

import dev.sallyport.ui.fx.Messages;

/// English as a language would look that is longer by four tenths: `⟦Çåñçéļ~~~⟧`. Facts and formats stay as they are.
public final class PseudoWords extends ResourceBundle {

    private static final String PLAIN = "ABCDEGHIKLNORSTUYZabcdeghiklnorstuyz";
    private static final String ODD = "ÅBÇÐÉĜĤÎĶĻÑÖŘŠŢÛÝŽåbçđéĝĥîķļñöřšţûýž";
    private static final Pattern FACT = Pattern.compile("\\{[a-zA-Z][a-zA-Z0-9]*}");
    private static final double LONGER = 0.4;

    private final ResourceBundle english = new Messages(Locale.ENGLISH).bundle();

    public static Messages messages() {
        return new Messages(new PseudoWords(), Locale.ENGLISH);
    }

    @Override
    protected Object handleGetObject(String key) {
        var words = english.getString(key);
        return key.startsWith("format.") ? words : lengthen(words);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(english.keySet());
    }

    @Override
    public Locale getLocale() {
        return Locale.ENGLISH;
    }

    // By words and not by one long tail, so that lines can be broken where they could be in a language.
    private static String lengthen(String words) {
        if (words.isBlank()) {
            return words;
        }
        var out = new StringBuilder("⟦");
        int at = 0;
        for (var fact : FACT.matcher(words).results().toList()) {
            out.append(odd(words.substring(at, fact.start()))).append(fact.group());
            at = fact.end();
        }
        out.append(odd(words.substring(at)));
        int bare = FACT.matcher(words).replaceAll("").strip().length();
        for (int i = 2; i < Math.round(bare * LONGER); i++) {
            out.append(i % 8 == 0 ? ' ' : '~');
        }
        return out.append('⟧').toString();
    }

    private static String odd(String words) {
        var out = new StringBuilder(words);
        for (int i = 0; i < out.length(); i++) {
            int at = PLAIN.indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, ODD.charAt(at));
            }
        }
        return out.toString();
    }
}
