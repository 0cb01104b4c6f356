package dev.slipway.ui.kit.code;

import dev.slipway.ui.kit.LineDiff;

import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;

import java.util.List;

/// Brings a text area from one text to the next by replacing only the lines that differ, so that
/// the place in it, the caret and what can be undone stay.
final class LineEdits {
    private static final int MOST = 64;

    private LineEdits() {}

    /// Applies `hunks`, which lead to `lines`.
    static void apply(StyledTextModel model, List<LineDiff.Hunk> hunks, List<String> lines) {
        List<LineDiff.Hunk> edits = hunks;
        if (hunks.size() > MOST) {
            LineDiff.Hunk first = hunks.getFirst();
            LineDiff.Hunk last = hunks.getLast();
            edits =
                    List.of(
                            new LineDiff.Hunk(
                                    first.oldStart(), last.oldEnd(), first.start(), last.end()));
        }
        for (LineDiff.Hunk edit : edits.reversed()) {
            replace(model, edit, lines);
        }
    }

    /// Replaces whole lines; as many as before one by one, since the area scrolls when it sees
    /// several change above its first one. Lines that are added or removed take the line feed
    /// before them along, or the one after when they are the first.
    private static void replace(StyledTextModel model, LineDiff.Hunk edit, List<String> lines) {
        String now = String.join("\n", lines.subList(edit.start(), edit.end()));
        if (edit.end() - edit.start() == edit.oldEnd() - edit.oldStart()) {
            for (int i = 0; i < edit.end() - edit.start(); i++) {
                int line = edit.oldStart() + i;
                TextPos end = model.getEndOfParagraphTextPos(line);
                String text = lines.get(edit.start() + i);
                model.replace(null, TextPos.ofLeading(line, 0), end, text);
            }
        } else if (edit.oldStart() < edit.oldEnd() && edit.start() < edit.end()) {
            TextPos end = model.getEndOfParagraphTextPos(edit.oldEnd() - 1);
            model.replace(null, TextPos.ofLeading(edit.oldStart(), 0), end, now);
        } else if (edit.start() < edit.end()) {
            boolean first = edit.oldStart() == 0;
            TextPos at = first ? TextPos.ZERO : model.getEndOfParagraphTextPos(edit.oldStart() - 1);
            model.replace(null, at, at, first ? now + "\n" : "\n" + now);
        } else if (edit.oldStart() == 0) {
            TextPos end =
                    edit.oldEnd() < model.size()
                            ? TextPos.ofLeading(edit.oldEnd(), 0)
                            : model.getDocumentEnd();
            model.replace(null, TextPos.ZERO, end, "");
        } else {
            model.replace(
                    null,
                    model.getEndOfParagraphTextPos(edit.oldStart() - 1),
                    model.getEndOfParagraphTextPos(edit.oldEnd() - 1),
                    "");
        }
    }

    /// Where the line that stood at `line` (from 1) stands after `hunks`.
    static int moved(int line, List<LineDiff.Hunk> hunks) {
        int shift = 0;
        for (LineDiff.Hunk hunk : hunks) {
            if (line > hunk.oldEnd()) {
                shift = hunk.end() - hunk.oldEnd();
            } else if (line > hunk.oldStart()) {
                return Math.min(hunk.start() + line - hunk.oldStart(), Math.max(1, hunk.end()));
            }
        }
        return line + shift;
    }
}
