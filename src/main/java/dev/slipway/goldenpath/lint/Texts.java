package dev.slipway.goldenpath.lint;

import dev.slipway.base.Where;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.function.BiConsumer;

/// The texts with expressions in a part of a template.
final class Texts {
    private Texts() {}

    static void each(YamlNode node, BiConsumer<Where, String> text) {
        switch (node) {
            case YamlMap map -> map.entries().forEach(entry -> each(entry.value(), text));
            case YamlList list -> list.items().forEach(item -> each(item, text));
            case YamlScalar scalar -> {
                if (scalar.value() instanceof String value
                        && (value.contains("${{") || value.contains("{%"))) {
                    text.accept(start(scalar), value);
                }
            }
        }
    }

    /// Where the text itself begins: after a quote, or in the line after `|`.
    private static Where start(YamlScalar scalar) {
        Where where = scalar.where();
        return switch (scalar.style()) {
            case PLAIN -> where;
            case SINGLE, DOUBLE -> where.at(where.line(), where.column() + 1);
            case LITERAL, FOLDED -> where.at(where.line() + 1, 1);
        };
    }
}
