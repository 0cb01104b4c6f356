package dev.slipway.ui.source;

import dev.slipway.desk.Document;
import dev.slipway.desk.TextChange;
import dev.slipway.ui.kit.code.CodeText;

import java.util.List;

/// A text that is being edited: what it was on disk, and its lines now.
record Editing(Document base, List<String> lines) {

    Editing {
        lines = List.copyOf(lines);
    }

    static Editing of(Document document) {
        return new Editing(document, lines(document.text()));
    }

    /// The lines as the editor has them, without line ends.
    static List<String> lines(String text) {
        return CodeText.of("", text).lines();
    }

    Editing withLines(List<String> now) {
        return new Editing(base, now);
    }

    /// The same lines over what stands on the disk by now.
    Editing over(Document newBase) {
        return new Editing(newBase, lines);
    }

    String path() {
        return base.path();
    }

    boolean isDirty() {
        return !lines.equals(lines(base.text()));
    }

    /// The text to be written: lines that were not touched keep their line ends.
    String text() {
        return LineEnds.keep(base.text(), lines);
    }

    TextChange change(String title) {
        return new TextChange(title, List.of(new TextChange.FileText(path(), base.text(), text())));
    }
}
