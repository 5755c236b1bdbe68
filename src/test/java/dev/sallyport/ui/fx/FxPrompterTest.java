package dev.sallyport.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.model.HostKey;
import dev.sallyport.prompt.Question;
import dev.sallyport.ui.terminal.Samples;

@Timeout(60)
final class FxPrompterTest {

    private final List<Shown> shown = new CopyOnWriteArrayList<>();
    private final FxPrompter prompter = new FxPrompter(new Desk());

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        Fx.start();
    }

    @Test
    void blocksUntilTheUserHasAnswered() {
        var asked = ask(question(1));
        await().until(() -> shown.size() == 1);
        assertThat(asked).isNotDone();

        Fx.run(() -> shown.getFirst().answer(true));

        assertThat(asked.join()).isTrue();
    }

    @Test
    void showsOneQuestionAtATime() {
        var first = ask(question(1));
        await().until(() -> shown.size() == 1);
        var second = ask(question(2));
        Fx.run(() -> {});
        assertThat(shown).hasSize(1);

        Fx.run(() -> shown.getFirst().answer(false));
        await().until(() -> shown.size() == 2);
        Fx.run(() -> shown.getLast().answer(true));

        assertThat(first.join()).isFalse();
        assertThat(second.join()).isTrue();
    }

    @Test
    void takesTheQuestionAwayWhenTheAskerIsInterrupted() throws InterruptedException {
        var ended = new CompletableFuture<Boolean>();
        var asker = Thread.ofVirtual().start(() -> {
            try {
                ended.complete(prompter.ask(question(1)));
            } catch (InterruptedException e) {
                ended.completeExceptionally(e);
            }
        });
        await().until(() -> shown.size() == 1);

        asker.interrupt();

        assertThat(asker.join(java.time.Duration.ofSeconds(30))).isTrue();
        assertThatThrownBy(ended::join).hasCauseInstanceOf(InterruptedException.class);
        await().until(() -> shown.getFirst().takenAway);
        var next = ask(question(2));
        await().until(() -> shown.size() == 2);
        Fx.run(() -> shown.getLast().answer(true));
        assertThat(next.join()).isTrue();
    }

    @Test
    void neverShowsAQuestionWhoseAskerIsGoneBeforeItsTurn() throws InterruptedException {
        var first = ask(question(1));
        await().until(() -> shown.size() == 1);
        var asker = Thread.ofVirtual().start(() -> {
            try {
                prompter.ask(question(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        asker.interrupt();
        assertThat(asker.join(java.time.Duration.ofSeconds(30))).isTrue();

        Fx.run(() -> shown.getFirst().answer(true));
        first.join();
        Fx.run(() -> {});

        assertThat(shown).hasSize(1);
    }

    @Test
    void declinesEverythingWhenTheApplicationCloses() {
        var first = ask(question(1));
        await().until(() -> shown.size() == 1);
        var second = ask(question(2));

        prompter.close();

        assertThat(first.join()).isFalse();
        assertThat(second.join()).isFalse();
        assertThat(ask(question(3)).join()).isFalse();
        await().until(() -> shown.getFirst().takenAway);
        assertThat(shown).hasSize(1);
    }

    @Test
    void showsNewHostsThatWaitedTogetherAtOnce() {
        var together = new Together();
        var several = new FxPrompter(together);
        var first = ask(several, question(1));
        await().until(() -> together.single.size() == 1);
        var second = ask(several, question(2));
        var third = ask(several, question(3));
        await().until(() -> together.waiting == 2);

        Fx.run(() -> together.single.getFirst().answer(true));
        await().until(() -> together.batch.size() == 2);
        Fx.run(() -> together.decide.accept(together.batch.getFirst(), false));
        Fx.run(() -> together.decide.accept(together.batch.getLast(), true));

        assertThat(first.join()).isTrue();
        assertThat(List.of(second.join(), third.join())).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void showsAllThatWaitWhenTheUserWantsThem() {
        var together = new Together();
        var several = new FxPrompter(together);
        var first = ask(several, question(1));
        await().until(() -> together.single.size() == 1);
        var second = ask(several, question(2));
        await().until(() -> together.waiting == 1);

        Fx.run(together.all);

        await().until(() -> together.batch.size() == 2);
        assertThat(together.single.getFirst().takenAway).isTrue();
        var later = ask(several, question(3));
        Fx.run(() -> {});
        assertThat(together.batch).as("nobody joins what is being looked at").hasSize(2);
        Fx.run(() -> List.copyOf(together.batch).forEach(host -> together.decide.accept(host, true)));
        assertThat(first.join() && second.join()).isTrue();
        await().until(() -> together.single.size() == 2);
        Fx.run(() -> together.single.getLast().answer(true));
        assertThat(later.join()).isTrue();
    }

    private static final class Together implements QuestionDesk {
        private final List<Shown> single = new CopyOnWriteArrayList<>();
        private volatile List<Question.TrustHost> batch = List.of();
        private volatile BiConsumer<Question.TrustHost, Boolean> decide = (_, _) -> {};
        private volatile int waiting;
        private volatile Runnable all = () -> {};

        @Override
        public <A> Runnable show(Question<A> question, Consumer<A> answer) {
            var entry = new Shown(yes -> answer.accept(Objects.requireNonNull(question.answerType().cast(yes))));
            single.add(entry);
            return () -> entry.takenAway = true;
        }

        @Override
        public boolean showsSeveral() {
            return true;
        }

        @Override
        public Consumer<Question.TrustHost> showAll(List<Question.TrustHost> hosts,
                BiConsumer<Question.TrustHost, Boolean> answer) {
            batch = hosts;
            decide = answer;
            return _ -> {};
        }

        @Override
        public void waitBehind(int more, Runnable show) {
            waiting = more;
            all = show;
        }
    }

    @Test
    void tellsTheAskerWhenTheQuestionCannotBeShown() {
        var broken = new FxPrompter(new QuestionDesk() {
            @Override
            public <A> Runnable show(Question<A> question, Consumer<A> answer) {
                throw new IllegalArgumentException("no window");
            }
        });

        assertThatThrownBy(() -> broken.ask(question(1))).isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("no window");
    }

    private CompletableFuture<Boolean> ask(Question<Boolean> question) {
        return ask(prompter, question);
    }

    private static CompletableFuture<Boolean> ask(FxPrompter asked, Question<Boolean> question) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return asked.ask(question);
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        }, Thread::startVirtualThread).orTimeout(30, TimeUnit.SECONDS);
    }

    private static Question.TrustHost question(int number) {
        return new Question.TrustHost(Samples.instance("web-" + number), "203.0.113.7:22",
                new HostKey("ssh-ed25519", "SHA256:" + "x".repeat(43)));
    }

    private final class Desk implements QuestionDesk {
        @Override
        public <A> Runnable show(Question<A> question, Consumer<A> answer) {
            var entry = new Shown(yes -> answer.accept(Objects.requireNonNull(question.answerType().cast(yes))));
            shown.add(entry);
            return () -> entry.takenAway = true;
        }
    }

    private static final class Shown {
        private final Consumer<Object> answer;
        private volatile boolean takenAway;

        Shown(Consumer<Object> answer) {
            this.answer = answer;
        }

        void answer(boolean yes) {
            answer.accept(yes);
        }
    }
}
