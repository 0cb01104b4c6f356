package dev.slipway.delivery.dashboard;

import dev.slipway.base.Where;

/// One query of a panel. `expr` is the expression with its variables, empty for queries of another
/// language; `legend` the template of a series' name (`{{label}}`), empty or `__auto` for all its
/// labels; `format` one of `time_series`, `table`, `heatmap`.
public record Target(
        String refId,
        String expr,
        String legend,
        boolean instant,
        String format,
        boolean hidden,
        String interval,
        DataSource source,
        Where where) {

    public boolean isPromQl() {
        return !expr.isBlank() && source.isPrometheus();
    }
}
