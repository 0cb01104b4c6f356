package dev.slipway.ui.preview;

import dev.slipway.base.Problem;
import dev.slipway.desk.Preview;
import dev.slipway.desk.Reason;
import dev.slipway.ui.kit.Pills;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Styles;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Below the texts: what each step will do, what is wrong, or what made a line, in rows of one
/// line.
final class Strip extends VBox {
    private static final String STEPS = "strip-steps";
    private static final String PROBLEMS = "strip-problems";
    private static final String WHY = "strip-why";
    private static final int WHY_ROWS = 5;
    private static final double HEADER = 34;

    private final Segmented segments = new Segmented();
    private final ToggleButton stepsButton = segments.add(STEPS, "Steps");
    private final ToggleButton problemsButton = segments.add(PROBLEMS, "Problems");
    private final ToggleButton whyButton = segments.add(WHY, "Why");
    private final WhyList why;
    private final HBox pills = Styles.row(8);
    private final StepList steps = new StepList();
    private final ProblemRows problems;

    Strip(PreviewModel model, Consumer<Problem> onOpen, Consumer<Reason> onReason) {
        getStyleClass().add("strip");
        problems = new ProblemRows(true, onOpen);
        why = new WhyList(model.why(), onReason);
        why.visibleProperty().bind(segments.chosenProperty().isEqualTo(WHY));
        Styles.tooltip(whyButton, "What made the selected line  Ctrl+Shift+E");
        model.why().askedProperty().addListener((property, before, now) -> asked(now));
        problems.visibleProperty().bind(segments.chosenProperty().isEqualTo(PROBLEMS));
        steps.visibleProperty().bind(segments.chosenProperty().isEqualTo(STEPS));
        HBox header =
                Styles.row(
                        12,
                        segments,
                        pills,
                        Styles.spacer(),
                        Styles.fixed("Writes nothing before Create", "muted", "small"));
        header.getStyleClass().add("strip-header");
        StackPane body = new StackPane(steps, problems, why);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
    }

    /// The id of the part in sight.
    ReadOnlyStringProperty chosenProperty() {
        return segments.chosenProperty();
    }

    boolean isWhy() {
        return segments.chosenProperty().get().equals(WHY);
    }

    /// The height at which what made a line is seen without scrolling.
    static double whyHeight() {
        return HEADER + WHY_ROWS * WhyList.ROW + 2;
    }

    /// Puts the focus on what made the line.
    void focusWhy() {
        segments.choose(WHY);
        why.requestFocus();
        why.getSelectionModel().select(0);
    }

    private void asked(PreviewModel.@Nullable Back line) {
        whyButton.setText(line == null ? "Why" : "Why line " + line.line());
        segments.choose(WHY);
    }

    void show(Preview preview, boolean waiting) {
        steps.show(preview.steps(), waiting);
        problems.show(preview.problems());
        stepsButton.setText("Steps  " + preview.steps().size());
        problemsButton.setText("Problems  " + preview.problems().size());
        pills.getChildren().clear();
        pill(preview.steps(), Preview.Fate.FAILED, waiting);
        pill(preview.steps(), Preview.Fate.NOT_RUN, waiting);
    }

    private void pill(List<Preview.Step> all, Preview.Fate fate, boolean waiting) {
        long count = all.stream().filter(step -> step.fate() == fate).count();
        if (count > 0) {
            Tones tones = Tones.of(fate, waiting);
            String word = count + " " + tones.word().toLowerCase(java.util.Locale.ROOT);
            pills.getChildren().add(Pills.state(tones.icon(), word, tones.tone()));
        }
    }
}
