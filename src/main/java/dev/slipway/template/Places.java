package dev.slipway.template;

import dev.slipway.base.Where;
import dev.slipway.template.syntax.Lines;

import java.util.ArrayList;
import java.util.List;

/// Which template's text runs now, so that an offset in it has a place: a rendering may pass
/// through several.
final class Places {
    private final List<Lines> texts = new ArrayList<>();
    private int current;

    /// Makes `lines` the current text; gives the one before, for [#back].
    int enter(Lines lines) {
        int before = current;
        current = texts.indexOf(lines);
        if (current < 0) {
            current = texts.size();
            texts.add(lines);
        }
        return before;
    }

    void back(int before) {
        current = before;
    }

    /// An offset of the current text as a number that [#where] understands later.
    long mark(int offset) {
        return ((long) current << 32) | Math.max(0, offset);
    }

    Where where(long mark) {
        return texts.get((int) (mark >> 32)).where((int) mark);
    }

    Where here(int offset) {
        return where(mark(offset));
    }
}
