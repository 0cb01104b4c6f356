package dev.slipway.forge;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.net.Http;
import dev.slipway.yaml.Json;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// GitHub's REST interface (version 2022-11-28), as far as a new repository or a pull request needs
/// it.
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

    /// A repository that is there.
    public record Repository(String cloneUrl, String defaultBranch) {}

    /// `head` is the branch with the changes, `base` the one that takes them.
    public record NewPullRequest(
            String owner,
            String repo,
            String title,
            String body,
            String head,
            String base,
            boolean draft) {

        String path() {
            return "/repos/" + encoded(owner) + "/" + encoded(repo);
        }

        GitHubRefusal refusal() {
            return GitHubRefusal.ofPullRequest(owner + "/" + repo);
        }
    }

    public record Pull(long number, String htmlUrl) {}

    /// Creates an empty repository of an organisation or, if `owner` is the token's own user, of
    /// that user.
    public Outcome<Created> create(NewRepository wanted, Progress progress) {
        GitHubRefusal refusal =
                GitHubRefusal.ofCreation(wanted.owner(), wanted.owner() + "/" + wanted.name());
        Outcome<Map<String, Object>> owner =
                ask("GET", "/users/" + encoded(wanted.owner()), "", refusal, progress);
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
        return ask("POST", path, Json.print(body), refusal, progress)
                .map(
                        made ->
                                new Created(
                                        String.valueOf(made.get("clone_url")),
                                        String.valueOf(made.get("html_url"))));
    }

    /// The repository that a pull request is wanted for.
    public Outcome<Repository> repository(NewPullRequest wanted, Progress progress) {
        return ask("GET", wanted.path(), "", wanted.refusal(), progress)
                .map(
                        found ->
                                new Repository(
                                        String.valueOf(found.get("clone_url")),
                                        String.valueOf(
                                                found.getOrDefault("default_branch", "main"))));
    }

    /// Opens a pull request for a branch that was pushed.
    public Outcome<Pull> open(NewPullRequest wanted, Progress progress) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", wanted.title());
        body.put("head", wanted.head());
        body.put("base", wanted.base());
        body.put("body", wanted.body());
        body.put("draft", wanted.draft());
        return ask("POST", wanted.path() + "/pulls", Json.print(body), wanted.refusal(), progress)
                .map(GitHub::pull);
    }

    /// The open pull request of the branch; empty when it has none.
    public Outcome<Optional<Pull>> opened(NewPullRequest wanted, Progress progress) {
        String query = "?state=open&head=" + encoded(wanted.owner() + ":" + wanted.head());
        return send("GET", wanted.path() + "/pulls" + query, "", wanted.refusal(), progress)
                .map(
                        answer ->
                                list(answer.text()).stream()
                                        .filter(one -> one instanceof Map<?, ?>)
                                        .<Pull>map(one -> pull((Map<?, ?>) one))
                                        .findFirst());
    }

    /// Asks people and teams to look at it.
    public Outcome<Boolean> request(
            NewPullRequest about,
            long number,
            List<String> reviewers,
            List<String> teams,
            Progress progress) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reviewers", reviewers);
        body.put("team_reviewers", teams);
        return ask(
                        "POST",
                        about.path() + "/pulls/" + number + "/requested_reviewers",
                        Json.print(body),
                        about.refusal(),
                        progress)
                .map(done -> true);
    }

    /// A deployment that GitHub recorded: its id, the commit, and when it was created (ISO 8601).
    public record Deployed(long id, String sha, String createdAt) {}

    /// The newest deployments of a repository (`owner/name`) to an environment, at most a hundred.
    /// Whether each succeeded is a question of its own, [#succeeded].
    public Outcome<List<Deployed>> deployments(
            String repository, String environment, Progress progress) {
        String path =
                path(repository) + "/deployments?per_page=100&environment=" + encoded(environment);
        return send("GET", path, "", GitHubRefusal.ofDeployments(repository), progress)
                .map(
                        answer ->
                                list(answer.text()).stream()
                                        .filter(one -> one instanceof Map<?, ?>)
                                        .<Deployed>map(one -> deployed((Map<?, ?>) one))
                                        .toList());
    }

    /// When the deployment succeeded (ISO 8601); empty when it did not.
    public Outcome<Optional<String>> succeeded(String repository, long id, Progress progress) {
        String path = path(repository) + "/deployments/" + id + "/statuses?per_page=100";
        return send("GET", path, "", GitHubRefusal.ofDeployments(repository), progress)
                .map(
                        answer ->
                                list(answer.text()).stream()
                                        .filter(
                                                one ->
                                                        one instanceof Map<?, ?> map
                                                                && "success"
                                                                        .equals(map.get("state")))
                                        .<String>map(
                                                one ->
                                                        String.valueOf(
                                                                ((Map<?, ?>) one)
                                                                        .get("created_at")))
                                        .findFirst());
    }

    private static String path(String repository) {
        int cut = repository.indexOf('/');
        return "/repos/"
                + encoded(repository.substring(0, Math.max(0, cut)))
                + "/"
                + encoded(repository.substring(cut + 1));
    }

    private static Deployed deployed(Map<?, ?> one) {
        return new Deployed(
                one.get("id") instanceof Number number ? number.longValue() : 0,
                String.valueOf(one.get("sha")),
                String.valueOf(one.get("created_at")));
    }

    /// Gives it to people.
    public Outcome<Boolean> assign(
            NewPullRequest about, long number, List<String> people, Progress progress) {
        return ask(
                        "POST",
                        about.path() + "/issues/" + number + "/assignees",
                        Json.print(Map.of("assignees", people)),
                        about.refusal(),
                        progress)
                .map(done -> true);
    }

    private static Pull pull(Map<?, ?> made) {
        return new Pull(
                made.get("number") instanceof Number number ? number.longValue() : 0,
                String.valueOf(made.get("html_url")));
    }

    private static List<?> list(String body) {
        try {
            // an object around it, because the reader takes objects
            return Json.object("{\"list\":" + body + "}").get("list") instanceof List<?> list
                    ? list
                    : List.of();
        } catch (UncheckedIOException e) {
            return List.of();
        }
    }

    private Outcome<Map<String, Object>> ask(
            String method, String path, String body, GitHubRefusal refusal, Progress progress) {
        return send(method, path, body, refusal, progress).map(answer -> values(answer.text()));
    }

    private Outcome<Http.Answer> send(
            String method, String path, String body, GitHubRefusal refusal, Progress progress) {
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
            return answer;
        }
        Http.Answer got = answer.value().get();
        return got.status() >= 200 && got.status() < 300
                ? answer
                : Outcome.failed(
                        refusal.problem(got, values(got.text()), http.address().shown() + path));
    }

    private static Map<String, Object> values(String body) {
        try {
            return Json.object(body);
        } catch (UncheckedIOException e) {
            return Map.of();
        }
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
