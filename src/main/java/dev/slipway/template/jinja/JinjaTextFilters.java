package dev.slipway.template.jinja;

import dev.slipway.template.python.PyFormat;
import dev.slipway.template.python.PyText;
import dev.slipway.template.python.Tuple;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Filter;
import dev.slipway.template.value.Growth;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Filters from text to text.
final class JinjaTextFilters {
    private static final Pattern WORD = Pattern.compile("(?U)\\w+");

    private JinjaTextFilters() {}

    static void put(
            Map<String, Filter> all,
            String name,
            BiFunction<@Nullable Object, Arguments, @Nullable Object> filter) {
        all.put(name, (input, args, evaluation) -> filter.apply(input, args));
    }

    static void add(Map<String, Filter> all) {
        put(all, "lower", (in, args) -> Given.like(in, str(in).toLowerCase(Locale.ROOT)));
        put(all, "upper", (in, args) -> Given.like(in, str(in).toUpperCase(Locale.ROOT)));
        put(all, "capitalize", (in, args) -> Given.like(in, PyStrings.capitalized(str(in))));
        put(all, "title", (in, args) -> Given.like(in, title(str(in))));
        put(
                all,
                "trim",
                (in, args) ->
                        Given.like(
                                in,
                                PyStrings.strip(
                                        str(in), Given.value(args, "chars", 0, null), true, true)));
        put(all, "string", (in, args) -> in instanceof SafeText ? in : str(in));
        put(
                all,
                "center",
                (in, args) ->
                        Given.like(
                                in,
                                PyStrings.center(
                                        str(in), Given.number(args, "width", 0, 80), " ")));
        put(all, "indent", JinjaTextFilters::indent);
        put(all, "truncate", JinjaTextFilters::truncate);
        put(all, "wordcount", (in, args) -> WORD.matcher(str(in)).results().count());
        put(all, "wordwrap", (in, args) -> WordWrap.wrap(str(in), args));
        put(all, "format", JinjaTextFilters::format);
        all.put(
                "replace",
                (in, args, e) -> {
                    String text = str(in);
                    String old = Given.text(args, "old", 0, "");
                    String with = Given.text(args, "new", 1, "");
                    Growth.charge(e, Growth.replaced(text, old, with));
                    return Given.like(
                            in,
                            PyStrings.replace(text, old, with, Given.number(args, "count", 2, -1)));
                });
        put(all, "pprint", (in, args) -> PrettyPrint.print(in));
    }

    static String str(@Nullable Object input) {
        return PyText.str(input);
    }

    private static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean breaks = "-({[<".indexOf(c) >= 0 || Character.isWhitespace(c);
            out.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
            start = breaks;
        }
        return out.toString();
    }

    private static Object indent(@Nullable Object input, Arguments arguments) {
        Object width = Given.value(arguments, "width", 0, 4L);
        String indent =
                width instanceof String s ? s : blanks(Given.number(arguments, "width", 0, 4));
        boolean first = Given.flag(arguments, "first", 1, false);
        boolean blank = Given.flag(arguments, "blank", 2, false);
        String text = str(input);
        List<@Nullable Object> lines = PyStrings.lines(text + "\n", false);
        Growth.check(text.length() + (long) lines.size() * indent.length());
        StringBuilder out = new StringBuilder(first ? indent : "");
        for (int i = 0; i < lines.size(); i++) {
            String line = str(lines.get(i));
            if (i > 0) {
                out.append('\n').append(blank || !line.isEmpty() ? indent : "");
            }
            out.append(line);
        }
        return Given.like(input, out.toString());
    }

    private static String blanks(int width) {
        Growth.check(width);
        return " ".repeat(Math.max(0, width));
    }

    private static Object truncate(@Nullable Object input, Arguments arguments) {
        String text = str(input);
        int length = Given.number(arguments, "length", 0, 255);
        boolean kill = Given.flag(arguments, "killwords", 1, false);
        String end = Given.text(arguments, "end", 2, "...");
        int leeway =
                Given.value(arguments, "leeway", 3, null) == null
                        ? 5
                        : Given.number(arguments, "leeway", 3, 5);
        if (length < end.length() || leeway < 0) {
            throw new TemplateFault("\"truncate\" needs a length of at least " + end.length());
        }
        if (text.length() <= length + leeway) {
            return Given.like(input, text);
        }
        String cut = text.substring(0, length - end.length());
        int space = cut.lastIndexOf(' ');
        return Given.like(input, (kill || space < 0 ? cut : cut.substring(0, space)) + end);
    }

    private static Object format(@Nullable Object input, Arguments arguments) {
        if (!arguments.named().isEmpty() && arguments.count() > 0) {
            throw new TemplateFault("\"format\" takes values with names or without, not both");
        }
        Object values =
                arguments.named().isEmpty() ? new Tuple(arguments.positional()) : arguments.named();
        return Given.like(input, PyFormat.percent(str(input), values));
    }
}
