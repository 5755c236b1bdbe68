package dev.sallyport.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sallyport.model.ConsoleName;
import dev.sallyport.model.HostId;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.model.SerialEndpoint;
import dev.sallyport.prompt.Prompter;
import dev.sallyport.prompt.Question;

@Timeout(20)
class HostKeyCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final HostKey KEY = new HostKey("ssh-ed25519", "SHA256:one");
    private static final HostKey OTHER = new HostKey("ssh-ed25519", "SHA256:two");
    private static final HostKey OTHER_TYPE = new HostKey("ssh-rsa", "SHA256:three");
    private static final String ADDRESS = "203.0.113.7:22";

    private final Hosts hosts = new Hosts();
    private final List<Problem> reported = new CopyOnWriteArrayList<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile Callable<Boolean> answer = () -> true;
    private volatile boolean refusing;
    private final HostKeyCheck check = new HostKeyCheck(hosts, new Prompter() {
        @Override
        @SuppressWarnings("unchecked") // The only question there is has a Boolean for an answer.
        public <A> A ask(Question<A> question) throws InterruptedException {
            questions.incrementAndGet();
            try {
                return (A) answer.call();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }, reported::add, Clock.fixed(NOW, ZoneOffset.UTC), () -> refusing);

    @Test
    void letsAKnownKeyPassWithoutAQuestion() throws Exception {
        hosts.known.add(new KnownHosts.Known(instance().id(), KEY, NOW));

        check.check(host(), ADDRESS, KEY);

        assertEquals(0, questions.get());
    }

    @Test
    void filesAnAcceptedKeyUnderTheInstanceAndAsksOnlyOnce() throws Exception {
        assertEquals(List.of(KEY), check.check(host(), ADDRESS, KEY).known());
        check.check(host(), "198.51.100.1:22", KEY);

        assertEquals(List.of(new KnownHosts.Known(instance().id(), KEY, NOW)), hosts.known);
        assertEquals(1, questions.get());
    }

    @Test
    void filesNothingWhenTheUserDeclines() throws Exception {
        answer = () -> false;

        assertInstanceOf(TrustProblem.Declined.class, problem(KEY));
        assertEquals(List.of(), hosts.known);
    }

    @Test
    void refusesAHostThatWasNeverMetIfTheUserWantsThat() {
        refusing = true;

        assertInstanceOf(TrustProblem.Stranger.class, problem(KEY));
        assertEquals(0, questions.get());
        assertEquals(List.of(), hosts.known);
    }

    @Test
    void letsAKnownKeyPassAlsoIfStrangersAreRefused() throws Exception {
        refusing = true;
        hosts.known.add(new KnownHosts.Known(instance().id(), KEY, NOW));

        assertEquals(List.of(KEY), check.check(host(), ADDRESS, KEY).known());
        assertInstanceOf(TrustProblem.Changed.class, problem(OTHER));
    }

    @Test
    void neverAsksAboutAKeyOtherThanTheKnownOne() throws Exception {
        hosts.known.add(new KnownHosts.Known(instance().id(), KEY, NOW));

        assertInstanceOf(TrustProblem.Changed.class, problem(OTHER));
        assertInstanceOf(TrustProblem.Changed.class, problem(OTHER_TYPE));
        assertEquals(0, questions.get());
    }

    @Test
    void knowsAnInstanceByEachOfItsFiledKeys() throws Exception {
        hosts.known.add(new KnownHosts.Known(instance().id(), KEY, NOW));
        hosts.known.add(new KnownHosts.Known(instance().id(), OTHER_TYPE, NOW));

        check.check(host(), ADDRESS, OTHER_TYPE);

        assertEquals(List.of("ssh-ed25519", "ssh-rsa"), check.expect(host()).types());
    }

    @Test
    void goesOnWhenTheAcceptedKeyCannotBeSaved() throws Exception {
        hosts.full = true;

        assertEquals(List.of(KEY), check.check(host(), ADDRESS, KEY).known());
        assertThat(reported).singleElement().isInstanceOf(DiskFull.class);
    }

    @Test
    void putsOneQuestionForSeveralConnectionsToTheSameNewHost() throws Exception {
        var asked = new CountDownLatch(1);
        var may = new CountDownLatch(1);
        answer = () -> {
            asked.countDown();
            may.await();
            return true;
        };
        var first = async(KEY);
        asked.await();
        var second = async(KEY);
        var third = async(KEY);
        may.countDown();

        assertThat(List.of(first.get(), second.get(), third.get()))
                .allMatch(known -> known.known().equals(List.of(KEY)));
        assertEquals(1, questions.get());
    }

    @Test
    void sharesANoAmongThoseWhoWaitForTheAnswer() throws Exception {
        var asked = new CountDownLatch(1);
        var may = new CountDownLatch(1);
        answer = () -> {
            asked.countDown();
            may.await();
            return false;
        };
        var first = async(KEY);
        asked.await();
        var second = startWaiting();
        may.countDown();

        assertThrows(ExecutionException.class, first::get);
        assertThrows(ExecutionException.class, second.result()::get);
        assertEquals(1, questions.get());
    }

    @Test
    void asksTheNextOneWhenWhoeverAskedGaveUp() throws Exception {
        var asked = new CountDownLatch(1);
        answer = () -> {
            if (questions.get() == 1) {
                asked.countDown();
                new CountDownLatch(1).await();
            }
            return true;
        };
        var given = new CompletableFuture<Throwable>();
        var first = Thread.ofVirtual().start(() -> {
            try {
                check.check(host(), ADDRESS, KEY);
            } catch (ProblemException | InterruptedException e) {
                given.complete(e);
            }
        });
        asked.await();
        var second = startWaiting();
        first.interrupt();

        assertInstanceOf(InterruptedException.class, given.get());
        assertEquals(List.of(KEY), second.result().get().known());
        assertEquals(2, questions.get());
    }

    @Test
    void stopsASecondHostThatClaimsToBeTheSameNewInstance() throws Exception {
        var asked = new CountDownLatch(1);
        var may = new CountDownLatch(1);
        answer = () -> {
            asked.countDown();
            may.await();
            return true;
        };
        var first = async(KEY);
        asked.await();
        var second = async(OTHER);
        may.countDown();

        assertEquals(List.of(KEY), first.get().known());
        var failure = assertThrows(ExecutionException.class, second::get);
        assertInstanceOf(TrustProblem.Changed.class,
                assertInstanceOf(ProblemException.class, failure.getCause()).problem());
        assertEquals(1, questions.get());
    }

    @Test
    void neitherAsksAboutNorFilesAConsoleWithAPublishedFingerprint() throws Exception {
        var console = console(Optional.of(KEY.fingerprint()));

        assertThat(check.expect(console).judge(KEY)).isEqualTo(Expectation.Verdict.SAME);
        assertThat(check.expect(console).types()).isEmpty();
        check.check(console, ADDRESS, new HostKey("ssh-rsa", KEY.fingerprint()));

        assertEquals(0, questions.get());
        assertEquals(List.of(), hosts.known);
    }

    @Test
    void stopsAtAConsoleThatShowsAnotherKeyThanThePublishedOneThoughThatBeFiled() {
        var console = console(Optional.of(KEY.fingerprint()));
        hosts.known.add(new KnownHosts.Known(console.id(), OTHER, NOW));

        var problem = assertThrows(ProblemException.class, () -> check.check(console, ADDRESS, OTHER)).problem();

        assertInstanceOf(TrustProblem.NotPublished.class, problem);
        assertThat(problem.facts()).containsEntry("published", "SHA256:one").containsEntry("fingerprint", "SHA256:two");
        assertEquals(0, questions.get());
    }

    @Test
    void asksOnceAboutAConsoleWithoutAPublishedFingerprintForAllItsInstances() throws Exception {
        var console = console(Optional.empty());

        assertEquals(List.of(KEY), check.check(console, ADDRESS, KEY).known());
        check.check(console, ADDRESS, KEY);

        assertEquals(1, questions.get());
        var name = new ConsoleName("ec2-serial-console.eu-central-9.api.aws");
        assertEquals(List.of(new KnownHosts.Known(name, KEY, NOW)), hosts.known);
        var changed = assertThrows(ProblemException.class, () -> check.check(console, ADDRESS, OTHER)).problem();
        assertInstanceOf(TrustProblem.ConsoleChanged.class, changed);
    }

    @Test
    void filesNothingWhenTheUserDoesNotTrustAConsole() {
        answer = () -> false;

        var declined = assertThrows(ProblemException.class,
                () -> check.check(console(Optional.empty()), ADDRESS, KEY)).problem();

        assertInstanceOf(TrustProblem.ConsoleDeclined.class, declined);
        assertEquals(List.of(), hosts.known);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void hasWordsAndAFactForEachPlaceholder(TrustProblem problem) {
        var bundle = ResourceBundle.getBundle("dev.sallyport.messages", Locale.ROOT);
        for (var part : List.of("title", "text", "remedy")) {
            Pattern.compile("\\{(\\w+)}")
                    .matcher(bundle.getString("problem." + problem.code() + "." + part))
                    .results()
                    .forEach(placeholder -> assertThat(problem.facts()).containsKey(placeholder.group(1)));
        }
    }

    static Stream<TrustProblem> problems() {
        var published = new Expectation.Published(new RegionName("eu-central-1"), "SHA256:published");
        var console = new ConsoleName("console.example");
        return Stream.of(new Expectation(instance().id(), List.of(OTHER)), new Expectation(console, List.of(OTHER)),
                new Expectation(console, List.of(), Optional.of(published)))
                .flatMap(expected -> Stream.of(TrustProblem.changed(expected, ADDRESS, KEY),
                        TrustProblem.declined(expected, ADDRESS, KEY)));
    }

    private static Peer console(Optional<String> fingerprint) {
        return new Peer.Console(instance(), new SerialEndpoint(new RegionName("eu-central-9"),
                "ec2-serial-console.eu-central-9.api.aws", fingerprint));
    }

    private record Waiting(Thread thread, CompletableFuture<Expectation> result) {}

    /// Starts another check of the same key and returns when it waits for the first one's answer.
    private Waiting startWaiting() {
        var result = new CompletableFuture<Expectation>();
        var thread = Thread.ofPlatform().daemon().start(() -> checkInto(result, KEY));
        org.awaitility.Awaitility.await().until(() -> thread.getState() == Thread.State.WAITING);
        return new Waiting(thread, result);
    }

    private CompletableFuture<Expectation> async(HostKey shown) {
        var result = new CompletableFuture<Expectation>();
        Thread.ofVirtual().start(() -> checkInto(result, shown));
        return result;
    }

    private void checkInto(CompletableFuture<Expectation> result, HostKey shown) {
        try {
            result.complete(check.check(host(), ADDRESS, shown));
        } catch (ProblemException | InterruptedException e) {
            result.completeExceptionally(e);
        }
    }

    private Problem problem(HostKey shown) {
        return assertThrows(ProblemException.class, () -> check.check(host(), ADDRESS, shown)).problem();
    }

    private static Peer host() {
        return new Peer.Host(instance());
    }

    private static Instance instance() {
        return new Instance(new InstanceId("i-0a1b2c3d4e5f67890"), "dev", new RegionName("eu-central-1"),
                "123456789012", InstanceState.RUNNING, Map.of("Name", "web-1"), "t3.micro", "eu-central-1a",
                Optional.of("203.0.113.7"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                "ami-1", Optional.empty(), "Linux/UNIX", "x86_64", NOW, Optional.empty(), Optional.empty(), List.of(),
                "", false);
    }

    private static final class Hosts implements KnownHosts {
        private final List<Known> known = new CopyOnWriteArrayList<>();
        private volatile boolean full;

        @Override
        public List<Known> all() {
            return List.copyOf(known);
        }

        @Override
        public List<Known> of(HostId host) {
            return known.stream().filter(one -> one.host().equals(host)).toList();
        }

        @Override
        public void remember(Known one) throws ProblemException {
            known.add(one);
            if (full) {
                throw new ProblemException(new DiskFull());
            }
        }

        @Override
        public void forget(HostId host) {
            known.removeIf(one -> one.host().equals(host));
        }
    }

    private record DiskFull() implements Problem {
        @Override
        public String code() {
            return "store.disk-full";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }
}
