package dev.slipway.delivery.dashboard;

import dev.slipway.base.Outcome;
import dev.slipway.base.Where;

import java.util.List;
import java.util.stream.Stream;

/// A Grafana dashboard. `panels` in the order of the file, rows among them; `from` and `to` the
/// usual time range as written (`now-6h`); `schema` Grafana's version of the form, 0 where none is
/// told.
public record Dashboard(
        String title,
        String uid,
        int schema,
        String from,
        String to,
        String refresh,
        List<Panel> panels,
        List<Variable> variables,
        Where where) {

    public Dashboard {
        panels = List.copyOf(panels);
        variables = List.copyOf(variables);
    }

    /// Reads a dashboard's JSON: the bare model, the API's wrapper `{dashboard: ...}`, or the old
    /// form with rows around panels. What cannot be understood is a problem at its place; the rest
    /// still works.
    public static Outcome<Dashboard> read(String path, String text) {
        return new DashboardReader(path).read(text);
    }

    /// Every panel, those of collapsed rows right after their row.
    public Stream<Panel> allPanels() {
        return panels.stream()
                .flatMap(panel -> Stream.concat(Stream.of(panel), panel.panels().stream()));
    }

    /// The same dashboard with other values of its variables.
    public Dashboard choose(List<Variable> chosen) {
        return new Dashboard(title, uid, schema, from, to, refresh, panels, chosen, where);
    }
}
