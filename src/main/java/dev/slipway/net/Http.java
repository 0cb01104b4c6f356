package dev.slipway.net;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Sends one request and waits for its answer, through the system's proxy. Redirects are answers: a
/// token must not follow one. Safe for use by several threads.
public final class Http {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(20);
    private static final int LIMIT = 4 * 1024 * 1024;

    private final Duration limit;
    private final HttpClient client;

    /// `limit` is how long an answer may take.
    public Http(Duration limit) {
        this.limit = limit;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER);
        Optional.ofNullable(ProxySelector.getDefault()).ifPresent(builder::proxy);
        client = builder.build();
    }

    /// What to send; `body` is empty for none.
    public record Request(String method, String url, Map<String, String> headers, String body) {

        public Request {
            headers = Map.copyOf(headers);
        }
    }

    /// What came back; header names in lower case.
    public record Response(int status, Map<String, String> headers, String body) {

        public Response {
            headers = Map.copyOf(headers);
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /// Sends `request`. Any answer is a value; that none came is a problem.
    ///
    /// @throws java.util.concurrent.CancellationException when `progress` is cancelled
    public Outcome<Response> send(Request request, Progress progress) {
        HttpRequest made;
        try {
            made = made(request);
        } catch (IllegalArgumentException e) {
            return failed(request, "is no address that can be asked");
        }
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(
                        made, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            while (!answer.isDone()) {
                progress.await(STEP);
            }
            return response(request, answer.get());
        } catch (ExecutionException e) {
            return failed(request, reason(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(request, "the waiting was interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest made(Request request) {
        URI uri = URI.create(request.url());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("neither http nor https");
        }
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(uri)
                        .timeout(limit)
                        .method(
                                request.method(),
                                request.body().isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        return builder.build();
    }

    private Outcome<Response> response(Request request, HttpResponse<String> got) {
        if (got.body().length() > LIMIT) {
            return failed(request, "the answer is too long");
        }
        Map<String, String> headers = new java.util.LinkedHashMap<>();
        got.headers()
                .map()
                .forEach(
                        (name, values) ->
                                headers.put(
                                        name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return Outcome.of(new Response(got.statusCode(), headers, got.body()));
    }

    private String reason(Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException timeout ->
                    "there was no answer within " + limit.toSeconds() + " s";
            case ConnectException refused -> "nothing answers there";
            case IOException io ->
                    io.getMessage() == null ? "the connection broke" : io.getMessage();
            default -> "the request failed";
        };
    }

    /// Without the query, which may hold a secret.
    private static Outcome<Response> failed(Request request, String why) {
        String url = request.url().replaceFirst("[?#].*", "").replaceFirst("//[^/@]*@", "//");
        return Outcome.failed(
                Problem.error("net.request", Where.file(url), why)
                        .advise("check the address, the network and the proxy"));
    }
}
