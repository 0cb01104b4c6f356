package dev.slipway.cluster.health;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// When a cron job is due: the five fields as the Kubernetes controller reads them.
final class CronSchedule {
    /// What a controller may be late by.
    static final Duration GRACE = Duration.ofMinutes(2);

    private static final int YEARS = 5;
    private static final Map<String, String> NAMED =
            Map.of(
                    "@hourly", "0 * * * *",
                    "@daily", "0 0 * * *",
                    "@midnight", "0 0 * * *",
                    "@weekly", "0 0 * * 0",
                    "@monthly", "0 0 1 * *",
                    "@yearly", "0 0 1 1 *",
                    "@annually", "0 0 1 1 *");
    private static final List<String> MONTHS =
            List.of(
                    "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final List<String> DAYS =
            List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private final List<BitSet> fields;
    private final boolean anyDay;
    private final ZoneId zone;

    private CronSchedule(List<BitSet> fields, boolean anyDay, ZoneId zone) {
        this.fields = fields;
        this.anyDay = anyDay;
        this.zone = zone;
    }

    /// Empty for what is no schedule. Without a zone the controller's counts, which is UTC as a
    /// rule.
    static Optional<CronSchedule> parse(String text, String zone) {
        String plain = NAMED.getOrDefault(text.strip(), text.strip());
        String[] words = plain.split("\\s+");
        if (words.length != 5) {
            return Optional.empty();
        }
        int[][] ranges = {{0, 59}, {0, 23}, {1, 31}, {1, 12}, {0, 7}};
        List<BitSet> fields = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                List<String> names = i == 3 ? MONTHS : i == 4 ? DAYS : List.of();
                fields.add(field(words[i], ranges[i][0], ranges[i][1], names));
            }
            if (fields.get(4).get(7)) {
                fields.get(4).set(0);
            }
            boolean any = isAny(words[2]) || isAny(words[4]);
            ZoneId at = zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
            return Optional.of(new CronSchedule(fields, any, at));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isAny(String word) {
        return word.startsWith("*") || word.startsWith("?");
    }

    private static BitSet field(String text, int from, int to, List<String> names) {
        BitSet set = new BitSet();
        for (String part : text.toLowerCase(Locale.ROOT).split(",")) {
            String[] step = part.split("/", 2);
            String[] range = step[0].split("-", 2);
            boolean any = isAny(step[0]);
            int first = any ? from : number(range[0], names);
            int last = any || step.length == 2 && range.length == 1 ? to : first;
            last = range.length == 2 ? number(range[1], names) : last;
            int every = step.length == 2 ? Integer.parseInt(step[1]) : 1;
            if (first < from || last > to || every < 1) {
                throw new NumberFormatException(part);
            }
            for (int i = first; i <= last; i += every) {
                set.set(i);
            }
        }
        return set;
    }

    private static int number(String text, List<String> names) {
        int named = names.indexOf(text);
        return named >= 0 && !text.isEmpty() ? named : Integer.parseInt(text);
    }

    /// The first due time later than `last`; empty when there is none within five years.
    Optional<Instant> after(Instant last) {
        ZonedDateTime time = last.atZone(zone).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        ZonedDateTime end = time.plusYears(YEARS);
        while (time.isBefore(end)) {
            if (!fields.get(3).get(time.getMonthValue())) {
                time = time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).plusMonths(1);
            } else if (!isDay(time)) {
                time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
            } else if (!fields.get(1).get(time.getHour())) {
                time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!fields.get(0).get(time.getMinute())) {
                time = time.plusMinutes(1);
            } else {
                return Optional.of(time.toInstant());
            }
        }
        return Optional.empty();
    }

    /// Day of month and day of week: both when one of them is open, else either.
    private boolean isDay(ZonedDateTime time) {
        boolean month = fields.get(2).get(time.getDayOfMonth());
        boolean week = fields.get(4).get(time.getDayOfWeek().getValue() % 7);
        return anyDay ? month && week : month || week;
    }
}
