package dev.slipway.ui.kit;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.List;

/// The worst of some problems in one line of 36, with its place and way out; "n more" leads to the
/// rest. Takes no room when there is none.
public final class ProblemStrip extends HBox {
    private final ProblemActions actions;
    private final Runnable all;

    /// `all` shows every problem of what the strip stands above.
    public ProblemStrip(ProblemActions actions, Runnable all) {
        super(8);
        this.actions = actions;
        this.all = all;
        getStyleClass().add("problem-strip");
        show(List.of());
    }

    public void show(List<Problem> problems) {
        List<Problem> sorted = problems.stream().sorted(Problem.WORST_FIRST).toList();
        setVisible(!sorted.isEmpty());
        setManaged(!sorted.isEmpty());
        getChildren().clear();
        if (sorted.isEmpty()) {
            return;
        }
        Problem worst = sorted.getFirst();
        for (Severity severity : Severity.values()) {
            getStyleClass().remove(Marks.tone(severity));
        }
        getStyleClass().add(Marks.tone(worst.severity()));
        Label message = Styles.label(Words.sentence(worst.message()));
        message.setMinWidth(0);
        if (!worst.advice().isEmpty()) {
            Styles.tooltip(message, worst.advice());
        }
        getChildren()
                .addAll(
                        Marks.of(worst.severity(), 16),
                        Styles.fixed(Words.count(sorted.size(), "problem.", "problems."), "strong"),
                        message,
                        Styles.spacer());
        if (sorted.size() > 1) {
            getChildren().add(Styles.link(sorted.size() - 1 + " more", all));
        }
        getChildren().addAll(Finding.link(worst.where(), actions), Finding.wayOut(worst, actions));
    }
}
