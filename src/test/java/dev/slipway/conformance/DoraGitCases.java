package dev.slipway.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.slipway.base.Progress;
import dev.slipway.delivery.Delivery;
import dev.slipway.delivery.dora.Deployment;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.dora.Spread;
import dev.slipway.delivery.git.Definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The five metrics of recorded histories, imported by git itself.
final class DoraGitCases implements ConformanceArea {

    @Override
    public String name() {
        return "dora-git";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("infra/dora/git");
    }

    @Override
    public String lacking() {
        return Programs.has("git") ? "" : "the git program";
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> folders = Files.list(data(corpus))) {
            for (Path folder : folders.sorted().toList()) {
                if (Files.exists(folder.resolve("expected.json"))) {
                    String id = folder.getFileName().toString();
                    cases.add(new Case(id, () -> judge(id, folder)));
                }
            }
        }
        return cases;
    }

    private static Verdict judge(String id, Path folder) throws IOException {
        try (Scratch scratch = Scratch.make()) {
            Path repository = scratch.folder();
            Programs.output(repository, new byte[0], "git", "init", "-q", "--bare", ".");
            Programs.output(
                    repository,
                    Files.readAllBytes(folder.resolve("history.fast-import")),
                    "git",
                    "fast-import",
                    "--quiet");
            JsonNode expected =
                    new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
            Delivery delivery =
                    Delivery.of(id, repository, Definition.USUAL, Progress.NONE)
                            .value()
                            .orElseThrow();
            List<String> differences = compare(expected, delivery);
            return Verdict.of(differences.isEmpty(), String.join("; ", differences));
        }
    }

    private static List<String> compare(JsonNode expected, Delivery delivery) {
        Report report = delivery.report(delivery.whole());
        Differences found = new Differences();
        found.text("service", expected.path("service"), report.service());
        found.number("window.from", expected.at("/window/from"), report.window().from(), 0);
        found.number("window.to", expected.at("/window/to"), report.window().to(), 0);
        found.number("deployments", expected.path("deployments"), report.deployments().size(), 0);
        found.number(
                "perDay", expected.path("deploymentsPerDay"), Metric.DEPLOYMENT_FREQUENCY, report);
        JsonNode lead = expected.path("changeLeadTimeSeconds");
        found.number("lead.median", lead.path("median"), Metric.CHANGE_LEAD_TIME, report);
        found.number("lead.n", lead.path("n"), n(report, Metric.CHANGE_LEAD_TIME), 0);
        found.number("lead.mean", lead.path("mean"), mean(report), 1e-3);
        found.number("failRate", expected.path("changeFailRate"), Metric.CHANGE_FAIL_RATE, report);
        found.number(
                "reworkRate",
                expected.path("deploymentReworkRate"),
                Metric.DEPLOYMENT_REWORK_RATE,
                report);
        JsonNode recovery = expected.path("failedDeploymentRecoverySeconds");
        found.number(
                "recovery.median",
                recovery.path("median"),
                Metric.FAILED_DEPLOYMENT_RECOVERY_TIME,
                report);
        found.number(
                "recovery.n",
                recovery.path("n"),
                n(report, Metric.FAILED_DEPLOYMENT_RECOVERY_TIME),
                0);
        found.deployments(expected.path("deploys"), report.deployments());
        return found.list;
    }

    private static int n(Report report, Metric metric) {
        return report.figure(metric).n().orElse(-1);
    }

    private static double mean(Report report) {
        return new Spread(
                        report.deployments().stream()
                                .flatMap(
                                        d ->
                                                d.changes().stream()
                                                        .map(c -> (double) c.leadTime(d.time())))
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                .mean()
                .orElse(Double.NaN);
    }

    private static final class Differences {
        private final List<String> list = new ArrayList<>();

        void text(String what, JsonNode expected, String actual) {
            if (!expected.asText().equals(actual)) {
                list.add(what + " is " + actual + ", not " + expected);
            }
        }

        void number(String what, JsonNode expected, Metric metric, Report report) {
            OptionalDouble actual = report.figure(metric).value();
            if (expected.isNull() ? actual.isPresent() : actual.isEmpty()) {
                list.add(what + " is " + actual + ", not " + expected);
            } else if (!expected.isNull()) {
                number(what, expected, actual.getAsDouble(), 1e-6);
            }
        }

        void number(String what, JsonNode expected, double actual, double tolerance) {
            if (!expected.isNumber() || !(Math.abs(expected.asDouble() - actual) <= tolerance)) {
                list.add(what + " is " + actual + ", not " + expected);
            }
        }

        void deployments(JsonNode expected, List<Deployment> actual) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                String ours =
                        i >= actual.size()
                                ? "absent"
                                : "%s %d failed=%s rework=%s commits=%d"
                                        .formatted(
                                                actual.get(i).name(),
                                                actual.get(i).time(),
                                                actual.get(i).failed(),
                                                actual.get(i).rework().isPresent(),
                                                actual.get(i).changes().size());
                JsonNode one = expected.path(i);
                String theirs =
                        one.isMissingNode()
                                ? "absent"
                                : "%s %d failed=%s rework=%s commits=%d"
                                        .formatted(
                                                one.path("tag").asText(),
                                                one.path("time").asLong(),
                                                one.path("failed").asBoolean(),
                                                one.path("rework").asBoolean(),
                                                one.path("commits").asInt());
                if (!ours.equals(theirs)) {
                    list.add("deployment " + i + " is " + ours + ", not " + theirs);
                }
            }
        }
    }
}
