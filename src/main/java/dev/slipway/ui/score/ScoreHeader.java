package dev.slipway.ui.score;

import dev.slipway.desk.ScoreFile;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.Consumer;

/// The head of an open Score file: its name, the environments it is seen in, and the verbs.
final class ScoreHeader extends HBox {
    static final String COMPARE = "compare";
    static final String BASE = "base";

    private final Label title = Styles.fixed("", "title");
    private final HBox segments = Styles.row(0);
    private final Consumer<String> onSegment;
    private List<ScoreFile.Overrides> shown = List.of();
    private Segmented segmented = new Segmented();

    /// `onSegment` hears [#BASE], [#COMPARE], or the path of the overrides that are chosen.
    ScoreHeader(Consumer<String> onSegment, Node... verbs) {
        this.onSegment = onSegment;
        getStyleClass().addAll("screen-header", "score-header");
        getChildren().addAll(title, segments, Styles.spacer());
        getChildren().addAll(verbs);
        show(List.of());
    }

    void title(String text) {
        title.setText(text);
    }

    void show(List<ScoreFile.Overrides> environments) {
        if (environments.equals(shown) && !segments.getChildren().isEmpty()) {
            return;
        }
        String chosen = segmented.chosenProperty().get();
        shown = environments;
        Segmented next = new Segmented();
        next.setId("environments");
        next.add(BASE, "base");
        environments.forEach(o -> next.add(o.path(), o.environment()));
        next.add(COMPARE, "Compare");
        segmented = next;
        next.choose(chosen);
        next.chosenProperty().addListener((property, before, now) -> onSegment.accept(now));
        segments.getChildren().setAll(next);
    }

    void choose(String segment) {
        segmented.choose(segment);
    }

    String chosen() {
        return segmented.chosenProperty().get();
    }
}
