package dev.slipway.ui.delivery;

/// How old something is, in words.
final class Ages {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Ages() {}

    /// `3 hours ago`; times in milliseconds since 1970.
    static String of(long then, long now) {
        long age = Math.max(0, now - then);
        if (age < MINUTE) {
            return "just now";
        }
        return age < HOUR
                ? words(age / MINUTE, "minute")
                : age < DAY ? words(age / HOUR, "hour") : words(age / DAY, "day");
    }

    private static String words(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }

    static String shown(long then, long now) {
        return "; shown is what it answered " + of(then, now);
    }
}
