package dev.slipway.template.syntax;

import dev.slipway.base.Where;

import java.util.Arrays;

/// Offsets of a source as lines and columns, relative to where the source itself stands in its
/// file.
public final class Lines {
    private final Where base;
    private final int[] starts;

    /// `base` is where the first character stands; line 0 counts as line 1, column 1.
    public Lines(Where base, String source) {
        this.base = base.line() == 0 ? base.at(1, 1) : base;
        int count = 1;
        for (int i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) {
            count++;
        }
        starts = new int[count];
        int line = 1;
        for (int i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
    }

    public Where where(int offset) {
        int found = Arrays.binarySearch(starts, Math.max(0, offset));
        int line = found >= 0 ? found : -found - 2;
        int column = Math.max(0, offset) - starts[line];
        return base.at(base.line() + line, line == 0 ? base.column() + column : column + 1);
    }
}
