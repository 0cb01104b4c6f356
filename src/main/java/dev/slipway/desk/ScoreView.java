package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What an open Score file gives just now, for both targets, with nothing written.
///
/// @param path the Score file, as all paths here as screens show them
/// @param workload its name; empty while it has none
/// @param overrides the path of what lies over it; empty for nothing
/// @param problems of the text and all that takes part, worst first
/// @param leftOut how many faulty entries the outputs do without
/// @param resources what the workload asks for, by name
/// @param offers what a placeholder may say, sorted
/// @param took from the text to this result
public record ScoreView(
        String path,
        String workload,
        String overrides,
        Optional<Preview.Output> kubernetes,
        Optional<Preview.Output> compose,
        List<Problem> problems,
        int leftOut,
        List<ScoreResource> resources,
        List<Offer> offers,
        Duration took) {
    private static final String LOST = "score.lost-on-";

    /// What stands between `${` and `}`, and where it comes from in a word or two.
    public record Offer(String reference, String meaning) {}

    /// A line of the Score file that one target ignores.
    public record Lost(Where where, String target, String message, String advice) {}

    public ScoreView {
        problems = List.copyOf(problems);
        resources = List.copyOf(resources);
        offers = List.copyOf(offers);
    }

    /// Whether `problem` only says that a target ignores a line.
    public static boolean isLost(Problem problem) {
        return problem.rule().startsWith(LOST);
    }

    /// The image that the outputs use, where the file leaves one open.
    public Optional<String> openImage() {
        return problems.stream()
                .filter(problem -> problem.rule().equals("score.open-image"))
                .map(problem -> problem.message().replaceFirst(".* as ", ""))
                .findFirst();
    }

    public List<Lost> lost() {
        return problems.stream()
                .filter(ScoreView::isLost)
                .map(
                        problem ->
                                new Lost(
                                        problem.where(),
                                        problem.rule().equals(LOST + "compose")
                                                ? "Compose"
                                                : "Kubernetes",
                                        problem.message(),
                                        problem.advice()))
                .toList();
    }

    /// The same with the outputs of an earlier text, where this one gives none.
    ScoreView orElse(ScoreView before) {
        return new ScoreView(
                path,
                workload.isEmpty() ? before.workload : workload,
                overrides,
                kubernetes.or(before::kubernetes),
                compose.or(before::compose),
                problems,
                leftOut,
                resources.isEmpty() ? before.resources : resources,
                offers.isEmpty() ? before.offers : offers,
                took);
    }
}
