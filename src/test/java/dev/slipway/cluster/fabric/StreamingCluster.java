package dev.slipway.cluster.fabric;

import com.sun.net.httpserver.HttpExchange;

import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.fabric.LoopbackCluster.Asked;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A cluster on loopback whose streams a test holds in its hand: it lists what it was given, keeps
/// watches and logs open, and sends, breaks or refuses when the test says so. Watches come over
/// plain HTTP, since it offers no WebSocket.
public final class StreamingCluster implements AutoCloseable {

    /// Answers a request in place of the usual; false: the usual.
    @FunctionalInterface
    public interface Rule {
        boolean answer(Asked asked, HttpExchange exchange) throws IOException;
    }

    /// An answer that is still being written.
    public static final class Stream {
        private final Asked asked;
        private final OutputStream out;
        private final CountDownLatch over = new CountDownLatch(1);

        private Stream(Asked asked, OutputStream out) {
            this.asked = asked;
            this.out = out;
        }

        public Asked asked() {
            return asked;
        }

        public void send(String line) {
            write(line + "\n");
        }

        /// Writes a piece; nothing happens where the other side has gone.
        public void write(String text) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                over.countDown();
            }
        }

        /// Ends the answer.
        public void end() {
            over.countDown();
        }
    }

    private final LoopbackCluster server;
    private final Map<String, List<String>> objects = new ConcurrentHashMap<>();
    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private volatile Rule rule = (asked, exchange) -> false;

    public StreamingCluster() throws IOException {
        server = new LoopbackCluster(this::answer);
    }

    private void answer(Asked asked, HttpExchange exchange) throws IOException {
        if (rule.answer(asked, exchange)) {
            return;
        }
        boolean socket = exchange.getRequestHeaders().containsKey("Upgrade");
        if (asked.path().equals("/version")) {
            LoopbackCluster.json(exchange, 200, "{\"gitVersion\":\"v1.31.0\"}");
        } else if (socket) {
            LoopbackCluster.json(exchange, 200, "{}");
        } else if (asked.query().contains("watch=true") || asked.query().contains("follow=true")) {
            stream(asked, exchange);
        } else {
            String items = String.join(",", objects.getOrDefault(asked.path(), List.of()));
            LoopbackCluster.json(
                    exchange,
                    200,
                    "{\"kind\":\"List\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"7\"},\"items\":["
                            + items
                            + "]}");
        }
    }

    private void stream(Asked asked, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.flush();
        Stream stream = new Stream(asked, out);
        streams.add(stream);
        try {
            stream.over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Puts an object, as JSON, into the list at `path`.
    public void put(String path, String json) {
        objects.computeIfAbsent(path, key -> new CopyOnWriteArrayList<>()).add(json);
    }

    public void rule(Rule next) {
        rule = next;
    }

    /// The streams that were opened for paths that end so, the oldest first.
    public List<Stream> streams(String end) {
        return streams.stream().filter(one -> one.asked().path().endsWith(end)).toList();
    }

    public List<Asked> asked() {
        return List.copyOf(server.asked());
    }

    /// What was asked of paths that end so.
    public List<Asked> asked(String end) {
        List<Asked> all = new ArrayList<>(server.asked());
        all.removeIf(one -> !one.path().endsWith(end));
        return all;
    }

    public String url() {
        return server.url();
    }

    public ClusterTarget target(String name) {
        return server.target(name);
    }

    @Override
    public void close() {
        streams.forEach(Stream::end);
        server.close();
    }
}
