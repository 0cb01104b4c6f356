package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.config.ConfigValue;
import dev.slipway.goldenpath.action.ActionFault;
import dev.slipway.goldenpath.action.WebCall;
import dev.slipway.net.Address;
import dev.slipway.net.Http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sends the calls of custom actions, once the user has agreed. Handles of the configuration are
/// replaced from `environment`.
record AgreedCalls(Consent consent, Map<String, String> environment) implements WebCall.Sender {
    private static final Pattern URL = Pattern.compile("([a-zA-Z]+://[^/?#]*)([^#]*)(#.*)?");
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final long BYTES = 4L * 1024 * 1024;

    @Override
    public boolean allows(String id) {
        return consent.allows(Effect.CALL + id);
    }

    @Override
    public Outcome<WebCall.Answer> send(WebCall call, Progress progress) {
        Matcher url = URL.matcher(call.url());
        String path = url.matches() ? url.group(2) : "";
        Outcome<Address> server = Address.parse(url.matches() ? url.group(1) : call.url());
        if (server.value().isEmpty()) {
            return Outcome.failed(server.problems());
        }
        Http.Request request =
                new Http.Request(
                        call.method(),
                        path.startsWith("/") ? path : "/" + path,
                        call.headers(),
                        "",
                        call.body().getBytes(StandardCharsets.UTF_8));
        Http.Limits limits = new Http.Limits(CONNECT, call.timeout(), BYTES);
        try (Http http = new Http(server.value().get(), limits, environment)) {
            return http.send(request, progress).map(AgreedCalls::answer);
        }
    }

    private static WebCall.Answer answer(Http.Answer got) {
        Map<String, String> headers = new LinkedHashMap<>();
        got.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new WebCall.Answer(got.status(), words(got.status()), headers, got.text());
    }

    @Override
    public String resolve(String text) {
        ConfigValue value = new ConfigValue(text, Where.file("app-config.yaml"));
        return value.resolve(name -> Optional.ofNullable(environment.get(name)))
                .orElseThrow(
                        () ->
                                new ActionFault(
                                        "goldenpath.call",
                                        "the configuration needs "
                                                + String.join(", ", value.variables()),
                                        "set it in the environment that Slipway starts in"));
    }

    private static String words(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 202 -> "Accepted";
            case 204 -> "No Content";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 409 -> "Conflict";
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> "";
        };
    }
}
