package dev.slipway.delivery.dashboard;

import java.util.Locale;

/// Whom a query asks. `name` is the uid or name as written; `type` Grafana's plugin (`prometheus`,
/// `loki`, `mysql`), empty where the dashboard does not tell.
public record DataSource(String type, String name) {
    static final DataSource UNKNOWN = new DataSource("", "");

    /// A source that is not told is Prometheus until something speaks against it, as in Grafana the
    /// default source mostly is.
    public boolean isPrometheus() {
        return type.equals("prometheus") || type.equals("mimir") || type.isEmpty() && !isForeign();
    }

    private boolean isForeign() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("sql")
                || lower.contains("loki")
                || lower.contains("grafana")
                || lower.contains("influx")
                || lower.contains("elastic")
                || lower.contains("cloudwatch")
                || lower.contains("tempo");
    }

    /// What to call it: its type, else its name.
    public String shown() {
        return type.isEmpty() ? name : type;
    }
}
