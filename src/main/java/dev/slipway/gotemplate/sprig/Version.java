package dev.slipway.gotemplate.sprig;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A semantic version, read loosely: `v1`, `1.2` and `1.2.3-rc.1+build`.
record Version(
        long major, long minor, long patch, String prerelease, String metadata, String original)
        implements Comparable<Version> {
    private static final Pattern FORM =
            Pattern.compile(
                    "v?(\\d{1,15})(?:\\.(\\d{1,15}))?(?:\\.(\\d{1,15}))?"
                            + "(?:-([0-9A-Za-z-]++(?:\\.[0-9A-Za-z-]++)*+))?"
                            + "(?:\\+([0-9A-Za-z-]++(?:\\.[0-9A-Za-z-]++)*+))?");

    static Optional<Version> parse(String text) {
        Matcher m = FORM.matcher(text);
        return m.matches()
                ? Optional.of(
                        new Version(
                                number(m.group(1)),
                                number(m.group(2)),
                                number(m.group(3)),
                                m.group(4) == null ? "" : m.group(4),
                                m.group(5) == null ? "" : m.group(5),
                                text))
                : Optional.empty();
    }

    /// The normal form, `1.2.0-rc.1+build`.
    String text() {
        return major
                + "."
                + minor
                + "."
                + patch
                + (prerelease.isEmpty() ? "" : "-" + prerelease)
                + (metadata.isEmpty() ? "" : "+" + metadata);
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    @Override
    public int compareTo(Version other) {
        int numbers = Long.compare(major, other.major);
        numbers = numbers != 0 ? numbers : Long.compare(minor, other.minor);
        numbers = numbers != 0 ? numbers : Long.compare(patch, other.patch);
        return numbers != 0 ? numbers : comparePrerelease(prerelease, other.prerelease);
    }

    private static int comparePrerelease(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        String[] x = a.split("\\.");
        String[] y = b.split("\\.");
        for (int i = 0; i < Math.min(x.length, y.length); i++) {
            boolean number = x[i].matches("\\d{1,15}");
            boolean otherNumber = y[i].matches("\\d{1,15}");
            int order =
                    number && otherNumber
                            ? Long.compare(Long.parseLong(x[i]), Long.parseLong(y[i]))
                            : number != otherNumber ? (number ? -1 : 1) : x[i].compareTo(y[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(x.length, y.length);
    }
}
