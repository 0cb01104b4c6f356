package dev.slipway.ui.kit.code;

import javafx.scene.control.Label;

import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;

import java.util.List;

/// Gives each line its colours and its squiggles.
final class CodeDecorator implements SyntaxDecorator {
    private final CodePane pane;

    CodeDecorator(CodePane pane) {
        this.pane = pane;
    }

    @Override
    public RichParagraph createRichParagraph(CodeTextModel model, int index) {
        String line = model.getPlainText(index);
        RichParagraph.Builder builder = RichParagraph.builder();
        if (!pane.isDrawn(index + 1)) {
            return builder.addSegment(line, pane.styles().plain()).build();
        }
        List<List<Token>> all = pane.text().tokens();
        coloured(builder, line, index < all.size() ? all.get(index) : List.of());
        String chip = pane.text().folded().chips().get(index + 1);
        if (chip != null) {
            int number = pane.text().number(index + 1);
            builder.addInlineNode(() -> chip(chip, number));
        }
        for (CodeText.Mark mark : pane.text().marks()) {
            if (mark.line() == index + 1 && !line.isBlank()) {
                squiggle(builder, line, mark);
            }
        }
        return builder.build();
    }

    @Override
    public void handleChange(
            CodeTextModel model, TextPos start, TextPos end, int top, int added, int bottom) {
        pane.edited(start.index(), end.index() + 1, start.index() + added + 1);
    }

    private Label chip(String words, int number) {
        Label chip = new Label(words);
        chip.getStyleClass().add("fold-chip");
        chip.setOnMousePressed(
                event -> {
                    event.consume();
                    pane.chipClicked(number);
                });
        return chip;
    }

    /// Blanks go with the stretch before or after them: each stretch is a node to be laid out.
    private void coloured(RichParagraph.Builder builder, String line, List<Token> tokens) {
        int at = 0;
        for (Token token : tokens) {
            if (token.start() < at || token.end() > line.length()) {
                break; // cut off by a fold
            }
            if (!line.substring(at, token.start()).isBlank()) {
                builder.addSegment(line.substring(at, token.start()), pane.styles().plain());
                at = token.start();
            }
            builder.addSegment(line.substring(at, token.end()), pane.styles().of(token.kind()));
            at = token.end();
        }
        if (at < line.length() || line.isEmpty()) {
            builder.addSegment(line.substring(at), pane.styles().plain());
        }
    }

    private static void squiggle(RichParagraph.Builder builder, String line, CodeText.Mark mark) {
        int indent = line.length() - line.stripLeading().length();
        int start = mark.column() > line.length() ? indent : Math.max(indent, mark.column() - 1);
        int end = start;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        if (end > start) {
            builder.addWavyUnderline(
                    start,
                    end - start,
                    switch (mark.severity()) {
                        case ERROR -> "code-squiggle";
                        case WARNING -> "code-squiggle-warning";
                        case INFO -> "code-squiggle-note";
                    });
        }
    }
}
