package dev.slipway.ui.home;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.Verdict;
import dev.slipway.config.AppConfig;
import dev.slipway.config.ConfigReport;
import dev.slipway.config.ConfigValue;
import dev.slipway.desk.PathEntry;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.kit.Excerpt;
import dev.slipway.ui.kit.KindWords;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// What the home screen says of an open platform. A pure function of what was read.
///
/// @param organization as the configuration names it; may be empty
/// @param listed how many of the entities Backstage would show
/// @param undecided how many it would show if it can fetch what they include from the network
/// @param files how many descriptor files were read
/// @param notes how many remarks there are beside the findings
/// @param notFetched how many configured locations stand on the network
/// @param findings what Backstage rejects, drops or ignores in silence, worst first
/// @param texts of the files that the findings are in, by path
record Overview(
        String name,
        String organization,
        List<KindCount> kinds,
        int entities,
        List<GoldenPath> goldenPaths,
        int listed,
        int undecided,
        int files,
        int notes,
        int notFetched,
        List<ConfigValue> clusters,
        Duration took,
        List<Found> findings,
        Map<String, String> texts,
        ConfigReport report) {

    /// Excerpts beyond this many findings are not made: nobody sees them here.
    private static final int SHOWN = 40;

    private static final String NOT_FETCHED = "catalog.not-fetched";
    private static final String TWICE = "catalog.lint.duplicate";

    /// The configuration decides about everything else; then what is worst (an entity that is
    /// dropped more than a field that is ignored), and of that what can be mended at once.
    private static final Comparator<Problem> CAUSES_FIRST =
            Comparator.comparing((Problem problem) -> !isConfiguration(problem))
                    .thenComparing(Problem::severity)
                    .thenComparing(problem -> !problem.rule().equals(TWICE))
                    .thenComparing(problem -> problem.fix().isEmpty());

    /// How many entities a kind has.
    record KindCount(String kind, int count) {

        String title() {
            return count == 1 ? KindWords.singular(kind) : KindWords.plural(kind);
        }
    }

    /// A template that can be started.
    record GoldenPath(String ref, String title, String description) {

        static GoldenPath of(PathEntry path) {
            return new GoldenPath(path.ref(), path.title(), path.description());
        }
    }

    /// A problem, and how many have said the same with it.
    private record Turn(Problem problem, int number) {}

    /// One finding with the lines it is about.
    record Found(Problem problem, Excerpt excerpt) {}

    static Overview of(
            Workspace workspace, AppConfig config, Function<String, Optional<String>> source) {
        List<Entity> entities = workspace.catalog().entities();
        Map<String, String> texts = new HashMap<>();
        List<Found> findings = new ArrayList<>();
        for (Problem problem : hidden(workspace)) {
            boolean shown = findings.size() < SHOWN;
            String text = shown ? text(problem.where().path(), texts, source) : "";
            findings.add(new Found(problem, shown ? Excerpt.of(problem, text) : Excerpt.NONE));
        }
        return new Overview(
                workspace.name(),
                config.value("organization", "name").map(ConfigValue::raw).orElse(""),
                kinds(workspace),
                entities.size(),
                workspace.goldenPaths().stream().map(GoldenPath::of).toList(),
                count(entities, Entity::listed),
                count(entities, entity -> entity.verdict() == Verdict.NOT_FETCHED),
                workspace.catalog().files().size(),
                (int) workspace.problems().stream().filter(Overview::isNote).count(),
                (int)
                        workspace.problems().stream()
                                .filter(p -> p.rule().equals(NOT_FETCHED))
                                .count(),
                config.clusters(),
                workspace.took(),
                List.copyOf(findings),
                Map.copyOf(texts),
                ConfigReport.of(config));
    }

    /// Without Locations, which only lead to others.
    private static List<KindCount> kinds(Workspace workspace) {
        return workspace.catalog().kinds().entrySet().stream()
                .filter(kind -> !kind.getKey().equals("Location"))
                .sorted(Map.Entry.comparingByKey(KindWords.BY_WEIGHT))
                .map(kind -> new KindCount(kind.getKey(), kind.getValue()))
                .toList();
    }

    private static boolean isConfiguration(Problem problem) {
        String path = problem.where().path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.equals(AppConfig.FILE) || name.equals(AppConfig.LOCAL);
    }

    private static boolean isNote(Problem problem) {
        return problem.severity() == Severity.INFO;
    }

    /// Backstage tells its users of none of these: an entity with an error is not listed, what the
    /// rules do not allow and what is there twice is dropped, an unknown field is ignored.
    private static List<Problem> hidden(Workspace workspace) {
        return oneOfEachFirst(
                workspace.catalog().problems().stream()
                        .filter(problem -> !isNote(problem))
                        .sorted(CAUSES_FIRST.thenComparing(Problem::where))
                        .toList());
    }

    /// Of what is equally bad the first of each message: the same line forty times over would hide
    /// the others.
    private static List<Problem> oneOfEachFirst(List<Problem> sorted) {
        Map<String, Integer> met = new HashMap<>();
        return sorted.stream()
                .map(problem -> new Turn(problem, met.merge(problem.message(), 1, Integer::sum)))
                .sorted(
                        Comparator.comparing(Turn::problem, CAUSES_FIRST)
                                .thenComparing(turn -> turn.number() > 1)
                                .thenComparing(turn -> turn.problem().where()))
                .map(Turn::problem)
                .toList();
    }

    private static String text(
            String path, Map<String, String> texts, Function<String, Optional<String>> source) {
        return texts.computeIfAbsent(path, asked -> source.apply(asked).orElse(""));
    }

    /// How many golden paths are entities; others, such as Cookiecutter folders, are none.
    int templates() {
        return kinds.stream()
                .filter(kind -> kind.kind().equals("Template"))
                .mapToInt(KindCount::count)
                .sum();
    }

    /// How many documents are not counted, because another one defines the same entity.
    int twice() {
        return (int)
                findings.stream().filter(found -> found.problem().rule().equals(TWICE)).count();
    }

    private static int count(List<Entity> entities, Predicate<Entity> wanted) {
        return Math.toIntExact(entities.stream().filter(wanted).count());
    }
}
