package dev.slipway.ui.goldenpath;

import dev.slipway.base.Problem;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// One thing that stopped a creation: file, line and column as a link, what is wrong there, and
/// what to do about it.
final class FailureRow {
    private FailureRow() {}

    static Node of(Problem problem, Consumer<Problem> onOpen) {
        Hyperlink place =
                Styles.link(
                        problem.where().toString(),
                        () -> onOpen.accept(problem),
                        "small",
                        "mono-small");
        place.setWrapText(true);
        VBox row = new VBox(2, Styles.wrapped(Words.sentence(problem.message())), place);
        if (!problem.advice().isEmpty()) {
            row.getChildren()
                    .add(1, Styles.wrapped(Words.sentence(problem.advice()), "muted", "small"));
        }
        return row;
    }
}
