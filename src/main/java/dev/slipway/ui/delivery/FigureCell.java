package dev.slipway.ui.delivery;

import dev.slipway.delivery.dora.Metric;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.chart.LevelGlyph;
import dev.slipway.ui.kit.chart.Sparkline;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One figure in the table: its course, the number with unit and cases, the level as shape and
/// word. Selected by a click, or by the space bar.
final class FigureCell extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private final Metric metric;

    FigureCell(String service, MetricCell cell, double[] trend, Runnable select) {
        super(6);
        metric = cell.metric();
        getStyleClass().add("figure-cell");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(
                service
                        + ", "
                        + metric.title()
                        + ": "
                        + String.join(" ", cell.number(), cell.unit(), cell.cases(), cell.level()));
        Sparkline spark = new Sparkline();
        spark.show(cell.told() ? trend : new double[0]);
        Label number = Styles.fixed(cell.number(), cell.told() ? "figure-number" : "muted");
        HBox first = Styles.row(3, number);
        first.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        if (cell.told()) {
            first.getChildren()
                    .addAll(
                            Styles.fixed(cell.unit(), "small"),
                            Styles.label(cell.cases(), "small", "muted", "figure-cases"));
        }
        HBox second = Styles.row(6);
        if (cell.steps() > 0) {
            second.getChildren().add(new LevelGlyph(cell.steps()));
        }
        second.getChildren().add(Styles.label(cell.level(), "small", "muted"));
        VBox words = new VBox(2, first, second);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        words.setMinWidth(0);
        getChildren().addAll(spark, words);
        setOnMouseClicked(
                event -> {
                    requestFocus();
                    select.run();
                });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                        select.run();
                        event.consume();
                    }
                });
    }

    Metric metric() {
        return metric;
    }

    void mark(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }
}
