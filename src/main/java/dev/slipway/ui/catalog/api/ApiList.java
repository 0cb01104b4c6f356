package dev.slipway.ui.catalog.api;

import dev.slipway.ui.Fx;
import dev.slipway.ui.kit.FilterField;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Pills;
import dev.slipway.ui.kit.Styles;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The operations and types of an API, with a line to find one by. Arrow keys go from one to the
/// next, over the heads.
final class ApiList extends VBox {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final PseudoClass DEPRECATED = PseudoClass.getPseudoClass("deprecated");
    private final ApiModel model;
    private final FilterField filter = new FilterField("Find an operation or type", "/");
    private final ListView<ApiRow> list = new ListView<>();
    private boolean filling;

    ApiList(ApiModel model) {
        this.model = model;
        getStyleClass().add("api-list");
        list.getStyleClass().add("api-rows");
        list.setCellFactory(view -> new Row());
        Label nothing = Styles.label("No operation or type is called so", "muted", "small");
        list.setPlaceholder(nothing);
        StackPane head = new StackPane(filter);
        head.getStyleClass().add("api-find");
        getChildren().addAll(head, Styles.grow(list));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setOnLeft(list::requestFocus);
        model.rowsProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(this::mark);
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void find() {
        filter.focus();
    }

    void focusRows() {
        list.requestFocus();
    }

    private void fill(List<ApiRow> rows) {
        filling = true;
        list.getItems().setAll(rows);
        filling = false;
        mark(model.chosenProperty().get());
    }

    private void mark(Optional<ApiRow> chosen) {
        int index = chosen.map(list.getItems()::indexOf).orElse(-1);
        if (index >= 0 && index != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().clearAndSelect(index);
            list.getFocusModel().focus(index);
            list.scrollTo(Math.max(0, index - 4));
        }
    }

    private void selected(@Nullable ApiRow row) {
        if (row != null && !filling && row.isChoice()) {
            model.choose(row);
        } else if (row != null && !filling) {
            Fx.later(() -> mark(model.chosenProperty().get()));
        }
    }

    private void key(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN;
        if ((down || event.getCode() == KeyCode.UP) && !event.isShortcutDown()) {
            step(down ? 1 : -1);
            event.consume();
        }
    }

    private void step(int by) {
        int at = list.getSelectionModel().getSelectedIndex() + by;
        while (at >= 0 && at < list.getItems().size() && !list.getItems().get(at).isChoice()) {
            at += by;
        }
        if (at >= 0 && at < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(at);
            list.getFocusModel().focus(at);
            list.scrollTo(Math.max(0, at - 6));
        }
    }

    private static final class Row extends ListCell<ApiRow> {
        private final Label verb = Styles.width(Styles.label("", "verb"), 72);
        private final Label name = Styles.label("", "mono", "operation-name");
        private final Label summary = Styles.label("", "muted", "small");
        private final VBox words = Styles.column(1, name, summary);
        private final HBox face = Styles.row(4, verb, words);

        Row() {
            setPrefWidth(0);
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(@Nullable ApiRow row, boolean empty) {
            super.updateItem(row, empty);
            ApiRow shown = empty ? null : row;
            pseudoClassStateChanged(HEAD, shown instanceof ApiRow.Head);
            boolean old = shown instanceof ApiRow.One one && one.operation().deprecated();
            pseudoClassStateChanged(DEPRECATED, old);
            setGraphic(
                    switch (shown) {
                        case null -> null;
                        case ApiRow.About about ->
                                Styles.row(8, Icon.INFO.node(), Styles.label(about.title()));
                        case ApiRow.Head head ->
                                Styles.row(
                                        8,
                                        Styles.label(head.title(), "strong", "small"),
                                        Styles.spacer(),
                                        Pills.count(head.count()));
                        case ApiRow.One one -> operation(one);
                        case ApiRow.Named named ->
                                Styles.row(
                                        8,
                                        Icon.FILE_TEXT.node(14),
                                        Styles.label(named.type().name(), "mono"));
                    });
        }

        private Node operation(ApiRow.One one) {
            verb.setText(one.operation().verb());
            verb.getStyleClass()
                    .setAll("label", "verb", one.operation().verb().toLowerCase(Locale.ROOT));
            name.setText(one.operation().name());
            String said = one.operation().deprecated() ? "deprecated" : "";
            String text = one.operation().summary();
            summary.setText(said.isEmpty() || text.isEmpty() ? said + text : said + " · " + text);
            summary.setVisible(!summary.getText().isEmpty());
            summary.setManaged(summary.isVisible());
            return face;
        }
    }
}
