package dev.sallyport.transport;

/// Makes what a server said fit to be shown and logged.
final class SafeText {

    private static final int LONGEST = 300;

    private SafeText() {}

    /// One line of printable characters, at most 300: no escape sequences, no text that runs backwards.
    static String of(String said) {
        var plain = said.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\uFFFD]+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    /// What an exception says, or its name if it says nothing.
    static String of(Throwable failure) {
        var message = failure.getMessage();
        return of(message == null ? failure.getClass().getSimpleName() : message);
    }
}
