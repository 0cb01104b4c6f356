package dev.slipway.delivery.git;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.delivery.dora.Deployment;
import dev.slipway.delivery.git.Definition.DeployedBy;
import dev.slipway.delivery.git.Judging.Point;
import dev.slipway.files.Glob;
import dev.slipway.git.Commit;
import dev.slipway.git.History;
import dev.slipway.git.HistoryReader;
import dev.slipway.git.ImageChanges;
import dev.slipway.template.js.JsRegex;
import dev.slipway.template.value.TemplateFault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The deployments of a repository by a definition, oldest first. Finding none is an error with
/// advice, never an empty list: a zero would look like a figure.
public final class GitDeployments {
    private static final String TAGS = "refs/tags/";
    private static final String HEADS = "refs/heads/";
    private static final String REMOTES = "refs/remotes/";

    private GitDeployments() {}

    public static Outcome<List<Deployment>> read(
            Path folder, Definition definition, Progress progress) {
        return switch (definition.deployedBy()) {
            case DeployedBy.Tags tags -> byTags(folder, tags, definition, progress);
            case DeployedBy.Branch branch -> byBranch(folder, branch, definition, progress);
            case DeployedBy.Images images -> byImages(folder, images, definition, progress);
        };
    }

    /// What another system recorded, judged by the history of `folder` where that has all the
    /// commits; empty when it has not, so that nothing is called planned that nobody looked at.
    public static Optional<List<Deployment>> judged(
            Path folder, List<Recorded> recorded, Progress progress) {
        Outcome<History> history = HistoryReader.read(folder, ref -> true, progress);
        if (history.value().isEmpty() || recorded.isEmpty()) {
            return Optional.empty();
        }
        List<Point> points = new ArrayList<>();
        for (Recorded one : recorded) {
            Optional<Commit> commit =
                    one.commit().isEmpty()
                            ? Optional.empty()
                            : history.value().get().byPrefix(one.commit());
            if (commit.isEmpty()) {
                return Optional.empty();
            }
            points.add(new Point(one.name(), commit.get(), one.time()));
        }
        points.sort(Point.ORDER);
        return Optional.of(
                new Judging(history.value().get(), Definition.LeadFrom.AUTHORED).judge(points));
    }

    private static Outcome<List<Deployment>> byTags(
            Path folder, DeployedBy.Tags tags, Definition definition, Progress progress) {
        try {
            JsRegex pattern = new JsRegex(tags.pattern(), "");
            Predicate<String> wanted =
                    ref -> ref.startsWith(TAGS) && pattern.test(ref.substring(TAGS.length()));
            Outcome<History> history = HistoryReader.read(folder, wanted, progress);
            return judged(
                    folder,
                    history,
                    history.value().stream()
                            .flatMap(h -> h.tags().stream())
                            .map(tag -> new Point(tag.name(), tag.commit(), tag.time()))
                            .toList(),
                    definition);
        } catch (TemplateFault e) {
            return Outcome.failed(
                    Problem.error(
                            "delivery.pattern",
                            Where.file(folder.toString()),
                            "the pattern of tags " + tags.pattern() + ": " + e.getMessage()));
        }
    }

    private static Outcome<List<Deployment>> byBranch(
            Path folder, DeployedBy.Branch wanted, Definition definition, Progress progress) {
        Glob glob = Glob.of(wanted.glob());
        Outcome<History> history =
                HistoryReader.read(
                        folder,
                        ref ->
                                ref.startsWith(HEADS) && glob.matches(ref.substring(HEADS.length()))
                                        || ref.startsWith(REMOTES)
                                                && glob.matches(withoutRemote(ref)),
                        progress);
        Map<String, Point> points = new LinkedHashMap<>();
        history.value().stream()
                .flatMap(h -> h.branches().stream())
                .flatMap(branch -> History.firstParents(branch.head()))
                .filter(commit -> wanted.each() || commit.isMerge())
                .forEach(commit -> points.putIfAbsent(commit.id(), point(commit)));
        return judged(folder, history, List.copyOf(points.values()), definition);
    }

    private static String withoutRemote(String ref) {
        String name = ref.substring(REMOTES.length());
        return name.substring(name.indexOf('/') + 1);
    }

    private static Outcome<List<Deployment>> byImages(
            Path folder, DeployedBy.Images images, Definition definition, Progress progress) {
        Outcome<ImageChanges.Found> found = ImageChanges.read(folder, images.folder(), progress);
        if (found.value().isEmpty()) {
            return Outcome.failed(found.problems());
        }
        Set<String> ids = new HashSet<>(found.value().get().commits());
        Outcome<History> history =
                HistoryReader.read(folder, found.value().get().branch()::equals, progress);
        List<Point> points =
                history.value().stream()
                        .flatMap(h -> h.commits().stream())
                        .filter(commit -> ids.contains(commit.id()))
                        .map(GitDeployments::point)
                        .toList();
        return judged(folder, history, points, definition);
    }

    private static Point point(Commit commit) {
        return new Point(commit.id().substring(0, 8), commit, commit.committed());
    }

    private static Outcome<List<Deployment>> judged(
            Path folder, Outcome<History> history, List<Point> points, Definition definition) {
        if (history.value().isEmpty()) {
            return Outcome.failed(history.problems());
        }
        List<Problem> problems = new ArrayList<>(history.problems());
        if (points.isEmpty()) {
            problems.add(none(folder, definition));
            return Outcome.failed(problems);
        }
        List<Point> sorted = points.stream().sorted(Point.ORDER).toList();
        return Outcome.of(
                new Judging(history.value().get(), definition.leadFrom()).judge(sorted), problems);
    }

    private static Problem none(Path folder, Definition definition) {
        return Problem.error(
                        "delivery.none",
                        Where.file(folder.toString()),
                        "no deployments found: there is no "
                                + definition.deployedBy().words().replaceFirst("^an? ", ""))
                .advise(
                        "choose how this service deploys: tags of another form, a branch that is"
                                + " merged into, or images in a GitOps repository");
    }
}
