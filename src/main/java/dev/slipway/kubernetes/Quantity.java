package dev.slipway.kubernetes;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Kubernetes quantity (`500m`, `1.5Gi`, `2e3`) in its canonical text, as k8s.io/apimachinery
/// `resource.Quantity` writes it: the largest unit that leaves a whole number, in the family
/// (binary, decimal, exponent) it was written in.
public record Quantity(BigDecimal value, Family family) {
    private static final Pattern FORM =
            Pattern.compile(
                    "([+-]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40}))"
                            + "(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E|[eE][+-]?[0-9]{1,2})?");
    private static final List<String> BINARY = List.of("Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final List<String> DECIMAL =
            List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    private static final BigDecimal NANO = BigDecimal.ONE.movePointLeft(9);

    /// How a quantity is written.
    public enum Family {
        BINARY,
        DECIMAL,
        EXPONENT
    }

    /// Empty when `text` is no quantity.
    public static Optional<Quantity> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(form.group(1));
        String suffix = form.group(2) == null ? "" : form.group(2);
        Family family = Family.DECIMAL;
        if (BINARY.contains(suffix)) {
            family = Family.BINARY;
            number = number.multiply(BigDecimal.valueOf(2).pow(10 * (BINARY.indexOf(suffix) + 1)));
        } else if (DECIMAL.contains(suffix)) {
            number = number.movePointRight(3 * (DECIMAL.indexOf(suffix) - 3));
        } else {
            family = Family.EXPONENT;
            number = number.movePointRight(Integer.parseInt(suffix.substring(1)));
        }
        BigDecimal rounded =
                number.remainder(NANO).signum() == 0 ? number : number.setScale(9, RoundingMode.UP);
        return Optional.of(new Quantity(rounded, family));
    }

    /// The canonical text of `text`; empty when it is no quantity.
    public static Optional<String> canonical(String text) {
        return parse(text).map(Quantity::text);
    }

    /// `text` as apimachinery writes it after reading it: canonical, but decimals that it takes to
    /// be canonical already (`1.234567`, `10.001M`) as they stand; empty when it is no quantity.
    public static Optional<String> rewritten(String text) {
        Optional<Quantity> read = parse(text);
        return read.isPresent() && keepsText(text, read.get())
                ? Optional.of(text)
                : read.map(Quantity::text);
    }

    /// `ParseQuantity` keeps the text of a decimal of at most 18 digits whose digits begin with no
    /// 0, end in no `000` and are a multiple of a unit.
    private static boolean keepsText(String text, Quantity read) {
        Matcher form = FORM.matcher(text);
        if (read.family == Family.BINARY || !form.matches()) {
            return false;
        }
        String number = form.group(1).replaceFirst("^[+-]", "");
        int point = number.indexOf('.');
        String whole = (point < 0 ? number : number.substring(0, point)).replaceFirst("^0+", "");
        String part = point < 0 ? "" : number.substring(point + 1);
        String digits = (whole.isEmpty() ? "0" : whole) + part;
        int scale = exponent(form.group(2)) - part.length();
        return digits.length() <= 18
                && scale >= -9
                && scale % 3 == 0
                && digits.charAt(0) != '0'
                && !digits.endsWith("000");
    }

    private static int exponent(@Nullable String suffix) {
        if (suffix == null) {
            return 0;
        }
        return DECIMAL.contains(suffix)
                ? 3 * (DECIMAL.indexOf(suffix) - 3)
                : Integer.parseInt(suffix.substring(1));
    }

    public String text() {
        if (value.signum() == 0) {
            return "0";
        }
        boolean small = value.abs().compareTo(BigDecimal.valueOf(1024)) < 0;
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (family == Family.BINARY && !small && whole) {
            return binary(value.toBigIntegerExact());
        }
        BigDecimal rest = value.stripTrailingZeros();
        int zeros = Math.floorDiv(-rest.scale(), 3);
        int power = Math.clamp(zeros, -3, 6);
        String digits = rest.movePointLeft(3 * power).toBigInteger().toString();
        if (family == Family.EXPONENT) {
            return power == 0 ? digits : digits + "e" + 3 * power;
        }
        return digits + DECIMAL.get(power + 3);
    }

    private static String binary(BigInteger value) {
        int unit = Math.min(value.abs().getLowestSetBit() / 10, 6);
        BigInteger digits = value.shiftRight(10 * unit);
        return digits + (unit == 0 ? "" : BINARY.get(unit - 1));
    }
}
