package dev.slipway.template.jinja;

import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;

import org.jspecify.annotations.Nullable;

/// Arguments by Python's signatures: a name or a position, else the default.
final class Given {
    private Given() {}

    static boolean flag(Arguments arguments, String name, int index, boolean otherwise) {
        return arguments.has(name, index) ? PyValues.truthy(arguments.get(name, index)) : otherwise;
    }

    static int number(Arguments arguments, String name, int index, int otherwise) {
        if (!arguments.has(name, index)) {
            return otherwise;
        }
        Object value = arguments.get(name, index);
        if (value == null || !PyValues.isNumber(value)) {
            throw new TemplateFault(
                    "\"" + name + "\" is a whole number, not " + PyValues.type(value));
        }
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, PyValues.real(value)));
    }

    static String text(Arguments arguments, String name, int index, String otherwise) {
        Object value = arguments.has(name, index) ? arguments.get(name, index) : otherwise;
        return value == null ? otherwise : PyText.str(value);
    }

    static @Nullable Object value(
            Arguments arguments, String name, int index, @Nullable Object otherwise) {
        return arguments.has(name, index) ? arguments.get(name, index) : otherwise;
    }

    /// `text`, as safe as `input` was.
    static Object like(@Nullable Object input, String text) {
        return input instanceof SafeText ? new SafeText(text) : text;
    }

    /// One attribute path as `map`, `sort` and their kin take it: dotted names, numbers are
    /// indexes.
    static @Nullable Object attribute(
            @Nullable Object value,
            @Nullable Object path,
            dev.slipway.template.value.Evaluation e) {
        if (path instanceof Number) {
            return JinjaLanguage.of(false).item(value, path, e);
        }
        Object current = value;
        for (String part : PyText.str(path).split("\\.", -1)) {
            boolean number =
                    !part.isEmpty()
                            && part.chars().allMatch(Character::isDigit)
                            && part.length() < 10;
            current =
                    JinjaLanguage.of(false)
                            .item(current, number ? (Object) Long.valueOf(part) : part, e);
        }
        return current;
    }
}
