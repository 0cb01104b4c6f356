package dev.slipway.ui.goldenpath;

import dev.slipway.form.Choice;
import dev.slipway.form.Field;
import dev.slipway.form.FormPage;
import dev.slipway.form.FormView;
import dev.slipway.form.Widget;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.kit.form.FormModel;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/// All answers on one page, before anything is made of them.
final class ReviewPane extends ScrollPane {
    private static final double TITLE = 124;
    private static final String MASK = "••••••••";

    private final FormModel form;
    private final BiFunction<Field, String, String> names;
    private final VBox body = new VBox();

    /// `names` says how a picked reference is called.
    ReviewPane(FormModel form, BiFunction<Field, String, String> names) {
        this.form = form;
        this.names = names;
        getStyleClass().add("form-pane");
        body.getStyleClass().add("review-body");
        setContent(body);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        form.pageProperty().addListener((property, before, now) -> show());
        form.viewProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        if (!form.isReview()) {
            return;
        }
        body.getChildren().clear();
        FormView view = form.view();
        for (int i = 0; i < view.pages().size(); i++) {
            int index = i;
            FormPage page = view.pages().get(i);
            HBox head =
                    Styles.row(
                            8,
                            Styles.label(page.title(), "strong"),
                            Styles.spacer(),
                            Styles.link("Change", () -> form.go(index), "small"));
            head.getStyleClass().add("section-head");
            body.getChildren().add(head);
            VBox rows = new VBox(8);
            rows.getStyleClass().add("review-rows");
            for (Field field : page.fields()) {
                rows.getChildren().addAll(rows(field, "", answer(field, view)));
            }
            body.getChildren().add(rows);
        }
    }

    private static @Nullable Object answer(Field field, FormView view) {
        return view.secrets().containsKey(field.key())
                ? view.secrets().get(field.key())
                : view.values().get(field.key());
    }

    /// The rows of an answer; the members of an object have their own, `Object > Member`.
    private List<HBox> rows(Field field, String around, @Nullable Object value) {
        Field.Review review = field.ui().review();
        if (field.widget() == Widget.HIDDEN
                || field.widget() == Widget.NOTE
                || (!review.shown() && review.mask().isEmpty())) {
            return List.of();
        }
        String title = around + (review.name().isEmpty() ? title(field) : review.name());
        if (!(value instanceof Map<?, ?> members)
                || field.widget() != Widget.GROUP
                || !review.explode()
                || !review.mask().isEmpty()) {
            return List.of(row(field, title, shown(field, value)));
        }
        List<HBox> rows = new ArrayList<>();
        for (Field part : field.parts()) {
            rows.addAll(rows(part, title + " > ", members.get(part.key())));
        }
        return rows;
    }

    /// A question without a title is called by its key in words, as in Backstage.
    private static String title(Field field) {
        return field.title().equals(field.key()) ? Words.ofKey(field.key()) : field.title();
    }

    private static HBox row(Field field, String called, String text) {
        Label title = Styles.wrapped(called, "muted", "small");
        Styles.width(title, TITLE);
        Label value = text.isEmpty() ? Styles.label("not answered", "muted") : Styles.wrapped(text);
        HBox row = new HBox(12, title, Styles.grow(value));
        row.setId("review-" + field.key());
        return row;
    }

    private String shown(Field field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        String mask = field.ui().review().mask();
        return !mask.isEmpty() ? mask : field.widget().isMasked() ? MASK : words(field, value);
    }

    private String words(Field field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "Yes" : "No";
            case List<?> list ->
                    String.join(", ", list.stream().map(item -> words(field, item)).toList());
            case Map<?, ?> map ->
                    String.join(
                            "\n",
                            map.entrySet().stream()
                                    .map(e -> e.getKey() + ": " + words(field, e.getValue()))
                                    .toList());
            case String text when field.widget().picksEntities() -> names.apply(field, text);
            default ->
                    field.choices().stream()
                            .filter(choice -> Objects.equals(choice.value(), value))
                            .map(Choice::label)
                            .findFirst()
                            .orElse(value.toString());
        };
    }
}
