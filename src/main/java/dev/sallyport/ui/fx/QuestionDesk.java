package dev.sallyport.ui.fx;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.sallyport.prompt.Question;

/// Shows one question at a time, or several of one kind together. Called on the JavaFX thread only.
public interface QuestionDesk {

    /// Shows `question`; `answer` gets what the user decided, at most once. What is returned takes the question away
    /// unanswered.
    <A> Runnable show(Question<A> question, Consumer<A> answer);

    /// Shows several new hosts at once; `answer` gets what the user decided of each, at most once. What is returned takes
    /// one of them away unanswered, and with the last of them whatever they were shown in.
    ///
    /// Only what is in the list may be answered: a host that comes later is for another question.
    default Consumer<Question.TrustHost> showAll(List<Question.TrustHost> hosts,
            BiConsumer<Question.TrustHost, Boolean> answer) {
        throw new UnsupportedOperationException("one at a time");
    }

    /// Whether [#showAll] can be called.
    default boolean showsSeveral() {
        return false;
    }

    /// Tells how many further new hosts wait behind the question that is shown; `all` shows them together with it.
    default void waitBehind(int more, Runnable all) {}
}
