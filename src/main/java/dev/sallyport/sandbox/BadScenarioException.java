package dev.sallyport.sandbox;

/// A scenario that cannot be used: the message names the file, the place in it and what is wrong there.
public final class BadScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadScenarioException(String where, String what) {
        super(where + ": " + what);
    }

    BadScenarioException(String where, String what, Throwable cause) {
        super(where + ": " + what, cause);
    }
}
