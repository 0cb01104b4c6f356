package dev.slipway.delivery.dashboard;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.yaml.Json;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the model leniently: Grafana itself takes almost anything, and a dashboard with one odd
/// panel is still a dashboard.
final class DashboardReader {
    private static final int SIZE = 16 * 1024 * 1024;
    private static final int PANELS = 5000;

    private final String path;
    private final List<Problem> problems = new ArrayList<>();
    private SourceNames sources = SourceNames.NONE;
    private int count;

    DashboardReader(String path) {
        this.path = path;
    }

    Outcome<Dashboard> read(String text) {
        if (text.length() > SIZE) {
            return Outcome.failed(
                    Problem.error(
                            "dashboard.size", Where.file(path), "the file is larger than 16 MB"));
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Outcome<YamlNode> json = Json.read(path, plain);
        YamlNode root = json.value().orElse(null);
        if (root == null) {
            return Outcome.failed(json.problems());
        }
        YamlNode model = root.get("dashboard").filter(YamlMap.class::isInstance).orElse(root);
        Optional<Problem> foreign = foreign(root, model);
        if (foreign.isPresent()) {
            return Outcome.failed(foreign.get());
        }
        List<Variable> variables = variables(model);
        sources = new SourceNames(variables, model.get("__inputs"), root.get("inputs"));
        return Outcome.of(
                new Dashboard(
                        text(model, "title"),
                        text(model, "uid"),
                        number(model.get("schemaVersion"), 0),
                        model.text("time", "from").orElse("now-6h"),
                        model.text("time", "to").orElse("now"),
                        text(model, "refresh"),
                        panels(model),
                        variables,
                        model.where()),
                problems);
    }

    private static Optional<Problem> foreign(YamlNode root, YamlNode model) {
        String version = root.text("apiVersion").orElse("");
        if (version.startsWith("dashboard.grafana.app/v2") || model.get("elements").isPresent()) {
            return Optional.of(
                    Problem.error(
                                    "dashboard.schema",
                                    root.where(),
                                    "this is a dashboard of Grafana's new form (v2), which is not"
                                            + " read yet")
                            .advise("export it from Grafana as the classic model"));
        }
        boolean looks =
                model instanceof YamlMap
                        && (model.get("panels").isPresent()
                                || model.get("rows").isPresent()
                                || model.get("title").isPresent());
        return looks
                ? Optional.empty()
                : Optional.of(
                        Problem.error(
                                        "dashboard.form",
                                        root.where(),
                                        "this is no Grafana dashboard: it has neither panels nor"
                                                + " rows nor a title")
                                .advise("use the JSON model or the API's {\"dashboard\": ...}"));
    }

    private List<Panel> panels(YamlNode model) {
        List<Panel> panels = new ArrayList<>();
        for (YamlMap panel : maps(model.get("panels"))) {
            panel(panel, "", true).ifPresent(panels::add);
        }
        for (YamlMap row : maps(model.get("rows"))) {
            for (YamlMap panel : maps(row.get("panels"))) {
                panel(panel, text(row, "title"), false).ifPresent(panels::add);
            }
        }
        return panels;
    }

    private Optional<Panel> panel(YamlMap json, String row, boolean mayHoldPanels) {
        if (++count > PANELS) {
            if (count == PANELS + 1) {
                problems.add(
                        Problem.error(
                                "dashboard.size",
                                json.where(),
                                "more than " + PANELS + " panels; the rest is left out"));
            }
            return Optional.empty();
        }
        List<Panel> inner = new ArrayList<>();
        if (mayHoldPanels) {
            for (YamlMap panel : maps(json.get("panels"))) {
                panel(panel, "", false).ifPresent(inner::add);
            }
        }
        String type = text(json, "type");
        return Optional.of(
                new Panel(
                        text(json, "title"),
                        type,
                        kind(json, type),
                        json.get("gridPos").map(DashboardReader::grid),
                        row,
                        targets(json),
                        inner,
                        json));
    }

    /// The old single stat could be a gauge.
    private static PanelKind kind(YamlMap json, String type) {
        boolean gauge =
                type.equals("singlestat")
                        && json.at("gauge", "show")
                                .filter(show -> Boolean.TRUE.equals(show.value()))
                                .isPresent();
        return gauge ? PanelKind.GAUGE : PanelKind.of(type);
    }

    private static Panel.Grid grid(YamlNode node) {
        return new Panel.Grid(
                number(node.get("x"), 0),
                number(node.get("y"), 0),
                number(node.get("w"), 12),
                number(node.get("h"), 8));
    }

    private List<Target> targets(YamlMap panel) {
        DataSource usual = sources.of(panel.get("datasource")).orElse(DataSource.UNKNOWN);
        List<Target> targets = new ArrayList<>();
        for (YamlMap target : maps(panel.get("targets"))) {
            Optional<YamlNode> expr = target.get("expr");
            if (expr.isPresent() && expr.get().string().isEmpty() && !expr.get().isNull()) {
                problems.add(
                        Problem.warning(
                                "dashboard.expr",
                                expr.get().where(),
                                "the expression must be a string, not " + expr.get().kind()));
            }
            targets.add(
                    new Target(
                            text(target, "refId").isEmpty()
                                    ? letter(targets.size())
                                    : text(target, "refId"),
                            text(target, "expr"),
                            text(target, "legendFormat"),
                            truth(target.get("instant")),
                            target.text("format").orElse("time_series"),
                            truth(target.get("hide")),
                            text(target, "interval"),
                            sources.of(target.get("datasource")).orElse(usual),
                            expr.orElse(target).where()));
        }
        return targets;
    }

    /// What Grafana calls a query that has no name: A, B, C by its place.
    private static String letter(int place) {
        return place < 26 ? String.valueOf((char) ('A' + place)) : "Q" + place;
    }

    private static List<Variable> variables(YamlNode model) {
        List<Variable> variables = new ArrayList<>();
        for (YamlMap json : maps(model.at("templating", "list"))) {
            variables.add(VariableReader.read(json));
        }
        return variables;
    }

    static List<YamlMap> maps(Optional<YamlNode> node) {
        return node.orElse(null) instanceof YamlList list
                ? list.items().stream()
                        .filter(YamlMap.class::isInstance)
                        .map(YamlMap.class::cast)
                        .toList()
                : List.of();
    }

    static String text(YamlNode node, String key) {
        return node.get(key).orElse(null) instanceof YamlScalar scalar && !scalar.isNull()
                ? scalar.text()
                : "";
    }

    static boolean truth(Optional<YamlNode> node) {
        return node.filter(n -> Boolean.TRUE.equals(n.value())).isPresent();
    }

    /// A number that may be written as a string.
    private static int number(Optional<YamlNode> node, int otherwise) {
        Object value = node.map(YamlNode::value).orElse(null);
        if (value instanceof Number number) {
            return number.intValue();
        }
        return value instanceof String text && text.matches("\\d{1,9}")
                ? Integer.parseInt(text)
                : otherwise;
    }
}
