package dev.sallyport.ui.instances;

/// What a value is compared with: the text in lower case and how much of the value it has to cover.
///
/// A text with a `*` always has to cover the whole value.
record Needle(String text, Reach reach) {

    enum Reach {
        ANYWHERE, BEGINNING, WHOLE
    }

    Needle {
        if (Glob.wild(text)) {
            reach = Reach.WHOLE;
        }
    }

    /// Whether `value`, which is in lower case, fits.
    boolean fits(String value) {
        return switch (reach) {
            case ANYWHERE -> value.contains(text);
            case BEGINNING -> value.startsWith(text);
            case WHOLE -> Glob.covers(text, value);
        };
    }

    boolean fitsAny(String[] values) {
        for (var value : values) {
            if (fits(value)) {
                return true;
            }
        }
        return false;
    }
}
