package dev.slipway.delivery;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.delivery.dora.Counting;
import dev.slipway.delivery.dora.Deployment;
import dev.slipway.delivery.dora.Figure;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.dora.Trend;
import dev.slipway.delivery.dora.Window;
import dev.slipway.delivery.git.Definition;
import dev.slipway.delivery.git.GitDeployments;
import dev.slipway.delivery.git.Recorded;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The deployments of a service and what is to be said of them. Reading once serves any window and
/// any comparison after it.
public final class Delivery {
    private final String service;
    private final List<Deployment> deployments;
    private final Words words;

    /// What a deployment is here, when a lead time begins, and whether it is known what each
    /// brought and repaired.
    private record Words(String deployed, String since, boolean judged) {}

    private Delivery(String service, List<Deployment> deployments, Words words) {
        this.service = service;
        this.deployments = List.copyOf(deployments);
        this.words = words;
    }

    /// From the history of the repository at `folder` alone.
    public static Outcome<Delivery> of(
            String service, Path folder, Definition definition, Progress progress) {
        Words words =
                new Words(definition.deployedBy().words(), definition.leadFrom().words(), true);
        return GitDeployments.read(folder, definition, progress)
                .map(deployments -> new Delivery(service, deployments, words));
    }

    /// From what another system recorded, which `deployed` names ("an entry of ..."). Where the
    /// repository at `folder` has the commits, it tells what came with each; else only how often is
    /// known.
    public static Delivery recorded(
            String service,
            Path folder,
            List<Recorded> recorded,
            String deployed,
            Progress progress) {
        Optional<List<Deployment>> judged = GitDeployments.judged(folder, recorded, progress);
        List<Deployment> plain =
                recorded.stream()
                        .map(
                                one ->
                                        new Deployment(
                                                one.name(),
                                                one.time(),
                                                one.commit(),
                                                List.of(),
                                                Optional.empty(),
                                                false))
                        .toList();
        return new Delivery(
                service,
                judged.orElse(plain),
                new Words(deployed, "the commit's author time", judged.isPresent()));
    }

    /// All deployments, oldest first.
    public List<Deployment> deployments() {
        return deployments;
    }

    /// From the first to the last deployment.
    public Window whole() {
        return Window.whole(deployments);
    }

    public Report report(Window window) {
        Report report =
                new Counting(deployments, window, words.deployed(), words.since()).report(service);
        return words.judged() ? report : onlyHowOften(report);
    }

    /// A figure that nobody could compute is empty and says so; a zero would be a lie.
    private static Report onlyHowOften(Report report) {
        Map<Metric, Figure> figures = new EnumMap<>(report.figures());
        for (Metric metric : Metric.values()) {
            if (metric != Metric.DEPLOYMENT_FREQUENCY) {
                figures.put(
                        metric,
                        new Figure(
                                metric,
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalInt.empty(),
                                "Not computed: the deployed commits are not in the repository of"
                                        + " this service, so nobody can tell what came with a"
                                        + " deployment or what it repaired.",
                                false,
                                List.of()));
            }
        }
        return new Report(report.service(), report.window(), report.deployments(), figures);
    }

    /// The window before, for the trend; empty when no deployment is old enough to be in it.
    public Optional<Report> reportBefore(Window window) {
        Window before = window.before();
        return window.whole() || deployments.getFirst().time() > before.to()
                ? Optional.empty()
                : Optional.of(report(before));
    }

    /// How it came along, week by week.
    public Trend trend(Window window) {
        return new Trend(deployments, window);
    }
}
