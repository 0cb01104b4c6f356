package dev.slipway.delivery.prometheus;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.delivery.dora.Figure;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.dora.Window;
import dev.slipway.delivery.rules.PromDuration;
import dev.slipway.delivery.rules.RuleFaults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What of the five metrics Prometheus can tell, a report a service, from the series that Argo CD,
/// a GitHub workflow exporter and a PagerDuty exporter leave there. The expressions are evaluated
/// directly, never read from recorded series, which may be missing most of the time.
public final class PrometheusFigures {
    private static final String SYNCS = "argocd_app_sync_total";
    private static final String ENDED = "phase=~\"Succeeded|Failed|Error\"";
    private static final String RUNS =
            "github_workflow_duration_seconds{workflow=\"deploy\", status=\"success\"}";
    private static final String INCIDENTS = "pagerduty_incident_resolve_duration_seconds";

    private final PrometheusClient client;
    private final double time;
    private final Duration window;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private List<String> grouping = List.of("team", "service");

    /// At `time` (seconds since 1970), over the `window` before it.
    public PrometheusFigures(
            PrometheusClient client, double time, Duration window, Progress progress) {
        this.client = client;
        this.time = time;
        this.window = window;
        this.progress = progress;
    }

    public Outcome<List<Report>> read() {
        Outcome<List<Map<String, String>>> syncs = client.series(List.of(SYNCS), progress);
        if (syncs.value().isEmpty()) {
            return Outcome.failed(syncs.problems());
        }
        problems.addAll(syncs.problems());
        boolean relabelled = chooseGrouping(syncs.value().get());
        client.rules(progress).value().stream()
                .flatMap(rules -> ServerRules.read(client.server(), rules).stream())
                .flatMap(group -> RuleFaults.of(group).stream())
                .filter(fault -> !relabelled || !fault.rule().equals("rules.labels"))
                .forEach(problems::add);
        Map<String, Map<Part, Double>> found = new TreeMap<>();
        for (Part part : Part.values()) {
            Outcome<Answered> answer = client.instant(part.query(by(), range()), time, progress);
            problems.addAll(answer.problems());
            answer.value().stream()
                    .flatMap(answered -> answered.series().stream())
                    .forEach(
                            series ->
                                    found.computeIfAbsent(
                                                    service(series), s -> new LinkedHashMap<>())
                                            .put(part, series.last()));
        }
        if (found.isEmpty()) {
            problems.add(
                    Problem.error(
                                    "delivery.none",
                                    Where.file(client.server()),
                                    "this server has none of the series: "
                                            + SYNCS
                                            + ", "
                                            + "github_workflow_duration_seconds, "
                                            + INCIDENTS)
                            .advise("is Argo CD scraped by it? Or take the figures from git"));
            return Outcome.failed(problems);
        }
        List<Report> reports = new ArrayList<>();
        found.forEach((service, parts) -> reports.add(report(service, parts)));
        return Outcome.of(reports, problems);
    }

    /// By team and service where relabelling added them, which this tells, else by the
    /// application's name.
    private boolean chooseGrouping(List<Map<String, String>> syncs) {
        boolean relabelled = syncs.stream().anyMatch(labels -> labels.containsKey("team"));
        if (!syncs.isEmpty() && !relabelled) {
            grouping = List.of("name");
            problems.add(
                    Problem.info(
                                    "delivery.labels",
                                    Where.file(client.server()),
                                    SYNCS
                                            + " has no labels team and service here; its"
                                            + " applications are told apart by their names")
                            .advise("relabel them where Argo CD is scraped"));
        }
        return relabelled;
    }

    private String by() {
        return String.join(", ", grouping);
    }

    private String range() {
        return PromDuration.text(window);
    }

