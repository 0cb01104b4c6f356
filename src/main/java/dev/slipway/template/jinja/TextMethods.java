package dev.slipway.template.jinja;

import dev.slipway.template.jinja.PyMethods.Method;
import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.python.Tuple;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Growth;
import dev.slipway.template.value.TemplateFault;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/// Python's `str` methods.
final class TextMethods {
    private TextMethods() {}

    static Map<String, Method<String>> all() {
        Map<String, Method<String>> all = PyMethods.table();
        all.put("lower", (s, args, e) -> s.toLowerCase(Locale.ROOT));
        all.put("casefold", (s, args, e) -> s.toLowerCase(Locale.ROOT));
        all.put("upper", (s, args, e) -> s.toUpperCase(Locale.ROOT));
        all.put("capitalize", (s, args, e) -> PyStrings.capitalized(s));
        all.put("title", (s, args, e) -> PyStrings.title(s));
        all.put("swapcase", (s, args, e) -> PyStrings.swapcase(s));
        all.put("strip", (s, args, e) -> PyStrings.strip(s, or(args, 0), true, true));
        all.put("lstrip", (s, args, e) -> PyStrings.strip(s, or(args, 0), true, false));
        all.put("rstrip", (s, args, e) -> PyStrings.strip(s, or(args, 0), false, true));
        all.put("center", (s, args, e) -> PyStrings.center(s, width(args), fill(args)));
        all.put("ljust", (s, args, e) -> PyStrings.just(s, width(args), fill(args), true));
        all.put("rjust", (s, args, e) -> PyStrings.just(s, width(args), fill(args), false));
        all.put(
                "expandtabs",
                (s, args, e) ->
                        PyStrings.expanded(s, Math.max(Given.number(args, "tabsize", 0, 8), 0)));
        all.put("zfill", (s, args, e) -> zfill(s, width(args)));
        all.put(
                "splitlines",
                (s, args, e) -> PyStrings.lines(s, Given.flag(args, "keepends", 0, false)));
        all.put("join", (s, args, e) -> join(s, args));
        all.put("format", (s, args, e) -> BraceFormat.format(s, args));
        searching(all);
        cutting(all);
        asking(all);
        return Map.copyOf(all);
    }

    private static void searching(Map<String, Method<String>> all) {
        all.put("find", (s, args, e) -> (long) find(s, args));
        all.put("rfind", (s, args, e) -> (long) s.lastIndexOf(text(args, 0)));
        all.put("index", (s, args, e) -> found(find(s, args)));
        all.put("rindex", (s, args, e) -> found(s.lastIndexOf(text(args, 0))));
        all.put("count", (s, args, e) -> count(s, text(args, 0)));
        all.put("startswith", (s, args, e) -> affix(s, args.get(0), String::startsWith));
        all.put("endswith", (s, args, e) -> affix(s, args.get(0), String::endsWith));
    }

    private static void cutting(Map<String, Method<String>> all) {
        all.put(
                "replace",
                (s, args, e) -> {
                    Growth.charge(e, Growth.replaced(s, text(args, 0), text(args, 1)));
                    return PyStrings.replace(
                            s, text(args, 0), text(args, 1), Given.number(args, "count", 2, -1));
                });
        all.put(
                "split",
                (s, args, e) ->
                        PyStrings.split(s, separator(args), Given.number(args, "maxsplit", 1, -1)));
        all.put(
                "rsplit",
                (s, args, e) ->
                        PyStrings.rsplit(
                                s, separator(args), Given.number(args, "maxsplit", 1, -1)));
        all.put(
                "partition",
                (s, args, e) -> partition(s, text(args, 0), s.indexOf(text(args, 0)), false));
        all.put(
                "rpartition",
                (s, args, e) -> partition(s, text(args, 0), s.lastIndexOf(text(args, 0)), true));
        all.put(
                "removeprefix",
                (s, args, e) ->
                        s.startsWith(text(args, 0)) ? s.substring(text(args, 0).length()) : s);
        all.put(
                "removesuffix",
                (s, args, e) ->
                        s.endsWith(text(args, 0))
                                ? s.substring(0, s.length() - text(args, 0).length())
                                : s);
    }

