package dev.sallyport.ui.fx;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import dev.sallyport.prompt.Question;

/// One question and the thread that waits for its answer.
final class Asked<A> {

    private final Question<A> question;
    private final CompletableFuture<A> answer = new CompletableFuture<>();
    private Runnable away = () -> {};

    Asked(Question<A> question) {
        this.question = question;
    }

    A await() throws InterruptedException, ExecutionException {
        return answer.get();
    }

    /// Whether it is about a host that was never met, so that it can be shown with others.
    boolean newHost() {
        return question instanceof Question.TrustHost;
    }

    /// @param then called when it was answered, or could not be shown
    void show(QuestionDesk desk, Runnable then) {
        try {
            away = desk.show(question, decided -> {
                answer.complete(decided);
                then.run();
            });
        } catch (RuntimeException e) {
            fail(e);
            then.run();
        }
    }

    /// Shows new hosts together.
    ///
    /// @param then called with each when it was answered, or could not be shown
    static void showAll(List<Asked<?>> hosts, QuestionDesk desk, Consumer<Asked<?>> then) {
        // By identity: two sessions on one instance may ask the same.
        var questions = new IdentityHashMap<Question<?>, Asked<?>>();
        var list = hosts.stream().map(asked -> (Question.TrustHost) asked.question).toList();
        hosts.forEach(asked -> questions.put(asked.question, asked));
        try {
            var takeAway = desk.showAll(list, (question, yes) -> {
                var asked = questions.get(question);
                if (asked != null) {
                    asked.complete(yes);
                    then.accept(asked);
                }
            });
            hosts.forEach(asked -> asked.away = () -> takeAway.accept((Question.TrustHost) asked.question));
        } catch (RuntimeException e) {
            hosts.forEach(asked -> asked.fail(e));
            hosts.forEach(then);
        }
    }

    private void complete(Object decided) {
        answer.complete(question.answerType().cast(decided));
    }

    // Reported where the asker waits: otherwise it would wait for a question that nobody sees.
    private void fail(RuntimeException e) {
        answer.completeExceptionally(e);
    }

    void takeAway() {
        away.run();
        away = () -> {};
    }

    void decline() {
        answer.complete(question.declined());
    }
}
