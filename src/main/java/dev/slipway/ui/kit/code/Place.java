package dev.slipway.ui.kit.code;

import dev.slipway.ui.kit.LineDiff;

import javafx.application.Platform;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;

import java.util.List;

/// Where a text stands. The text area scrolls to its caret only, and not at all before it has been
/// laid out, so what is to be seen is remembered until the next layout shows it. A line that was
/// brought into sight stays there when the pane becomes lower; what the user does by hand, or
/// another wish, ends that.
final class Place {
    /// The lines to be seen above and below one that was out of sight.
    private static final int CONTEXT = 6;

    private final CodeArea area;
    private final LineSight sight;
    private int top;
    private List<Integer> lines = List.of();
    private boolean far;
    private boolean waiting;
    private boolean moving;

    Place(CodeArea area, LineSight sight) {
        this.area = area;
        this.sight = sight;
        area.addEventFilter(ScrollEvent.ANY, event -> forget());
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> forget());
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> forget());
        area.heightProperty().addListener((property, before, now) -> resized());
    }

    /// One of the lines `wanted` (from 1) is to be in sight, else the first of them is brought
    /// there; after the line that is still to be at the top is there.
    void reveal(List<Integer> wanted) {
        top = waiting ? top : 0;
        lines = List.copyOf(wanted);
        far = top == 0 && !lines.isEmpty() && !areSeen();
        if (far || waiting) {
            await();
        }
    }

    /// `wanted` (from 1) is to be the first line in sight, as far as there is text below it.
    void revealAtTop(int wanted) {
        forget();
        top = Math.max(1, wanted);
        await();
    }

    void forget() {
        top = 0;
        lines = List.of();
        far = false;
        waiting = false;
    }

    /// The text changes by `hunks`. What waits to be seen goes with its line; else the first line
    /// in sight stays the first, where one does not type. Gives the line that will be the first.
    int follow(List<LineDiff.Hunk> hunks) {
        int first = sight.topProperty().get();
        if (waiting) {
            top = LineEdits.moved(top, hunks);
            lines = lines.stream().map(line -> LineEdits.moved(line, hunks)).toList();
        } else if (area.isEditable() || first <= 1) {
            forget();
        } else {
            revealAtTop(LineEdits.moved(first, hunks));
        }
        return top > 0 ? top : first;
    }

    /// Whether the caret is only on its way to where it is to be.
    boolean isMoving() {
        return moving;
    }

    /// The sight is as of this layout.
    void laidOut() {
        if (top > 0 && top != sight.topProperty().get()) {
            int end = area.getParagraphCount();
            scroll(top, top < end ? end : 1);
        }
        if (!lines.isEmpty() && !(far ? isAmidst(lines.getFirst()) : areSeen())) {
            int line = lines.getFirst();
            scroll(line, line - CONTEXT, line + CONTEXT);
        }
        top = 0;
        far = false;
        waiting = false;
    }

    private boolean isAmidst(int line) {
        return sight.topProperty().get() <= Math.max(1, line - CONTEXT)
                && Math.min(line + CONTEXT, area.getParagraphCount()) <= sight.bottom();
    }

    private boolean areSeen() {
        return lines.stream().anyMatch(sight::sees);
    }

    private void await() {
        waiting = true;
        sight.changed();
        Platform.requestNextPulse();
    }

    private void resized() {
        if (!lines.isEmpty()) {
            sight.changed();
        }
    }

    /// Moves the caret to line `to` by way of others. A selection that is there already stays.
    private void scroll(int to, int... by) {
        SelectionSegment before = area.getSelection();
        moving = true;
        for (int one : by) {
            area.select(start(one));
        }
        moving = false;
        TextPos at = start(to);
        if (before != null && before.getCaret().index() == at.index()) {
            area.select(before.getAnchor(), before.getCaret());
        } else {
            area.select(at);
        }
        sight.look();
    }

    private TextPos start(int line) {
        return TextPos.ofLeading(Math.clamp(line, 1, area.getParagraphCount()) - 1, 0);
    }
}
