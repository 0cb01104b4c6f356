package dev.slipway.template;

import dev.slipway.template.js.JsText;
import dev.slipway.template.js.JsValues;
import dev.slipway.template.syntax.Stmt;
import dev.slipway.template.syntax.Stmt.Target;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Nunjucks' `for`. One scope serves all turns, so that what a turn sets the next one sees. A loop
/// over nothing keeps the length of its last run in the same macro call: the compiled JavaScript
/// does, and with it `else`.
final class NunjucksLoop {
    private final Renderer renderer;
    private final Evaluator evaluator;
    private final Warnings warnings;
    private Map<Stmt, Object> lengths = new IdentityHashMap<>();

    NunjucksLoop(Renderer renderer, Evaluator evaluator, Warnings warnings) {
        this.renderer = renderer;
        this.evaluator = evaluator;
        this.warnings = warnings;
    }

    /// Exchanges the lengths remembered.
    Map<Stmt, Object> memory(Map<Stmt, Object> other) {
        Map<Stmt, Object> before = lengths;
        lengths = other;
        return before;
    }

    private record Turns(Collection<?> values, @Nullable Object length, boolean array) {}

    void run(Stmt.For loop, Scope scope) {
        Object over = evaluator.evaluate(loop.over(), scope);
        if (over instanceof Undefined undefined) {
            warnings.undefined(undefined, loop.over().at());
        }
        Turns turns = turns(over, loop.targets().size());
        Scope inner = scope.child(false);
        if (JsValues.truthy(over)) {
            lengths.put(loop, turns.length() == null ? Undefined.VALUE : turns.length());
        }
        Object length = lengths.getOrDefault(loop, Undefined.VALUE);
        double number = JsValues.number(length);
        int index = 0;
        for (Object value : turns.values()) {
            bind(loop.targets(), value, turns.array(), inner);
            inner.set("loop", new LoopValues(index, number, length));
            renderer.run(loop.body(), inner, false);
            index++;
        }
        if (!JsValues.truthy(length)) {
            renderer.run(loop.otherwise(), inner, false);
        }
    }

    private static void bind(
            List<Target> targets, @Nullable Object value, boolean array, Scope scope) {
        if (targets.size() == 1) {
            scope.set(name(targets.getFirst()), value);
            return;
        }
        int count = array ? targets.size() : 2;
        for (int i = 0; i < Math.min(count, targets.size()); i++) {
            scope.set(name(targets.get(i)), part(value, i));
        }
    }

    private static String name(Target target) {
        return target instanceof Target.To to ? to.name() : "";
    }

    private static @Nullable Object part(@Nullable Object value, int index) {
        return switch (value) {
            case null -> throw new TemplateFault("null cannot be taken apart into several names");
            case Undefined ignored ->
                    throw new TemplateFault(
                            "an undefined value cannot be taken apart into several names");
            case List<?> list -> index < list.size() ? list.get(index) : Undefined.VALUE;
            case Map<?, ?> map -> {
                String key = Integer.toString(index);
                yield map.containsKey(key) ? map.get(key) : Undefined.VALUE;
            }
            case String s -> index < s.length() ? String.valueOf(s.charAt(index)) : Undefined.VALUE;
            default -> Undefined.VALUE;
        };
    }

    private Turns turns(@Nullable Object over, int targets) {
        return switch (over) {
            case List<?> list -> new Turns(new ArrayList<>(list), (double) list.size(), true);
            case SafeText safe ->
                    new Turns(JsText.units(safe.text()), (double) safe.text().length(), true);
            case String s -> text(s, targets);
            case Map<?, ?> map -> targets == 1 ? indexed(map) : entries(map);
            case null -> new Turns(List.of(), targets == 1 ? Undefined.VALUE : 0.0, false);
            default -> new Turns(List.of(), targets == 1 ? Undefined.VALUE : 0.0, false);
        };
    }

    private static Turns text(String text, int targets) {
        List<String> units = JsText.units(text);
        if (targets == 1) {
            return new Turns(units, (double) text.length(), false);
        }
        List<Object> pairs = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            pairs.add(List.of(Integer.toString(i), units.get(i)));
        }
        return new Turns(pairs, (double) text.length(), false);
    }

    private static Turns entries(Map<?, ?> map) {
        List<Object> pairs = new ArrayList<>(map.size());
        for (Map.Entry<?, ?> entry : JsValues.entries(map)) {
            List<@Nullable Object> pair = new ArrayList<>(2);
            pair.add(entry.getKey());
            pair.add(entry.getValue());
            pairs.add(pair);
        }
        return new Turns(pairs, (double) map.size(), false);
    }

    /// With one name an object counts as an array: it has turns only by its own `length`.
    private Turns indexed(Map<?, ?> map) {
        Object length = map.containsKey("length") ? map.get("length") : Undefined.VALUE;
        List<@Nullable Object> values = new ArrayList<>();
        double count = JsValues.number(length);
        for (int i = 0; i < count; i++) {
            evaluator.charge(1);
            String key = Integer.toString(i);
            values.add(map.containsKey(key) ? map.get(key) : Undefined.VALUE);
        }
        return new Turns(values, length, false);
    }
}
