package dev.slipway.ui.workshop;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A row of the workshop's list: its mark, what it is, and where or why.
final class RowCell extends ListCell<Row> {
    private final Label title = Styles.label("");
    private final Label about = Styles.label("", "muted", "small", "mono-small");
    private final VBox words = new VBox(2, title, about);
    private final HBox row = Styles.row(10, Styles.grow(words));

    RowCell() {
        setPrefWidth(0);
        words.setMinWidth(0);
        about.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS); // the line number matters most
        words.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(Row item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        title.setText(item.title());
        about.setText(item.about());
        row.getChildren()
                .setAll(
                        item.passed() ? Icon.OK.node(16, "success") : Marks.of(item.severity(), 16),
                        words);
        setAccessibleText((item.passed() ? "passed: " : "") + item.title() + ", " + item.about());
        Styles.tooltip(row, item.title() + "\n" + item.about());
        setGraphic(row);
    }
}
