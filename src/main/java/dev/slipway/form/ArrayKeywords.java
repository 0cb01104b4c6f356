package dev.slipway.form;

import static dev.slipway.form.SchemaCheck.child;
import static dev.slipway.form.SchemaCheck.violation;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The keywords about items of a list.
final class ArrayKeywords {
    private static final int COMPARED = 2000;

    private final SchemaCheck run;
    private final Map<?, ?> schema;
    private final List<?> value;
    private final String pointer;
    private final List<Violation> found;

    ArrayKeywords(
            SchemaCheck run,
            Map<?, ?> schema,
            List<?> value,
            String pointer,
            List<Violation> found) {
        this.run = run;
        this.schema = schema;
        this.value = value;
        this.pointer = pointer;
        this.found = found;
    }

    void check() {
        items();
        if (schema.get("minItems") instanceof Number least && value.size() < least.intValue()) {
            found.add(violation(pointer, "minItems", "must have at least " + counted(least)));
        }
        if (schema.get("maxItems") instanceof Number most && value.size() > most.intValue()) {
            found.add(violation(pointer, "maxItems", "must have at most " + counted(most)));
        }
        if (Boolean.TRUE.equals(schema.get("uniqueItems"))) {
            unique();
        }
        contains();
    }

    private static String counted(Number count) {
        return count + (count.intValue() == 1 ? " item" : " items");
    }

    /// Draft-07 writes a list of schemas in `items` and the rest in `additionalItems`; 2020-12
    /// writes them in `prefixItems` and `items`.
    private void items() {
        boolean old = schema.get("items") instanceof List;
        Object first = old ? schema.get("items") : schema.get("prefixItems");
        String restWord = old ? "additionalItems" : "items";
        List<?> prefix = first instanceof List<?> list ? list : List.of();
        for (int i = 0; i < value.size(); i++) {
            String at = child(pointer, Integer.toString(i));
            if (i < prefix.size()) {
                run.check(prefix.get(i), value.get(i), at, found);
            } else if (schema.containsKey(restWord)) {
                run.check(schema.get(restWord), value.get(i), at, found);
            }
        }
    }

    private void unique() {
        int count = Math.min(value.size(), COMPARED);
        for (int i = 1; i < count; i++) {
            for (int j = 0; j < i; j++) {
                if (Values.same(value.get(i), value.get(j))) {
                    found.add(
                            violation(
                                    child(pointer, Integer.toString(i)),
                                    "uniqueItems",
                                    "repeats " + Values.show(value.get(j))));
                    break;
                }
            }
        }
    }

    private void contains() {
        if (!schema.containsKey("contains")) {
            return;
        }
        @Nullable Object wanted = schema.get("contains");
        long fitting =
                value.stream().filter(item -> run.tryOut(wanted, item, pointer).isEmpty()).count();
        int least = schema.get("minContains") instanceof Number n ? n.intValue() : 1;
        if (fitting < least) {
            found.add(violation(pointer, "contains", "lacks an item of the kind it must have"));
        }
        if (schema.get("maxContains") instanceof Number most && fitting > most.intValue()) {
            found.add(
                    violation(
                            pointer,
                            "maxContains",
                            "has too many items of one kind; at most " + most));
        }
    }
}
