package dev.slipway.delivery.show;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// Numbers as Grafana writes them with a unit's id (`bytes`, `s`, `percentunit`). An id that is not
/// known stands behind the number as it is.
public final class Units {
    private static final String[] SHORT = {"", " K", " Mil", " Bil", " Tri", " Quadr", " Quint"};
    private static final String[] SI = {"", "k", "M", "G", "T", "P", "E", "Z", "Y"};
    private static final String[] IEC = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"};
    private static final String[] SMALL = {"", "m", "µ", "n", "p", "f"};

    /// What stands behind the number for units that only have a name.
    private static final Map<String, String> NAMED =
            Map.ofEntries(
                    Map.entry("percent", "%"),
                    Map.entry("humidity", "%H"),
                    Map.entry("celsius", " °C"),
                    Map.entry("fahrenheit", " °F"),
                    Map.entry("degree", "°"),
                    Map.entry("dB", " dB"),
                    Map.entry("dBm", " dBm"),
                    Map.entry("rotrpm", " rpm"),
                    Map.entry("lengthm", " m"));

    private static final Map<String, String> RATES =
            Map.ofEntries(
                    Map.entry("ops", " ops/s"),
                    Map.entry("reqps", " req/s"),
                    Map.entry("rps", " rd/s"),
                    Map.entry("wps", " wr/s"),
                    Map.entry("iops", " io/s"),
                    Map.entry("cps", " c/s"),
                    Map.entry("eps", " evt/s"),
                    Map.entry("mps", " msg/s"),
                    Map.entry("opm", " ops/m"),
                    Map.entry("rpm", " req/m"),
                    Map.entry("cpm", " c/m"));

    /// Scaled by thousands with the letters of the metric system.
    private static final Map<String, String> DECIMAL =
            Map.ofEntries(
                    Map.entry("decbytes", "B"),
                    Map.entry("decbits", "b"),
                    Map.entry("Bps", "B/s"),
                    Map.entry("bps", "b/s"),
                    Map.entry("pps", "p/s"),
                    Map.entry("hertz", "Hz"),
                    Map.entry("watt", "W"),
                    Map.entry("volt", "V"),
                    Map.entry("amp", "A"),
                    Map.entry("joule", "J"),
                    Map.entry("watth", "Wh"),
                    Map.entry("gflops", "GFLOPS"));

    /// Scaled by 1024.
    private static final Map<String, String> BINARY =
            Map.of("bytes", "B", "bits", "b", "binBps", "B/s", "binbps", "b/s");

    /// How many seconds one of a time unit is.
    private static final Map<String, Double> TIMES =
            Map.of(
                    "ns", 1e-9, "µs", 1e-6, "us", 1e-6, "ms", 1e-3, "s", 1.0, "m", 60.0, "h",
                    3600.0, "d", 86_400.0);

    private record Step(double below, double length, String name) {}

    private static final List<Step> STEPS =
            List.of(
                    new Step(1e-6, 1e-9, " ns"),
                    new Step(1e-3, 1e-6, " µs"),
                    new Step(1, 1e-3, " ms"),
                    new Step(60, 1, " s"),
                    new Step(3600, 60, " mins"),
                    new Step(86_400, 3600, " hours"),
                    new Step(604_800, 86_400, " days"),
                    new Step(31_536_000, 604_800, " weeks"),
                    new Step(Double.POSITIVE_INFINITY, 31_536_000, " years"));

    private Units() {}

