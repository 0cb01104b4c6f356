package dev.slipway.ui.preview;

import dev.slipway.desk.Reason;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/// What made a line, one row each: which kind, which one, where, and what stands there. A click or
/// Enter goes there; at an answer it goes to the question.
final class WhyList extends ListView<Reason> {
    static final double ROW = 28;
    private static final double KIND = 84;
    private static final double PLACE = 184;

    private final Consumer<Reason> onOpen;

    WhyList(WhyModel model, Consumer<Reason> onOpen) {
        this.onOpen = onOpen;
        setId("why-list");
        getStyleClass().addAll("plain-list", "problem-list");
        setFixedCellSize(ROW);
        setCellFactory(list -> new Cell());
        setPlaceholder(Styles.label("Click a line to see what made it.", "muted"));
        model.reasons()
                .addListener(
                        (ListChangeListener<Reason>) change -> getItems().setAll(model.reasons()));
        setOnKeyPressed(
                event -> {
                    Reason reason = getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.ENTER && reason != null) {
                        onOpen.accept(reason);
                        event.consume();
                    }
                });
    }

    private static String word(Reason.Kind kind) {
        return switch (kind) {
            case SCORE -> "Score";
            case PROVISIONER -> "Provisioner";
            case PATCH -> "Patch";
            case TARGET -> "Target";
            case TEMPLATE -> "Template";
            case BLOCK -> "Condition";
            case VALUE -> "Value";
            case ANSWER -> "Answer";
            case STEP -> "Step";
        };
    }

    private static Icon icon(Reason.Kind kind) {
        return switch (kind) {
            case SCORE -> Icon.API;
            case PROVISIONER -> Icon.RESOURCE;
            case PATCH -> Icon.EDIT;
            case TARGET -> Icon.SERVER;
            case TEMPLATE -> Icon.FILE_TEXT;
            case BLOCK -> Icon.FILTER;
            case VALUE -> Icon.FORWARD;
            case ANSWER -> Icon.USER;
            case STEP -> Icon.PLAY;
        };
    }

    private final class Cell extends ListCell<Reason> {
        private final FontIcon icon = Icon.FILE.node(14);
        private final Label kind = Styles.fixed("", "muted", "small");
        private final Label name = Styles.fixed("", "strong", "small");
        private final Label place = Styles.label("", "link", "small", "mono-small");
        private final Label line = Styles.label("", "mono-small");
        private final HBox row = Styles.row(12, kind, place, name, line);

        Cell() {
            kind.setGraphic(icon);
            kind.setGraphicTextGap(6);
            Styles.width(kind, KIND + 14);
            name.managedProperty().bind(name.visibleProperty());
            Styles.width(place, PLACE);
            HBox.setHgrow(line, Priority.ALWAYS);
            setPrefWidth(0);
            place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            setOnMouseClicked(
                    event -> {
                        if (getItem() != null) {
                            onOpen.accept(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(Reason reason, boolean empty) {
            super.updateItem(reason, empty);
            if (empty || reason == null) {
                setGraphic(null);
                return;
            }
            icon(reason.kind()).put(icon);
            kind.setText(word(reason.kind()));
            name.setText(reason.name());
            name.setVisible(!reason.name().isEmpty());
            String file = Origins.file(reason.where().path());
            place.setText(reason.hasPlace() ? file + ":" + reason.where().line() : "");
            line.setText(reason.line());
            setAccessibleText(
                    word(reason.kind())
                            + " "
                            + reason.name()
                            + " "
                            + place.getText()
                            + " "
                            + reason.line());
            Styles.tooltip(row, reason.where() + "\n" + reason.line());
            setGraphic(row);
        }
    }
}
