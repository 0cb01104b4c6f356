package dev.slipway.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.slipway.base.Outcome;
import dev.slipway.delivery.dashboard.Builtins;
import dev.slipway.delivery.dashboard.Dashboard;
import dev.slipway.delivery.dashboard.Interpolation;
import dev.slipway.delivery.dashboard.Panel;
import dev.slipway.delivery.dashboard.Target;
import dev.slipway.delivery.dashboard.Variable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every dashboard reads, has as many panels as a plain count finds, and no variable is left in a
/// query that is sent.
final class DashboardsCases implements ConformanceArea {
    private static final long HOUR = 3_600_000;
    static final Builtins BUILTINS = Builtins.of(0, 6 * HOUR, 1000);

    @Override
    public String name() {
        return "dashboards";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("infra/dora/dashboards");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        try (Stream<Path> files = Files.list(data(corpus))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new Case(file.getFileName().toString(), () -> judge(file)))
                    .toList();
        }
    }

    private static Verdict judge(Path file) throws IOException {
        String text = Files.readString(file);
        Outcome<Dashboard> read = Dashboard.read(file.getFileName().toString(), text);
        if (read.value().isEmpty() || read.hasErrors()) {
            return Verdict.disagree(read.problems().toString());
        }
        Dashboard dashboard = read.value().get();
        List<String> differences = new ArrayList<>();
        long panels = dashboard.allPanels().count();
        int counted = count(new ObjectMapper().readTree(text));
        if (panels != counted) {
            differences.add(panels + " panels, not " + counted);
        }
        Interpolation interpolation = new Interpolation(dashboard.variables(), BUILTINS);
        List<Pattern> left =
                dashboard.variables().stream()
                        .map(Variable::name)
                        .map(DashboardsCases::any)
                        .toList();
        for (Target target :
                dashboard.allPanels().map(Panel::targets).flatMap(List::stream).toList()) {
            if (target.isPromQl()) {
                String sent = interpolation.promQl(target.expr());
                for (Pattern pattern : left) {
                    Matcher matcher = pattern.matcher(sent);
                    if (matcher.find()) {
                        differences.add(matcher.group() + " is left in " + sent);
                    }
                }
                if (sent.contains("$__") || sent.contains("${__")) {
                    differences.add("a built-in is left in " + sent);
                }
            }
        }
        return Verdict.of(differences.isEmpty(), String.join("; ", differences));
    }

    private static Pattern any(String name) {
        String quoted = Pattern.quote(name);
        return Pattern.compile(
                "\\$" + quoted + "\\b|\\$\\{" + quoted + "[:}.]|\\[\\[" + quoted + "[:\\]]");
    }

    private static int count(JsonNode root) {
        JsonNode model = root.path("dashboard").isObject() ? root.path("dashboard") : root;
        int count = 0;
        for (JsonNode panel : model.path("panels")) {
            count += panel.isObject() ? 1 : 0;
            count += objects(panel.path("panels"));
        }
        for (JsonNode row : model.path("rows")) {
            count += objects(row.path("panels"));
        }
        return count;
    }

    private static int objects(JsonNode list) {
        int count = 0;
        for (JsonNode one : list) {
            count += one.isObject() ? 1 : 0;
        }
        return count;
    }
}
