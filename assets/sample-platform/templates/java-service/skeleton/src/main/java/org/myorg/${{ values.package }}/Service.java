package org.myorg.${{ values.package }};

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** The server and its routes. Each request has a virtual thread, so blocking is fine. */
public final class Service implements AutoCloseable {
    private static final int GRACE_SECONDS = 10;

    private final HttpServer server;

    /** What one request gets: a status and a JSON text. */
    record Answer(int status, String json) {}

    private Service(HttpServer server) {
        this.server = server;
    }

    /** Listens on {@code port}; 0 takes a free one. */
    public static Service start(int port, Health health) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> send(exchange, answer(exchange, health)));
        server.start();
        return new Service(server);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(GRACE_SECONDS);
    }

    private static Answer answer(HttpExchange exchange, Health health) {
        if (!exchange.getRequestMethod().equals("GET")) {
            return new Answer(405, "{\"error\":\"Only GET is served here.\"}");
        }
        return switch (exchange.getRequestURI().getPath()) {
            case "/" -> new Answer(200, "{\"service\":\"${{ values.name }}\"}");
            case "/healthz" -> health.liveness();
            case "/readyz" -> health.readiness();
            default -> new Answer(404, "{\"error\":\"Nothing is served at this path.\"}");
        };
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
