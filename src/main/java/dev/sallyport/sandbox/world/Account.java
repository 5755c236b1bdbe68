package dev.sallyport.sandbox.world;

import java.util.regex.Pattern;

/// One AWS account: a word for the scenario's author and its twelve digits.
public record Account(String alias, String id) {

    private static final Pattern FORM = Pattern.compile("\\d{12}");

    public Account {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("an account id has twelve digits: " + id);
        }
    }
}
