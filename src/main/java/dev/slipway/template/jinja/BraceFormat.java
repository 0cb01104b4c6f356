package dev.slipway.template.jinja;

import dev.slipway.template.python.PyFormat;
import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.TemplateFault;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `"{} {name:>8}".format(…)` with plain names and numbers: attributes and items of the arguments
/// are not reached.
final class BraceFormat {
    private static final Pattern FIELD =
            Pattern.compile("\\{\\{|\\}\\}|\\{(\\w*)(?:!([rs]))?(?::([^{}]*))?\\}|[{}]");
    private static final Pattern SPEC =
            Pattern.compile(
                    "(?:(.)?([<>^]))?([+ ])?(0)?(\\d{1,4})?(,)?(?:\\.(\\d{1,3}))?([a-zA-Z%])?");

    private BraceFormat() {}

    static String format(String format, Arguments arguments) {
        Matcher matcher = FIELD.matcher(format);
        StringBuilder out = new StringBuilder();
        int from = 0;
        int next = 0;
        while (matcher.find()) {
            out.append(format, from, matcher.start());
            from = matcher.end();
            String whole = matcher.group();
            if (whole.equals("{{") || whole.equals("}}")) {
                out.append(whole.charAt(0));
                continue;
            }
            String field = matcher.group(1);
            if (field == null) {
                throw new TemplateFault("\"" + whole + "\" stands alone in the format");
            }
            Object value = value(field.isEmpty() ? String.valueOf(next++) : field, arguments);
            value = "r".equals(matcher.group(2)) ? PyText.repr(value) : value;
            out.append(
                    matcher.group(3) == null ? PyText.str(value) : spec(value, matcher.group(3)));
        }
        return out.append(format.substring(from)).toString();
    }

    private static @Nullable Object value(String field, Arguments arguments) {
        if (field.chars().allMatch(c -> c >= '0' && c <= '9') && field.length() < 5) {
            int index = Integer.parseInt(field);
            if (index < arguments.count()) {
                return arguments.get(index);
            }
        } else if (arguments.named().containsKey(field)) {
            return arguments.named().get(field);
        }
        throw new TemplateFault("there is no value \"" + field + "\" for the format");
    }

    private static String spec(@Nullable Object value, String spec) {
        Matcher matcher = SPEC.matcher(spec);
        if (!matcher.matches()) {
            throw new TemplateFault("the format \"" + spec + "\" is not supported");
        }
        String kind = matcher.group(8) == null ? "" : matcher.group(8);
        String precision = matcher.group(7) == null ? "" : "." + matcher.group(7);
        boolean number = PyValues.isNumber(value) && !(value instanceof Boolean);
        if (kind.isEmpty()) {
            kind = number && !precision.isEmpty() ? "g" : "s";
        }
        String text =
                PyFormat.percent(
                        "%" + precision + kind,
                        new dev.slipway.template.python.Tuple(java.util.Arrays.asList(value)));
        if (number && matcher.group(3) != null && !text.startsWith("-")) {
            text = matcher.group(3) + text;
        }
        int width = matcher.group(5) == null ? 0 : Integer.parseInt(matcher.group(5));
        String fill =
                matcher.group(1) != null ? matcher.group(1) : matcher.group(4) != null ? "0" : " ";
        String align = matcher.group(2) != null ? matcher.group(2) : number ? ">" : "<";
        return switch (align) {
            case "^" -> {
                int left = Math.max(0, (width - text.length()) / 2);
                yield PyStrings.just(fill.repeat(left) + text, width, fill, true);
            }
            case "<" -> PyStrings.just(text, width, fill, true);
            default -> PyStrings.just(text, width, fill, false);
        };
    }
}
