package dev.slipway.gotemplate;

import dev.slipway.base.Origin;
import dev.slipway.base.Traced;
import dev.slipway.gotemplate.value.GoError;

import java.util.ArrayList;
import java.util.List;

/// Collects the produced text. A line's origin is the first piece of template that put something
/// visible on it, else the first piece at all.
final class Output {
    private final Source source;
    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private final List<Origin> origins = new ArrayList<>();
    private int lineOrigin = -1;
    private boolean visible;

    Output(Source source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    /// Literal template text: each of its lines has its own place.
    void literal(String piece, int position) {
        append(piece, position, true);
    }

    /// The value of the action at `position`.
    void value(String piece, int position) {
        append(piece, position, false);
    }

    private void append(String piece, int position, boolean literal) {
        if (text.length() + (long) piece.length() > limit) {
            throw new GoError("the output grows beyond " + limit + " characters");
        }
        text.append(piece);
        int start = 0;
        for (int end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
            segment(piece, start, end, position, literal);
            origins.add(source.origin(lineOrigin));
            lineOrigin = -1;
            visible = false;
            start = end + 1;
        }
        if (start < piece.length()) {
            segment(piece, start, piece.length(), position, literal);
        }
    }

    private void segment(String piece, int start, int end, int position, boolean literal) {
        if (visible) {
            return;
        }
        int first = start;
        while (first < end && Character.isWhitespace(piece.charAt(first))) {
            first++;
        }
        visible = first < end;
        if (visible || lineOrigin < 0) {
            lineOrigin = literal ? position + (visible ? first : start) : position;
        }
    }

    Traced traced() {
        List<Origin> all = new ArrayList<>(origins);
        if (lineOrigin >= 0) {
            all.add(source.origin(lineOrigin));
        }
        return new Traced(text.toString(), all);
    }
}
