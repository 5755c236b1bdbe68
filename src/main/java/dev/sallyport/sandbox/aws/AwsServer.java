package dev.sallyport.sandbox.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.sandbox.world.World;

/// The endpoint: an HTTP server on 127.0.0.1, one virtual thread for each request.
public final class AwsServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AwsServer.class);
    private static final int MOST_RECORDS = 1000;
    private static final int MOST_BODY = 1 << 20;
    private static final int BACKLOG = 64;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedDeque<CallRecord> records = new ConcurrentLinkedDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Desk desk;

    private AwsServer(HttpServer server, World world, Wiring wiring, Troubles troubles, Clock clock) {
        this.server = server;
        this.desk = new Desk(world, wiring, troubles, clock, this::record);
    }

    /// Starts to answer.
    ///
    /// @param port on 127.0.0.1; 0 for one of the system's choosing
    /// @param clock what dates of signatures and ends of sessions are measured by
    /// @throws IOException if the port is taken
    public static AwsServer start(int port, World world, Wiring wiring, Troubles troubles, Clock clock)
            throws IOException {
        // Head and body of an answer are written apart. Without this the body waits for the client's delayed
        // acknowledgement of the head, which adds 40 ms to every call. Read once, when the first server is made.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var loopback = InetAddress.getByAddress("127.0.0.1", new byte[]{127, 0, 0, 1});
        var server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
        var aws = new AwsServer(server, world, wiring, troubles, clock);
        server.createContext("/", aws::handle);
        server.setExecutor(aws.threads);
        server.start();
        return aws;
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The last calls that were answered, oldest first; at most a thousand.
    public List<CallRecord> calls() {
        return List.copyOf(records);
    }

    private void record(CallRecord call) {
        records.add(call);
        if (records.size() > MOST_RECORDS) {
            records.poll();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = desk.answer(read(exchange));
            for (var trouble : answer.troubles()) {
                switch (trouble) {
                    case Trouble.Delay(var time) -> closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
                    case Trouble.Hang() -> closing.await();
                    case Trouble.Cut() -> {
                        sendHalf(exchange, answer.reply());
                        return;
                    }
                    case Trouble.Throttle(),Trouble.Refuse(_),Trouble.Fail(),Trouble.Spoil(_) -> {}
                }
            }
            send(exchange, answer.reply(), 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The HTTP server would drop the connection and say nothing.
            LOG.error("the sandbox has a defect and could not answer", e);
            throw e;
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        var body = exchange.getRequestBody().readNBytes(MOST_BODY);
        var uri = exchange.getRequestURI();
        var query = uri.getRawQuery();
        return new Request(exchange.getRequestMethod(), uri.getRawPath(), query == null ? "" : query, headers, body);
    }

    private static void send(HttpExchange exchange, Reply reply, int parts) throws IOException {
        var body = reply.bytes();
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body, 0, body.length / parts);
        }
    }

    // Closing the exchange before the promised length has been written closes the connection.
    private static void sendHalf(HttpExchange exchange, Reply reply) throws IOException {
        send(exchange, reply, 2);
        exchange.getResponseBody().flush();
    }

    /// Ends at once: calls that are waiting or hanging are cut off.
    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
