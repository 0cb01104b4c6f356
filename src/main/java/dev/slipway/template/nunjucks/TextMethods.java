package dev.slipway.template.nunjucks;

import static dev.slipway.template.nunjucks.Methods.index;
import static dev.slipway.template.nunjucks.Methods.offset;
import static dev.slipway.template.nunjucks.Methods.put;

import dev.slipway.template.js.JsRegex;
import dev.slipway.template.js.JsText;
import dev.slipway.template.js.JsValues;
import dev.slipway.template.nunjucks.Methods.Method;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// String.prototype.
final class TextMethods {
    private TextMethods() {}

    static Map<String, Method<String>> all() {
        Map<String, Method<String>> all = Methods.table();
        put(all, "charAt", 0, 1, (s, args, e) -> at(s, args.get(0)));
        put(all, "charCodeAt", 0, 1, (s, args, e) -> code(s, args.get(0)));
        put(
                all,
                "concat",
                0,
                Integer.MAX_VALUE,
                (s, args, e) -> {
                    e.charge((1L + args.count()) * (s.length() >> 5));
                    return concat(s, args);
                });
        put(all, "toLowerCase", 0, 0, (s, args, e) -> JsText.lower(s));
        put(all, "toUpperCase", 0, 0, (s, args, e) -> JsText.upper(s));
        put(all, "trim", 0, 0, (s, args, e) -> JsText.trim(s));
        put(all, "trimStart", 0, 0, (s, args, e) -> JsText.trimStart(s));
        put(all, "trimEnd", 0, 0, (s, args, e) -> JsText.trimEnd(s));
        put(all, "includes", 1, 2, (s, args, e) -> find(s, args) >= 0);
        put(all, "indexOf", 1, 2, (s, args, e) -> (double) find(s, args));
        put(all, "lastIndexOf", 1, 2, (s, args, e) -> lastIndex(s, args));
        put(
                all,
                "startsWith",
                1,
                2,
                (s, args, e) ->
                        s.startsWith(
                                JsValues.text(args.get(0)), offset(args.get(1), s.length(), 0)));
        put(
                all,
                "endsWith",
                1,
                2,
                (s, args, e) ->
                        s.substring(0, offset(args.get(1), s.length(), s.length()))
                                .endsWith(JsValues.text(args.get(0))));
        put(all, "slice", 0, 2, (s, args, e) -> slice(s, args));
        put(all, "substring", 0, 2, (s, args, e) -> substring(s, args));
        put(all, "replace", 2, 2, TextMethods::replace);
        put(all, "split", 0, 2, TextMethods::split);
        return Map.copyOf(all);
    }

    private static String at(String s, @Nullable Object position) {
        double index = Undefined.is(position) ? 0 : JsValues.integer(position);
        return index >= 0 && index < s.length() ? String.valueOf(s.charAt((int) index)) : "";
    }

    private static Object code(String s, @Nullable Object position) {
        String unit = at(s, position);
        return unit.isEmpty() ? Double.NaN : (double) unit.charAt(0);
    }

    private static String concat(String s, Arguments arguments) {
        StringBuilder out = new StringBuilder(s);
        arguments.positional().forEach(value -> out.append(JsValues.text(value)));
        return out.toString();
    }

    private static int find(String s, Arguments arguments) {
        return s.indexOf(JsValues.text(arguments.get(0)), offset(arguments.get(1), s.length(), 0));
    }

    private static Object lastIndex(String s, Arguments arguments) {
        double from = JsValues.number(arguments.get(1));
        int start = Double.isNaN(from) ? s.length() : (int) Math.max(0, Math.min(from, s.length()));
        return (double) s.lastIndexOf(JsValues.text(arguments.get(0)), start);
    }

    private static String slice(String s, Arguments arguments) {
        int from = index(arguments.get(0), s.length(), 0);
        int to = index(arguments.get(1), s.length(), s.length());
        return from < to ? s.substring(from, to) : "";
    }

    private static String substring(String s, Arguments arguments) {
        int from = offset(arguments.get(0), s.length(), 0);
        int to = offset(arguments.get(1), s.length(), s.length());
        return s.substring(Math.min(from, to), Math.max(from, to));
    }

    private static Object replace(String s, Arguments arguments, Evaluation evaluation) {
        String with = JsValues.text(arguments.get(1));
        if (arguments.get(0) instanceof JsRegex regex) {
            return regex.replace(s, with, evaluation);
        }
        String what = JsValues.text(arguments.get(0));
        int at = s.indexOf(what);
        if (at < 0) {
            return s;
        }
        return s.substring(0, at) + expanded(s, at, what, with) + s.substring(at + what.length());
    }

    /// `$$`, `$&`, `` $` `` and `$'` mean something even where the search is a text.
    private static String expanded(String s, int at, String what, String with) {
        if (with.indexOf('$') < 0) {
            return with;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < with.length(); i++) {
            char next = with.charAt(i) == '$' && i + 1 < with.length() ? with.charAt(i + 1) : ' ';
            String value =
                    switch (next) {
                        case '$' -> "$";
                        case '&' -> what;
                        case '`' -> s.substring(0, at);
                        case '\'' -> s.substring(at + what.length());
                        default -> null;
                    };
            out.append(value == null ? String.valueOf(with.charAt(i)) : value);
            i += value == null ? 0 : 1;
        }
        return out.toString();
    }

    private static Object split(String s, Arguments arguments, Evaluation evaluation) {
        Object separator = arguments.get(0);
        Object limit = arguments.get(1);
        List<Object> parts;
        if (separator instanceof JsRegex regex) {
            parts = regex.split(s, evaluation);
        } else if (Undefined.is(separator)) {
            parts = new ArrayList<>(List.of(s));
        } else {
            parts = new ArrayList<>(JsText.split(s, JsValues.text(separator)));
        }
        evaluation.charge(parts.size());
        if (Undefined.is(limit)) {
            return parts;
        }
        long most = (long) JsValues.integer(limit) & 0xffffffffL;
        return most < parts.size() ? new ArrayList<>(parts.subList(0, (int) most)) : parts;
    }
}
