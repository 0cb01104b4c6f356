package dev.slipway.ui.kit.code;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;

import java.util.List;

/// Changes of a text beside typing: each is one step to undo, and is heard as what is typed is.
final class CodeEdits {
    private final CodeArea area;
    private final SimpleBooleanProperty touched = new SimpleBooleanProperty();

    CodeEdits(CodeArea area) {
        this.area = area;
    }

    /// A text that nobody has touched yet is shown.
    void begin() {
        area.clearUndoRedo();
        touched.set(false);
    }

    void touched() {
        touched.set(true);
    }

    /// The area itself says yes for a text that nobody has touched yet.
    BooleanBinding redoable() {
        return area.redoableProperty().and(touched);
    }

    CodePane.Caret caret() {
        TextPos at = area.getCaretPosition();
        return at == null ? new CodePane.Caret(0, 0) : new CodePane.Caret(at.index(), at.offset());
    }

    /// Puts `now` in the place of the characters from column `from` (from 0) up to the caret.
    void complete(int from, String now) {
        TextPos at = area.getCaretPosition();
        if (at != null) {
            area.select(area.replaceText(TextPos.ofLeading(at.index(), from), at, now));
        }
    }

    void select(Finds.Hit hit) {
        area.select(start(hit), end(hit));
    }

    void replace(Finds.Hit hit, String now) {
        area.replaceText(start(hit), end(hit), now);
    }

    /// Puts `now` in the place of lines `from` to `end` (from 0, exclusive).
    void replaceLines(int from, int end, List<String> now) {
        area.replaceText(
                TextPos.ofLeading(from, 0),
                area.getModel().getEndOfParagraphTextPos(end - 1),
                String.join("\n", now));
    }

    /// Where a search goes on: the end of the selection when `forward`, else its start.
    TextPos searchFrom(boolean forward) {
        SelectionSegment selection = area.getSelection();
        return selection == null ? TextPos.ZERO : forward ? selection.getMax() : selection.getMin();
    }

    /// The selected text when it is within one line, else empty.
    String selectedWord() {
        SelectionSegment selection = area.getSelection();
        if (selection == null || selection.getMin().index() != selection.getMax().index()) {
            return "";
        }
        String line = area.getPlainText(selection.getMin().index());
        return line.substring(selection.getMin().offset(), selection.getMax().offset());
    }

    private static TextPos start(Finds.Hit hit) {
        return TextPos.ofLeading(hit.line() - 1, hit.start());
    }

    private static TextPos end(Finds.Hit hit) {
        return TextPos.ofLeading(hit.line() - 1, hit.end());
    }
}
