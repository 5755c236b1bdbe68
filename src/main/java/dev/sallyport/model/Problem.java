package dev.sallyport.model;

import java.util.Map;
import java.util.Optional;

/// Something that can go wrong and was foreseen. Each station has one sealed subtype with a record per case.
///
/// The words are not here: they stand in `messages.properties` as `problem.<code>.title`, `.text` and `.remedy`, where a
/// `{name}` in braces is replaced by the fact of that name.
public interface Problem {

    /// A stable name, station first: `access.not-running`. Lower case, digits, dots and hyphens.
    String code();

    /// What the words' placeholders stand for. Shown, copied and logged, so never a secret.
    Map<String, String> facts();

    /// The other side's own words, such as AWS's message or a server's disconnect text; shown folded.
    default Optional<String> detail() {
        return Optional.empty();
    }
}
