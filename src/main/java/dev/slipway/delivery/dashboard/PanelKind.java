package dev.slipway.delivery.dashboard;

import java.util.Locale;

/// What a panel shows, with the old kinds of Grafana as what replaced them.
public enum PanelKind {
    TIME_SERIES(true),
    STAT(true),
    GAUGE(true),
    BAR_GAUGE(true),
    TABLE(true),
    TEXT(true),
    ROW(true),
    PIE(true),
    BAR_CHART(true),
    HEATMAP(true),
    HISTOGRAM(true),
    STATE_TIMELINE(true),
    STATUS_HISTORY(true),
    LOGS(false),
    OTHER(false);

    private final boolean known;

    PanelKind(boolean known) {
        this.known = known;
    }

    /// Whether a panel of this kind can be drawn from what Prometheus answers.
    public boolean isKnown() {
        return known;
    }

    static PanelKind of(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "timeseries", "graph" -> TIME_SERIES;
            case "stat", "singlestat" -> STAT;
            case "gauge" -> GAUGE;
            case "bargauge" -> BAR_GAUGE;
            case "table", "table-old" -> TABLE;
            case "text" -> TEXT;
            case "row" -> ROW;
            case "piechart", "grafana-piechart-panel" -> PIE;
            case "barchart" -> BAR_CHART;
            case "heatmap" -> HEATMAP;
            case "histogram" -> HISTOGRAM;
            case "state-timeline" -> STATE_TIMELINE;
            case "status-history" -> STATUS_HISTORY;
            case "logs" -> LOGS;
            default -> OTHER;
        };
    }
}
