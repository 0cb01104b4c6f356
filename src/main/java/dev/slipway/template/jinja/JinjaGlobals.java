package dev.slipway.template.jinja;

import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Attributed;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.Namespace;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `range`, `dict`, `namespace`, `cycler`, `joiner`.
final class JinjaGlobals {
    private JinjaGlobals() {}

    static Map<String, @Nullable Object> all(Evaluation evaluation) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("range", (Callable) arguments -> range(arguments, evaluation));
        all.put("dict", (Callable) JinjaGlobals::dict);
        all.put("namespace", (Callable) JinjaGlobals::namespace);
        all.put("cycler", (Callable) Cycler::new);
        all.put("joiner", (Callable) JinjaGlobals::joiner);
        return all;
    }

    private static Object range(Arguments arguments, Evaluation evaluation) {
        long[] bounds = new long[arguments.count()];
        for (int i = 0; i < bounds.length; i++) {
            Object value = arguments.get(i);
            if (value == null || !PyValues.isNumber(value) || value instanceof Double) {
                throw new TemplateFault("\"range\" needs whole numbers");
            }
            bounds[i] = PyValues.whole(value).longValue();
        }
        if (bounds.length == 0 || bounds.length > 3 || (bounds.length == 3 && bounds[2] == 0)) {
            throw new TemplateFault("\"range\" takes one to three numbers, the step not 0");
        }
        long from = bounds.length == 1 ? 0 : bounds[0];
        long to = bounds.length == 1 ? bounds[0] : bounds[1];
        long by = bounds.length == 3 ? bounds[2] : 1;
        List<@Nullable Object> values = new ArrayList<>();
        for (long i = from; by > 0 ? i < to : i > to; i += by) {
            evaluation.charge(1);
            values.add(i);
        }
        return values;
    }

    private static Object dict(Arguments arguments) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        Object first = arguments.get(0);
        if (first instanceof Map<?, ?> base) {
            map.putAll(base);
        } else if (arguments.count() > 0) {
            for (Object pair : PyValues.iterated(first)) {
                List<?> parts = PyValues.iterated(pair);
                map.put(parts.get(0), parts.get(1));
            }
        }
        map.putAll(arguments.named());
        return map;
    }

    private static Object namespace(Arguments arguments) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (dict(arguments) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(PyText.str(key), value));
        }
        return new Namespace(values);
    }

    private static Callable joiner(Arguments arguments) {
        Object separator = arguments.has("sep", 0) ? arguments.get("sep", 0) : ", ";
        boolean[] used = {false};
        return ignored -> {
            Object value = used[0] ? separator : "";
            used[0] = true;
            return value;
        };
    }

    private static final class Cycler implements Attributed {
        private final List<@Nullable Object> values;
        private int position;

        Cycler(Arguments arguments) {
            values = new ArrayList<>(arguments.positional());
            if (values.isEmpty()) {
                throw new TemplateFault("at least one item has to be provided");
            }
        }

        @Override
        public @Nullable Object attribute(String name) {
            return switch (name) {
                case "current" -> values.get(position);
                case "next" -> (Callable) arguments -> next();
                case "reset" ->
                        (Callable)
                                arguments -> {
                                    position = 0;
                                    return null;
                                };
                default -> Undefined.VALUE;
            };
        }

        private @Nullable Object next() {
            Object value = values.get(position);
            position = (position + 1) % values.size();
            return value;
        }
    }
}
