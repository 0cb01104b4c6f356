package dev.slipway.yaml;

import dev.slipway.base.Origin;

import java.util.ArrayList;
import java.util.List;

/// Brackets and braces that open and close in one line.
final class PlainFlow {
    private static final int DEEPEST = 50;
    private final Cursor cursor;
    private final PlainScalars scalars;
    private int depth;

    PlainFlow(Cursor cursor, PlainScalars scalars) {
        this.cursor = cursor;
        this.scalars = scalars;
    }

    /// The value that begins here; afterwards the place is behind it.
    YamlNode read() {
        return switch (cursor.here()) {
            case '[' -> list();
            case '{' -> map();
            case '"', '\'' -> scalars.quoted();
            default -> scalars.flowPlain();
        };
    }

    private void open() {
        if (++depth > DEEPEST) {
            throw new Cursor.Odd();
        }
        cursor.at++;
        cursor.skipSpaces();
    }

    private boolean closes(char end) {
        if (cursor.here() != end) {
            return false;
        }
        depth--;
        cursor.at++;
        return true;
    }

    /// Past a comma that another value follows; false when `end` closes.
    private boolean goesOn(char end) {
        cursor.skipSpaces();
        if (closes(end)) {
            return false;
        }
        if (cursor.here() != ',') {
            throw new Cursor.Odd();
        }
        cursor.at++;
        cursor.skipSpaces();
        return true;
    }

    private YamlList list() {
        Origin origin = cursor.origin();
        List<YamlNode> items = new ArrayList<>(4);
        open();
        if (!closes(']')) {
            do {
                items.add(read());
            } while (goesOn(']'));
        }
        return new YamlList(items, origin);
    }

    private YamlMap map() {
        Origin origin = cursor.origin();
        List<YamlMap.Entry> entries = new ArrayList<>(4);
        open();
        if (!closes('}')) {
            do {
                entries.add(entry(entries));
            } while (goesOn('}'));
        }
        return new YamlMap(entries, origin);
    }

    private YamlMap.Entry entry(List<YamlMap.Entry> before) {
        Origin origin = cursor.origin();
        boolean quoted = cursor.here() == '"' || cursor.here() == '\'';
        String key = quoted ? scalars.quoted().text() : scalars.flowPlain().text();
        boolean odd = !quoted && !Scalars.coreIsText(key) && !before.isEmpty();
        for (YamlMap.Entry entry : before) {
            odd |= entry.key().equals(key);
        }
        if (odd || cursor.here() != ':' || (!quoted && cursor.charAt(cursor.at + 1) != ' ')) {
            throw new Cursor.Odd();
        }
        cursor.at++;
        cursor.skipSpaces();
        return new YamlMap.Entry(key, origin, read());
    }
}
