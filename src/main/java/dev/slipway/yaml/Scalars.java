package dev.slipway.yaml;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// What a plain scalar means: the YAML 1.2 core schema, and the resolve table of Go yaml.v3
/// (resolve.go).
final class Scalars {
    private static final Pattern INT = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCT = Pattern.compile("0o[0-7]+");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)");
    private static final Pattern NAN = Pattern.compile("\\.(nan|NaN|NAN)");
    private static final Pattern GO_OLD_OCT = Pattern.compile("[-+]?0[0-7]+");
    private static final Pattern GO_NUMBERISH = Pattern.compile("[-+]?\\.?[0-9].*", Pattern.DOTALL);
    private static final Pattern GO_BASED =
            Pattern.compile("[-+]?0([xX][0-9a-fA-F]+|[bB][01]+|[oO]?[0-7]+)");

    /// Longer ones are infinite as numbers in JavaScript and cost more than linear time to read.
    private static final int LONGEST_INTEGER = 400;

    private Scalars() {}

    static @Nullable Object resolve(String text, Dialect dialect) {
        if (dialect == Dialect.OLD) {
            return OldScalars.resolve(text);
        }
        switch (text) {
            case "", "~", "null", "Null", "NULL" -> {
                return null;
            }
            case "true", "True", "TRUE" -> {
                return true;
            }
            case "false", "False", "FALSE" -> {
                return false;
            }
            default -> {
                if (isWord(text)) {
                    return text;
                }
            }
        }
        if (INFINITE.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (NAN.matcher(text).matches()) {
            return Double.NaN;
        }
        return dialect == Dialect.GO ? goNumber(text) : coreNumber(text);
    }

    /// Most scalars are: all that follows begins with a digit or a sign.
    private static boolean isWord(String text) {
        char first = text.charAt(0);
        return first > '9' || ".+-0123456789".indexOf(first) < 0;
    }

    static boolean coreIsText(String text) {
        return resolve(text, Dialect.CORE) instanceof String;
    }

    private static Object coreNumber(String text) {
        if (INT.matcher(text).matches()) {
            return integer(text, 10);
        }
        if (OCT.matcher(text).matches()) {
            return integer(text.substring(2), 8);
        }
        if (HEX.matcher(text).matches()) {
            return integer(text.substring(2), 16);
        }
        if (FLOAT.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        return text;
    }

    private static Object goNumber(String text) {
        if (!GO_NUMBERISH.matcher(text).matches()) {
            return text;
        }
        String digits = text.replace("_", "");
        if (GO_BASED.matcher(digits).matches() && !digits.matches("[-+]?0")) {
            return based(digits);
        }
        if (INT.matcher(digits).matches() && !GO_OLD_OCT.matcher(digits).matches()) {
            return integer(digits, 10);
        }
        if (FLOAT.matcher(digits).matches()) {
            double number = Double.parseDouble(digits);
            // out of range is a string in Go (strconv.ErrRange)
            return Double.isInfinite(number) ? text : number;
        }
        return text;
    }

    private static Object based(String digits) {
        boolean negative = digits.startsWith("-");
        String rest = digits.replaceFirst("^[-+]", "").substring(1);
        int radix =
                switch (rest.charAt(0)) {
                    case 'x', 'X' -> 16;
                    case 'b', 'B' -> 2;
                    default -> 8;
                };
        String body = rest.replaceFirst("^[xXbBoO]", "");
        return integer((negative ? "-" : "") + body, radix);
    }

    static Object integer(String digits, int radix) {
        if (digits.length() > LONGEST_INTEGER) {
            return digits.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        BigInteger number =
                new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits, radix);
        return number.bitLength() < 64 ? (Object) number.longValue() : number;
    }
}
