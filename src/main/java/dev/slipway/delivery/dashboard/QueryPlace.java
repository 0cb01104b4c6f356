package dev.slipway.delivery.dashboard;

import java.util.regex.Pattern;

/// What stands around a variable in a PromQL expression, which decides what an unset one may be
/// without breaking the query.
enum QueryPlace {
    /// In a string after `=~` or `!~`.
    REGEX,
    /// In any other string.
    QUOTED,
    /// Between the brackets of a range.
    DURATION,
    /// Among the label names of `by`, `on` and their kin.
    LABELS,
    /// An argument of its own: `topk($k, ...)`.
    ARGUMENT,
    /// A part of a name, or what cannot be told.
    NAME;

    private static final Pattern GROUPING =
            Pattern.compile("(?is).*\\b(?:by|without|on|ignoring|group_left|group_right)\\s*$");
    private static final Pattern REGEX_OPERATOR = Pattern.compile("(?s).*[=!]~\\s*$");

    static QueryPlace at(String text, int position) {
        int quote = -1;
        int paren = -1;
        int bracket = -1;
        for (int i = 0; i < position; i++) {
            char c = text.charAt(i);
            if (quote >= 0) {
                if (c == '\\' && text.charAt(quote) != '`') {
                    i++;
                } else if (c == text.charAt(quote)) {
                    quote = -1;
                }
                continue;
            }
            switch (c) {
                case '"', '\'', '`' -> quote = i;
                case '(' -> paren = i;
                case ')' -> paren = -1;
                case '[' -> bracket = i;
                case ']' -> bracket = -1;
                default -> {}
            }
        }
        if (quote >= 0) {
            boolean regex = REGEX_OPERATOR.matcher(text.substring(0, quote)).matches();
            return regex ? REGEX : QUOTED;
        }
        if (bracket >= 0 || afterWord(text, position, "offset")) {
            return DURATION;
        }
        if (paren >= 0 && GROUPING.matcher(text.substring(0, paren)).matches()) {
            return LABELS;
        }
        return isAlone(text, position) ? ARGUMENT : NAME;
    }

    private static boolean afterWord(String text, int position, String word) {
        String before = text.substring(0, position).stripTrailing();
        return before.endsWith(word);
    }

    private static boolean isAlone(String text, int position) {
        int before = position - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before >= 0 && "(,+-*/%^<>=".indexOf(text.charAt(before)) >= 0;
    }

    boolean isQuoted() {
        return this == REGEX || this == QUOTED;
    }

    /// What a variable without a value becomes.
    String neutral(String name) {
        return switch (this) {
            case REGEX -> ".*";
            case QUOTED -> "";
            case DURATION -> "5m";
            case ARGUMENT -> "1";
            case LABELS, NAME -> name;
        };
    }

    /// What "all" becomes where nobody knows the options.
    String everything(String name) {
        return switch (this) {
            case REGEX, QUOTED -> ".+";
            default -> neutral(name);
        };
    }
}
