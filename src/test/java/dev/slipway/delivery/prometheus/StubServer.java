package dev.slipway.delivery.prometheus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.slipway.net.Address;
import dev.slipway.net.Http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A server on loopback that answers what a test says.
public final class StubServer implements AutoCloseable {
    private final HttpServer server;
    private final java.util.concurrent.ExecutorService threads =
            Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /// A request with its decoded parameters, whether they came in the address or as a form.
    public record Asked(
            String method,
            String path,
            Map<String, List<String>> parameters,
            Map<String, List<String>> headers) {

        public String parameter(String name) {
            return String.join("\n", parameters.getOrDefault(name, List.of()));
        }
    }

    /// What the server says.
    public record Reply(int status, String type, String body, Map<String, String> headers) {
        public static Reply json(int status, String body) {
            return new Reply(status, "application/json", body, Map.of());
        }
    }

    /// Decides what to say.
    public interface Answers {
        Reply to(Asked asked) throws IOException;
    }

    public StubServer(Answers answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Http door() {
        return new Http(Address.parse(url()).value().orElseThrow(), Http.Limits.USUAL, Map.of());
    }

    public PrometheusClient client() {
        return new PrometheusClient(door());
    }

    public List<Asked> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange, Answers answers) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, List<String>> parameters = new TreeMap<>();
        decode(query == null ? "" : query, parameters);
        decode(form, parameters);
        Asked request =
                new Asked(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        parameters,
                        Map.copyOf(exchange.getRequestHeaders()));
        asked.add(request);
        Reply reply = answers.to(request);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static void decode(String form, Map<String, List<String>> parameters) {
        for (String pair : form.split("&")) {
            int cut = pair.indexOf('=');
            if (cut > 0) {
                parameters
                        .computeIfAbsent(decoded(pair.substring(0, cut)), n -> new ArrayList<>())
                        .add(decoded(pair.substring(cut + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
