package dev.slipway.ui.kit;

import dev.slipway.base.Where;
import dev.slipway.config.ConfigReport;
import dev.slipway.config.ConfigReport.Row;
import dev.slipway.config.ConfigReport.Use;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// What becomes of each key of a configuration, in three groups. Each row is 28 high and leads to
/// its line.
public final class KeyReport extends VBox {
    private static final double KEY = 200;
    private final Consumer<Where> open;

    public KeyReport(Consumer<Where> open) {
        this.open = open;
        getStyleClass().add("key-report");
    }

    public void show(ConfigReport report) {
        getChildren().clear();
        group(Icon.OK, "success", "Used", report.rows(Use.USED));
        group(Icon.MINUS_CIRCLE, "", "Not needed", report.rows(Use.NOT_NEEDED));
        group(Icon.WARNING, "warning", "Unsupported", report.rows(Use.UNSUPPORTED));
    }

    private void group(Icon icon, String tone, String title, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        HBox head =
                Styles.row(
                        8,
                        tone.isEmpty() ? icon.node(14) : icon.node(14, tone),
                        Styles.fixed(title, "strong", "small"),
                        Styles.fixed(Integer.toString(rows.size()), "muted", "small"));
        head.getStyleClass().add("key-group");
        getChildren().add(head);
        rows.forEach(row -> getChildren().add(row(row)));
    }

    private Button row(Row row) {
        Label key = Styles.width(Styles.label(row.key(), "mono"), KEY);
        key.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        key.setEllipsisString("…");
        Label detail = Styles.grow(Styles.label(row.detail(), "muted", "small"));
        Button button = Styles.button("", () -> open.accept(row.where()), "key-row");
        button.setGraphic(Styles.row(12, key, detail));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(row.key() + ": " + row.detail());
        Styles.tooltip(button, row.key() + ": " + row.detail() + "\n" + row.where());
        return button;
    }
}
