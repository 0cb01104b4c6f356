package dev.slipway.ui.kit.form;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What one field is answered with. It tells its wiring of every answer, and is shown the answer
/// that counts after each change of the form; what the user is just typing it keeps.
interface FieldControl {

    /// How an answer stands.
    enum Mark {
        NONE,
        RIGHT,
        DOUBTFUL,
        WRONG
    }

    PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    Region node();

    /// The node that takes the keyboard.
    Node focus();

    void show(@Nullable Object value);

    default void mark(Mark mark) {
        for (Node marked : List.of(node(), focus())) {
            marked.pseudoClassStateChanged(WRONG, mark == Mark.WRONG);
            marked.pseudoClassStateChanged(DOUBTFUL, mark == Mark.DOUBTFUL);
        }
    }

    /// Answers with what was typed and not yet taken.
    default void commit() {}

    /// The boxes of the parts this control is made of.
    default List<FieldBox> parts() {
        return List.of();
    }

    /// Whether the control says its title itself, as a check box does.
    default boolean isTitled() {
        return false;
    }
}
