package dev.slipway.forge;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.net.Http;
import dev.slipway.yaml.Json;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// GitHub's REST interface (version 2022-11-28), as far as a new repository needs it.
public final class GitHub {
    private final Http http;

    /// `http` is the door to `https://api.github.com` or to `https://HOST/api/v3` of an own server,
    /// with the token.
    public GitHub(Http http) {
        this.http = http;
    }

    /// `visibility` is `private`, `public` or, for an organisation, `internal`.
    public record NewRepository(String owner, String name, String description, String visibility) {}

    /// `cloneUrl` is what git pushes to, `htmlUrl` what people open.
    public record Created(String cloneUrl, String htmlUrl) {}

    /// Creates an empty repository of an organisation or, if `owner` is the token's own user, of
    /// that user.
    public Outcome<Created> create(NewRepository wanted, Progress progress) {
        Outcome<Map<String, Object>> owner =
                ask("GET", "/users/" + encoded(wanted.owner()), "", wanted, progress);
        if (owner.value().isEmpty()) {
            return Outcome.failed(owner.problems());
        }
        boolean organisation = "Organization".equals(owner.value().get().get("type"));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", wanted.name());
        if (!wanted.description().isBlank()) {
            body.put("description", wanted.description());
        }
        body.put("private", !wanted.visibility().equals("public"));
        if (organisation) {
            body.put("visibility", wanted.visibility());
        }
        String path = organisation ? "/orgs/" + encoded(wanted.owner()) + "/repos" : "/user/repos";
        return ask("POST", path, Json.print(body), wanted, progress)
                .map(
                        made ->
                                new Created(
                                        String.valueOf(made.get("clone_url")),
                                        String.valueOf(made.get("html_url"))));
    }

    private Outcome<Map<String, Object>> ask(
            String method, String path, String body, NewRepository about, Progress progress) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/vnd.github+json");
        headers.put("X-GitHub-Api-Version", "2022-11-28");
        Outcome<Http.Answer> answer =
                http.send(
                        new Http.Request(
                                method,
                                path,
                                headers,
                                body.isEmpty() ? "" : "application/json",
                                body.getBytes(StandardCharsets.UTF_8)),
                        progress);
        if (answer.value().isEmpty()) {
            return Outcome.failed(answer.problems());
        }
        Http.Answer got = answer.value().get();
        Map<String, Object> values = values(got.text());
        return got.status() >= 200 && got.status() < 300
                ? Outcome.of(values)
                : Outcome.failed(refused(got, values, path, about));
    }

    private static Map<String, Object> values(String body) {
        try {
            return Json.object(body);
        } catch (UncheckedIOException e) {
            return Map.of();
        }
    }

    private Problem refused(
            Http.Answer got, Map<String, Object> values, String path, NewRepository about) {
        String said = values.get("message") instanceof String text ? text : "";
        String repository = about.owner() + "/" + about.name();
        boolean limited =
                got.status() == 429
                        || got.status() == 403
                                && (header(got, "x-ratelimit-remaining").equals("0")
                                        || !header(got, "retry-after").isEmpty());
        String wait = header(got, "retry-after");
        String why;
        String advice;
        if (limited) {
            why = "GitHub takes no more requests of this token for now";
            advice = wait.isEmpty() ? "try again later" : "try again in " + wait + " s";
        } else {
            switch (got.status()) {
                case 401 -> {
                    why = "GitHub does not accept the token";
                    advice = "make a new one and set it in integrations.github of app-config.yaml";
                }
                case 403 -> {
                    why = "the token may not create " + repository;
                    advice = "give it the permission Administration: write, or ask an owner";
                }
                case 404 -> {
                    why = "there is no owner " + about.owner() + " that the token can see";
                    advice = "check the owner, and that the token may see the organisation";
                }
                case 422 -> {
                    why = repository + " could not be created" + details(values);
                    advice = "choose another name, or push to the repository that is there";
                }
                default -> {
                    why = "GitHub answered with " + got.status();
                    advice = "try again later";
                }
            }
        }
        boolean told = said.isEmpty() || got.status() == 422;
        return Problem.error(
                        "forge.github",
                        Where.file(http.address().shown() + path),
                        told ? why : why + " (" + said + ")")
                .advise(advice);
    }

    private static String details(Map<String, Object> values) {
        if (!(values.get("errors") instanceof List<?> errors)) {
            return values.get("message") instanceof String text ? ": " + text : "";
        }
        return ": "
                + errors.stream()
                        .map(
                                e ->
                                        e instanceof Map<?, ?> map && map.get("message") != null
                                                ? String.valueOf(map.get("message"))
                                                : String.valueOf(e))
                        .collect(Collectors.joining("; "));
    }

    private static String header(Http.Answer answer, String name) {
        return answer.headers().getOrDefault(name, "");
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
