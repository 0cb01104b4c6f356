package dev.slipway.template.nunjucks;

import dev.slipway.template.js.JsValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Attributed;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `range`, `cycler` and `joiner`.
final class NunjucksGlobals {
    private NunjucksGlobals() {}

    static Map<String, Object> all(Evaluation evaluation) {
        return Map.of(
                "range", (Callable) arguments -> range(arguments, evaluation),
                "cycler", (Callable) Cycler::new,
                "joiner", (Callable) NunjucksGlobals::joiner);
    }

    static void positional(Arguments arguments, String name, int most) {
        if (!arguments.named().isEmpty() || arguments.count() > most) {
            throw new TemplateFault(
                    "\"" + name + "\" takes at most " + most + " arguments, without names");
        }
    }

    private static Object range(Arguments arguments, Evaluation evaluation) {
        positional(arguments, "range", 3);
        boolean single = Undefined.is(arguments.get(1));
        double start = single ? 0 : JsValues.number(arguments.get(0));
        double stop = JsValues.number(arguments.get(single ? 0 : 1));
        double step =
                single || !JsValues.truthy(arguments.get(2))
                        ? 1
                        : JsValues.number(arguments.get(2));
        List<Object> values = new ArrayList<>();
        for (double value = start; step > 0 ? value < stop : value > stop; value += step) {
            evaluation.charge(1);
            values.add(value);
        }
        return values;
    }

    private static Callable joiner(Arguments arguments) {
        positional(arguments, "joiner", 1);
        Object separator = JsValues.truthy(arguments.get(0)) ? arguments.get(0) : ",";
        boolean[] used = {false};
        return ignored -> {
            Object value = used[0] ? separator : "";
            used[0] = true;
            return value;
        };
    }

    private static final class Cycler implements Attributed {
        private final List<@Nullable Object> values;
        private int index = -1;

        Cycler(Arguments arguments) {
            values = new java.util.ArrayList<>(arguments.positional());
        }

        @Override
        public @Nullable Object attribute(String name) {
            return switch (name) {
                case "current" -> index < 0 ? null : values.get(index);
                case "next" -> (Callable) this::next;
                case "reset" -> (Callable) this::reset;
                default -> Undefined.VALUE;
            };
        }

        private @Nullable Object next(Arguments arguments) {
            if (values.isEmpty()) {
                return Undefined.VALUE;
            }
            index = (index + 1) % values.size();
            return values.get(index);
        }

        private Object reset(Arguments arguments) {
            index = -1;
            return Undefined.VALUE;
        }
    }
}
