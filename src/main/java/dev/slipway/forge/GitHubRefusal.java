package dev.slipway.forge;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.net.Http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What it means that GitHub refuses something, in the words of who wanted it.
///
/// @param denied for 403, with the permission that is needed
/// @param missing for 404
/// @param invalid for 422, before GitHub's own words
record GitHubRefusal(Told denied, Told missing, Told invalid) {

    record Told(String message, String advice) {}

    static GitHubRefusal ofCreation(String owner, String repository) {
        return new GitHubRefusal(
                new Told(
                        "the token may not create " + repository,
                        "give it the permission Administration: write, or ask an owner"),
                new Told(
                        "there is no owner " + owner + " that the token can see",
                        "check the owner, and that the token may see the organisation"),
                new Told(
                        repository + " could not be created",
                        "choose another name, or push to the repository that is there"));
    }

    static GitHubRefusal ofPullRequest(String repository) {
        return new GitHubRefusal(
                new Told(
                        "the token may not open a pull request in " + repository,
                        "give it the permissions Contents: write and Pull requests: write"),
                new Told(
                        "there is no repository " + repository + " that the token can see",
                        "check owner and name, and that the token may see the repository"),
                new Told(
                        "the pull request could not be opened",
                        "look at the branches and the open pull requests of " + repository));
    }

    static GitHubRefusal ofDeployments(String repository) {
        return new GitHubRefusal(
                new Told(
                        "the token may not read the deployments of " + repository,
                        "give it the permission Deployments: read"),
                new Told(
                        "there is no repository " + repository + " that the token can see",
                        "check github.com/project-slug, and that the token may see it"),
                new Told(
                        "the deployments of " + repository + " could not be read",
                        "look at them on GitHub"));
    }

    Problem problem(Http.Answer got, Map<String, Object> values, String where) {
        Told told = told(got, values);
        String said = values.get("message") instanceof String text ? text : "";
        return Problem.error(
                        "forge.github",
                        Where.file(where),
                        said.isEmpty() || got.status() == 422
                                ? told.message()
                                : told.message() + " (" + said + ")")
                .advise(told.advice());
    }

    private Told told(Http.Answer got, Map<String, Object> values) {
        String wait = header(got, "retry-after");
        boolean limited =
                got.status() == 429
                        || got.status() == 403
                                && (header(got, "x-ratelimit-remaining").equals("0")
                                        || !wait.isEmpty());
        if (limited) {
            return new Told(
                    "GitHub takes no more requests of this token for now",
                    wait.isEmpty() ? "try again later" : "try again in " + wait + " s");
        }
        return switch (got.status()) {
            case 401 ->
                    new Told(
                            "GitHub does not accept the token",
                            "make a new one and set it in integrations.github of app-config.yaml");
            case 403 -> denied;
            case 404 -> missing;
            case 422 -> new Told(invalid.message() + details(values), invalid.advice());
            default -> new Told("GitHub answered with " + got.status(), "try again later");
        };
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
}
