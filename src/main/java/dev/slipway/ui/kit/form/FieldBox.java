package dev.slipway.ui.kit.form;

import dev.slipway.base.Severity;
import dev.slipway.form.Field;
import dev.slipway.form.Widget;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;

/// One question: title, control, and below it the help or, in its place, what is wrong.
final class FieldBox extends VBox {
    private static final double LINE = 16;

    private final Wiring wiring;
    private final FieldControl control;
    private final HBox title = Styles.row(6);
    private final Described description;
    private final Label help = Styles.wrapped("", "field-help");
    private final HBox wrong = new HBox(4);
    private Field field;
    private Optional<Remark> said = Optional.empty();

    FieldBox(Wiring wiring, boolean titled) {
        this.wiring = wiring;
        field = wiring.field();
        control = Controls.of(wiring);
        description = new Described(wiring.model()::follow, "field-description");
        getStyleClass().add("field-box");
        setId(wiring.id() + "-box");
        control.focus().setId(wiring.id());
        wrong.setId(wiring.id() + "-error");
        wrong.getStyleClass().add("field-error");
        wrong.setVisible(false);
        StackPane below = new StackPane(help, wrong);
        below.setMinHeight(LINE);
        StackPane.setAlignment(help, Pos.TOP_LEFT);
        StackPane.setAlignment(wrong, Pos.TOP_LEFT);
        boolean named = field.widget() != Widget.NOTE || !field.title().equals(field.key());
        if (titled && named && !control.isTitled()) {
            title.getStyleClass().add("field-title");
            getChildren().addAll(title, description);
        }
        getChildren().add(control.node());
        if (control.isTitled()) {
            getChildren().add(description);
        }
        getChildren().add(below);
        if (!hasRoomBelow(titled)) {
            below.managedProperty().bind(wrong.visibleProperty());
        }
        control.node().setDisable(field.ui().disabled());
        control.node()
                .focusWithinProperty()
                .addListener((property, before, now) -> focusMoved(now));
        describe();
    }

    /// A line is kept free below what can be answered wrongly, so that nothing moves when it is.
    private boolean hasRoomBelow(boolean titled) {
        boolean strict =
                field.required()
                        || field.limits().pattern().isPresent()
                        || field.widget().picksEntities();
        return !field.help().isEmpty() || !field.note().isEmpty() || titled && strict;
    }

    /// Whether the control made for the field's present form can stay for `next`.
    boolean fits(Field next) {
        return field.widget() == next.widget()
                && field.type().equals(next.type())
                && field.choices().equals(next.choices())
                && field.limits().equals(next.limits())
                && field.ui().equals(next.ui())
                && field.parts().equals(next.parts())
                && (!control.isTitled() || field.title().equals(next.title()));
    }

    void update(Field next) {
        if (!next.equals(field)) {
            field = next;
            describe();
        }
    }

    String path() {
        return wiring.path();
    }

    FieldControl control() {
        return control;
    }

    /// Shows the answer that counts, and what is to be said about it now.
    void show(@Nullable Object value) {
        control.show(value);
        FormModel model = wiring.model();
        Optional<Remark> remark =
                control.parts().isEmpty()
                        ? model.shownWithin(wiring.path())
                        : model.shown(wiring.path());
        boolean silent = model.remarks().get(wiring.path()) == null;
        boolean right = silent && remark.isEmpty() && value != null && (isBound() || wasWrong());
        control.mark(
                remark.map(one -> one.isError() ? FieldControl.Mark.WRONG : mildly(one))
                        .orElse(right ? FieldControl.Mark.RIGHT : FieldControl.Mark.NONE));
        if (!remark.equals(said)) {
            said = remark;
            wrong.getChildren().clear();
            remark.ifPresent(this::say);
            wrong.setVisible(remark.isPresent());
            help.setVisible(remark.isEmpty());
        }
    }

    private static FieldControl.Mark mildly(Remark remark) {
        return remark.severity() == Severity.WARNING
                ? FieldControl.Mark.DOUBTFUL
                : FieldControl.Mark.NONE;
    }

    private boolean wasWrong() {
        return wiring.model().wasLeft(wiring.path()) && field.required();
    }

    /// Whether a right answer is worth a tick: there are rules it could have broken.
    private boolean isBound() {
        return field.limits().pattern().isPresent();
    }

    private void focusMoved(boolean inside) {
        if (!inside) {
            control.commit();
            wiring.model().left(wiring.path());
        }
    }

    private void describe() {
        title.getChildren().setAll(Styles.label(field.title(), "strong"));
        if (field.required()) {
            title.getChildren().add(Styles.fixed("*", "danger", "strong"));
        } else if (asks()) {
            title.getChildren().add(Styles.fixed("optional", "muted", "small"));
        }
        description.show(field.widget() == Widget.NOTE ? "" : field.description());
        String below = field.note().isEmpty() ? field.help() : field.note();
        help.setText(below);
        control.focus().setAccessibleText(field.title());
        control.focus().setAccessibleHelp(below);
    }

    private boolean asks() {
        return switch (field.widget()) {
            case NOTE, GROUP, CHECKBOX -> false;
            default -> true;
        };
    }

    private void say(Remark remark) {
        String tone = remark.isError() ? "danger" : "warning";
        TextFlow words = new TextFlow(text(remark.message(), tone));
        remark.instead().ifPresent(option -> suggest(words, option, tone));
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        StackPane icon =
                new StackPane((remark.isError() ? Icon.ERROR : Icon.WARNING).node(12, tone));
        icon.setMinSize(14, LINE);
        icon.setMaxHeight(LINE);
        wrong.getChildren().setAll(icon, words);
        control.focus().setAccessibleHelp(remark.message());
    }

    private void suggest(TextFlow words, Choices.Option option, String tone) {
        Hyperlink link =
                Styles.link(
                        option.name(),
                        () -> {
                            control.show(option.value());
                            wiring.put(option.value());
                        },
                        "small",
                        "strong");
        link.setId(wiring.id() + "-instead");
        words.getChildren().addAll(text(" Did you mean ", tone), link, text("?", tone));
    }

    private static Text text(String words, String tone) {
        Text text = new Text(words);
        text.getStyleClass().addAll("small", tone);
        return text;
    }

    @Override
    public String toString() {
        return Objects.toString(wiring.path());
    }
}