    /// `decimals` after the point; without them as many as the size of the number asks for.
    public static String format(double value, String unit, OptionalInt decimals) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        if (TIMES.containsKey(unit)) {
            return time(value * TIMES.getOrDefault(unit, 1.0), decimals);
        }
        if (DECIMAL.containsKey(unit)) {
            return scaled(value, 1000, SI, DECIMAL.getOrDefault(unit, ""), decimals);
        }
        if (BINARY.containsKey(unit)) {
            return scaled(value, 1024, IEC, BINARY.getOrDefault(unit, ""), decimals);
        }
        if (RATES.containsKey(unit)) {
            return thousands(value, decimals) + RATES.get(unit);
        }
        return switch (unit) {
            case "", "none", "string" -> fixed(value, decimals);
            case "short" -> thousands(value, decimals);
            case "percentunit" -> fixed(value * 100, decimals) + "%";
            case "bool" -> value == 0 ? "False" : "True";
            case "bool_yes_no" -> value == 0 ? "No" : "Yes";
            case "bool_on_off" -> value == 0 ? "Off" : "On";
            case "sci" -> String.format(Locale.ROOT, "%.2e", value);
            case "hex" -> Long.toHexString((long) value).toUpperCase(Locale.ROOT);
            case "dtdurations" -> DurationWords.of(value);
            case "dtdurationms" -> DurationWords.of(value / 1000);
            case "dateTimeAsIso", "dateTimeFromNow", "dateTimeAsUS", "time:" ->
                    java.time.Instant.ofEpochMilli((long) value).toString();
            case "currencyUSD" -> "$" + thousands(value, decimals).replace(" ", "");
            case "currencyEUR" -> "€" + thousands(value, decimals).replace(" ", "");
            default -> custom(value, unit, decimals);
        };
    }

    private static String custom(double value, String unit, OptionalInt decimals) {
        int cut = unit.indexOf(':');
        String rest = unit.substring(cut + 1);
        return switch (cut < 0 ? "" : unit.substring(0, cut)) {
            case "prefix" -> rest + fixed(value, decimals);
            case "suffix" -> fixed(value, decimals) + " " + rest;
            case "si" -> scaled(value, 1000, SI, rest, decimals);
            default -> fixed(value, decimals) + NAMED.getOrDefault(unit, " " + unit);
        };
    }

    private static String thousands(double value, OptionalInt decimals) {
        int step = step(value, 1000, SHORT.length);
        return fixed(value / Math.pow(1000, step), decimals) + SHORT[step];
    }

    private static String scaled(
            double value, int factor, String[] prefixes, String name, OptionalInt decimals) {
        if (factor == 1000 && value != 0 && Math.abs(value) < 1 && !name.startsWith("B")) {
            int down =
                    Math.min(
                            SMALL.length - 1,
                            (int) Math.ceil(-Math.log10(Math.abs(value)) / 3 - 1e-9));
            return fixed(value * Math.pow(1000, down), decimals) + " " + SMALL[down] + name;
        }
        int step = step(value, factor, prefixes.length);
        return fixed(value / Math.pow(factor, step), decimals) + " " + prefixes[step] + name;
    }

    private static int step(double value, int factor, int steps) {
        int step = 0;
        for (double left = Math.abs(value); left >= factor && step < steps - 1; left /= factor) {
            step++;
        }
        return step;
    }

    private static String time(double seconds, OptionalInt decimals) {
        if (seconds == 0) {
            return "0 s";
        }
        double size = Math.abs(seconds);
        Step step = STEPS.stream().filter(s -> size < s.below).findFirst().orElse(STEPS.getLast());
        return fixed(seconds / step.length, decimals) + step.name;
    }

    /// Rounded half up, with as many decimals as make the number exact enough to tell it from its
    /// neighbours where none are asked for.
    static String fixed(double value, OptionalInt decimals) {
        int places = decimals.isPresent() ? decimals.getAsInt() : usual(value);
        String text =
                new BigDecimal(value)
                        .setScale(Math.clamp(places, 0, 20), RoundingMode.HALF_UP)
                        .toPlainString();
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }

    /// Grafana's rule: two or three figures that mean something, none for whole numbers.
    private static int usual(double value) {
        if (value == 0 || value == Math.rint(value)) {
            return 0;
        }
        double size = Math.abs(value);
        int places = 1 - (int) Math.floor(Math.log10(size));
        return Math.max(0, size * Math.pow(10, places) > 2.25 ? places + 1 : places);
    }
}
