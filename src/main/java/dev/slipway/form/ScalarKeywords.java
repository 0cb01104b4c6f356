package dev.slipway.form;

import static dev.slipway.form.SchemaCheck.violation;

import dev.slipway.base.Similar;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The keywords that look at one value without its members: type, enum, const, numbers, texts.
final class ScalarKeywords {
    private static final int SHOWN = 12;

    private ScalarKeywords() {}

    static void check(
            Map<?, ?> schema, @Nullable Object value, String pointer, List<Violation> found) {
        if (schema.containsKey("type") && !type(schema, value, pointer, found)) {
            return;
        }
        choice(schema, value, pointer, found);
        if (value instanceof Number number) {
            number(schema, Values.decimal(number), pointer, found);
        } else if (value instanceof String text) {
            text(schema, text, pointer, found);
        }
    }

    private static boolean type(
            Map<?, ?> schema, @Nullable Object value, String pointer, List<Violation> found) {
        Object wanted = schema.get("type");
        List<?> types =
                wanted instanceof List<?> many
                        ? many
                        : List.of(Objects.requireNonNullElse(wanted, ""));
        boolean nullable = value == null && Boolean.TRUE.equals(schema.get("nullable"));
        boolean intOrString = Boolean.TRUE.equals(schema.get("x-kubernetes-int-or-string"));
        if (nullable
                || intOrString
                || types.stream().anyMatch(t -> Values.isA(value, String.valueOf(t)))) {
            return true;
        }
        String words =
                types.stream()
                        .map(t -> Values.typeWords(String.valueOf(t)))
                        .collect(Collectors.joining(" or "));
        String is = Values.kind(value);
        String advice =
                types.contains("string") && (value instanceof Number || value instanceof Boolean)
                        ? "put it in quotes"
                        : "";
        found.add(violation(pointer, "type", "must be " + words + ", but is " + is, advice));
        return false;
    }

    private static void choice(
            Map<?, ?> schema, @Nullable Object value, String pointer, List<Violation> found) {
        if (schema.get("enum") instanceof List<?> allowed
                && allowed.stream().noneMatch(a -> Values.same(a, value))) {
            found.add(notAmong(allowed, value, pointer));
        }
        if (schema.containsKey("const") && !Values.same(schema.get("const"), value)) {
            found.add(violation(pointer, "const", "must be " + Values.show(schema.get("const"))));
        }
    }

    private static Violation notAmong(List<?> allowed, @Nullable Object value, String pointer) {
        String shown =
                allowed.stream().limit(SHOWN).map(Values::show).collect(Collectors.joining(", "));
        String more = allowed.size() > SHOWN ? ", and " + (allowed.size() - SHOWN) + " more" : "";
        Optional<String> near =
                value instanceof String text
                        ? Similar.nearest(text, allowed.stream().map(String::valueOf).toList())
                        : Optional.empty();
        return violation(
                pointer,
                "enum",
                allowed.size() == 1 ? "must be " + shown : "must be one of " + shown + more,
                near.map(n -> "did you mean " + n + "?").orElse(""));
    }

    private static void number(
            Map<?, ?> schema, BigDecimal value, String pointer, List<Violation> found) {
        limit(schema, "minimum", "exclusiveMinimum", value, 1, pointer, found);
        limit(schema, "maximum", "exclusiveMaximum", value, -1, pointer, found);
        if (schema.get("multipleOf") instanceof Number step
                && Values.decimal(step).signum() > 0
                && value.remainder(Values.decimal(step)).signum() != 0) {
            found.add(
                    violation(pointer, "multipleOf", "must be a multiple of " + Values.show(step)));
        }
    }

    /// `side` is 1 for a lower limit, -1 for an upper one. Draft-04 (still in CRDs) writes the
    /// exclusive limit as a boolean beside the other.
    private static void limit(
            Map<?, ?> schema,
            String open,
            String strict,
            BigDecimal value,
            int side,
            String pointer,
            List<Violation> found) {
        boolean strictFlag = Boolean.TRUE.equals(schema.get(strict));
        if (schema.get(open) instanceof Number limit) {
            int order = value.compareTo(Values.decimal(limit)) * side;
            if (order < 0 || (strictFlag && order == 0)) {
                String words =
                        strictFlag
                                ? (side > 0 ? "more than " : "less than ")
                                : (side > 0 ? "at least " : "at most ");
                found.add(violation(pointer, open, "must be " + words + Values.show(limit)));
            }
        }
        if (schema.get(strict) instanceof Number limit
                && value.compareTo(Values.decimal(limit)) * side <= 0) {
            found.add(
                    violation(
                            pointer,
                            strict,
                            "must be "
                                    + (side > 0 ? "more than " : "less than ")
                                    + Values.show(limit)));
        }
    }

    private static void text(
            Map<?, ?> schema, String value, String pointer, List<Violation> found) {
        int length = value.codePointCount(0, value.length());
        if (schema.get("minLength") instanceof Number least && length < least.intValue()) {
            found.add(
                    violation(
                            pointer,
                            "minLength",
                            length == 0
                                    ? "must not be empty"
                                    : "must have at least "
                                            + least
                                            + " characters, but has "
                                            + length));
        }
        if (schema.get("maxLength") instanceof Number most && length > most.intValue()) {
            found.add(
                    violation(
                            pointer,
                            "maxLength",
                            "must have at most " + most + " characters, but has " + length));
        }
        if (schema.get("pattern") instanceof String pattern) {
            pattern(pattern, value, pointer, found);
        }
        if (schema.get("format") instanceof String format && !Formats.accepts(format, value)) {
            found.add(violation(pointer, "format", "must be " + Formats.words(format)));
        }
    }

    private static void pattern(
            String pattern, String value, String pointer, List<Violation> found) {
        switch (SafePattern.of(pattern).find(value)) {
            case FOUND -> {}
            case NOT_FOUND ->
                    found.add(
                            violation(
                                    pointer,
                                    "pattern",
                                    PatternWords.explain(pattern)
                                            .map(words -> "may hold " + words)
                                            .orElse("must match the pattern " + pattern)));
            case BROKEN ->
                    found.add(
                            violation(
                                    pointer,
                                    "pattern",
                                    "has a pattern in its schema that is not valid: " + pattern));
            case TOO_MUCH_WORK ->
                    found.add(
                            violation(
                                    pointer,
                                    "pattern",
                                    "takes too long to compare with the pattern " + pattern));
        }
    }
}
