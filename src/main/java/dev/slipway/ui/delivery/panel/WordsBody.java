package dev.slipway.ui.delivery.panel;

import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import java.util.regex.Pattern;

/// A text of a dashboard: headings, lists and paragraphs as plain labels. No markup of it is run:
/// tags are taken out, links show their words.
final class WordsBody extends ScrollPane {
    private static final Pattern BREAK =
            Pattern.compile("(?i)<(br|/p|/div|/h\\d|/li|/tr)[^>]{0,200}>");
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,400}>");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\]\\[]{0,200})]\\([^)]{0,400}\\)");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|__|`");

    WordsBody(String text) {
        VBox lines = new VBox(4);
        lines.getStyleClass().add("panel-words");
        plain(text).lines().map(String::strip).forEach(line -> add(lines, line));
        setContent(lines);
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
        setMinSize(0, 0);
    }

    /// Without tags, links and marks of emphasis.
    static String plain(String text) {
        String cut = TAG.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("");
        String words = LINK.matcher(cut).replaceAll("$1");
        return MARKS.matcher(words)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static void add(VBox lines, String line) {
        if (line.isEmpty()) {
            return;
        }
        if (line.startsWith("#")) {
            lines.getChildren().add(Styles.wrapped(line.replaceFirst("^#+\\s*", ""), "strong"));
        } else if (line.matches("[-*+]\\s.*")) {
            lines.getChildren().add(item(line.substring(1).strip()));
        } else {
            lines.getChildren().add(Styles.wrapped(line));
        }
    }

    private static Node item(String text) {
        Label words = Styles.wrapped(text);
        return Styles.row(8, Styles.fixed("•", "muted"), words);
    }
}
