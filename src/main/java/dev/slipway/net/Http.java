package dev.slipway.net;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/// Requests to one server. Answers of any status are answers; what prevents an answer is a problem.
/// Safe to use from several threads; closing ends what runs.
public final class Http implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(5);

    /// How long to wait for a connection and for a whole answer, and how many bytes an answer may
    /// have.
    public record Limits(Duration connect, Duration answer, long bytes) {
        public static final Limits USUAL =
                new Limits(Duration.ofSeconds(5), Duration.ofSeconds(30), 64L * 1024 * 1024);
    }

    /// A request below the server's address. `path` begins with `/` and is percent-encoded; `body`
    /// is sent as `type`.
    public record Request(
            String method, String path, Map<String, String> headers, String type, byte[] body) {

        public Request {
            headers = Map.copyOf(headers);
        }

        public static Request get(String path) {
            return new Request("GET", path, Map.of(), "", new byte[0]);
        }

        /// A form of `parameters`, which are encoded already.
        public static Request form(String path, String parameters) {
            return new Request(
                    "POST",
                    path,
                    Map.of(),
                    "application/x-www-form-urlencoded",
                    parameters.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// `type` is the media type in lower case without its parameters, empty when there is none.
    public record Answer(int status, String type, Map<String, String> headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final Address address;
    private final Limits limits;
    private final HttpClient client;
    private final Supplier<Map<String, String>> environment;

    /// A door to `address` only. `environment` may name a proxy (`HTTPS_PROXY`, `HTTP_PROXY`,
    /// `NO_PROXY`); loopback never goes through one. Where it says [Offline], the door stays shut.
    public Http(Address address, Limits limits, Map<String, String> environment) {
        this(address, limits, () -> environment);
    }

    /// The same for a door that stays open: `environment` is asked before each request whether it
    /// says [Offline] by now. The proxy is the one of the beginning.
    public Http(Address address, Limits limits, Supplier<Map<String, String>> environment) {
        this.address = address;
        this.limits = limits;
        this.environment = environment;
        client =
                HttpClient.newBuilder()
                        .connectTimeout(limits.connect())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(new Proxies(environment.get()))
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
    }

    public Address address() {
        return address;
    }

    /// Sends the request and waits for the whole answer, as long as `progress` wants it.
    public Outcome<Answer> send(Request request, Progress progress) {
        if (Offline.in(environment.get())) {
            return Outcome.failed(Offline.refusal(address.shown()));
        }
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(
                        made(request),
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofByteArray(), limits.bytes()));
        long end = System.nanoTime() + limits.answer().toNanos();
        try {
            while (!sent.isDone()) {
                progress.await(STEP);
                if (System.nanoTime() > end) {
                    return late(request);
                }
            }
            return Outcome.of(whole(sent.get()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            progress.check();
            return late(request);
        } catch (ExecutionException e) {
            return failed(request, e.getCause() == null ? e : e.getCause());
        } finally {
            sent.cancel(true);
        }
    }

    private HttpRequest made(Request request) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(address.resolve(request.path()))
                        .timeout(limits.answer())
                        .header("Accept", "application/json");
        address.authorization().ifPresent(value -> builder.header("Authorization", value));
        request.headers().forEach(builder::setHeader);
        if (!request.type().isEmpty()) {
            builder.header("Content-Type", request.type());
        }
        return builder.method(
                        request.method(),
                        request.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()))
                .build();
    }

    private static Answer whole(HttpResponse<byte[]> response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        String type = headers.getOrDefault("Content-Type", "");
        return new Answer(
                response.statusCode(),
                type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT),
                headers,
                response.body());
    }

    private Outcome<Answer> late(Request request) {
        return problem(
                request,
                "net.timeout",
                "no whole answer within " + limits.answer().toSeconds() + " s",
                "is the server busy, or the question too large?");
    }

    private Outcome<Answer> failed(Request request, Throwable fault) {
        if (fault instanceof HttpTimeoutException) {
            return late(request);
        }
        String said = fault.getMessage();
        if (said != null && said.contains("capacity")) {
            return problem(
                    request,
                    "net.size",
                    "the answer is larger than " + limits.bytes() / 1024 + " KB",
                    "ask for less: a shorter time, a larger step, fewer series");
        }
        return problem(
                request,
                "net.connection",
                "the server cannot be reached: "
                        + (said == null || said.isBlank()
                                ? fault.getClass().getSimpleName()
                                : Redaction.hide(said)),
                "check the address, and that the server runs");
    }

    private Outcome<Answer> problem(Request request, String rule, String message, String advice) {
        String place = address.shown() + Redaction.hide(request.path().replaceFirst("\\?.*", ""));
        return Outcome.failed(Problem.error(rule, Where.file(place), message).advise(advice));
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
