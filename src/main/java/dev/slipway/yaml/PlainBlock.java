package dev.slipway.yaml;

/// The lines of one block text (`|`, `>`), for [PlainScalars].
final class PlainBlock {
    private final Cursor cursor;
    private final boolean folded;
    private final StringBuilder text = new StringBuilder();
    private int blank;

    PlainBlock(Cursor cursor, boolean folded) {
        this.cursor = cursor;
        this.folded = folded;
    }

    /// `chomping` is `-`, `+` or a blank.
    String read(int parent, char chomping) {
        int indent = indent(parent);
        boolean first = true;
        while (!cursor.atEnd()) {
            int start = cursor.at;
            cursor.skipSpaces();
            int spaces = cursor.at - start;
            if (cursor.isLineEnd(cursor.at)) {
                if (spaces > indent || cursor.atEnd()) {
                    throw new Cursor.Odd();
                }
                blank++;
                cursor.nextLine();
                continue;
            }
            if (spaces < indent) {
                if (cursor.here() == '\t') {
                    throw new Cursor.Odd();
                }
                cursor.at = start;
                break;
            }
            line(start + indent, first);
            first = false;
        }
        if (chomping != '-') {
            text.append('\n');
        }
        return chomping == '+' ? text.append("\n".repeat(blank)).toString() : text.toString();
    }

    private void line(int start, boolean first) {
        if (folded && (cursor.charAt(start) == ' ' || cursor.charAt(start) == '\t')) {
            throw new Cursor.Odd();
        }
        int end = cursor.text.indexOf('\n', start);
        if (end < 0) {
            // whether the last line ends decides about the line feed of the text
            throw new Cursor.Odd();
        }
        int last = cursor.charAt(end - 1) == '\r' ? end - 1 : end;
        if (cursor.text.indexOf('\r', start, last) >= 0) {
            throw new Cursor.Odd();
        }
        text.append("\n".repeat(blank));
        if (!first && (!folded || blank == 0)) {
            text.append(folded ? ' ' : '\n');
        }
        text.append(cursor.text, start, last);
        blank = 0;
        cursor.at = last;
        cursor.nextLine();
    }

    /// How deep the first line with text is indented; blank lines before it may not be deeper.
    private int indent(int parent) {
        int deepest = 0;
        for (int line = cursor.at; line < cursor.text.length(); ) {
            int i = line;
            while (cursor.charAt(i) == ' ') {
                i++;
            }
            int spaces = i - line;
            if (!cursor.isLineEnd(i)) {
                if (spaces <= parent || spaces < deepest || cursor.charAt(i) == '\t') {
                    throw new Cursor.Odd();
                }
                return spaces;
            }
            deepest = Math.max(deepest, spaces);
            line = cursor.text.indexOf('\n', i) + 1;
            if (line == 0) {
                break;
            }
        }
        throw new Cursor.Odd();
    }
}