    private static void asking(Map<String, Method<String>> all) {
        all.put("isalpha", (s, args, e) -> every(s, Character::isLetter));
        all.put("isalnum", (s, args, e) -> every(s, Character::isLetterOrDigit));
        all.put("isdigit", (s, args, e) -> every(s, Character::isDigit));
        all.put("isdecimal", (s, args, e) -> every(s, Character::isDigit));
        all.put("isnumeric", (s, args, e) -> every(s, Character::isDigit));
        all.put("isspace", (s, args, e) -> every(s, c -> PyStrings.blank((char) c)));
        all.put("isidentifier", (s, args, e) -> s.matches("[\\p{L}_][\\p{L}\\p{N}_]*"));
        all.put(
                "islower",
                (s, args, e) ->
                        s.equals(s.toLowerCase(Locale.ROOT))
                                && !s.equals(s.toUpperCase(Locale.ROOT)));
        all.put(
                "isupper",
                (s, args, e) ->
                        s.equals(s.toUpperCase(Locale.ROOT))
                                && !s.equals(s.toLowerCase(Locale.ROOT)));
        all.put(
                "istitle",
                (s, args, e) ->
                        s.equals(PyStrings.title(s)) && s.chars().anyMatch(Character::isLetter));
    }

    private static boolean every(String s, IntPredicate test) {
        return !s.isEmpty() && s.codePoints().allMatch(test);
    }

    private static @Nullable Object or(Arguments arguments, int index) {
        return index < arguments.count() ? PyValues.bare(arguments.get(index)) : null;
    }

    private static String text(Arguments arguments, int index) {
        if (PyValues.bare(arguments.get(index)) instanceof String s) {
            return s;
        }
        throw new TemplateFault("a text is needed, not " + PyValues.type(arguments.get(index)));
    }

    private static int width(Arguments arguments) {
        return Given.number(arguments, "width", 0, 0);
    }

    private static String fill(Arguments arguments) {
        return Given.text(arguments, "fillchar", 1, " ");
    }

    private static String zfill(String s, int width) {
        int sign = s.startsWith("-") || s.startsWith("+") ? 1 : 0;
        String digits = PyStrings.just(s.substring(sign), width - sign, "0", false);
        return s.substring(0, sign) + digits;
    }

    private static String join(String s, Arguments arguments) {
        List<String> parts = new ArrayList<>();
        long length = 0;
        for (Object item : PyValues.iterated(arguments.get(0))) {
            if (!(PyValues.bare(item) instanceof String part)) {
                throw new TemplateFault("only texts can be joined, not " + PyValues.type(item));
            }
            parts.add(part);
            length += part.length() + (long) s.length();
            Growth.check(length);
        }
        return String.join(s, parts);
    }

    private static int find(String s, Arguments arguments) {
        return s.indexOf(text(arguments, 0), Given.number(arguments, "start", 1, 0));
    }

    private static Object found(int at) {
        if (at < 0) {
            throw new TemplateFault("the text does not hold what is looked for");
        }
        return (long) at;
    }

    private static long count(String s, String part) {
        if (part.isEmpty()) {
            return s.length() + 1L;
        }
        long count = 0;
        for (int i = s.indexOf(part); i >= 0; i = s.indexOf(part, i + part.length())) {
            count++;
        }
        return count;
    }

    private static boolean affix(
            String s, @Nullable Object wanted, BiPredicate<String, String> test) {
        if (wanted instanceof Tuple tuple) {
            return tuple.stream().anyMatch(one -> test.test(s, PyText.str(one)));
        }
        return test.test(s, text(new Arguments(java.util.Arrays.asList(wanted), Map.of()), 0));
    }

    private static @Nullable String separator(Arguments arguments) {
        Object separator = Given.value(arguments, "sep", 0, null);
        if (separator != null && PyText.str(separator).isEmpty()) {
            throw new TemplateFault("the separator is empty");
        }
        return separator == null ? null : PyText.str(separator);
    }

    private static Object partition(String s, String separator, int at, boolean last) {
        if (at < 0) {
            return new Tuple(last ? List.of("", "", s) : List.of(s, "", ""));
        }
        return new Tuple(
                List.of(s.substring(0, at), separator, s.substring(at + separator.length())));
    }
}
