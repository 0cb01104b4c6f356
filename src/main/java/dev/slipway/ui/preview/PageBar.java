package dev.slipway.ui.preview;

import dev.slipway.base.Origin;
import dev.slipway.desk.Preview;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// The line above a text: which document or file one sees, with a chooser; and the origin of the
/// selected line as a link.
public final class PageBar extends HBox {
    private final Label kind = Styles.fixed("", "strong", "small");
    private final Label name = Styles.label("", "small");
    private final Label place = Styles.fixed("", "muted", "small");
    private final Button chooser = new Button();
    private final ContextMenu menu = new ContextMenu();
    private final Hyperlink back;
    private final Label from = Styles.fixed("origin", "muted", "small");
    private final Hyperlink link;
    private final Label words = Styles.fixed("", "muted", "small");
    private final ToggleButton differences = new ToggleButton("Differences");
    private final ToggleButton beside = new ToggleButton("Side by side");
    private IntConsumer onDocument = index -> {};

    PageBar(Runnable onOrigin, Runnable onBack) {
        this("", onOrigin, onBack);
    }

    /// A bar that begins with `title`; none where it is empty.
    public PageBar(String title, Runnable onOrigin, Runnable onBack) {
        getStyleClass().add("page-bar");
        if (!title.isEmpty()) {
            getStyleClass().add("titled");
            Label heading = Styles.fixed(title, "strong");
            kind.getStyleClass().remove("strong");
            name.setMinWidth(0);
            chooser.setMinWidth(0);
            getChildren().add(heading);
        }
        kind.setId("document-kind");
        chooser.setId("document-chooser");
        chooser.getStyleClass().addAll("ghost", "page-chooser");
        chooser.setGraphic(Styles.row(6, kind, name, place, Icon.CHEVRON_DOWN.node(14)));
        chooser.setAccessibleText("Choose a document");
        chooser.setOnAction(event -> menu.show(chooser, Side.BOTTOM, 0, 2));
        link = Styles.link("", onOrigin, "small");
        link.setGraphic(Icon.LINK.node(12, "accent"));
        link.setId("origin-link");
        link.setMinWidth(USE_PREF_SIZE);
        back = Styles.link("", onBack, "small");
        back.setGraphic(Icon.BACK.node(12, "accent"));
        back.setId("origin-back");
        back.setMinWidth(USE_PREF_SIZE);
        differences.setId("page-differences");
        differences.getStyleClass().add("row-button");
        differences.setMinWidth(USE_PREF_SIZE);
        Styles.tooltip(differences, "Only what is otherwise in the compared folder");
        beside.setId("page-beside");
        beside.getStyleClass().add("row-button");
        beside.setMinWidth(USE_PREF_SIZE);
        Styles.tooltip(beside, "What is there on the left, what comes on the right");
        getChildren()
                .addAll(chooser, Styles.spacer(), beside, differences, back, from, link, words);
        origin(Optional.empty());
        back("");
        comparable(false, false);
    }

    public void setOnDocument(IntConsumer listener) {
        onDocument = listener;
    }

    /// The switch between the whole text and what is different.
    ToggleButton differences() {
        return differences;
    }

    /// The switch between one column and two.
    ToggleButton beside() {
        return beside;
    }

    /// Whether there is a difference to show, and whether it is `shown`.
    void comparable(boolean can, boolean shown) {
        show(differences, can);
        show(beside, shown);
    }

    /// A text of one piece, called `title`.
    public void file(String title) {
        kind.setText("");
        kind.setManaged(false);
        name.setText(title);
        name.getStyleClass().setAll("label", "small", "strong");
        place.setText("");
        choosable(false);
    }

    /// Document `index` of a text of several; before the first one for -1.
    public void document(List<Preview.Document> documents, int index) {
        if (documents.isEmpty()) {
            file("");
            return;
        }
        Preview.Document at = documents.get(Math.max(0, index));
        kind.setText(at.kind());
        kind.setManaged(true);
        name.setText(at.name());
        name.getStyleClass().setAll("label", "small");
        place.setText(Math.max(0, index) + 1 + " of " + documents.size());
        choosable(true);
        if (menu.getItems().size() != documents.size() || !sameNames(documents)) {
            menu.getItems().clear();
            for (int i = 0; i < documents.size(); i++) {
                int chosen = i;
                MenuItem item = new MenuItem(title(documents.get(i)));
                item.setOnAction(event -> onDocument.accept(chosen));
                menu.getItems().add(item);
            }
        }
    }

    private boolean sameNames(List<Preview.Document> documents) {
        for (int i = 0; i < documents.size(); i++) {
            if (!title(documents.get(i)).equals(menu.getItems().get(i).getText())) {
                return false;
            }
        }
        return true;
    }

    private static String title(Preview.Document document) {
        return document.kind() + "  " + document.name();
    }

    private void choosable(boolean can) {
        chooser.setMouseTransparent(!can);
        chooser.setFocusTraversable(can);
        ((HBox) chooser.getGraphic()).getChildren().getLast().setVisible(can);
    }

    /// The origin of the selected line; empty when none is selected.
    public void origin(Optional<Origin> origin) {
        boolean known = origin.isPresent();
        boolean place = origin.filter(Origins::hasPlace).isPresent();
        show(from, known && place && !getStyleClass().contains("titled"));
        show(link, place);
        show(words, known && !place);
        String text = origin.map(Origins::words).orElse("");
        link.setText(text);
        words.setText(text);
        if (place) {
            Styles.tooltip(link, "Go to " + origin.get().where());
        }
    }

    /// Where the last jump came from, in words; empty for nowhere.
    void back(String text) {
        back.setText(text);
        show(back, !text.isEmpty());
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
