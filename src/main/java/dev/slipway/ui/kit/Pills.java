package dev.slipway.ui.kit;

import javafx.scene.control.Label;

/// Small rounded labels: a tag, a number, a state with its word.
public final class Pills {

    private Pills() {}

    public static Label tag(String text) {
        return Styles.fixed(text, "tag-pill");
    }

    public static Label count(int number) {
        return Styles.fixed(Integer.toString(number), "count-pill");
    }

    /// A state is a shape, a word and a colour (`success`, `warning`, `danger`, `accent`), never a
    /// colour alone.
    public static Label state(Icon icon, String word, String tone) {
        Label pill = Styles.fixed(word, "state-pill", tone);
        pill.setGraphic(icon.node(12, tone));
        return pill;
    }
}
