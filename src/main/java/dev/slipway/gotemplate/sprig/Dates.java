package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Call;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;
import dev.slipway.gotemplate.value.GoTypes;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// sprig's `date.go`. Now, and the local zone, are those of the rendering.
final class Dates {
    private static final ZonedDateTime ZERO = ZonedDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private Dates() {}

    static Functions functions() {
        return Functions.builder()
                .add("now", 0, c -> c.surroundings().now())
                .add("date", 2, c -> inZone(c.text(0), c.any(1), "Local", c))
                .add("dateInZone", 3, c -> inZone(c.text(0), c.any(1), c.text(2), c))
                .alias("date_in_zone", "dateInZone")
                .add("htmlDate", 1, c -> inZone("2006-01-02", c.any(0), "Local", c))
                .add("htmlDateInZone", 2, c -> inZone("2006-01-02", c.any(0), c.text(1), c))
                .add("dateModify", 2, c -> modify(c).orElse(time(c, 1)))
                .alias("date_modify", "dateModify")
                .add("mustDateModify", 2, c -> modify(c).orElseThrow(() -> noDuration(c.text(0))))
                .alias("must_date_modify", "mustDateModify")
                .add("toDate", 2, c -> parse(c).orElse(ZERO))
                .add(
                        "mustToDate",
                        2,
                        c ->
                                parse(c).orElseThrow(
                                                () ->
                                                        new GoError(
                                                                "parsing time \""
                                                                        + c.text(1)
                                                                        + "\" as \""
                                                                        + c.text(0)
                                                                        + "\": cannot parse")))
                .add("unixEpoch", 1, c -> Long.toString(time(c, 0).toEpochSecond()))
                .add("ago", 1, Dates::ago)
                .add("duration", 1, c -> GoDurations.text(Duration.ofSeconds(seconds(c.any(0)))))
                .add("durationRound", 1, Dates::rounded)
                .build();
    }

    private static ZonedDateTime time(Call call, int i) {
        if (call.any(i) instanceof ZonedDateTime time) {
            return time;
        }
        throw new GoError(
                "wrong type for value; expected time.Time; got " + GoTypes.typeName(call.any(i)));
    }

    /// A time, or the seconds since 1970; everything else is now.
    private static ZonedDateTime loose(@Nullable Object value, Call call) {
        ZonedDateTime now = call.surroundings().now();
        return switch (value) {
            case ZonedDateTime time -> time;
            case Long seconds ->
                    Instant.ofEpochSecond(Math.clamp(seconds, -62135596800L, 253402300799L))
                            .atZone(now.getZone());
            case null, default -> now;
        };
    }

    private static String inZone(String layout, @Nullable Object value, String zone, Call call) {
        ZoneId id = call.surroundings().now().getZone();
        if (!zone.equals("Local")) {
            try {
                id = zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
            } catch (DateTimeException e) {
                id = ZoneOffset.UTC;
            }
        }
        return GoLayout.format(layout, loose(value, call).withZoneSameInstant(id));
    }

    private static Optional<ZonedDateTime> modify(Call call) {
        ZonedDateTime time = time(call, 1);
        return GoDurations.parse(call.text(0)).map(time::plus);
    }

    private static GoError noDuration(String text) {
        return new GoError("time: invalid duration \"" + text + "\"");
    }

    private static Optional<ZonedDateTime> parse(Call call) {
        return GoLayout.parse(call.text(0), call.text(1), call.surroundings().now().getZone());
    }

    private static Object ago(Call call) {
        Duration since = Duration.between(loose(call.any(0), call), call.surroundings().now());
        return GoDurations.text(since.plusMillis(500).truncatedTo(ChronoUnit.SECONDS));
    }

    private static long seconds(@Nullable Object value) {
        return switch (value) {
            case Long seconds -> seconds;
            case String text when text.matches("[-+]?[0-9]{1,18}") -> Long.parseLong(text);
            case null, default -> 0;
        };
    }

    private static String rounded(Call call) {
        Duration duration =
                switch (call.any(0)) {
                    case String text -> GoDurations.parse(text).orElse(Duration.ZERO);
                    case Long nanos -> Duration.ofNanos(nanos);
                    case ZonedDateTime time -> Duration.between(time, call.surroundings().now());
                    case null, default -> Duration.ZERO;
                };
        Duration size = duration.abs();
        long[] units = {365 * 86400L, 30 * 86400L, 86400L, 3600L, 60L, 1L};
        String[] names = {"y", "mo", "d", "h", "m", "s"};
        for (int i = 0; i < units.length; i++) {
            if (size.compareTo(Duration.ofSeconds(units[i])) > 0) {
                return size.toSeconds() / units[i] + names[i];
            }
        }
        return "0s";
    }
}
