package dev.slipway.catalog;

import dev.slipway.base.Fix;
import dev.slipway.base.TextEdit;
import dev.slipway.base.Where;
import dev.slipway.yaml.YamlEdit;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.List;
import java.util.Optional;

/// Edits of a YAML text that need no more than the nodes read from it. They are made only where the
/// place is beyond doubt.
final class Fixes {

    private Fixes() {}

    /// Puts `item` before the first item of a list of plain texts, in brackets or in lines of their
    /// own; a comment beside an item stays beside it.
    static Optional<TextEdit> intoList(YamlNode node, String item) {
        if (!(node instanceof YamlList list)
                || list.items().isEmpty()
                || !(list.items().getFirst() instanceof YamlScalar first)
                || first.style() != YamlScalar.Style.PLAIN) {
            return Optional.empty();
        }
        Where at = first.where();
        boolean flow = at.line() == list.where().line() && isBracketed(list, first);
        if (flow) {
            return Optional.of(new TextEdit(at, at.line(), at.column(), item + ", "));
        }
        String next = "\n" + " ".repeat(list.where().column() - 1) + "- ";
        return at.line() != list.where().line()
                ? Optional.empty()
                : Optional.of(
                        new TextEdit(at, at.line(), at.column(), item.replace(", ", next) + next));
    }

    /// `- a` has its first item two columns right of the list or more, `[a` mostly one.
    private static boolean isBracketed(YamlList list, YamlScalar first) {
        return first.where().column() == list.where().column() + 1;
    }

    /// A number, date or truth as a text; empty where the value is written in another way.
    static Optional<Fix> quoted(YamlNode node) {
        return node instanceof YamlScalar scalar
                        && scalar.style() == YamlScalar.Style.PLAIN
                        && !scalar.text().isEmpty()
                ? instead(node, YamlEdit.quoted(scalar.text()))
                : Optional.empty();
    }

    /// Gives a key that is written without quotes another name.
    static Fix renamed(YamlMap.Entry entry, String name) {
        Where at = entry.where();
        int end = at.column() + entry.key().length();
        return new Fix("Rename to " + name, List.of(new TextEdit(at, at.line(), end, name)));
    }

    /// Writes `text` (YAML) for a plain scalar of one line.
    static Optional<Fix> instead(YamlNode node, String text) {
        if (!(node instanceof YamlScalar scalar)
                || scalar.style() != YamlScalar.Style.PLAIN
                || scalar.text().contains("\n")
                || scalar.where().line() == 0) {
            return Optional.empty();
        }
        Where at = scalar.where();
        int end = at.column() + scalar.text().length();
        return Optional.of(
                new Fix("Write " + text, List.of(new TextEdit(at, at.line(), end, text))));
    }

    /// Puts `entry` before the first key of a mapping.
    static TextEdit intoMap(YamlMap map, String entry) {
        Where first = map.entries().isEmpty() ? map.where() : map.entries().getFirst().where();
        boolean flow = !first.equals(map.where()) || map.entries().isEmpty();
        if (flow) {
            Where inside = map.where().at(map.where().line(), map.where().column() + 1);
            String comma = map.entries().isEmpty() ? "" : ", ";
            return new TextEdit(inside, inside.line(), inside.column(), entry + comma);
        }
        String indent = " ".repeat(Math.max(0, first.column() - 1));
        return new TextEdit(first, first.line(), first.column(), entry + "\n" + indent);
    }
}
