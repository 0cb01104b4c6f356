package dev.slipway.ui.kit.code;

import dev.slipway.ui.kit.LineDiff;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Duration;

import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/// The lines that a change lit for a moment, and the chip that counts those below what is in sight.
final class LitLines {
    private static final Duration LIT = Duration.millis(1500);

    private final TreeSet<Integer> lit = new TreeSet<>();
    private final PauseTransition fading = new PauseTransition(LIT);
    private final Button chip = new Button();
    private final Runnable onChange;
    private int bottom;

    /// `onChange` runs when lines went out, `onNext` gets the next line below when the chip is
    /// clicked.
    LitLines(Runnable onChange, IntConsumer onNext) {
        this.onChange = onChange;
        fading.setOnFinished(event -> putOut());
        chip.getStyleClass().setAll("code-chip");
        chip.setVisible(false);
        chip.setOnAction(
                event -> {
                    Integer next = lit.higher(bottom);
                    if (next != null) {
                        onNext.accept(next);
                    }
                });
    }

    Node chip() {
        return chip;
    }

    boolean contains(int line) {
        return lit.contains(line);
    }

    void light(List<LineDiff.Hunk> hunks) {
        lit.clear();
        for (LineDiff.Hunk hunk : hunks) {
            for (int line = hunk.start(); line < hunk.end(); line++) {
                lit.add(line + 1);
            }
        }
        fading.playFromStart();
    }

    /// `last` is the last line in sight now.
    void seen(int last) {
        bottom = last;
        int below = lit.tailSet(last, false).size();
        chip.setVisible(below > 0);
        if (below > 0) {
            chip.setText(below == 1 ? "1 change below" : below + " changes below");
        }
    }

    void clear() {
        lit.clear();
        fading.stop();
        chip.setVisible(false);
    }

    private void putOut() {
        clear();
        onChange.run();
    }
}
