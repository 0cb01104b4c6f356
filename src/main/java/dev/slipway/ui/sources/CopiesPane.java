package dev.slipway.ui.sources;

import dev.slipway.desk.IdleCopy;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// The copies that nothing is read from, each with a way back and a way out. Not there while there
/// are none.
final class CopiesPane extends VBox {
    private final CopiesModel model;
    private final Consumer<String> register;

    /// `register` takes the address of a repository to be added again.
    CopiesPane(CopiesModel model, Consumer<String> register) {
        this.model = model;
        this.register = register;
        model.viewProperty().subscribe(this::show);
    }

    private void show(CopiesModel.View view) {
        getChildren().clear();
        setVisible(!view.copies().isEmpty());
        setManaged(!view.copies().isEmpty());
        HBox head = Styles.row(8, Styles.label("Copies that are not read", "strong"));
        head.getStyleClass().addAll("section-head", "settings-head");
        getChildren().add(head);
        for (IdleCopy copy : view.copies()) {
            getChildren().add(row(copy));
            view.asked()
                    .filter(asked -> asked.copy().equals(copy))
                    .ifPresent(asked -> getChildren().add(question(asked)));
        }
    }

    private Node row(IdleCopy copy) {
        Label place = Styles.label(Words.place(copy.folder()), "muted", "small");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.setMinWidth(0);
        VBox names = Styles.column(2, Styles.label(copy.name()), place);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        HBox row =
                Styles.row(
                        12,
                        Icon.BRANCH.node(16),
                        Styles.grow(names),
                        Styles.label(copy.host(), "muted"),
                        Styles.button(
                                "Register…", () -> register.accept(copy.address()), "row-button"),
                        Styles.button("Delete…", () -> model.ask(copy), "row-button"));
        row.getStyleClass().add("source-row");
        return row;
    }

    private Node question(CopiesModel.Asked asked) {
        VBox sentences = Styles.column(4);
        asked.sentences().forEach(sentence -> sentences.getChildren().add(sentence(sentence)));
        VBox panel =
                Styles.column(
                        12,
                        Styles.label("Delete the copy of " + asked.copy().name(), "strong"),
                        Styles.column(
                                6,
                                Styles.label(
                                        "This will happen, and nothing else", "muted", "small"),
                                sentences),
                        Styles.row(
                                8,
                                Styles.spacer(),
                                Styles.button("Keep it", model::leave),
                                Styles.button(
                                        asked.careful() ? "Delete it and my work" : "Delete it",
                                        model::delete,
                                        "danger")));
        panel.getStyleClass().add("source-panel");
        return panel;
    }

    private static Node sentence(String words) {
        boolean loses = words.startsWith("Loses");
        HBox row =
                Styles.row(
                        8,
                        loses ? Icon.WARNING.node(14, "warning") : Icon.CHEVRON_RIGHT.node(14),
                        Styles.wrapped(words));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
