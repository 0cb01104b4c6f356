package dev.slipway.goldenpath.action;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `publish:*` and `catalog:register` as instructions for what happens on Create, with the answers
/// that the hosts would give.
final class PublishActions {

    private PublishActions() {}

    /// The repository that the step's `repoUrl` names.
    static RepoUrl repoUrl(ActionCall call) {
        String text = call.text("repoUrl");
        return RepoUrl.parse(text)
                .orElseThrow(
                        () ->
                                new ActionFault(
                                        "goldenpath.repo-url",
                                        text.isEmpty()
                                                ? "the repository is not chosen yet"
                                                : "\"" + text + "\" does not name a repository",
                                        "write host?owner=OWNER&repo=NAME"));
    }

    static ActionResult publish(ActionCall call) {
        String text = call.text("repoUrl");
        RepoUrl url = repoUrl(call);
        String branch = call.text("defaultBranch", defaultBranch(call.action()));
        String remote = remote(call.action(), url);
        String contents = contents(call.action(), url, branch);
        Publish publish =
                new Publish(
                        call.action(),
                        text,
                        url.host(),
                        url.ownerOrFolder(),
                        url.part("repo"),
                        branch,
                        call.text("description"),
                        call.text("repoVisibility", "private"),
                        remote,
                        contents);
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put("remoteUrl", remote);
        output.put("repoContentsUrl", contents);
        return new ActionResult(
                output,
                "becomes a git repository on this computer; push it to " + remote,
                List.of(),
                List.of(),
                Optional.of(publish),
                Optional.empty(),
                Optional.empty());
    }

    private static String defaultBranch(String action) {
        return switch (action) {
            case "publish:github", "publish:gitlab", "publish:azure" -> "main";
            case "publish:gitea" -> "main";
            default -> "master";
        };
    }

    private static String remote(String action, RepoUrl url) {
        String host = "https://" + url.host() + "/";
        String repo = url.part("repo");
        return switch (action) {
            case "publish:azure" ->
                    host
                            + (url.part("organization").isEmpty()
                                    ? url.part("owner")
                                    : url.part("organization"))
                            + "/"
                            + url.part(url.part("project").isEmpty() ? "owner" : "project")
                            + "/_git/"
                            + repo;
            case "publish:bitbucketCloud" -> host + url.part("workspace") + "/" + repo;
            case "publish:bitbucketServer" ->
                    host
                            + "scm/"
                            + url.part("project").toLowerCase(Locale.ROOT)
                            + "/"
                            + repo
                            + ".git";
            case "publish:gerrit" -> host + repo;
            default -> host + url.ownerOrFolder() + "/" + repo + ".git";
        };
    }

    private static String contents(String action, RepoUrl url, String branch) {
        String host = "https://" + url.host() + "/";
        String repo = url.part("repo");
        String plain = host + url.ownerOrFolder() + "/" + repo;
        return switch (action) {
            case "publish:azure" -> remote(action, url);
            case "publish:gitlab" -> plain + "/-/blob/" + branch;
            case "publish:bitbucketCloud" -> plain + "/src/" + branch;
            case "publish:bitbucketServer" ->
                    host + "projects/" + url.part("project") + "/repos/" + repo + "/browse";
            case "publish:gitea" -> plain + "/src/branch/" + branch + "/";
            case "publish:gerrit" ->
                    host + "gitweb?p=" + repo + ".git;a=blob;hb=refs/heads/" + branch;
            default -> plain + "/blob/" + branch;
        };
    }

    static ActionResult register(ActionCall call) {
        String contents = call.text("repoContentsUrl");
        String url = call.text("catalogInfoUrl");
        Optional<String> path = Optional.empty();
        if (url.isEmpty()) {
            String file = call.text("catalogInfoPath", "/catalog-info.yaml");
            String slash = file.startsWith("/") ? file : "/" + file;
            url =
                    (contents.endsWith("/")
                                    ? contents.substring(0, contents.length() - 1)
                                    : contents)
                            + slash;
            path = Optional.of(ActionCall.inWorkspace(slash.substring(1)));
        }
        Optional<String> ref =
                path.flatMap(
                        p ->
                                call.workspace()
                                        .file(p)
                                        .flatMap(item -> Register.entityRef(p, item.string())));
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put("catalogInfoUrl", url);
        ref.ifPresent(found -> output.put("entityRef", found));
        String message =
                ref.map(found -> found + " is added to the open platform")
                        .orElse("is added to the open platform");
        if (path.isPresent() && call.workspace().file(path.get()).isEmpty()) {
            message = path.get() + " is not among the files, so nothing can be registered";
        }
        return new ActionResult(
                output,
                message,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Register(url, path, ref)));
    }
}
