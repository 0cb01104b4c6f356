package dev.slipway.cluster.fabric;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.yaml.Json;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server on loopback for what Fabric8's mock cannot answer: refusals, server-side apply, slow
/// and broken streams.
public final class LoopbackCluster implements AutoCloseable {

    /// Answers one request.
    @FunctionalInterface
    public interface Handler {
        void answer(Asked asked, HttpExchange exchange) throws IOException;
    }

    /// What was asked.
    ///
    /// @param authorization the header of that name, empty where there was none
    public record Asked(
            String method,
            String path,
            String query,
            String type,
            String authorization,
            String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public LoopbackCluster(Handler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        String query = exchange.getRequestURI().getRawQuery();
                        String type = exchange.getRequestHeaders().getFirst("Content-Type");
                        String secret = exchange.getRequestHeaders().getFirst("Authorization");
                        Asked one =
                                new Asked(
                                        exchange.getRequestMethod(),
                                        exchange.getRequestURI().getPath(),
                                        query == null ? "" : query,
                                        type == null ? "" : type,
                                        secret == null ? "" : secret,
                                        new String(
                                                exchange.getRequestBody().readAllBytes(),
                                                StandardCharsets.UTF_8));
                        asked.add(one);
                        handler.answer(one, exchange);
                    }
                });
        server.start();
    }

    /// Refuses every request with this code.
    public static LoopbackCluster refusing(int code, String message) throws IOException {
        return new LoopbackCluster((one, exchange) -> refuse(exchange, code, message));
    }

    public static void refuse(HttpExchange exchange, int code, String message) throws IOException {
        json(exchange, code, status(code, message));
    }

    static String status(int code, String message) {
        return "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"message\":"
                + Json.print(message)
                + ",\"code\":"
                + code
                + "}";
    }

    public static void json(HttpExchange exchange, int code, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    public List<Asked> asked() {
        return asked;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public ClusterTarget target(String name) {
        return new ClusterTarget(
                name,
                url(),
                "",
                true,
                new Credential.Token(MockCluster.TOKEN),
                Optional.of("shop"),
                "test");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
