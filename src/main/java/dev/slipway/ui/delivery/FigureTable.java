package dev.slipway.ui.delivery;

import dev.slipway.delivery.dora.LevelTable;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Services down, the five metrics across. The arrow keys go from figure to figure.
final class FigureTable extends VBox {
    private static final double SERVICE = 140;
    private final Actions actions;
    private final VBox lines = new VBox();
    private final List<List<FigureCell>> grid = new ArrayList<>();
    private final List<String> refs = new ArrayList<>();
    private final HBox head = new HBox();

    /// What a row can ask for.
    interface Actions {
        void select(String ref, Metric metric);

        /// Choose how a service without figures deploys.
        void choose(String ref);

        void open(String ref);
    }

    FigureTable(Actions actions) {
        this.actions = actions;
        getStyleClass().add("figure-table");
        head.getStyleClass().add("figure-head");
        Label service = Styles.label("Service", "muted", "small");
        head.getChildren().add(Styles.width(new HBox(service), SERVICE));
        for (Metric metric : Metric.values()) {
            VBox title =
                    new VBox(
                            2,
                            Styles.label(title(metric), "strong", "small"),
                            Styles.label(subtitle(metric), "muted", "small"));
            Styles.tooltip(title, definition(metric));
            head.getChildren().add(column(title));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private static String definition(Metric metric) {
        String text = metric.definition();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static String title(Metric metric) {
        return metric == Metric.FAILED_DEPLOYMENT_RECOVERY_TIME
                ? "Failed deploy recovery"
                : metric.title();
    }

    private static String subtitle(Metric metric) {
        return switch (metric) {
            case CHANGE_LEAD_TIME -> "commit to production";
            case DEPLOYMENT_FREQUENCY -> "to production";
            case FAILED_DEPLOYMENT_RECOVERY_TIME -> "until the fix is live";
            case CHANGE_FAIL_RATE -> "deploys needing a fix";
            case DEPLOYMENT_REWORK_RATE -> "unplanned deploys";
        };
    }

    private static <N extends Region> N column(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        node.setMinWidth(120);
        node.setPrefWidth(184);
        node.setMaxWidth(Double.MAX_VALUE);
        return node;
    }

    void show(List<ServiceRow> rows, LevelTable levels, Optional<DeliveryModel.Selection> now) {
        boolean focused = getScene() != null && isInside(getScene().getFocusOwner());
        lines.getChildren().clear();
        grid.clear();
        refs.clear();
        for (ServiceRow row : rows) {
            lines.getChildren().add(line(row, levels));
        }
        mark(now, focused);
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /// Marks the selected figure, and gives it the keys where they were in the table.
    void mark(Optional<DeliveryModel.Selection> now, boolean focus) {
        for (int i = 0; i < grid.size(); i++) {
            String ref = refs.get(i);
            for (FigureCell cell : grid.get(i)) {
                boolean is =
                        now.filter(s -> s.ref().equals(ref) && s.metric() == cell.metric())
                                .isPresent();
                cell.mark(is);
                if (is && focus) {
                    cell.requestFocus();
                }
            }
        }
        for (int i = 0; i < Metric.values().length; i++) {
            Node title = head.getChildren().get(i + 1);
            title.getStyleClass().remove("chosen");
            Metric metric = Metric.values()[i];
            if (now.filter(s -> s.metric() == metric).isPresent()) {
                title.getStyleClass().add("chosen");
            }
        }
    }

    private HBox line(ServiceRow row, LevelTable levels) {
        HBox line = new HBox();
        line.getStyleClass().add("figure-row");
        Label name = Styles.label(row.name(), "strong");
        VBox who = new VBox(2, name, Styles.label(row.detail(), "muted", "small"));
        who.getStyleClass().add("figure-service");
        who.setOnMouseClicked(event -> actions.open(row.ref()));
        Styles.tooltip(who, "Open " + row.name() + " in the catalog");
        line.getChildren().add(Styles.width(who, SERVICE));
        List<FigureCell> cells = new ArrayList<>();
        row.report()
                .ifPresent(
                        report -> {
                            for (Metric metric : Metric.values()) {
                                FigureCell cell =
                                        new FigureCell(
                                                row.name(),
                                                MetricCell.of(report, metric, levels),
                                                row.trends().getOrDefault(metric, new double[0]),
                                                () -> actions.select(row.ref(), metric));
                                cells.add(column(cell));
                            }
                        });
        if (cells.isEmpty()) {
            line.getChildren().add(obstacle(row));
        }
        line.getChildren().addAll(cells);
        grid.add(cells);
        refs.add(row.ref());
        return line;
    }

    private HBox obstacle(ServiceRow row) {
        Label words =
                Styles.label(
                        row.obstacle()
                                .map(problem -> sentence(problem.message()))
                                .orElse("No figures."),
                        "muted");
        words.setGraphic(Icon.INFO.node(14));
        HBox box = Styles.row(12, words);
        box.getStyleClass().add("figure-obstacle");
        if (row.service().isPresent()) {
            box.getChildren()
                    .add(
                            Styles.link(
                                    "Choose how this service deploys",
                                    () -> actions.choose(row.ref())));
        }
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    private void key(KeyEvent event) {
        for (int row = 0; row < grid.size(); row++) {
            for (int column = 0; column < grid.get(row).size(); column++) {
                if (grid.get(row).get(column).isFocused()) {
                    move(event, row, column);
                    return;
                }
            }
        }
    }

    private void move(KeyEvent event, int row, int column) {
        switch (event.getCode()) {
            case LEFT -> to(event, row, column - 1);
            case RIGHT -> to(event, row, column + 1);
            case UP -> toRow(event, row, column, -1);
            case DOWN -> toRow(event, row, column, 1);
            default -> {
                // not ours
            }
        }
    }

    private void toRow(KeyEvent event, int row, int column, int step) {
        int at = row + step;
        while (at >= 0 && at < grid.size() && grid.get(at).isEmpty()) {
            at += step;
        }
        to(event, at, column);
    }

    private void to(KeyEvent event, int row, int column) {
        event.consume();
        if (row >= 0 && row < grid.size() && column >= 0 && column < grid.get(row).size()) {
            FigureCell cell = grid.get(row).get(column);
            cell.requestFocus();
            actions.select(refs.get(row), cell.metric());
        }
    }
}
