package dev.slipway.yaml;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a plain scalar means below a `%YAML 1.1` directive (`yaml` npm package, `schema/yaml-1.1`).
/// A time of day is its number of seconds there and a date a text with a time; of both only the
/// type counts here, so that they stay what was written.
final class OldScalars {
    private static final Pattern TRUE = Pattern.compile("[Yy]|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON");
    private static final Pattern FALSE = Pattern.compile("[Nn]|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF");
    private static final Pattern TIME =
            Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");
    private static final Pattern FLOAT =
            Pattern.compile(
                    "[-+]?([0-9][0-9_]*(\\.[0-9_]*)?[eE][-+]?[0-9]+|([0-9][0-9_]*)?\\.[0-9_]*)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final List<Map.Entry<Pattern, Integer>> INTEGERS =
            List.of(
                    Map.entry(Pattern.compile("[-+]?0b[01_]+"), 2),
                    Map.entry(Pattern.compile("[-+]?0[0-7_]+"), 8),
                    Map.entry(Pattern.compile("[-+]?0x[0-9a-fA-F_]+"), 16),
                    Map.entry(Pattern.compile("[-+]?[0-9][0-9_]*"), 10));

    private OldScalars() {}

    static @Nullable Object resolve(String text) {
        if (text.isEmpty() || text.matches("~|[Nn]ull|NULL")) {
            return null;
        }
        if (TRUE.matcher(text).matches()) {
            return true;
        }
        if (FALSE.matcher(text).matches()) {
            return false;
        }
        if (TIME.matcher(text).matches()
                || text.matches("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)")) {
            return Double.NaN;
        }
        for (Map.Entry<Pattern, Integer> form : INTEGERS) {
            if (form.getKey().matcher(text).matches()) {
                String digits = text.replace("_", "").replaceFirst("0[bx]", "");
                return Scalars.integer(digits, form.getValue());
            }
        }
        if (FLOAT.matcher(text).matches() && text.matches(".*[0-9].*")) {
            return Double.parseDouble(text.replace("_", ""));
        }
        return DATE.matcher(text).matches() ? date(text) : text;
    }

    private static String date(String text) {
        try {
            return LocalDate.parse(text) + "T00:00:00.000Z";
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