    private String service(Series series) {
        String service =
                grouping.stream()
                        .map(series::label)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining("/"));
        return service.isEmpty() ? "(no label)" : service;
    }

    /// One number a service that is asked for.
    private enum Part {
        SUCCEEDED("sum by (%1$s) (increase(" + SYNCS + "{phase=\"Succeeded\"}[%2$s]))"),
        ENDED_SYNCS("sum by (%1$s) (increase(" + SYNCS + "{" + ENDED + "}[%2$s]))"),
        FAIL_RATE(
                "(sum by (%1$s) (increase("
                        + SYNCS
                        + "{phase=~\"Failed|Error\"}[%2$s]))"
                        + " or 0 * sum by (%1$s) (increase("
                        + SYNCS
                        + "{"
                        + ENDED
                        + "}[%2$s]))) / sum by (%1$s) (increase("
                        + SYNCS
                        + "{"
                        + ENDED
                        + "}[%2$s]))"),
        RUN_SECONDS("avg by (%1$s) (avg_over_time(" + RUNS + "[%2$s]))"),
        INCIDENT_SECONDS("avg by (%1$s) (avg_over_time(" + INCIDENTS + "[%2$s]))");

        private final String form;

        Part(String form) {
            this.form = form;
        }

        String query(String by, String range) {
            return form.formatted(by, range);
        }
    }

    private Report report(String service, Map<Part, Double> parts) {
        long to = (long) time;
        return new Report(
                service,
                new Window(to - window.toSeconds(), to, false),
                List.of(),
                Map.of(
                        Metric.DEPLOYMENT_FREQUENCY, frequency(parts),
                        Metric.CHANGE_FAIL_RATE, failRate(parts),
                        Metric.CHANGE_LEAD_TIME,
                                proxy(
                                        Metric.CHANGE_LEAD_TIME,
                                        Part.RUN_SECONDS,
                                        parts,
                                        "it is the pipeline's run time, not the time from commit"
                                                + " to production"),
                        Metric.FAILED_DEPLOYMENT_RECOVERY_TIME,
                                proxy(
                                        Metric.FAILED_DEPLOYMENT_RECOVERY_TIME,
                                        Part.INCIDENT_SECONDS,
                                        parts,
                                        "it includes incidents that no change caused"),
                        Metric.DEPLOYMENT_REWORK_RATE, rework()));
    }

    private Figure frequency(Map<Part, Double> parts) {
        OptionalDouble succeeded = value(parts, Part.SUCCEEDED);
        double days = window.toSeconds() / 86_400.0;
        return new Figure(
                Metric.DEPLOYMENT_FREQUENCY,
                succeeded.isPresent()
                        ? OptionalDouble.of(succeeded.getAsDouble() / days)
                        : OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.of((int) Math.round(succeeded.orElse(0))),
                how(Part.SUCCEEDED) + " / " + days + " days.",
                true,
                List.of(
                        "proxy: an Argo CD sync is not a deployment; one without a new image"
                                + " counts too"));
    }

    private Figure failRate(Map<Part, Double> parts) {
        OptionalDouble ended = value(parts, Part.ENDED_SYNCS);
        boolean none = ended.orElse(0) == 0;
        List<String> notes = new ArrayList<>();
        if (none) {
            notes.add("no deployments in this window, which is not 0 %");
        } else if (parts.getOrDefault(Part.FAIL_RATE, 0.0) == 0) {
            notes.add("no failed sync; without \"or 0 * ...\" the query would have no result");
        }
        return new Figure(
                Metric.CHANGE_FAIL_RATE,
                none ? OptionalDouble.empty() : value(parts, Part.FAIL_RATE),
                OptionalDouble.empty(),
                OptionalInt.of((int) Math.round(ended.orElse(0))),
                how(Part.FAIL_RATE) + ". Syncs that ended with Error count as failed.",
                true,
                notes);
    }

    private Figure proxy(Metric metric, Part part, Map<Part, Double> parts, String why) {
        OptionalDouble value = value(parts, part);
        return new Figure(
                metric,
                value,
                OptionalDouble.empty(),
                OptionalInt.empty(),
                how(part) + ".",
                true,
                value.isPresent()
                        ? List.of("proxy: " + why, "a gauge does not tell how many cases it saw")
                        : List.of("no such series for this service"));
    }

    private static Figure rework() {
        return new Figure(
                Metric.DEPLOYMENT_REWORK_RATE,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                "Not computed: no series tells planned from unplanned deployments. Git does.",
                false,
                List.of());
    }

    private String how(Part part) {
        return part.query(by(), range());
    }

    /// NaN is 0 / 0: there is nothing to tell.
    private static OptionalDouble value(Map<Part, Double> parts, Part part) {
        Optional<Double> value =
                Optional.ofNullable(parts.get(part)).filter(number -> Double.isFinite(number));
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }
}
