package dev.slipway.goldenpath.action;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `http:backstage:request` of Roadie's http-request module: a call of the company's Backstage
/// backend. It is listed, and sent only when the user agrees; then it goes to the backend that the
/// platform's configuration names, whatever the template says.
///
/// @param base `backend.baseUrl` of the configuration, handles and all; empty when it names none
/// @param token what the call carries as bearer token unless the step gives its own (the user's
///   Backstage token, `slipway.backstage.token`); empty for none
public record BackstageRequest(String base, String token) {
    static final String ID = "http:backstage:request";

    /// A platform without a Backstage.
    public static final BackstageRequest NOWHERE = new BackstageRequest("", "");

    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?%";

    /// The call as it would be made, for people; empty where there is no backend to call.
    Optional<String> call(Map<String, @Nullable Object> input) {
        return base.isEmpty() ? Optional.empty() : Optional.of(method(input) + " " + url(input));
    }

    /// Backstage's dry run asks for what only reads, which nothing here can, and leaves the rest.
    static ActionResult inDryRun(ActionCall call) {
        String method = method(call.input());
        if (SAFE.contains(method)) {
            throw new ActionFault("goldenpath.remote", "offline: " + call.text("path"), "");
        }
        return ActionResult.said(method + " is left out by a dry run");
    }

    /// Sends the call. An answer of 400 or more ends the step, unless it says to go on.
    ActionResult send(ActionCall call, WebCall.Sender sender) {
        if (base.isEmpty()) {
            throw new ActionFault(
                    "goldenpath.call",
                    "the platform's configuration names no Backstage to call",
                    "set backend.baseUrl in app-config.yaml");
        }
        Map<String, @Nullable Object> input = call.input();
        Outcome<WebCall.Answer> answer =
                sender.send(
                        new WebCall(
                                method(input),
                                sender.resolve(base) + place(input),
                                headers(input, sender),
                                body(input),
                                timeout(input)),
                        call.around().progress());
        WebCall.Answer got = answer.value().orElse(null);
        if (got == null) {
            Problem why = answer.problems().getFirst();
            throw new ActionFault(why.rule(), why.message(), why.advice());
        }
        if (got.status() >= 400 && !call.flag("continueOnBadResponse")) {
            throw new ActionFault(
                    "goldenpath.call",
                    call.text("path") + " was answered with " + got.status() + " " + got.reason(),
                    got.body().isBlank() ? "" : "the answer says: " + got.shortened());
        }
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put("code", (long) got.status());
        output.put("headers", got.headers());
        output.put("body", read(got));
        return ActionResult.of(output, "answered with " + got.status());
    }

    private static @Nullable Object read(WebCall.Answer got) {
        boolean json = got.headers().getOrDefault("content-type", "").contains("application/json");
        Optional<YamlNode> value =
                json ? Yaml.readOne("answer", got.body(), Dialect.CORE).value() : Optional.empty();
        return value.isPresent() ? value.get().value() : Map.of("message", got.body());
    }

    private Map<String, String> headers(
            Map<String, @Nullable Object> input, WebCall.Sender sender) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (input.get("headers") instanceof Map<?, ?> given) {
            given.forEach(
                    (name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
        }
        boolean authorized = headers.keySet().stream().anyMatch("authorization"::equalsIgnoreCase);
        if (!authorized && !token.isEmpty()) {
            headers.put("Authorization", "Bearer " + sender.resolve(token));
        }
        return headers;
    }

    private static String body(Map<String, @Nullable Object> input) {
        Object body = input.get("body");
        return body == null ? "" : body instanceof String text ? text : JsonText.of(body, 0);
    }

    private static Duration timeout(Map<String, @Nullable Object> input) {
        return input.get("timeout") instanceof Number millis && millis.longValue() > 0
                ? Duration.ofMillis(millis.longValue())
                : USUAL;
    }

    private static String method(Map<String, @Nullable Object> input) {
        return String.valueOf(input.getOrDefault("method", "GET")).toUpperCase(Locale.ROOT);
    }

    private String url(Map<String, @Nullable Object> input) {
        return base + place(input);
    }

    /// The path below the backend, which plugins share as `/api/PLUGIN`; older templates write the
    /// `/api` themselves.
    private static String place(Map<String, @Nullable Object> input) {
        String path = String.valueOf(input.getOrDefault("path", "")).replaceFirst("^/+", "");
        String below = path.startsWith("api/") ? path.substring("api/".length()) : path;
        StringBuilder url = new StringBuilder("/api/").append(encoded(below));
        String mark = below.contains("?") ? "&" : "?";
        if (input.get("params") instanceof Map<?, ?> params) {
            for (Map.Entry<?, ?> one : params.entrySet()) {
                url.append(mark)
                        .append(query(String.valueOf(one.getKey())))
                        .append('=')
                        .append(query(String.valueOf(one.getValue())));
                mark = "&";
            }
        }
        return url.toString();
    }

    private static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(
                        point -> {
                            String one = Character.toString(point);
                            out.append(PLAIN.contains(one) ? one : query(one).replace("+", "%20"));
                        });
        return out.toString();
    }
}
