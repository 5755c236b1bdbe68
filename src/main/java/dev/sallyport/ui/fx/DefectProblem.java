package dev.sallyport.ui.fx;

import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.Problem;

/// A fault in Sallyport itself, put like any other problem so that every screen can show it.
///
/// @param what  the work during which it showed
/// @param cause the exception's class; its message may quote a server, so it is shown folded
public record DefectProblem(String what, String cause, Optional<String> detail) implements Problem {

    public static DefectProblem of(String what, Throwable cause) {
        return new DefectProblem(what, cause.getClass().getSimpleName(), Optional.ofNullable(cause.getMessage()));
    }

    @Override
    public String code() {
        return "ui.defect";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("what", what, "cause", cause);
    }
}
