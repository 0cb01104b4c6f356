package dev.slipway.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// The formats of JSON Schema that are checked; any other accepts everything.
final class Formats {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");
    private static final Pattern HOST =
            Pattern.compile(
                    "(?=.{1,253}$)[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?(\\.[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?)*");
    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-fA-F:.]{2,45}");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Formats() {}

    static boolean accepts(String format, String value) {
        return switch (format) {
            case "email" -> EMAIL.matcher(value).matches();
            case "hostname" -> HOST.matcher(value).matches();
            case "ipv4" -> IPV4.matcher(value).matches();
            case "ipv6" -> IPV6.matcher(value).matches();
            case "uuid" -> UUID.matcher(value).matches();
            case "uri", "url" -> isUri(value, true);
            case "uri-reference" -> isUri(value, false);
            case "date" -> parses(() -> LocalDate.parse(value));
            case "date-time" -> parses(() -> OffsetDateTime.parse(value));
            case "time" -> parses(() -> OffsetTime.parse(value));
            case "regex" -> !SafePattern.of(value).isBroken();
            default -> true;
        };
    }

    static String words(String format) {
        return switch (format) {
            case "email" -> "an e-mail address";
            case "hostname" -> "a host name";
            case "ipv4" -> "an IPv4 address";
            case "ipv6" -> "an IPv6 address";
            case "uuid" -> "a UUID";
            case "uri", "url" -> "a web address with its scheme, like https://example.com";
            case "date" -> "a date like 2026-01-31";
            case "date-time" -> "a time like 2026-01-31T12:00:00Z";
            case "time" -> "a time like 12:00:00Z";
            case "regex" -> "a regular expression";
            default -> "of the format " + format;
        };
    }

    private static boolean isUri(String value, boolean absolute) {
        try {
            return !absolute | new URI(value).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean parses(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
