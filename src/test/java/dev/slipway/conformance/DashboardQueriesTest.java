package dev.slipway.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.dashboard.Dashboard;
import dev.slipway.delivery.dashboard.Interpolation;
import dev.slipway.delivery.dashboard.Panel;
import dev.slipway.delivery.dashboard.Target;
import dev.slipway.files.CommandRunner;
import dev.slipway.yaml.Json;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The queries of real dashboards, put before Prometheus' own parser, and how many of their panels
/// can be drawn.
@Tag("conformance")
class DashboardQueriesTest {
    private static final Pattern RULE = Pattern.compile("rule (\\d+),");

    @Test
    void promtoolAcceptsEveryInterpolatedQuery() throws IOException {
        Assumptions.assumeTrue(
                Programs.has("promtool"), "promtool is missing: the queries were not checked");
        List<String> sent = new ArrayList<>();
        for (Dashboard dashboard : dashboards()) {
            Interpolation interpolation =
                    new Interpolation(dashboard.variables(), DashboardsCases.BUILTINS);
            dashboard
                    .allPanels()
                    .flatMap(panel -> panel.targets().stream())
                    .filter(Target::isPromQl)
                    .map(target -> interpolation.promQl(target.expr()))
                    .forEach(sent::add);
        }
        List<String> refused = refused(sent);
        System.out.println(
                "dashboards: promtool accepts %d of %d queries"
                        .formatted(sent.size() - refused.size(), sent.size()));
        assertThat(refused).isEmpty();
    }

    private static List<String> refused(List<String> sent) throws IOException {
        List<Map<String, Object>> rules =
                sent.stream()
                        .map(expr -> Map.<String, Object>of("record", "a:b", "expr", expr))
                        .toList();
        try (Scratch scratch = Scratch.make()) {
            Path file = scratch.folder().resolve("rules.json");
            Files.writeString(
                    file,
                    Json.print(Map.of("groups", List.of(Map.of("name", "all", "rules", rules)))));
            CommandRunner.Result result =
                    Programs.run(
                            scratch.folder(),
                            new byte[0],
                            "promtool",
                            "check",
                            "rules",
                            "--lint=none",
                            file.toString());
            String said =
                    new String(result.output(), StandardCharsets.UTF_8) + result.errorOutput();
            List<String> refused = new ArrayList<>();
            Matcher matcher = RULE.matcher(said);
            TreeSet<Integer> seen = new TreeSet<>();
            while (matcher.find()) {
                int index = Integer.parseInt(matcher.group(1)) - 1;
                if (seen.add(index)) {
                    int end = said.indexOf('\n', matcher.start());
                    refused.add(
                            said.substring(matcher.start(), end < 0 ? said.length() : end)
                                    + " in "
                                    + sent.get(index));
                }
            }
            if (result.exitCode() != 0 && refused.isEmpty()) {
                throw new IllegalStateException(said);
            }
            return refused;
        }
    }

    @Test
    void almostEveryPanelOfAPromQlDashboardCanBeDrawn() throws IOException {
        int panels = 0;
        List<String> obstacles = new ArrayList<>();
        for (Dashboard dashboard : dashboards()) {
            List<Panel> all = dashboard.allPanels().toList();
            boolean promQl =
                    all.stream().flatMap(p -> p.targets().stream()).anyMatch(Target::isPromQl);
            if (promQl) {
                panels += all.size();
                all.forEach(
                        panel ->
                                panel.obstacle()
                                        .ifPresent(
                                                why -> obstacles.add(panel.where() + ": " + why)));
            }
        }
        System.out.println(
                "dashboards: %d of %d panels of PromQL dashboards can be drawn"
                        .formatted(panels - obstacles.size(), panels));
        assertThat((panels - obstacles.size()) * 100.0 / panels)
                .as(String.join("\n", obstacles))
                .isGreaterThanOrEqualTo(95);
    }

    private static List<Dashboard> dashboards() throws IOException {
        Path folder =
                Path.of(System.getProperty("slipway.corpus", "../shared/corpus"))
                        .resolve("infra/dora/dashboards");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no dashboards at " + folder);
        List<Dashboard> dashboards = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                Dashboard.read(file.getFileName().toString(), Files.readString(file))
                        .value()
                        .ifPresent(dashboards::add);
            }
        }
        return dashboards;
    }
}
