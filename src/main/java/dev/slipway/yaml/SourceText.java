package dev.slipway.yaml;

import dev.slipway.base.Fix;
import dev.slipway.base.TextEdit;
import dev.slipway.base.Where;

import java.util.List;
import java.util.Optional;

/// The text a tree was read from, to say which characters a quick fix changes. Nodes from elsewhere
/// (overrides, generated trees) get no fix.
public final class SourceText {
    private final String path;
    private final List<String> lines;

    public SourceText(String path, String text) {
        this.path = path;
        lines = text.lines().toList();
    }

    /// A text that no node is from.
    public static SourceText none() {
        return new SourceText("", "");
    }

    /// Removes the entry whose key stands at `key`: in block style its lines, down to the next key
    /// that is not deeper.
    public Optional<Fix> remove(Where key, String title) {
        return block(key)
                .map(
                        end ->
                                new Fix(
                                        title,
                                        List.of(new TextEdit(key.at(key.line(), 1), end, 1, ""))));
    }

    /// Gives the key `old` at `key` another name; its quotes stay.
    public Optional<Fix> rename(Where key, String old, String name) {
        boolean quoted = at(key, "\"" + old + "\"") || at(key, "'" + old + "'");
        Where from = quoted ? key.at(key.line(), key.column() + 1) : key;
        return at(from, old)
                ? Optional.of(replace(from, old, "Rename to \"" + name + "\"", name))
                : Optional.empty();
    }

    /// Replaces a plain scalar on one line.
    public Optional<Fix> replace(YamlNode node, String title, String replacement) {
        if (!(node instanceof YamlScalar scalar)
                || scalar.style() != YamlScalar.Style.PLAIN
                || !at(node.where(), scalar.text())) {
            return Optional.empty();
        }
        return Optional.of(replace(node.where(), scalar.text(), title, replacement));
    }

    /// Takes the quotes off a scalar that has no escapes.
    public Optional<Fix> unquote(YamlNode node, String title) {
        if (!(node instanceof YamlScalar scalar)) {
            return Optional.empty();
        }
        for (String quote : List.of("\"", "'")) {
            String quoted = quote + scalar.text() + quote;
            if (at(node.where(), quoted)) {
                return Optional.of(replace(node.where(), quoted, title, scalar.text()));
            }
        }
        return Optional.empty();
    }

    private static Fix replace(Where from, String old, String title, String replacement) {
        return new Fix(
                title,
                List.of(
                        new TextEdit(
                                from, from.line(), from.column() + old.length(), replacement)));
    }

    private boolean at(Where where, String text) {
        return isHere(where)
                && !text.isEmpty()
                && lines.get(where.line() - 1).startsWith(text, where.column() - 1);
    }

    private boolean isHere(Where where) {
        return where.path().equals(path) && where.line() > 0 && where.line() <= lines.size();
    }

    /// The line after the block of the key; empty when the key does not begin its line.
    private Optional<Integer> block(Where key) {
        if (!isHere(key)) {
            return Optional.empty();
        }
        String first = lines.get(key.line() - 1);
        int indent = key.column() - 1;
        if (indent > first.length() || !first.substring(0, indent).isBlank()) {
            return Optional.empty();
        }
        int end = key.line();
        for (int i = key.line(); i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            int depth = line.length() - line.stripLeading().length();
            if (depth < indent || (depth == indent && !line.startsWith("- ", depth))) {
                break;
            }
            end = i + 1;
        }
        return Optional.of(end + 1);
    }
}
