package dev.slipway.ui.kit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// An [Excerpt] as pairs of lines for two columns, what was on the left and what comes on the
/// right.
public record Beside(List<Row> rows) {

    public Beside {
        rows = List.copyOf(rows);
    }

    /// One row; a side that has no line there is null. Both are null where lines are left out. A
    /// row with the same text on both sides is no change. Numbers count from 1.
    public record Row(
            Excerpt.@Nullable Line left,
            int leftNumber,
            Excerpt.@Nullable Line right,
            int rightNumber) {

        public boolean isGap() {
            return left == null && right == null;
        }

        public boolean isSame() {
            return left != null && left.sign() == Excerpt.Sign.SAME;
        }
    }

    public static Beside of(Excerpt excerpt) {
        List<Row> rows = new ArrayList<>();
        List<Excerpt.Line> gone = new ArrayList<>();
        List<Excerpt.Line> come = new ArrayList<>();
        int more = 0; // how many lines the right text is ahead
        for (Excerpt.Line line : excerpt.lines()) {
            switch (line.sign()) {
                case GONE -> gone.add(line);
                case NEW -> come.add(line);
                case SAME, GAP -> {
                    more += come.size() - gone.size();
                    pair(rows, gone, come);
                    rows.add(
                            line.sign() == Excerpt.Sign.GAP
                                    ? new Row(null, 0, null, 0)
                                    : new Row(line, line.number() - more, line, line.number()));
                }
            }
        }
        pair(rows, gone, come);
        return new Beside(rows);
    }

    private static void pair(List<Row> rows, List<Excerpt.Line> gone, List<Excerpt.Line> come) {
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            Excerpt.Line left = i < gone.size() ? gone.get(i) : null;
            Excerpt.Line right = i < come.size() ? come.get(i) : null;
            rows.add(
                    new Row(
                            left,
                            left == null ? 0 : left.number(),
                            right,
                            right == null ? 0 : right.number()));
        }
        gone.clear();
        come.clear();
    }
}
