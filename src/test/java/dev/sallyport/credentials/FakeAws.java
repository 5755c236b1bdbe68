package dev.sallyport.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A loopback endpoint that answers each operation as a test tells it to. Checks nothing.
public final class FakeAws implements AutoCloseable {

    /// One request. `region` and `key` are those of its signature.
    public record Call(String operation, String region, String key, Map<String, String> parameters, String body) {}

    /// What goes back.
    ///
    /// @param sent how much of the body goes out before the connection is closed; negative for all
    public record Answer(int status, Map<String, String> headers, String body, int sent) {

        public static Answer of(String body) {
            return new Answer(200, Map.of(), body, -1);
        }

        public static Answer status(int status, String body) {
            return new Answer(status, Map.of(), body, -1);
        }

        public Answer with(String header, String value) {
            return new Answer(status, Map.of(header, value), body, sent);
        }

        public Answer cutAt(int bytes) {
            return new Answer(status, headers, body, bytes);
        }
    }

    private static final Pattern SCOPE = Pattern.compile("Credential=([^/]+)/\\d+/([^/]+)/");

    private final HttpServer server;
    private final Map<String, Function<Call, Answer>> answers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();

    public FakeAws() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public FakeAws on(String operation, Function<Call, Answer> answer) {
        answers.put(operation, answer);
        return this;
    }

    /// The given answers one after the other; the last one again and again.
    public FakeAws on(String operation, Answer... inTurn) {
        var next = new AtomicInteger();
        return on(operation, _ -> inTurn[Math.min(next.getAndIncrement(), inTurn.length - 1)]);
    }

    /// An answer that never comes.
    public Answer hang() {
        hanging.incrementAndGet();
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Answer.status(500, "");
    }

    /// How many requests have been left hanging so far.
    public int hanging() {
        return hanging.get();
    }

    public List<Call> calls(String operation) {
        return calls.stream().filter(call -> call.operation().equals(operation)).toList();
    }

    /// A recorded answer from `src/test/resources/aws`.
    public static String recorded(String name) {
        try (var in = FakeAws.class.getResourceAsStream("/aws/" + name)) {
            return new String(java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An error as EC2's query protocol words it.
    public static Answer ec2Error(int status, String code, String message) {
        return Answer.status(status, recorded("error.xml").replace("CODE", code).replace("MESSAGE", message));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = call(exchange);
            calls.add(call);
            var answer = answers.getOrDefault(call.operation(), _ -> ec2Error(400, "InvalidAction", call.operation()))
                    .apply(call);
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body, 0, answer.sent() < 0 ? body.length : answer.sent());
            exchange.getResponseBody().flush();
        }
    }

    private static Call call(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var scope = SCOPE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        var signed = scope.find();
        var key = signed ? scope.group(1) : "";
        var region = signed ? scope.group(2) : "";
        var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            return new Call(target.substring(target.indexOf('.') + 1), region, key, Map.of(), body);
        }
        var parameters = Stream.of(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return new Call(parameters.getOrDefault("Action", ""), region, key, parameters, body);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
