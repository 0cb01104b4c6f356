package dev.slipway.goldenpath;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.template.Functions;
import dev.slipway.template.Limits;
import dev.slipway.template.Template;
import dev.slipway.template.TypedValue;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Renders the `${{ }}` texts in a part of a template to plain values. A mistake is kept as a
/// problem with its place.
final class Inputs {
    private final Functions functions;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();

    private final boolean strict;

    /// `strict`: a text that fails stays as written, as in Backstage; else it counts as undefined,
    /// so that no expression shows up in a preview.
    Inputs(Functions functions, boolean strict, Progress progress) {
        this.functions = functions;
        this.strict = strict;
        this.progress = progress;
    }

    /// The mistakes met so far.
    List<Problem> problems() {
        return problems;
    }

    /// The value of `node`; what is undefined is left out of mappings and null in lists.
    TypedValue render(YamlNode node, Map<String, @Nullable Object> context) {
        return switch (node) {
            case YamlScalar scalar ->
                    scalar.value() instanceof String text
                            ? text(text, scalar, context)
                            : TypedValue.of(scalar.value());
            case YamlList list -> {
                List<@Nullable Object> values = new ArrayList<>();
                list.items().forEach(item -> values.add(render(item, context).value()));
                yield TypedValue.of(values);
            }
            case YamlMap map -> {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                for (YamlMap.Entry entry : map.entries()) {
                    TypedValue value = render(entry.value(), context);
                    if (value.isDefined()) {
                        values.put(entry.key(), value.value());
                    }
                }
                yield TypedValue.of(values);
            }
        };
    }

    Map<String, @Nullable Object> mapping(YamlNode node, Map<String, @Nullable Object> context) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (render(node, context).value() instanceof Map<?, ?> rendered) {
            rendered.forEach((key, value) -> values.put(String.valueOf(key), value));
        }
        return values;
    }

    private TypedValue text(String text, YamlScalar scalar, Map<String, @Nullable Object> context) {
        Outcome<TypedValue> value =
                Template.value(start(scalar), text, context, functions, Limits.DEFAULT, progress);
        value.problems().stream().filter(Problem::isError).forEach(problems::add);
        return value.value().orElse(strict ? TypedValue.of(text) : TypedValue.UNDEFINED);
    }

    /// Where the text itself begins: after a quote, or in the line after `|`.
    static Where start(YamlScalar scalar) {
        Where where = scalar.where();
        return switch (scalar.style()) {
            case PLAIN -> where;
            case SINGLE, DOUBLE -> where.at(where.line(), where.column() + 1);
            case LITERAL, FOLDED -> where.at(where.line() + 1, 1);
        };
    }

    /// What counts as true in `if`: an empty list does not, nor do "", 0, null and undefined.
    static boolean isTruthy(TypedValue value) {
        return value.isDefined()
                && switch (value.value()) {
                    case null -> false;
                    case Boolean b -> b;
                    case String s -> !s.isEmpty();
                    case Double d -> d != 0 && !d.isNaN();
                    case Number n -> n.doubleValue() != 0;
                    case List<?> list -> !list.isEmpty();
                    default -> true;
                };
    }
}
