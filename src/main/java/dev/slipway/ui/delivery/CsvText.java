package dev.slipway.ui.delivery;

/// A field of a CSV file after RFC 4180.
final class CsvText {
    private CsvText() {}

    static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
