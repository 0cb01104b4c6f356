package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// The tag `{% now 'utc' + 'days=2', '%Y' %}` of jinja2-time: the clock's time in a zone, shifted,
/// in `strftime`'s words.
final class Now {
    private static final String FORMAT = "%Y-%m-%d";

    private final Clock clock;

    Now(Clock clock) {
        this.clock = clock;
    }

    Object call(Arguments arguments) {
        ZonedDateTime time = ZonedDateTime.now(clock).withZoneSameInstant(zone(arguments.get(0)));
        String sign = PyText.str(arguments.get(1));
        if (!sign.isEmpty()) {
            time = shifted(time, sign.equals("-") ? -1 : 1, known(arguments.get(2)));
        }
        Object format = arguments.count() > 3 ? arguments.get(3) : null;
        return Strftime.format(time, format == null ? FORMAT : known(format));
    }

    private static String known(@Nullable Object value) {
        if (value instanceof Undefined undefined) {
            throw PyValues.undefined(undefined);
        }
        return PyText.str(value);
    }

    private ZoneId zone(@Nullable Object value) {
        String name = known(value);
        try {
            return switch (name) {
                case "local" -> clock.getZone();
                case "utc", "UTC", "Z", "" -> ZoneOffset.UTC;
                default ->
                        name.matches("[-+]?\\d{2}:?(\\d{2})?")
                                ? ZoneOffset.of(offset(name))
                                : ZoneId.of(name);
            };
        } catch (DateTimeException e) {
            throw new TemplateFault(
                    "template.value",
                    "there is no time zone \"" + name + "\"",
                    "write 'utc', 'local', a name like 'Europe/Paris', or '+02:00'");
        }
    }

    private static String offset(String name) {
        String digits = name.replaceAll("[^0-9]", "");
        String sign = name.startsWith("-") ? "-" : "+";
        return sign
                + digits.substring(0, 2)
                + ":"
                + (digits.length() == 4 ? digits.substring(2) : "00");
    }

    /// `hours=2, days=1`; parts of calendar units count whole.
    private static ZonedDateTime shifted(ZonedDateTime from, int sign, String shift) {
        ZonedDateTime time = from;
        for (String part : shift.split(",")) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2 || !pair[1].strip().matches("[-+]?\\d{1,9}(\\.\\d{1,6})?")) {
                throw new TemplateFault(
                        "template.value",
                        "\"" + part.strip() + "\" is no shift of time",
                        "write it like 'days=2,hours=1'");
            }
            double amount = sign * Double.parseDouble(pair[1].strip());
            long whole = (long) amount;
            time =
                    switch (pair[0].strip()) {
                        case "years" -> time.plusYears(whole);
                        case "quarters" -> time.plusMonths(3 * whole);
                        case "months" -> time.plusMonths(whole);
                        case "weeks" -> plus(time, amount * 7 * 86_400);
                        case "days" -> plus(time, amount * 86_400);
                        case "hours" -> plus(time, amount * 3_600);
                        case "minutes" -> plus(time, amount * 60);
                        case "seconds" -> plus(time, amount);
                        case "microseconds" -> plus(time, amount / 1_000_000);
                        default ->
                                throw new TemplateFault(
                                        "template.value",
                                        "\"" + pair[0].strip() + "\" is no unit of time",
                                        "there are years, months, weeks, days, hours, minutes,"
                                                + " seconds");
                    };
        }
        return time;
    }

    private static ZonedDateTime plus(ZonedDateTime time, double seconds) {
        return time.plus(Duration.ofNanos(Math.round(seconds * 1_000_000_000.0)));
    }
}
