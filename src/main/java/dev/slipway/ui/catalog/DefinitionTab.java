package dev.slipway.ui.catalog;

import dev.slipway.base.Where;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.Operation;
import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.code.CodePane;
import dev.slipway.yaml.YamlNode;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/// The definition of an API as text, with what it offers beside it.
final class DefinitionTab extends BorderPane {

    private DefinitionTab(Entity entity, EntityText.Definition text, Navigator navigator) {
        CodePane code = new CodePane();
        code.show(text.code());
        setCenter(code);
        setTop(bar(entity, text, navigator));
        if (!text.operations().isEmpty()) {
            setLeft(operations(text, code));
        }
    }

    /// The text, or a word about why there is none.
    static Region of(Entity entity, Optional<EntityText.Definition> text, Navigator navigator) {
        return text.<Region>map(definition -> new DefinitionTab(entity, definition, navigator))
                .orElseGet(
                        () ->
                                new EmptyState(
                                        Icon.OFFLINE,
                                        "The definition stands on the network and was not fetched."
                                            + " A copy beside the descriptor works without one.",
                                        Styles.button(
                                                "Open the line",
                                                () -> navigator.go(source(entity)))));
    }

    private static Route source(Entity entity) {
        Where where =
                entity.field("spec", "definition").map(YamlNode::where).orElse(entity.where());
        return new Route.SourceFile(where.path(), Math.max(1, where.line()));
    }

    private static Node bar(Entity entity, EntityText.Definition text, Navigator navigator) {
        Route.SourceFile source = (Route.SourceFile) source(entity);
        int lines = text.code().lines().size();
        HBox bar =
                Styles.row(
                        8,
                        Styles.fixed(entity.type(), "strong"),
                        Styles.fixed(lines + (lines == 1 ? " line" : " lines"), "muted", "small"),
                        Styles.spacer(),
                        Styles.link(
                                source.path() + ":" + source.line(),
                                () -> navigator.go(source),
                                "mono"),
                        Styles.iconButton(
                                Icon.COPY,
                                "Copy the definition",
                                () -> navigator.copy(text.code().text(), "definition"),
                                "ghost"));
        bar.getStyleClass().addAll("pane-header");
        return bar;
    }

    private static Node operations(EntityText.Definition text, CodePane code) {
        ListView<Operation> list = new ListView<>();
        list.getStyleClass().add("operations");
        list.getItems().setAll(text.operations());
        list.setCellFactory(view -> new Row());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        operation -> {
                            if (operation != null) {
                                code.jumpTo(operation.line());
                            }
                        });
        VBox column = new VBox(Styles.grow(list));
        column.getStyleClass().add("line-right");
        return Styles.width(column, 300);
    }

    private static final class Row extends ListCell<Operation> {
        private final Label verb = Styles.width(Styles.label("", "mono", "verb"), 58);
        private final Label name = Styles.label("", "mono");
        private final Label summary = Styles.label("", "muted", "small");
        private final HBox face = Styles.row(4, verb, Styles.column(0, name, summary));

        Row() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Operation item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            verb.setText(item.verb());
            verb.getStyleClass()
                    .setAll("label", "mono", "verb", item.verb().toLowerCase(Locale.ROOT));
            name.setText(item.name());
            summary.setText(item.summary());
            summary.setVisible(!item.summary().isEmpty());
            summary.setManaged(!item.summary().isEmpty());
            setGraphic(face);
        }
    }
}
