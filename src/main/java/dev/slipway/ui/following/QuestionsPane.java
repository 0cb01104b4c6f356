package dev.slipway.ui.following;

import dev.slipway.ui.goldenpath.PickerChoices;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.form.FormModel;
import dev.slipway.ui.kit.form.FormPane;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Consumer;

/// What a golden path asks that a repository does not remember, filled in with what it does: the
/// page with the first answer that is missing.
final class QuestionsPane extends BorderPane {
    private final FormModel form;
    private final FormPane pane;
    private final Consumer<Map<String, @Nullable Object>> onAnswered;

    /// `onAnswered` hears all answers, once every one is right.
    QuestionsPane(
            UpdatesModel.Update.Asks asks, Consumer<Map<String, @Nullable Object>> onAnswered) {
        this.onAnswered = onAnswered;
        form = new FormModel(asks.session().form(), new PickerChoices(asks.session()::pickers));
        form.answerAll(asks.remembered());
        pane = new FormPane(form);
        Label words =
                Styles.wrapped(
                        "The golden path asks for more than this repository remembers. The answers"
                                + " go into it with the update; secrets do not.",
                        "muted");
        HBox head = Styles.row(0, words);
        head.getStyleClass().add("workshop-problems");
        setTop(head);
        setCenter(pane);
    }

    /// The button that looks at the update with these answers.
    HBox foot() {
        Button look = Styles.button("Look at the update", this::look, "primary", "tall");
        look.setId("update-answer");
        return Styles.row(8, look);
    }

    /// Goes to what is missing.
    void begin() {
        form.go(form.pageCount());
    }

    private void look() {
        pane.commit();
        if (form.go(form.pageCount())) {
            onAnswered.accept(form.answers());
        }
    }
}
