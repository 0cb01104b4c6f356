package dev.slipway.form;

import static dev.slipway.form.SchemaCheck.violation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The keywords that join schemas: allOf, anyOf, oneOf, not, if/then/else.
final class Combinators {
    private final SchemaCheck run;
    private final Map<?, ?> schema;
    private final @Nullable Object value;
    private final String pointer;
    private final List<Violation> found;

    Combinators(
            SchemaCheck run,
            Map<?, ?> schema,
            @Nullable Object value,
            String pointer,
            List<Violation> found) {
        this.run = run;
        this.schema = schema;
        this.value = value;
        this.pointer = pointer;
        this.found = found;
    }

    void check() {
        if (schema.get("allOf") instanceof List<?> parts) {
            parts.forEach(part -> run.check(part, value, pointer, found));
        }
        if (schema.get("anyOf") instanceof List<?> parts) {
            List<List<Violation>> misses = misses(parts);
            if (misses.size() == parts.size()) {
                nearest("anyOf", misses);
            }
        }
        if (schema.get("oneOf") instanceof List<?> parts) {
            oneOf(parts);
        }
        if (schema.containsKey("not") && run.tryOut(schema.get("not"), value, pointer).isEmpty()) {
            found.add(violation(pointer, "not", "has a form that is not allowed here"));
        }
        if (schema.containsKey("if")) {
            boolean fits = run.tryOut(schema.get("if"), value, pointer).isEmpty();
            run.check(schema.get(fits ? "then" : "else"), value, pointer, found);
        }
    }

    private void oneOf(List<?> parts) {
        List<List<Violation>> misses = misses(parts);
        if (misses.size() == parts.size()) {
            nearest("oneOf", misses);
        } else if (parts.size() - misses.size() > 1) {
            found.add(
                    violation(
                            pointer,
                            "oneOf",
                            "fits "
                                    + (parts.size() - misses.size())
                                    + " of the allowed forms, but must fit exactly one"));
        }
    }

    private List<List<Violation>> misses(List<?> parts) {
        List<List<Violation>> misses = new ArrayList<>();
        for (Object part : parts) {
            List<Violation> violations = run.tryOut(part, value, pointer);
            if (!violations.isEmpty()) {
                misses.add(violations);
            }
        }
        return misses;
    }

    /// Says what is wrong with the form that the value comes nearest to: one that fails only inside
    /// its members, else the one with the fewest violations.
    private void nearest(String keyword, List<List<Violation>> misses) {
        if (misses.isEmpty()) {
            found.add(violation(pointer, keyword, "fits none of the allowed forms"));
            return;
        }
        List<Violation> best =
                misses.stream()
                        .min(Comparator.comparing(this::top).thenComparing(List::size))
                        .get();
        long asGood =
                misses.stream().filter(m -> top(m) == top(best) && m.size() == best.size()).count();
        if (asGood == 1 || misses.size() == 1) {
            found.addAll(best);
            return;
        }
        String messages =
                String.join(
                        ", or ",
                        misses.stream()
                                .map(m -> m.getFirst().message())
                                .distinct()
                                .limit(4)
                                .toList());
        found.add(violation(pointer, keyword, messages));
    }

    private int top(List<Violation> violations) {
        boolean wrongKind =
                violations.stream()
                        .anyMatch(v -> v.pointer().equals(pointer) && v.keyword().equals("type"));
        boolean wrongName =
                violations.stream()
                        .anyMatch(v -> v.keyword().equals("const") || v.keyword().equals("enum"));
        return wrongKind ? 2 : wrongName ? 1 : 0;
    }
}
