package dev.sallyport.ui.fx;

import java.util.function.Consumer;

import dev.sallyport.prompt.Question;

/// Shows one question at a time. Called on the JavaFX thread only.
public interface QuestionDesk {

    /// Shows `question`; `answer` gets what the user decided, at most once. What is returned takes the question away
    /// unanswered.
    <A> Runnable show(Question<A> question, Consumer<A> answer);
}
