package dev.slipway.template.nunjucks;

import dev.slipway.template.js.JsText;
import dev.slipway.template.js.JsValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What filters do to their input before they work.
final class Inputs {
    private static final int SPACES = 16 * 1024 * 1024;

    private Inputs() {}

    /// A text as it is; anything else is refused.
    static String text(@Nullable Object input) {
        if (input instanceof String s) {
            return s;
        }
        if (input instanceof SafeText safe) {
            return safe.text();
        }
        throw new TemplateFault("a text is needed here, not " + kind(input));
    }

    static @Nullable Object normalized(@Nullable Object input) {
        return Undefined.orNull(input) || Boolean.FALSE.equals(input) ? "" : input;
    }

    static String normalizedText(@Nullable Object input) {
        return text(normalized(input));
    }

    /// `output`, as safe as `input` was.
    static Object likeSafe(@Nullable Object input, String output) {
        return input instanceof SafeText ? new SafeText(output) : output;
    }

    static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Undefined ignored -> "an undefined value";
            case Number ignored -> "a number";
            case Boolean ignored -> "true or false";
            case List<?> ignored -> "a list";
            case Map<?, ?> ignored -> "an object";
            case String ignored -> "a text";
            case SafeText ignored -> "a text";
            default -> "a function";
        };
    }

    /// A list's items or a text's units, an object's numbered items up to its length; null for
    /// anything else.
    static @Nullable List<@Nullable Object> sequence(@Nullable Object input) {
        return switch (input) {
            case List<?> list -> new ArrayList<>(list);
            case String s -> new ArrayList<>(JsText.units(s));
            case SafeText safe -> new ArrayList<>(JsText.units(safe.text()));
            case Map<?, ?> map -> numbered(map);
            case null, default -> null;
        };
    }

    private static List<@Nullable Object> numbered(Map<?, ?> map) {
        List<@Nullable Object> items = new ArrayList<>();
        double length = JsValues.number(JsValues.own(map, "length"));
        if (length > SPACES) {
            throw new TemplateFault("template.limit", "this list is too long", "");
        }
        for (int i = 0; i < length; i++) {
            items.add(JsValues.own(map, Integer.toString(i)));
        }
        return items;
    }

    static List<?> list(@Nullable Object input, String filter) {
        if (input instanceof List<?> list) {
            return list;
        }
        throw new TemplateFault("\"" + filter + "\" needs a list, not " + kind(input));
    }

    static void present(@Nullable Object input, String filter) {
        if (Undefined.orNull(input)) {
            throw new TemplateFault("\"" + filter + "\" needs a value, not " + kind(input));
        }
    }

    static String spaces(double count) {
        if (Double.isNaN(count) || count <= 0) {
            return "";
        }
        if (count > SPACES) {
            throw new TemplateFault("template.limit", "so many spaces are not written", "");
        }
        return " ".repeat((int) Math.ceil(count));
    }

    /// An argument, or `otherwise` when it is not truthy.
    static @Nullable Object or(@Nullable Object argument, Object otherwise) {
        return JsValues.truthy(argument) ? argument : otherwise;
    }

    /// Keyword arguments reach a filter as one more object, as Nunjucks compiles them.
    static Arguments lowered(Arguments arguments) {
        if (arguments.named().isEmpty()) {
            return arguments;
        }
        List<@Nullable Object> all = new ArrayList<>(arguments.positional());
        Map<String, @Nullable Object> named = new java.util.LinkedHashMap<>(arguments.named());
        named.put("__keywords", true);
        all.add(named);
        return Arguments.of(all);
    }
}
