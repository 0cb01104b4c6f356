package dev.slipway.ui.following;

import dev.slipway.desk.Lagging;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A repository in the list: the component, its owner and golden path, and whether it follows.
final class LaggingCell extends ListCell<Lagging> {
    private final Label name = Styles.label("", "strong");
    private final Label about = Styles.label("", "muted", "small");
    private final Label state = Styles.fixed("", "small");
    private final VBox words = new VBox(2, name, about);
    private final HBox row = Styles.row(12, Styles.grow(words), state);

    LaggingCell() {
        words.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        state.setGraphicTextGap(6);
    }

    @Override
    protected void updateItem(Lagging one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            return;
        }
        String owner = one.owner().map(ref -> ref.compact("group")).orElse("no owner");
        String path = one.template().substring(one.template().lastIndexOf('/') + 1);
        name.setText(one.entity().name());
        about.setText(path + " · " + owner);
        state.setText(word(one.state()));
        state.setGraphic(icon(one.state()).node(14, tone(one.state())));
        state.getStyleClass().setAll("label", "small", tone(one.state()));
        setAccessibleText(name.getText() + ", " + state.getText());
        setGraphic(row);
    }

    static String word(Lagging.State state) {
        return switch (state) {
            case CURRENT -> "Up to date";
            case OUTDATED -> "Behind";
            case GONE -> "Golden path gone";
        };
    }

    static Icon icon(Lagging.State state) {
        return switch (state) {
            case CURRENT -> Icon.OK;
            case OUTDATED -> Icon.WARNING;
            case GONE -> Icon.HELP;
        };
    }

    static String tone(Lagging.State state) {
        return switch (state) {
            case CURRENT -> "success";
            case OUTDATED -> "warning";
            case GONE -> "muted";
        };
    }
}
