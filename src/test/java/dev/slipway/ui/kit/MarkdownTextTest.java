package dev.slipway.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.FxToolkit;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import java.util.List;

class MarkdownTextTest {

    /// The blocks as text, each set in by two blanks a level.
    private static List<String> blocks(String markdown) {
        return FxToolkit.call(
                () ->
                        new MarkdownText(markdown, url -> {})
                                .getChildren().stream().map(MarkdownTextTest::block).toList());
    }

    private static String block(Node node) {
        Insets margin = VBox.getMargin(node);
        int level = margin == null ? 0 : (int) Math.round(margin.getLeft() / 20);
        return "  ".repeat(level) + words(node);
    }

    private static String words(Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case Labeled label -> label.getText() + (label.getText().length() < 3 ? " " : "");
            case Parent parent ->
                    String.join(
                            "",
                            parent.getChildrenUnmodifiable().stream()
                                    .map(MarkdownTextTest::words)
                                    .toList());
            default -> "";
        };
    }

    @Test
    void anItemGoesOnInTheNextLine() {
        assertThat(blocks("Before:\n- one that\n  goes on\n- two **bold**\nlazily\n\nAfter."))
                .containsExactly("Before:", "• one that goes on", "• two bold lazily", "After.");
    }

    @Test
    void itemsInItemsAreSetIn() {
        assertThat(
                        blocks(
                                "1. ask\n"
                                        + "   1. a name,\n"
                                        + "      and more\n"
                                        + "   2. an owner\n"
                                        + "2. act\n\n"
                                        + "   well"))
                .containsExactly(
                        "1. ask", "  1. a name, and more", "  2. an owner", "2. act", "  well");
    }

    @Test
    void aHeadEndsTheList() {
        assertThat(blocks("- one\n# Head\ntext")).containsExactly("• one", "Head", "text");
    }
}
