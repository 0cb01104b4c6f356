package dev.slipway.yaml;

import dev.slipway.base.Origin;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The fast way through what nearly all descriptors are: block mappings and lists, texts of one
/// line, block texts, brackets within a line. It either gives exactly what the thorough way would
/// give ([NodeReader] over the parser's nodes, [Dialect#CORE]) or nothing, for whatever is rare,
/// wrong or doubtful. Several times as fast, which a catalog of 50,000 entities needs.
final class PlainYaml {
    private static final int DEEPEST = 200;
    private static final int LONGEST_KEY = 1000;
    private static final int SMALL = 12;

    private final Cursor cursor;
    private final PlainScalars scalars;
    private final PlainFlow flow;
    private int depth;

    private PlainYaml(Cursor cursor) {
        this.cursor = cursor;
        this.scalars = new PlainScalars(cursor);
        this.flow = new PlainFlow(cursor, scalars);
    }

    /// The content of a text with one document; null when the text is not plain, or empty.
    static @Nullable YamlNode read(String path, int lineOffset, String text) {
        Cursor cursor = new Cursor(path, lineOffset, text);
        try {
            return new PlainYaml(cursor).document();
        } catch (Cursor.Odd e) {
            return null;
        }
    }

    private @Nullable YamlNode document() {
        if (!cursor.nextContent()) {
            return null;
        }
        if (cursor.text.startsWith("---", cursor.at) && cursor.column() == 0) {
            cursor.at += 3;
            cursor.endLine();
            if (!cursor.nextContent()) {
                return null;
            }
        }
        if (cursor.here() == '%' || !startsCollection()) {
            return null;
        }
        YamlNode root = block(-1);
        return cursor.atEnd() ? root : null;
    }

    private boolean startsCollection() {
        return isDash() || keyEnd() >= 0;
    }

    /// A collection or a value that begins here; afterwards the place is the next content. `parent`
    /// is the column of the key or dash it belongs to.
    private YamlNode block(int parent) {
        if (++depth > DEEPEST) {
            throw new Cursor.Odd();
        }
        YamlNode node;
        if (isDash()) {
            node = list(cursor.column());
        } else if (keyEnd() >= 0) {
            node = map(cursor.column());
        } else {
            node = value(parent);
        }
        depth--;
        return node;
    }

    private boolean isDash() {
        return cursor.here() == '-' && Cursor.isBlank(cursor.charAt(cursor.at + 1));
    }

    private YamlList list(int column) {
        Origin origin = cursor.origin();
        List<YamlNode> items = new ArrayList<>(4);
        do {
            if (!isDash()) {
                throw new Cursor.Odd();
            }
            cursor.at++;
            items.add(item(column));
        } while (isAt(column) && isDash());
        return new YamlList(items, origin);
    }

    private YamlNode item(int column) {
        if (cursor.isRestEmpty()) {
            return below(column, false);
        }
        cursor.skipSpaces();
        return block(column);
    }

    private YamlMap map(int column) {
        Origin origin = cursor.origin();
        List<YamlMap.Entry> entries = new ArrayList<>(6);
        Set<Object> seen = Set.of();
        do {
            Origin keyOrigin = cursor.origin();
            boolean quoted = isQuote(cursor.here());
            String key = key();
            if (entries.size() < SMALL) {
                distinct(key, quoted, entries);
            } else {
                seen = seen.isEmpty() ? keys(entries) : seen;
                if (!seen.add(key) || !quoted && !Scalars.coreIsText(key)) {
                    throw new Cursor.Odd();
                }
            }
            entries.add(new YamlMap.Entry(key, keyOrigin, entryValue(column)));
        } while (isAt(column) && !isDash());
        return new YamlMap(entries, origin);
    }

    private static Set<Object> keys(List<YamlMap.Entry> entries) {
        Set<Object> keys = new HashSet<>();
        entries.forEach(entry -> keys.add(entry.key()));
        return keys;
    }

    /// Numbers and the like are keys by their value: leave them to the thorough way when there are
    /// two.
    private static void distinct(String key, boolean quoted, List<YamlMap.Entry> entries) {
        boolean odd = !quoted && !Scalars.coreIsText(key) && !entries.isEmpty();
        for (YamlMap.Entry entry : entries) {
            odd |= entry.key().equals(key);
        }
        if (odd) {
            throw new Cursor.Odd();
        }
    }

    /// Whether more follows at `column`; less ends the collection, more is odd.
    private boolean isAt(int column) {
        if (cursor.atEnd() || cursor.column() < column) {
            return false;
        }
        if (cursor.column() > column) {
            throw new Cursor.Odd();
        }
        return true;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private String key() {
        int end = keyEnd();
        if (end < 0 || end - cursor.at > LONGEST_KEY) {
            throw new Cursor.Odd();
        }
        String key;
        if (isQuote(cursor.here())) {
            key = scalars.quoted().text();
        } else {
            int last = end;
            while (cursor.charAt(last - 1) == ' ') {
                last--;
            }
            key = cursor.text.substring(cursor.at, last);
        }
        cursor.at = end + 1;
        return key;
    }

    /// Where the colon of a key that begins here stands; -1 when none does.
    private int keyEnd() {
        char first = cursor.here();
        if (isQuote(first)) {
            int end = scalars.quoteEnd();
            return end >= 0
                            && cursor.charAt(end + 1) == ':'
                            && Cursor.isBlank(cursor.charAt(end + 2))
                    ? end + 1
                    : -1;
        }
        if (!PlainScalars.mayStart(first, cursor.charAt(cursor.at + 1))) {
            return -1;
        }
        int colon = scalars.colon(cursor.at, cursor.lineEnd());
        boolean plain =
                colon >= 0
                        && cursor.isEven(cursor.at, colon)
                        && scalars.comment(cursor.at, colon) == colon;
        return plain ? colon : -1;
    }

    private YamlNode entryValue(int column) {
        if (cursor.isRestEmpty()) {
            return below(column, true);
        }
        cursor.skipSpaces();
        return value(column);
    }

    /// What stands in the lines after a key or dash with nothing beside it.
    private YamlNode below(int column, boolean ofKey) {
        Origin empty = cursor.origin();
        cursor.endLine();
        if (cursor.nextContent()) {
            if (cursor.column() > column) {
                return block(column);
            }
            if (ofKey && cursor.column() == column && isDash()) {
                return list(column);
            }
        }
        return new YamlScalar(null, "", YamlScalar.Style.PLAIN, empty);
    }

    private YamlNode value(int parent) {
        char first = cursor.here();
        if (first == '|' || first == '>') {
            YamlNode block = scalars.block(parent);
            cursor.nextContent();
            return block;
        }
        if (isQuote(first)) {
            YamlScalar quoted = scalars.quoted();
            cursor.endLine();
            cursor.nextContent();
            return quoted;
        }
        if (first == '[' || first == '{') {
            YamlNode node = flow.read();
            cursor.endLine();
            cursor.nextContent();
            return node;
        }
        return scalars.plain(parent);
    }
}
