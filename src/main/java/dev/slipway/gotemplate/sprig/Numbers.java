package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Budget;
import dev.slipway.gotemplate.value.Call;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;
import dev.slipway.gotemplate.value.GoNumbers;
import dev.slipway.gotemplate.value.GoText;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;

/// sprig's arithmetic: what is no number counts 0, floats are added as decimals.
final class Numbers {

    private Numbers() {}

    static Functions functions() {
        return Functions.builder()
                .add("atoi", 1, c -> decimalInteger(c.text(0), 10))
                .add("int64", 1, c -> GoNumbers.toInteger(c.any(0)))
                .alias("int", "int64")
                .add("float64", 1, c -> GoNumbers.toFloat(c.any(0)))
                .add("toDecimal", 1, c -> decimalInteger(Texts.text(c.any(0), c), 8))
                .add("add1", 1, c -> GoNumbers.toInteger(c.any(0)) + 1)
                .add("add", 0, Functions.ANY, c -> fold(c.arguments(), 0, Long::sum))
                .add("sub", 2, c -> integer(c, 0) - integer(c, 1))
                .add("div", 2, c -> integer(c, 0) / divisor(c))
                .add("mod", 2, c -> integer(c, 0) % divisor(c))
                .add("mul", 1, Functions.ANY, c -> fold(c.rest(1), integer(c, 0), (a, b) -> a * b))
                .add("max", 1, Functions.ANY, c -> fold(c.rest(1), integer(c, 0), Math::max))
                .alias("biggest", "max")
                .add("min", 1, Functions.ANY, c -> fold(c.rest(1), integer(c, 0), Math::min))
                .add("maxf", 1, Functions.ANY, c -> foldFloats(c, Math::max))
                .add("minf", 1, Functions.ANY, c -> foldFloats(c, Math::min))
                .add("add1f", 1, c -> decimals(c.any(0), List.of(1L), BigDecimal::add))
                .add("addf", 0, Functions.ANY, c -> decimals(0L, c.arguments(), BigDecimal::add))
                .add(
                        "subf",
                        1,
                        Functions.ANY,
                        c -> decimals(c.any(0), c.rest(1), BigDecimal::subtract))
                .add("divf", 1, Functions.ANY, c -> decimals(c.any(0), c.rest(1), Numbers::divide))
                .add(
                        "mulf",
                        1,
                        Functions.ANY,
                        c -> decimals(c.any(0), c.rest(1), BigDecimal::multiply))
                .add("ceil", 1, c -> Math.ceil(GoNumbers.toFloat(c.any(0))))
                .add("floor", 1, c -> Math.floor(GoNumbers.toFloat(c.any(0))))
                .add("round", 2, 3, Numbers::round)
                .add("until", 1, c -> until(c.integer(0), c.budget()))
                .add(
                        "untilStep",
                        3,
                        c -> steps(c.integer(0), c.integer(1), c.integer(2), c.budget()))
                .add("seq", 0, Functions.ANY, Numbers::sequence)
                .build();
    }

    private static long integer(Call call, int i) {
        return GoNumbers.toInteger(call.any(i));
    }

    private static long divisor(Call call) {
        long divisor = integer(call, 1);
        if (divisor == 0) {
            throw new GoError("runtime error: integer divide by zero");
        }
        return divisor;
    }

    private static Object decimalInteger(String text, int radix) {
        try {
            return Long.parseLong(text, radix);
        } catch (NumberFormatException e) {
            return 0L;
        }
    }

    private static Object fold(
            List<@Nullable Object> values, long start, LongBinaryOperator operator) {
        long result = start;
        for (Object value : values) {
            result = operator.applyAsLong(result, GoNumbers.toInteger(value));
        }
        return result;
    }

    private static Object foldFloats(Call call, DoubleBinaryOperator operator) {
        double result = GoNumbers.toFloat(call.any(0));
        for (Object value : call.rest(1)) {
            result = operator.applyAsDouble(result, GoNumbers.toFloat(value));
        }
        return result;
    }

    private static BigDecimal decimal(@Nullable Object value) {
        double number = GoNumbers.toFloat(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new GoError("Cannot create a Decimal from " + GoNumbers.text(number));
        }
        return new BigDecimal(Double.toString(number));
    }

    private static Object decimals(
            @Nullable Object first,
            List<? extends @Nullable Object> rest,
            BinaryOperator<BigDecimal> operator) {
        BigDecimal result = decimal(first);
        for (Object value : rest) {
            result = operator.apply(result, decimal(value)).round(MathContext.DECIMAL128);
        }
        return result.doubleValue();
    }

    /// shopspring/decimal divides to 16 places.
    private static BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new GoError("decimal division by 0");
        }
        return a.divide(b, 16, java.math.RoundingMode.HALF_UP);
    }

    private static Object round(Call call) {
        double roundOn = call.size() > 2 ? GoNumbers.toFloat(call.any(2)) : 0.5;
        double pow = Math.pow(10, call.integer(1));
        double digit = pow * GoNumbers.toFloat(call.any(0));
        double fraction = digit - (digit < 0 ? Math.ceil(digit) : Math.floor(digit));
        return (fraction >= roundOn ? Math.ceil(digit) : Math.floor(digit)) / pow;
    }

    private static List<@Nullable Object> until(long count, Budget budget) {
        return steps(0, count, count < 0 ? -1 : 1, budget);
    }

    private static List<@Nullable Object> steps(long start, long stop, long step, Budget budget) {
        List<@Nullable Object> values = new ArrayList<>();
        if (stop < start ? step >= 0 : step <= 0) {
            return values;
        }
        budget.spend(Math.abs(stop - start) / Math.max(1, Math.abs(step)));
        for (long i = start; step < 0 ? i > stop : i < stop; i += step) {
            values.add(i);
        }
        return values;
    }

    private static Object sequence(Call call) {
        int size = call.size();
        if (size == 0 || size > 3) {
            return "";
        }
        long start = size == 1 ? 1 : call.integer(0);
        long end = call.integer(size - 1);
        long sign = end < start ? -1 : 1;
        long step = size == 3 ? call.integer(1) : sign;
        if (size == 3 && sign < 0 && step > 0) {
            return "";
        }
        return steps(start, end + sign, step, call.budget()).stream()
                .map(value -> GoText.of(value, call.budget()))
                .collect(Collectors.joining(" "));
    }
}
