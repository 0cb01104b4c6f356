package dev.slipway.delivery.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The formats of `${variable:format}`, and how Prometheus strings are escaped without one.
final class ValueFormat {
    private ValueFormat() {}

    static String format(String format, String name, List<String> values) {
        return switch (format) {
            case "pipe" -> String.join("|", values);
            case "regex" ->
                    values.size() == 1
                            ? escaped(values.getFirst())
                            : "("
                                    + values.stream()
                                            .map(ValueFormat::escaped)
                                            .collect(Collectors.joining("|"))
                                    + ")";
            case "glob" ->
                    values.size() == 1 ? values.getFirst() : "{" + String.join(",", values) + "}";
            case "doublequote" -> joined(values, "\"", "\\\"");
            case "singlequote" -> joined(values, "'", "\\'");
            case "sqlstring" -> joined(values, "'", "''");
            case "json" ->
                    values.size() == 1
                            ? quote(values.getFirst())
                            : "["
                                    + values.stream()
                                            .map(ValueFormat::quote)
                                            .collect(Collectors.joining(","))
                                    + "]";
            case "text" -> String.join(" + ", values);
            case "percentencode", "uriencode" ->
                    encoded(
                            values.size() == 1
                                    ? values.getFirst()
                                    : "{" + String.join(",", values) + "}");
            case "queryparam" ->
                    values.stream()
                            .map(value -> "var-" + encoded(name) + "=" + encoded(value))
                            .collect(Collectors.joining("&"));
            case "distributed" -> String.join("," + name + "=", values);
            case "lucene" ->
                    values.size() == 1
                            ? quote(values.getFirst())
                            : "("
                                    + values.stream()
                                            .map(ValueFormat::quote)
                                            .collect(Collectors.joining(" OR "))
                                    + ")";
            default -> String.join(",", values);
        };
    }

    private static String joined(List<String> values, String quote, String escape) {
        return values.stream()
                .map(value -> quote + value.replace(quote, escape) + quote)
                .collect(Collectors.joining(","));
    }

    private static String quote(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String escaped(String value) {
        return value.replaceAll("[\\\\^$*+?.()|\\[\\]{}/-]", "\\\\$0");
    }

    /// A single value inside a PromQL string.
    static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("'", "\\\\'");
    }

    /// One of several values inside a PromQL string that is a regular expression.
    static String inRegex(String value) {
        return value.replace("\\", "\\\\\\\\").replaceAll("[$^*{}\\[\\]'+?.()|]", "\\\\\\\\$0");
    }
}
