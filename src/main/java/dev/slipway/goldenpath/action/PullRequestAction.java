package dev.slipway.goldenpath.action;

import dev.slipway.files.Change;
import dev.slipway.files.Confined;
import dev.slipway.files.FilePlan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `publish:github:pull-request` of scaffolder-backend-module-github 0.10: what the workspace holds
/// at this step, for a branch of a repository that is there.
final class PullRequestAction {
    /// The number that Backstage's dry run gives.
    private static final long DRY_RUN_NUMBER = 43;

    private PullRequestAction() {}

    static ActionResult run(ActionCall call) {
        RepoUrl url = url(call);
        String target = outside(call.text("targetPath"));
        List<Change> changes = new ArrayList<>();
        String source = call.path("sourcePath", "");
        for (Change change : call.workspace().plan().changes()) {
            moved(change, source, target).ifPresent(changes::add);
        }
        for (Object gone : call.list("filesToDelete")) {
            String path = outside(String.valueOf(gone));
            if (path.isEmpty()) {
                throw new ActionFault(
                        "goldenpath.path",
                        "filesToDelete names the whole repository",
                        "name files");
            }
            String full = target.isEmpty() ? path : target + "/" + path;
            changes.removeIf(change -> change.path().equals(full));
            changes.add(new Change.Delete(full));
        }
        PullRequest wanted =
                new PullRequest(
                        url.host(),
                        url.part("owner"),
                        url.part("repo"),
                        call.text("branchName"),
                        call.text("targetBranchName"),
                        call.text("title"),
                        call.text("description"),
                        call.text("commitMessage", call.text("title")),
                        call.flag("draft"),
                        call.flag("update"),
                        new FilePlan(changes),
                        new PullRequest.People(
                                texts(call, "reviewers"),
                                texts(call, "teamReviewers"),
                                texts(call, "assignees")));
        return new ActionResult(
                outputs(call, wanted),
                "becomes a branch and a pull request of " + wanted.owner() + "/" + wanted.repo(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(wanted),
                Optional.empty());
    }

    private static RepoUrl url(ActionCall call) {
        RepoUrl url = PublishActions.repoUrl(call);
        if (url.part("owner").isEmpty()) {
            throw new ActionFault(
                    "goldenpath.repo-url",
                    "the repository has no owner",
                    "write " + url.host() + "?owner=OWNER&repo=" + url.part("repo"));
        }
        return url;
    }

    private static Map<String, @Nullable Object> outputs(ActionCall call, PullRequest wanted) {
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        boolean dryRun = call.around().strict();
        output.put(
                "targetBranchName",
                dryRun ? wanted.branch() : wanted.base().isEmpty() ? "main" : wanted.base());
        output.put("remoteUrl", dryRun ? call.text("repoUrl") : wanted.list());
        output.put("pullRequestNumber", DRY_RUN_NUMBER);
        return output;
    }

    private static String outside(String path) {
        return Confined.normal(path)
                .filter(normal -> !isOfGit(normal))
                .orElseThrow(
                        () ->
                                new ActionFault(
                                        "goldenpath.path",
                                        "the path " + path + " leads out of the repository",
                                        "use a path below the repository's folder"));
    }

    private static boolean isOfGit(String path) {
        return Arrays.stream(path.split("/")).anyMatch(".git"::equalsIgnoreCase);
    }

    private static Optional<Change> moved(Change change, String source, String target) {
        String path = change.path();
        if (!source.isEmpty() && !path.startsWith(source + "/")) {
            return Optional.empty();
        }
        String rest = source.isEmpty() ? path : path.substring(source.length() + 1);
        String to = outside(target.isEmpty() ? rest : target + "/" + rest);
        return switch (change) {
            case Change.Write w ->
                    Optional.of(new Change.Write(to, w.bytes(), w.mode(), w.traced()));
            case Change.Link l -> Optional.of(new Change.Link(to, l.target()));
            case Change.Folder ignored -> Optional.empty(); // git keeps no empty folders
            case Change.Delete ignored -> Optional.empty();
        };
    }

    private static List<String> texts(ActionCall call, String key) {
        return call.list(key).stream().map(String::valueOf).toList();
    }
}
