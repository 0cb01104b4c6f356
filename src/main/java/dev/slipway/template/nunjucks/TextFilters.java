package dev.slipway.template.nunjucks;

import dev.slipway.template.js.JsRegex;
import dev.slipway.template.js.JsText;
import dev.slipway.template.js.JsValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.Filter;
import dev.slipway.template.value.Growth;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Filters from text to text.
final class TextFilters {
    private TextFilters() {}

    static void add(Map<String, Filter> all) {
        put(
                all,
                "capitalize",
                (input, args) ->
                        Inputs.likeSafe(input, JsText.capitalized(Inputs.normalizedText(input))));
        put(all, "center", TextFilters::center);
        put(all, "indent", TextFilters::indent);
        put(all, "lower", (input, args) -> JsText.lower(Inputs.normalizedText(input)));
        put(all, "upper", (input, args) -> JsText.upper(Inputs.normalizedText(input)));
        put(
                all,
                "title",
                (input, args) -> Inputs.likeSafe(input, title(Inputs.normalizedText(input))));
        put(all, "trim", (input, args) -> Inputs.likeSafe(input, JsText.trim(Inputs.text(input))));
        put(all, "truncate", TextFilters::truncate);
        put(all, "string", TextFilters::string);
        put(all, "wordcount", (input, args) -> wordcount(Inputs.normalized(input)));
        all.put(
                "replace",
                (input, args, evaluation) -> replace(input, Inputs.lowered(args), evaluation));
    }

    static void put(
            Map<String, Filter> all,
            String name,
            BiFunction<@Nullable Object, Arguments, @Nullable Object> filter) {
        all.put(name, (input, args, evaluation) -> filter.apply(input, Inputs.lowered(args)));
    }

    private static Object center(@Nullable Object input, Arguments arguments) {
        Object normalized = Inputs.normalized(input);
        Object width = Inputs.or(arguments.get(0), 80.0);
        Object length = JsValues.own(normalized, "length");
        if (JsValues.compare(">=", length, width)) {
            return normalized == null ? "" : normalized;
        }
        double spaces = JsValues.number(width) - JsValues.number(length);
        return Inputs.likeSafe(
                normalized,
                Inputs.spaces(spaces / 2 - spaces % 2)
                        + JsValues.text(normalized)
                        + Inputs.spaces(spaces / 2));
    }

    private static Object indent(@Nullable Object input, Arguments arguments) {
        Object normalized = Inputs.normalized(input);
        String text = Inputs.text(normalized);
        if ("".equals(normalized)) {
            return "";
        }
        String spaces = Inputs.spaces(JsValues.number(Inputs.or(arguments.get(0), 4.0)));
        String indented = text.replace("\n", "\n" + spaces);
        boolean first = JsValues.truthy(arguments.get(1));
        return Inputs.likeSafe(normalized, first ? spaces + indented : indented);
    }

    private static String title(String text) {
        List<String> words = new ArrayList<>();
        for (String word : JsText.split(text, " ")) {
            words.add(JsText.capitalized(word));
        }
        return String.join(" ", words);
    }

    private static Object truncate(@Nullable Object input, Arguments arguments) {
        Object normalized = Inputs.normalized(input);
        Object limit = Inputs.or(arguments.get(0), 255.0);
        if (JsValues.compare("<=", JsValues.own(normalized, "length"), limit)) {
            return normalized == null ? "" : normalized;
        }
        String text = Inputs.text(normalized);
        int length = bounded(JsValues.number(limit), text.length());
        int end = length;
        if (!JsValues.truthy(arguments.get(1))) {
            int space = text.lastIndexOf(' ', length);
            end = space < 0 ? length : space;
        }
        Object dots = arguments.get(2);
        return Inputs.likeSafe(
                input,
                text.substring(0, end) + (Undefined.orNull(dots) ? "..." : JsValues.text(dots)));
    }

    private static int bounded(double value, int length) {
        return Double.isNaN(value) ? 0 : (int) Math.max(0, Math.min(value, length));
    }

    private static Object string(@Nullable Object input, Arguments arguments) {
        Inputs.present(input, "string");
        return input instanceof SafeText ? input : JsValues.print(input);
    }

    private static @Nullable Object wordcount(@Nullable Object input) {
        if (!JsValues.truthy(input)) {
            return null;
        }
        String text = Inputs.text(input);
        double words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean part = c < 128 && (Character.isLetterOrDigit(c) || c == '_');
            words += part && !inside ? 1 : 0;
            inside = part;
        }
        return words == 0 ? null : (Object) words;
    }

    private static @Nullable Object replace(
            @Nullable Object input, Arguments arguments, Evaluation evaluation) {
        Object search = arguments.get(0);
        Object with = arguments.get(1);
        if (search instanceof JsRegex regex) {
            return regex.replace(Inputs.text(input), JsValues.text(with), evaluation);
        }
        if (!(search instanceof String) && !(search instanceof Number)) {
            return input;
        }
        Object from = input instanceof Number ? JsValues.text(input) : input;
        if (!(from instanceof String) && !(from instanceof SafeText)) {
            return from;
        }
        String text = Inputs.text(from);
        String needle = JsValues.text(search);
        String replacement = JsValues.text(with);
        Growth.charge(evaluation, Growth.replaced(text, needle, replacement));
        if (needle.isEmpty()) {
            String between = Undefined.is(with) ? "," : replacement;
            return Inputs.likeSafe(
                    from, replacement + String.join(between, JsText.units(text)) + replacement);
        }
        Object most = arguments.get(2);
        double count = Undefined.is(most) ? -1 : JsValues.number(most);
        if (!text.contains(needle) || most instanceof Number && count == 0) {
            return from;
        }
        boolean all = Undefined.is(most) || most instanceof Number && count == -1;
        return Inputs.likeSafe(
                input,
                all ? text.replace(needle, replacement) : some(text, needle, replacement, count));
    }

    private static String some(String text, String needle, String replacement, double count) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int i = 0; i < count; i++) {
            int found = text.indexOf(needle, from);
            if (found < 0) {
                break;
            }
            out.append(text, from, found).append(replacement);
            from = found + needle.length();
        }
        return out.append(text.substring(from)).toString();
    }
}
