package dev.slipway.ui.kit.code;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import jfx.incubator.scene.control.richtext.SideDecorator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The columns left of the text: a bar for selected and changed lines, the number, and what made
/// the line. Since the text area says nowhere which lines it shows, the rows tell that too.
final class CodeGutter implements SideDecorator {
    private final CodePane pane;
    private final Map<Integer, GutterRow> rows = new HashMap<>();

    CodeGutter(CodePane pane) {
        this.pane = pane;
    }

    @Override
    public double getPrefWidth(double viewWidth) {
        return GutterRow.BAR + GutterRow.NUMBER + (pane.hasOriginGutter() ? GutterRow.ORIGIN : 0);
    }

    @Override
    public Node getMeasurementNode(int index) {
        return new GutterRow(pane.hasOriginGutter());
    }

    @Override
    public Node getNode(int index) {
        GutterRow row = new GutterRow(pane.hasOriginGutter());
        GutterRow before = rows.put(index + 1, row);
        if (before != null) {
            pane.fills().fill(before, "");
            pane.badges().put(before, List.of());
        }
        refresh(index + 1, row);
        return row;
    }

    /// Brings all rows to what the pane says now.
    void refresh() {
        rows.forEach(this::refresh);
    }

    /// The lines (from 1) whose rows stand within `height` pixels.
    Range inSight(double height) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (Map.Entry<Integer, GutterRow> entry : rows.entrySet()) {
            Region row = entry.getValue();
            if (row.getParent() != null
                    && row.getLayoutY() + row.getHeight() > 1
                    && row.getLayoutY() < height) {
                first = Math.min(first, entry.getKey());
                last = Math.max(last, entry.getKey());
            }
        }
        return last == 0 ? Range.NONE : new Range(first, last);
    }

    /// The middle of `line` (from 1) below the top of the text; empty when it is not laid out.
    OptionalDouble middle(int line) {
        GutterRow row = rows.get(line);
        return row == null || row.getParent() == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(row.getLayoutY() + row.getHeight() / 2 - 1);
    }

    /// Lines from `first` to `last`, from 1; 0 and 0 for none.
    record Range(int first, int last) {
        static final Range NONE = new Range(0, 0);
    }

    private void refresh(int line, GutterRow row) {
        boolean selected = pane.selectedLineProperty().get() == line;
        boolean changed = pane.isLit(line);
        CodeText text = pane.text();
        String label =
                selected && line <= text.labels().size()
                        ? text.labels().get(line - 1)
                        : text.label(line);
        row.show(text.number(line), label, selected, changed);
        String fill =
                changed
                        ? "code-fill-changed"
                        : selected || pane.isRelated(line) ? "code-fill-selected" : "";
        pane.fills().fill(row, fill);
        pane.badges()
                .put(row, text.badges().stream().filter(badge -> badge.line() == line).toList());
    }
}
