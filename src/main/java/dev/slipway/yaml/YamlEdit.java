package dev.slipway.yaml;

import dev.slipway.base.TextEdit;
import dev.slipway.base.Where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Small changes to a YAML text that leave everything else, comments included, as it is. Each gives
/// [TextEdit]s for the text that the nodes were read from.
public final class YamlEdit {
    private final String path;
    private final List<String> lines;
    private final String lineEnd;

    /// `text` is the whole file, from which the nodes given to the other methods were read.
    public YamlEdit(String path, String text) {
        this.path = path;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        this.lines = List.of(text.split("\r?\n", -1));
    }

    /// Appends `item` (YAML in block style, may have several lines) to the list at `keys` below
    /// `root`, and makes the list, with the mappings above it, where there is none. Empty when
    /// something else than a list stands there.
    public Optional<TextEdit> append(YamlMap root, List<String> keys, String item) {
        YamlMap map = root;
        for (int depth = 0; depth < keys.size(); depth++) {
            YamlMap.Entry entry = map.entry(keys.get(depth)).orElse(null);
            List<String> rest = keys.subList(depth + 1, keys.size());
            if (entry == null) {
                return add(map, nested(keys.subList(depth, keys.size()), item));
            }
            if (entry.value().isNull()) {
                return Optional.of(below(entry, nested(rest, item)));
            }
            if (rest.isEmpty()) {
                return entry.value() instanceof YamlList list
                        ? append(entry, list, item)
                        : Optional.empty();
            }
            if (!(entry.value() instanceof YamlMap inner)) {
                return Optional.empty();
            }
            map = inner;
        }
        return Optional.empty();
    }

    /// Sets the text or number at `keys` to `value` (YAML as it shall stand there, see [#quoted]).
    /// Empty when a collection or a text of several lines stands there.
    public Optional<TextEdit> set(YamlMap root, List<String> keys, String value) {
        YamlMap map = root;
        for (int depth = 0; depth < keys.size(); depth++) {
            YamlMap.Entry entry = map.entry(keys.get(depth)).orElse(null);
            boolean last = depth == keys.size() - 1;
            if (entry == null) {
                return add(map, chain(keys.subList(depth, keys.size()), value));
            }
            if (last) {
                return replace(entry, value);
            }
            if (!(entry.value() instanceof YamlMap inner)) {
                return Optional.empty();
            }
            map = inner;
        }
        return Optional.empty();
    }

    /// Gives a key another name.
    public TextEdit rename(YamlMap.Entry entry, String key) {
        Where at = entry.where();
        int end = scalarEnd(at, entry.key());
        return new TextEdit(at, at.line(), end, quoted(key));
    }

    /// `text` as a YAML scalar that reads back as this text.
    public static String quoted(String text) {
        boolean plain =
                text.matches("[A-Za-z./][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*")
                        && Scalars.resolve(text, Dialect.CORE) instanceof String
                        && Scalars.resolve(text, Dialect.GO) instanceof String;
        return plain
                ? text
                : '"'
                        + text.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t")
                        + '"';
    }

    /// The text after the edits, which must not overlap.
    public static String apply(String text, List<TextEdit> edits) {
        List<TextEdit> fromTheEnd = new ArrayList<>(edits);
        fromTheEnd.sort(Comparator.comparing(TextEdit::from).reversed());
        StringBuilder result = new StringBuilder(text);
        for (TextEdit edit : fromTheEnd) {
            int start = offset(text, edit.from().line(), edit.from().column());
            int end = offset(text, edit.endLine(), edit.endColumn());
            result.replace(start, end, edit.replacement());
        }
        return result.toString();
    }

