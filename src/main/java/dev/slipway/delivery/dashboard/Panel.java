package dev.slipway.delivery.dashboard;

import dev.slipway.base.Where;
import dev.slipway.yaml.YamlMap;

import java.util.List;
import java.util.Optional;

/// One panel, rows included. `row` is the title of the row it stands in where the dashboard is of
/// the old form with rows around panels; `panels` what a collapsed row hides; `json` all of it, for
/// what a drawing of its kind needs.
public record Panel(
        String title,
        String type,
        PanelKind kind,
        Optional<Grid> grid,
        String row,
        List<Target> targets,
        List<Panel> panels,
        YamlMap json) {

    /// Where it stands, in 24 columns and rows of 30 pixels.
    public record Grid(int x, int y, int width, int height) {}

    public Panel {
        targets = List.copyOf(targets);
        panels = List.copyOf(panels);
    }

    public Where where() {
        return json.where();
    }

    /// Why it cannot be drawn, as a sentence for its place; empty when it can.
    public Optional<String> obstacle() {
        if (json.get("libraryPanel").isPresent() && targets.isEmpty()) {
            return Optional.of("its content is a library panel, which only Grafana has");
        }
        if (!kind.isKnown()) {
            return Optional.of(
                    kind == PanelKind.LOGS
                            ? "logs are read from " + sources() + ", which Slipway does not ask"
                            : "panels of the kind \"" + type + "\" are not drawn");
        }
        if (kind == PanelKind.TEXT || kind == PanelKind.ROW) {
            return Optional.empty();
        }
        if (targets.isEmpty()) {
            return Optional.of("it has no query");
        }
        return targets.stream().anyMatch(Target::isPromQl)
                ? Optional.empty()
                : Optional.of("its queries ask " + sources() + ", not Prometheus");
    }

    private String sources() {
        List<String> named =
                targets.stream()
                        .map(target -> target.source().shown())
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
        return named.isEmpty() ? "another source" : String.join(", ", named);
    }
}
