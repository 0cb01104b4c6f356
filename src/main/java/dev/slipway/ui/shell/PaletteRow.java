package dev.slipway.ui.shell;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/// One match: its icon, its name with the typed letters strong, its second name, what it is.
final class PaletteRow extends ListCell<Entry> {
    private final PaletteModel model;
    private final FontIcon icon = Icon.OTHER.node(16);
    private final Label before = Styles.fixed("");
    private final Label match = Styles.fixed("", "strong");
    private final Label after = Styles.fixed("");
    private final Label detail = Styles.label("", "muted");
    private final Label label = Styles.fixed("", "muted", "small");
    private final HBox line;

    PaletteRow(PaletteModel model, Runnable run) {
        this.model = model;
        detail.setMinWidth(0);
        HBox name = Styles.row(0, before, match, after);
        line = Styles.row(8, icon, name, detail, Styles.spacer(), label);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnMouseClicked(
                event -> {
                    if (!isEmpty()) {
                        model.choose(getIndex());
                        run.run();
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        Entry.Face face = entry.face();
        face.icon().put(icon);
        detail.setText(face.detail());
        label.setText(face.label());
        split(face.title(), model.queryProperty().get().strip());
        setAccessibleText(face.title() + ", " + face.label());
        setGraphic(line);
    }

    private void split(String title, String query) {
        String word = query.toLowerCase(Locale.ROOT).split("\\s+")[0];
        int at = title.toLowerCase(Locale.ROOT).indexOf(word);
        boolean found = !word.isEmpty() && at >= 0 && at + word.length() <= title.length();
        int from = found ? at : 0;
        int to = found ? at + word.length() : 0;
        before.setText(title.substring(0, from));
        match.setText(title.substring(from, to));
        after.setText(title.substring(to));
    }
}