    private static int offset(String text, int line, int column) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return text.length();
            }
            at = end + 1;
        }
        return Math.min(text.length(), at + column - 1);
    }

    private Optional<TextEdit> append(YamlMap.Entry entry, YamlList list, String item) {
        Where where = list.where();
        if (line(where.line()).startsWith("[", where.column() - 1)) {
            return flowEnd(where)
                    .map(
                            end ->
                                    new TextEdit(
                                            end,
                                            end.line(),
                                            end.column(),
                                            (list.items().isEmpty() ? "" : ", ") + flow(item)));
        }
        if (list.items().isEmpty() || list.items().getLast().origin().where().line() == 0) {
            return Optional.empty();
        }
        int first = list.items().getLast().where().line();
        while (first > 1 && !line(first).stripLeading().startsWith("-")) {
            first--;
        }
        int dash = line(where.line()).indexOf('-');
        if (dash < 0 || where.line() < entry.where().line()) {
            return Optional.empty();
        }
        return Optional.of(after(lastLine(first, dash), indent(dash, "- " + hanging(item, 2))));
    }

    /// The last line of what starts in `first` and is indented deeper than `column` (from 0).
    private int lastLine(int first, int column) {
        int last = first;
        for (int number = first + 1; number <= lines.size(); number++) {
            String line = line(number);
            String body = line.stripLeading();
            int indent = line.length() - body.length();
            if (body.isEmpty()) {
                continue;
            }
            if (indent <= column) {
                break;
            }
            last = number;
        }
        return last;
    }

    private Optional<TextEdit> add(YamlMap map, String text) {
        Where where = map.where();
        if (map.entries().isEmpty() || line(where.line()).startsWith("{", where.column() - 1)) {
            return Optional.empty();
        }
        int column = map.entries().getFirst().where().column() - 1;
        int first = map.entries().getLast().where().line();
        return Optional.of(after(entryEnd(first, column), indent(column, text)));
    }

    /// The last line of the entry or list item that begins in line `first` (both from 1).
    public int lastLine(int first) {
        String body = line(first).stripLeading();
        int column = line(first).length() - body.length();
        return body.startsWith("-") ? lastLine(first, column) : entryEnd(first, column);
    }

    /// As [#lastLine] for an entry: a list may stand as deep as the key it belongs to.
    private int entryEnd(int first, int column) {
        int last = lastLine(first, column);
        for (int next = last + 1;
                next <= lines.size() && line(next).startsWith("- ", column);
                next = last + 1) {
            last = lastLine(next, column);
        }
        return last;
    }

    private TextEdit below(YamlMap.Entry entry, String text) {
        int indent = entry.where().column() - 1 + 2;
        return after(entry.where().line(), indent(indent, text));
    }

    private Optional<TextEdit> replace(YamlMap.Entry entry, String value) {
        if (!(entry.value() instanceof YamlScalar scalar)) {
            return Optional.empty();
        }
        if (scalar.isNull() && scalar.text().isEmpty()) {
            Where key = entry.where();
            int colon = line(key.line()).indexOf(':', key.column() - 1 + entry.key().length());
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(
                            new TextEdit(
                                    key.at(key.line(), colon + 2),
                                    key.line(),
                                    colon + 2,
                                    " " + value));
        }
        Where at = scalar.where();
        int end = scalarEnd(at, scalar.text());
        return end < 0 ? Optional.empty() : Optional.of(new TextEdit(at, at.line(), end, value));
    }

    /// The column after a scalar of one line; -1 when it goes over several.
    private int scalarEnd(Where at, String text) {
        String line = line(at.line());
        int start = at.column() - 1;
        char quote = line.charAt(start);
        if (quote == '|' || quote == '>') {
            return -1;
        }
        if (quote != '"' && quote != '\'') {
            return line.startsWith(text, start) ? at.column() + text.length() : -1;
        }
        int end = quoteEnd(line, start);
        return end < 0 ? -1 : end + 2;
    }

    private static int quoteEnd(String line, int start) {
        char quote = line.charAt(start);
        for (int i = start + 1; i < line.length(); i++) {
            if (quote == '"' && line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == quote) {
                if (quote == '\'' && line.startsWith("''", i)) {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    /// Where the closing bracket of a flow list stands.
    private Optional<Where> flowEnd(Where open) {
        int depth = 0;
        for (int number = open.line(); number <= lines.size(); number++) {
            String line = line(number);
            int from = number == open.line() ? open.column() - 1 : 0;
            for (int i = from; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"' || c == '\'') {
                    int end = quoteEnd(line, i);
                    if (end < 0) {
                        return Optional.empty();
                    }
                    i = end;
                } else if (c == '#' && i > 0 && Character.isWhitespace(line.charAt(i - 1))) {
                    break;
                } else if (c == '[' || c == '{') {
                    depth++;
                } else if ((c == ']' || c == '}') && --depth == 0) {
                    return Optional.of(new Where(path, number, i + 1));
                }
            }
        }
        return Optional.empty();
    }

    private TextEdit after(int number, String text) {
        int column = line(number).length() + 1;
        String clean = text.replace("\n", lineEnd);
        return new TextEdit(new Where(path, number, column), number, column, lineEnd + clean);
    }

    private String line(int number) {
        return lines.get(number - 1);
    }

    private static String nested(List<String> keys, String item) {
        String text = "- " + hanging(item, 2);
        for (int i = keys.size() - 1; i >= 0; i--) {
            text = quoted(keys.get(i)) + ":\n" + indent(2, text);
        }
        return text;
    }

    private static String chain(List<String> keys, String value) {
        String text = quoted(keys.getLast()) + ": " + value;
        for (int i = keys.size() - 2; i >= 0; i--) {
            text = quoted(keys.get(i)) + ":\n" + indent(2, text);
        }
        return text;
    }

    private static String hanging(String text, int by) {
        return text.strip().replace("\n", "\n" + " ".repeat(by));
    }

    private static String indent(int by, String text) {
        return " ".repeat(by) + hanging(text, by);
    }

    private static String flow(String item) {
        String text = item.strip();
        boolean map = text.lines().anyMatch(line -> line.matches("[^\"'\\s]+:( .*)?"));
        return map ? "{" + text.replace("\n", ", ") + "}" : text;
    }
}
