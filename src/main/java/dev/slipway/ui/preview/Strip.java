package dev.slipway.ui.preview;

import dev.slipway.base.Problem;
import dev.slipway.desk.Preview;
import dev.slipway.ui.kit.Pills;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Below the texts: what each step will do, or what is wrong, in rows of one line.
final class Strip extends VBox {
    private static final String STEPS = "strip-steps";
    private static final String PROBLEMS = "strip-problems";

    private final Segmented segments = new Segmented();
    private final ToggleButton stepsButton = segments.add(STEPS, "Steps");
    private final ToggleButton problemsButton = segments.add(PROBLEMS, "Problems");
    private final HBox pills = Styles.row(8);
    private final StepList steps = new StepList();
    private final ProblemRows problems;

    Strip(Consumer<Problem> onOpen) {
        getStyleClass().add("strip");
        problems = new ProblemRows(true, onOpen);
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
        StackPane body = new StackPane(steps, problems);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
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
