package dev.slipway.catalog.scorecard;

import dev.slipway.form.SafePattern;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a fact is held against values. With several facts (the items of a list) one that fits is
/// enough; a negated operator asks that none does, and so holds where there is no fact.
public enum Operator {
    EQUAL("=", "is"),
    NOT_EQUAL("!=", "is not"),
    LESS("<", "is below"),
    LESS_OR_EQUAL("<=", "is at most"),
    MORE(">", "is above"),
    MORE_OR_EQUAL(">=", "is at least"),
    EMPTY("isEmpty", "is not there"),
    NOT_EMPTY("isNotEmpty", "is there"),
    CONTAINS("contains", "contains"),
    NOT_CONTAINS("doesNotContain", "does not contain"),
    BEGINS("beginsWith", "begins with"),
    NOT_BEGINS("doesNotBeginWith", "does not begin with"),
    ENDS("endsWith", "ends with"),
    NOT_ENDS("doesNotEndWith", "does not end with"),
    IN("in", "is one of"),
    NOT_IN("notIn", "is none of"),
    MATCHES("matches", "matches"),
    NOT_MATCHES("doesNotMatch", "does not match");

    private final String written;
    private final String words;

    Operator(String written, String words) {
        this.written = written;
        this.words = words;
    }

    /// The operator of that name; spellings that other portals use are taken, too.
    static Optional<Operator> of(String text) {
        String plain =
                switch (text) {
                    case "exists" -> "isNotEmpty";
                    case "doesNotExist" -> "isEmpty";
                    case "==" -> "=";
                    case "containsAny" -> "in";
                    case "doesNotContains" -> "doesNotContain";
                    case "doesNotBeginsWith" -> "doesNotBeginWith";
                    case "doesNotEndsWith" -> "doesNotEndWith";
                    default -> text;
                };
        return Arrays.stream(values()).filter(o -> o.written.equals(plain)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(o -> o.written).toList();
    }

    String written() {
        return written;
    }

    /// As the middle of a sentence: "is at least".
    String words() {
        return words;
    }

    boolean needsValue() {
        return this != EMPTY && this != NOT_EMPTY;
    }

    boolean needsNumber() {
        return this == LESS || this == LESS_OR_EQUAL || this == MORE || this == MORE_OR_EQUAL;
    }

    boolean takesList() {
        return this == IN || this == NOT_IN;
    }

    boolean isPattern() {
        return this == MATCHES || this == NOT_MATCHES;
    }

    /// The operator that this one is the negation of.
    Optional<Operator> negates() {
        return switch (this) {
            case NOT_EQUAL -> Optional.of(EQUAL);
            case EMPTY -> Optional.of(NOT_EMPTY);
            case NOT_CONTAINS -> Optional.of(CONTAINS);
            case NOT_BEGINS -> Optional.of(BEGINS);
            case NOT_ENDS -> Optional.of(ENDS);
            case NOT_IN -> Optional.of(IN);
            case NOT_MATCHES -> Optional.of(MATCHES);
            default -> Optional.empty();
        };
    }

    /// Whether `found` fits; asked of operators that negate nothing.
    boolean fits(Object found, List<Object> values) {
        return switch (this) {
            case NOT_EMPTY -> !String.valueOf(found).isBlank();
            case EQUAL, IN -> values.stream().anyMatch(value -> same(found, value));
            case LESS -> compare(found, values) < 0;
            case LESS_OR_EQUAL -> compare(found, values) <= 0;
            case MORE -> compare(found, values) > 0;
            case MORE_OR_EQUAL -> compare(found, values) >= 0;
            case CONTAINS -> values.stream().anyMatch(v -> text(found).contains(text(v)));
            case BEGINS -> values.stream().anyMatch(v -> text(found).startsWith(text(v)));
            case ENDS -> values.stream().anyMatch(v -> text(found).endsWith(text(v)));
            case MATCHES ->
                    values.stream()
                            .anyMatch(
                                    v ->
                                            SafePattern.of(text(v)).find(text(found))
                                                    == SafePattern.Result.FOUND);
            default -> throw new IllegalStateException(this + " negates another");
        };
    }

    /// NaN is neither below nor above anything.
    private static double compare(Object found, List<Object> values) {
        return number(found) - number(values.getFirst());
    }

    private static boolean same(Object found, Object value) {
        return text(found).equals(text(value)) || number(found) == number(value);
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }

    static double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        String text = text(value).strip().toLowerCase(Locale.ROOT);
        try {
            return text.matches("[-+]?[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
