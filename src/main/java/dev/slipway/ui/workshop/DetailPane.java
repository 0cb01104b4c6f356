package dev.slipway.ui.workshop;

import dev.slipway.base.Problem;
import dev.slipway.desk.Workshop;
import dev.slipway.ui.kit.CodeLines;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Excerpt;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.kit.code.CodeView;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Right of the list: the chosen row's problems, the source at the line, or what came out otherwise
/// than the golden tree wants.
final class DetailPane extends BorderPane {
    private static final int CONTEXT = 3;
    private static final double MOST = 180;

    private final WorkshopModel model;
    private final CodeView code = new CodeView();
    private final Label path = Styles.label("", "strong", "small");
    private final Button edit;
    private @Nullable Row row;

    /// `onEdit` hears that the file beside the row is to be edited.
    DetailPane(WorkshopModel model, Consumer<Row> onEdit) {
        this.model = model;
        code.setId("workshop-source");
        edit =
                Styles.button(
                        Icon.EDIT,
                        "Edit",
                        () -> {
                            if (row != null) {
                                onEdit.accept(row);
                            }
                        },
                        "ghost",
                        "row-button");
        model.shownProperty().addListener((property, before, now) -> source());
        show(null);
    }

    void show(@Nullable Row next) {
        row = next;
        if (next == null) {
            setTop(null);
            setCenter(new EmptyState(Icon.FILE_TEXT, "Choose a row to see its source."));
            return;
        }
        HBox bar = Styles.row(8, path, Styles.spacer(), edit);
        bar.getStyleClass().addAll("page-bar", "workshop-page");
        VBox top = new VBox(problems(next), bar);
        setTop(top);
        path.setText(next.where().toString());
        if (next.otherwise().isEmpty()) {
            model.look(next);
        } else {
            setCenter(otherwise(next.otherwise()));
        }
    }

    private void source() {
        if (row != null && row.otherwise().isEmpty()) {
            model.shownProperty()
                    .get()
                    .ifPresentOrElse(
                            shown -> {
                                code.show(shown.text(), List.of());
                                setCenter(code);
                                code.jumpTo(shown.line());
                            },
                            () ->
                                    setCenter(
                                            new EmptyState(
                                                    Icon.FILE, "There is no text to show here.")));
        }
    }

    private static Node problems(Row row) {
        VBox box = Styles.column(8);
        box.getStyleClass().add("workshop-problems");
        for (Problem problem : row.problems()) {
            Label message =
                    Styles.wrapped(
                            Words.sentence(problem.message())
                                    + (problem.advice().isEmpty()
                                            ? ""
                                            : "\n" + Words.sentence(problem.advice())));
            message.setGraphic(Marks.of(problem.severity(), 14));
            message.setGraphicTextGap(8);
            box.getChildren()
                    .addAll(message, Styles.label(problem.where().toString(), "muted", "small"));
        }
        if (row.problems().isEmpty()) {
            Label fine = Styles.label("All is as this case expects.");
            fine.setGraphic(Icon.OK.node(14, "success"));
            fine.setGraphicTextGap(8);
            box.getChildren().add(fine);
        }
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST);
        scroll.getStyleClass().add("form-pane");
        return scroll;
    }

    private static Node otherwise(List<Workshop.Otherwise> files) {
        VBox box = Styles.column(16);
        box.getStyleClass().add("plan-body");
        for (Workshop.Otherwise file : files) {
            String word =
                    file.wanted().isEmpty()
                            ? "not expected"
                            : file.got().isEmpty() ? "not made" : "made otherwise";
            Excerpt lines = Excerpt.diff(file.wanted().orElse(""), file.got().orElse(""), CONTEXT);
            box.getChildren()
                    .add(
                            Styles.column(
                                    4,
                                    Styles.row(
                                            8,
                                            Styles.label(file.path(), "mono"),
                                            Styles.label(word, "danger", "small")),
                                    new CodeLines(lines)));
        }
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-pane");
        return scroll;
    }
}
