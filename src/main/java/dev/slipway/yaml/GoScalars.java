package dev.slipway.yaml;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How Go yaml.v3 writes one scalar: plain, quoted or literal. Ported from its `encode.go` and
/// `emitterc.go` (analyze_scalar, select_scalar_style).
final class GoScalars {
    private static final Set<String> OLD_BOOLEANS =
            Set.of(
                    "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO",
                    "off", "Off", "OFF");
    private static final Pattern BASE60 =
            Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])++(\\.[0-9_]*)?");
    private static final Pattern TIMESTAMP =
            Pattern.compile(
                    "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                            + "([Tt]\\d{1,2}:\\d{1,2}:\\d{1,2}(\\.\\d+)?(Z|[-+]\\d\\d:\\d\\d)"
                            + "| \\d{1,2}:\\d{1,2}:\\d{1,2}(\\.\\d+)?)?");

    private GoScalars() {}

    enum Form {
        PLAIN,
        SINGLE,
        DOUBLE,
        LITERAL
    }

    /// What stands for a value that is not a string.
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Double number -> number(number);
            default -> value.toString();
        };
    }

    /// `strconv.FormatFloat(f, 'g', -1, 64)`.
    private static String number(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? ".inf" : "-.inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= -4 && exponent < 6) {
            return digits.toPlainString();
        }
        String all = digits.unscaledValue().abs().toString();
        return (number < 0 ? "-" : "")
                + all.charAt(0)
                + (all.length() > 1 ? "." + all.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }

    /// The form of the string `text`; a `key` stands on one line.
    static Form form(String text, boolean key) {
        Analysis analysis = Analysis.of(text);
        if (text.indexOf('\n') >= 0) {
            return key || !analysis.block ? Form.DOUBLE : Form.LITERAL;
        }
        if (!plainKeepsType(text) || key && analysis.lineBreaks) {
            return Form.DOUBLE;
        }
        if (analysis.plain) {
            return Form.PLAIN;
        }
        return analysis.single ? Form.SINGLE : Form.DOUBLE;
    }

    private static boolean plainKeepsType(String text) {
        return Scalars.resolve(text, Dialect.GO) instanceof String
                && !OLD_BOOLEANS.contains(text)
                && !isTimestamp(text)
                && (text.indexOf(':') < 0 || !BASE60.matcher(text).matches());
    }

    private static boolean isTimestamp(String text) {
        Matcher matcher = TIMESTAMP.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        try {
            LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// Which styles the characters of a text allow in block context.
    private record Analysis(boolean plain, boolean single, boolean block, boolean lineBreaks) {

        static Analysis of(String text) {
            boolean indicators = text.startsWith("---") || text.startsWith("...");
            boolean special = false;
            boolean tabs = false;
            boolean breakSpace = false;
            boolean spaceBreak = false;
            boolean lineBreaks = false;
            int before = -1;
            int[] points = text.codePoints().toArray();
            for (int i = 0; i < points.length; i++) {
                int c = points[i];
                boolean blankAfter = i + 1 >= points.length || isBlank(points[i + 1]);
                boolean blankBefore = i == 0 || isBlank(before) || isBreak(before);
                indicators |= i == 0 ? leads(c, blankAfter) : inside(c, blankBefore, blankAfter);
                tabs |= c == '\t';
                special |= c != '\t' && !isPrintable(c);
                breakSpace |= c == ' ' && isBreak(before);
                spaceBreak |= isBreak(c) && before == ' ';
                lineBreaks |= isBreak(c);
                before = c;
            }
            boolean edges =
                    points.length > 0 && (isEdge(points[0]) || isEdge(points[points.length - 1]));
            boolean trailingSpace = points.length > 0 && before == ' ';
            boolean awkward = spaceBreak || tabs || special;
            return new Analysis(
                    !edges && !breakSpace && !awkward && !lineBreaks && !indicators,
                    !breakSpace && !awkward,
                    points.length > 0 && !trailingSpace && !spaceBreak && !special,
                    lineBreaks);
        }

        private static boolean leads(int c, boolean blankAfter) {
            return "#,[]{}&*!|>'\"%@`".indexOf(c) >= 0
                    || (c == '?' || c == ':' || c == '-') && blankAfter;
        }

        private static boolean inside(int c, boolean blankBefore, boolean blankAfter) {
            return c == ':' && blankAfter || c == '#' && blankBefore;
        }

        private static boolean isBlank(int c) {
            return c == ' ' || c == '\t';
        }

        private static boolean isEdge(int c) {
            return c == ' ' || isBreak(c);
        }
    }

    static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static boolean isPrintable(int c) {
        return c == '\n'
                || c >= ' ' && c <= '~'
                || c >= 0xa0 && c < 0xd800
                || c >= 0xe000 && c <= 0xfffd && c != 0xfeff;
    }

    static String single(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            if (isPrintable(c) && !isBreak(c) && c != '"' && c != '\\') {
                                out.appendCodePoint(c);
                            } else {
                                out.append(escape(c));
                            }
                        });
        return out.append('"').toString();
    }

    private static String escape(int c) {
        return switch (c) {
            case 0 -> "\\0";
            case 7 -> "\\a";
            case 8 -> "\\b";
            case 9 -> "\\t";
            case 10 -> "\\n";
            case 11 -> "\\v";
            case 12 -> "\\f";
            case 13 -> "\\r";
            case 0x1b -> "\\e";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case 0x85 -> "\\N";
            case 0x2028 -> "\\L";
            case 0x2029 -> "\\P";
            default -> {
                String form = c <= 0xff ? "\\x%02X" : c <= 0xffff ? "\\u%04X" : "\\U%08X";
                yield String.format(form, c);
            }
        };
    }
}
