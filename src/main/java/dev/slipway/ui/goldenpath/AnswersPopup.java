package dev.slipway.ui.goldenpath;

import dev.slipway.desk.SavedAnswers;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Popup;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;

/// Below the button "Saved answers": the kept sets, a field to keep the present answers under a
/// name, and the ways to and from files.
final class AnswersPopup {
    private static final double WIDTH = 340;
    private static final double LIST = 240;
    private static final double GAP = 4;

    private final AnswersMenu menu;
    private final Region owner;
    private final Popup popup = new Popup();
    private final VBox sets = new VBox();
    private final TextField name = new TextField();

    AnswersPopup(AnswersMenu menu, Region owner) {
        this.menu = menu;
        this.owner = owner;
        name.setId("answers-name");
        name.setPromptText("Name for these answers");
        Button keep = Styles.button("Save", this::keep, "primary");
        keep.setId("answers-keep");
        name.setOnAction(event -> keep());
        ScrollPane list = new ScrollPane(sets);
        list.setFitToWidth(true);
        list.setMaxHeight(LIST);
        list.getStyleClass().addAll("edge-to-edge", "answers-list");
        HBox row = Styles.row(8, Styles.grow(name), keep);
        HBox files =
                Styles.row(
                        8,
                        Styles.button(Icon.DOWNLOAD, "Export…", this::exportTo, "ghost"),
                        Styles.button(Icon.FOLDER, "Import…", this::importFrom, "ghost"),
                        Styles.button(Icon.LINK, "Copy link", menu::copyLink, "ghost"));
        VBox box =
                new VBox(
                        8,
                        Styles.label("Saved answers", "strong"),
                        list,
                        row,
                        Styles.wrapped(
                                "Secrets are never saved. A file also serves slipway template run"
                                        + " --values, or as a case beside the template.",
                                "muted",
                                "small"),
                        files);
        box.getStyleClass().addAll("suggest-popup", "answers-popup");
        Styles.width(box, WIDTH);
        popup.getContent().add(box);
        popup.setAutoHide(true);
        menu.kept().addListener((ListChangeListener<SavedAnswers.Kept>) change -> show());
        show();
    }

    void toggle() {
        Bounds at = owner.localToScreen(owner.getLayoutBounds());
        if (popup.isShowing()) {
            popup.hide();
        } else if (at != null) {
            menu.refresh();
            name.setText(menu.suggestion());
            popup.show(owner, at.getMaxX() - WIDTH, at.getMaxY() + GAP);
            name.requestFocus();
            name.selectAll();
        }
    }

    private void show() {
        sets.getChildren().clear();
        for (SavedAnswers.Kept one : menu.kept()) {
            sets.getChildren().add(row(one));
        }
        if (menu.kept().isEmpty()) {
            sets.getChildren().add(Styles.label("None yet.", "muted"));
        }
    }

    private Node row(SavedAnswers.Kept one) {
        Button take =
                Styles.button(
                        one.title(),
                        () -> {
                            popup.hide();
                            menu.take(one);
                        },
                        "ghost");
        take.setId("answers-take-" + one.title());
        take.setMaxWidth(Double.MAX_VALUE);
        take.setMinWidth(0);
        take.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        take.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        menu.forget(one);
                    }
                });
        Button forget =
                Styles.iconButton(
                        Icon.CROSS, "Delete " + one.title(), () -> menu.forget(one), "ghost");
        return Styles.row(4, Styles.grow(take), forget);
    }

    private void keep() {
        if (!name.getText().isBlank()) {
            menu.keep(name.getText());
        }
    }

    private void exportTo() {
        FileChooser chooser = chooser("Export the answers");
        chooser.setInitialFileName(menu.suggestion().replaceAll("[^A-Za-z0-9._-]+", "-") + ".yaml");
        take(chooser.showSaveDialog(owner.getScene().getWindow()), menu::export);
    }

    private void importFrom() {
        FileChooser chooser = chooser("Import answers");
        take(chooser.showOpenDialog(owner.getScene().getWindow()), menu::take);
    }

    private void take(@Nullable File file, java.util.function.Consumer<Path> then) {
        popup.hide();
        if (file != null) {
            then.accept(file.toPath().toAbsolutePath());
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Answers", "*.yaml", "*.yml", "*.json"));
        return chooser;
    }
}
