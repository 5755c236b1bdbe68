package dev.sallyport.ui.activity;

import java.util.Locale;

/// What a row says of a connection, in the order of the columns. The words are `activity.column.<id>`.
enum Field {
    WHEN(170), NAME(140), PROFILE(100), REGION(110), USER(80), ROUTE(100), OUTCOME(150), LENGTH(80), END(170),
    REQUEST(150), FINGERPRINT(150), ID(160), ACCOUNT(120), KIND(90);

    private final double width;

    Field(double width) {
        this.width = width;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In pixels, to begin with.
    double width() {
        return width;
    }

    /// Whether it is set in the typeface of code.
    boolean code() {
        return this == REQUEST || this == FINGERPRINT || this == ID;
    }

    /// Whether the column is there before the user chooses any.
    boolean shownAtFirst() {
        return compareTo(FINGERPRINT) <= 0;
    }
}
