package dev.slipway.ui.home;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;
import dev.slipway.catalog.Entity;
import dev.slipway.config.AppConfig;
import dev.slipway.config.ConfigReport;
import dev.slipway.config.ConfigValue;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.kit.Excerpt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the home screen says of an open platform. A pure function of what was read.
///
/// @param organization as the configuration names it; may be empty
/// @param listed how many of the entities Backstage would show
/// @param files how many descriptor files were read
/// @param findings what Backstage rejects, drops or ignores in silence, worst first
/// @param texts of the files that the findings are in, by path
record Overview(
        String name,
        String organization,
        List<KindCount> kinds,
        int entities,
        int templates,
        int listed,
        int files,
        List<ConfigValue> clusters,
        Duration took,
        List<Found> findings,
        Map<String, String> texts,
        ConfigReport report) {

    /// Excerpts beyond this many findings are not made: nobody sees them here.
    private static final int SHOWN = 40;

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
                KindCount.of(workspace.catalog()),
                entities.size(),
                workspace.templates().size(),
                (int) entities.stream().filter(Entity::listed).count(),
                workspace.catalog().files().size(),
                config.clusters(),
                workspace.took(),
                List.copyOf(findings),
                Map.copyOf(texts),
                ConfigReport.of(config));
    }

    /// Backstage tells its users of none of these: an entity with an error is not listed, what the
    /// rules do not allow and what is there twice is dropped, an unknown field is ignored.
    private static List<Problem> hidden(Workspace workspace) {
        return workspace.catalog().problems().stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .sorted(Problem.WORST_FIRST)
                .toList();
    }

    private static String text(
            String path, Map<String, String> texts, Function<String, Optional<String>> source) {
        return texts.computeIfAbsent(path, asked -> source.apply(asked).orElse(""));
    }

    /// Whether everything that was read would be shown, and nothing in it ignored.
    boolean isClean() {
        return findings.isEmpty() && listed == entities;
    }
}
