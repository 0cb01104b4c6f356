package dev.slipway.ui.kit.form;

import dev.slipway.ui.kit.MarkdownText;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// What a template says about a page or a question, in Markdown; nothing where it says nothing.
final class Described extends VBox {
    private final Consumer<String> onLink;
    private final String[] styles;
    private String shown = "";

    /// `onLink` hears the address of a link that is clicked; `styles` are those of the words.
    Described(Consumer<String> onLink, String... styles) {
        this.onLink = onLink;
        this.styles = styles;
        getStyleClass().add("described");
        setVisible(false);
        setManaged(false);
    }

    void show(String text) {
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        getChildren().clear();
        if (!text.isEmpty()) {
            getChildren().add(isPlain(text) ? plain(text) : marked(text));
        }
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> "*_`[#\n".indexOf(c) >= 0) && !text.contains("://");
    }

    private Label plain(String text) {
        return Styles.wrapped(text, styles);
    }

    private MarkdownText marked(String text) {
        MarkdownText marked = new MarkdownText(text, onLink);
        marked.setSpacing(4);
        marked.getStyleClass().addAll(styles);
        return marked;
    }
}
