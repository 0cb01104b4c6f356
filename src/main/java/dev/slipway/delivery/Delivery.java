package dev.slipway.delivery;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.delivery.dora.Counting;
import dev.slipway.delivery.dora.Deployment;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.dora.Trend;
import dev.slipway.delivery.dora.Window;
import dev.slipway.delivery.git.Definition;
import dev.slipway.delivery.git.GitDeployments;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The deployments of a service and what is to be said of them. Reading once serves any window and
/// any comparison after it.
public final class Delivery {
    private final String service;
    private final List<Deployment> deployments;
    private final Definition definition;

    private Delivery(String service, List<Deployment> deployments, Definition definition) {
        this.service = service;
        this.deployments = List.copyOf(deployments);
        this.definition = definition;
    }

    /// From the history of the repository at `folder` alone.
    public static Outcome<Delivery> of(
            String service, Path folder, Definition definition, Progress progress) {
        return GitDeployments.read(folder, definition, progress)
                .map(deployments -> new Delivery(service, deployments, definition));
    }

    /// All deployments, oldest first.
    public List<Deployment> deployments() {
        return deployments;
    }

    public Definition definition() {
        return definition;
    }

    /// From the first to the last deployment.
    public Window whole() {
        return Window.whole(deployments);
    }

    public Report report(Window window) {
        return counting(window).report(service);
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

    private Counting counting(Window window) {
        return new Counting(
                deployments,
                window,
                definition.deployedBy().words(),
                definition.leadFrom().words());
    }
}
