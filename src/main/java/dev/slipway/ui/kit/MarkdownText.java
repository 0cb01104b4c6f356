package dev.slipway.ui.kit;

import javafx.geometry.Insets;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A short Markdown text as nodes: paragraphs, heads, nested lists, code, bold, italics, and links.
/// For what a golden path says at its end, and for descriptions; pages of documentation want more.
public final class MarkdownText extends VBox {
    private static final Pattern INLINE =
            Pattern.compile(
                    "\\*\\*(?<bold>[^*]+)\\*\\*|`(?<code>[^`]+)`"
                            + "|(?<![*\\w])[*_](?<italic>[^*_\\s](?:[^*_]*[^*_\\s])?)[*_](?![*\\w])"
                            + "|\\[(?<text>[^\\]]+)\\]\\((?<url>[^)\\s]+)\\)"
                            + "|(?<bare>https?://[^\\s)]+)");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|(\\d+)[.)])\\s+(.*)$");
    private static final Pattern HEAD = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*$");

    private static final double STEP = 20;
    private final Consumer<String> onLink;
    private final List<String> open = new ArrayList<>();

    /// How far the items are set in that the next line may belong to, the outermost first.
    private final List<Integer> items = new ArrayList<>();

    /// Of the item that is open; empty for a paragraph.
    private String mark = "";

    /// `onLink` hears the address of a link that is clicked.
    public MarkdownText(String markdown, Consumer<String> onLink) {
        super(8);
        this.onLink = onLink;
        getStyleClass().add("markdown-text");
        boolean fenced = false;
        for (String line : markdown.lines().toList()) {
            Matcher item = ITEM.matcher(line);
            Matcher head = HEAD.matcher(line);
            if (line.strip().startsWith("```")) {
                close(fenced);
                fenced = !fenced;
            } else if (fenced) {
                open.add(line);
            } else if (line.isBlank()) {
                close(false);
            } else if (head.matches()) {
                close(false);
                items.clear();
                getChildren().add(Styles.wrapped(head.group(1), "strong"));
            } else if (item.matches()) {
                close(false);
                begin(indent(line), item.group(1) == null ? "•" : item.group(1) + ".");
                open.add(item.group(2));
            } else {
                if (open.isEmpty() && indent(line) == 0) {
                    items.clear();
                }
                open.add(line.strip());
            }
        }
        close(fenced);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private void begin(int indent, String itsMark) {
        while (!items.isEmpty() && items.getLast() >= indent) {
            items.removeLast();
        }
        items.add(indent);
        mark = itsMark;
    }

    /// Ends the paragraph, item or code that is open, as far in as the items around it.
    private void close(boolean code) {
        if (open.isEmpty()) {
            return;
        }
        boolean item = !mark.isEmpty() && !code;
        Region node =
                code
                        ? Styles.wrapped(String.join("\n", open), "mono", "markdown-code")
                        : flow(String.join(" ", open));
        if (item) {
            node = new HBox(8, Styles.fixed(mark, "muted"), Styles.grow(node));
        }
        int depth = items.size() - (item ? 1 : 0);
        if (depth > 0) {
            VBox.setMargin(node, new Insets(0, 0, 0, depth * STEP));
        }
        open.clear();
        mark = "";
        getChildren().add(node);
    }

    private TextFlow flow(String line) {
        TextFlow flow = new TextFlow();
        Matcher inline = INLINE.matcher(line);
        int at = 0;
        while (inline.find()) {
            text(flow, line.substring(at, inline.start()));
            at = inline.end();
            if (inline.group("bold") != null) {
                text(flow, inline.group("bold"), "strong");
            } else if (inline.group("code") != null) {
                text(flow, inline.group("code"), "mono");
            } else if (inline.group("italic") != null) {
                text(flow, inline.group("italic"), "italic");
            } else {
                boolean bare = inline.group("bare") != null;
                String url = bare ? inline.group("bare") : inline.group("url");
                Hyperlink link =
                        Styles.link(bare ? url : inline.group("text"), () -> onLink.accept(url));
                Styles.tooltip(link, url);
                flow.getChildren().add(link);
            }
        }
        text(flow, line.substring(at));
        return flow;
    }

    private static void text(TextFlow flow, String words, String... styles) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().addAll("text", "plain");
            text.getStyleClass().addAll(styles);
            flow.getChildren().add(text);
        }
    }
}
