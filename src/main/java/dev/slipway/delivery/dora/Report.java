package dev.slipway.delivery.dora;

import java.util.List;
import java.util.Map;

/// What is known of one service's delivery in a window. `deployments` are those of the window,
/// oldest first, empty where the source tells sums only.
public record Report(
        String service, Window window, List<Deployment> deployments, Map<Metric, Figure> figures) {

    public Report {
        deployments = List.copyOf(deployments);
        figures = Map.copyOf(figures);
    }

    public Figure figure(Metric metric) {
        Figure figure = figures.get(metric);
        if (figure == null) {
            throw new IllegalStateException("no figure for " + metric);
        }
        return figure;
    }
}
