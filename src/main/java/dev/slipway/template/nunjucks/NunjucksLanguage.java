package dev.slipway.template.nunjucks;

import dev.slipway.template.js.JsRegex;
import dev.slipway.template.js.JsText;
import dev.slipway.template.js.JsValues;
import dev.slipway.template.value.Attributed;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Check;
import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.Filter;
import dev.slipway.template.value.Language;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// JavaScript values with Nunjucks' filters, as nunjitsu 0.6.2 runs them for Backstage.
public final class NunjucksLanguage implements Language {
    private static final Set<String> RESERVED = Set.of("constructor", "prototype", "__proto__");
    private static final Map<String, Filter> FILTERS = filters(false);
    private static final Map<String, Filter> COMPAT_FILTERS = filters(true);
    private static final Map<String, Check> TESTS = Map.copyOf(NunjucksTests.all());

    private final boolean compat;
    private final Methods methods;

    private NunjucksLanguage(boolean compat) {
        this.compat = compat;
        this.methods = new Methods(compat);
    }

    /// `compat` adds what nunjucks' `installJinjaCompat` adds.
    public static NunjucksLanguage of(boolean compat) {
        return new NunjucksLanguage(compat);
    }

    private static Map<String, Filter> filters(boolean compat) {
        Map<String, Filter> all = new HashMap<>();
        TextFilters.add(all);
        MarkupFilters.add(all);
        ListFilters.add(all);
        ValueFilters.add(all);
        if (compat) {
            all.put("jsonify", ValueFilters::dump);
        }
        return Map.copyOf(all);
    }

    @Override
    public boolean truthy(@Nullable Object value) {
        return JsValues.truthy(value);
    }

    @Override
    public String text(@Nullable Object value) {
        return JsValues.print(value);
    }

    @Override
    public String escaped(@Nullable Object value) {
        return JsText.escaped(JsValues.print(value));
    }

    @Override
    public Object binary(
            String operator, @Nullable Object left, @Nullable Object right, Evaluation evaluation) {
        return switch (operator) {
            case "+" -> JsValues.add(left, right);
            case "~" -> JsValues.text(left) + JsValues.text(right);
            case "-" -> JsValues.number(left) - JsValues.number(right);
            case "*" -> JsValues.number(left) * JsValues.number(right);
            case "/" -> JsValues.number(left) / JsValues.number(right);
            case "%" -> JsValues.number(left) % JsValues.number(right);
            default -> power(JsValues.number(left), JsValues.number(right));
        };
    }

    private static double power(double base, double exponent) {
        return Math.abs(base) == 1 && Double.isInfinite(exponent)
                ? Double.NaN
                : Math.pow(base, exponent);
    }

    @Override
    public Object unary(String operator, @Nullable Object operand) {
        double number = JsValues.number(operand);
        return switch (operator) {
            case "-" -> -number;
            case "floor" -> Math.floor(number);
            default -> number;
        };
    }

    @Override
    public boolean compare(String operator, @Nullable Object left, @Nullable Object right) {
        return JsValues.compare(operator, left, right);
    }

    @Override
    public boolean contains(@Nullable Object container, @Nullable Object needle) {
        return switch (container) {
            case String s -> s.contains(JsValues.text(needle));
            case SafeText ignored -> Set.of("length", "val").contains(JsValues.text(needle));
            case List<?> list ->
                    list.stream().anyMatch(item -> JsValues.strictEquals(item, needle));
            case Map<?, ?> map -> map.containsKey(JsValues.text(needle));
            case null, default ->
                    throw new TemplateFault(
                            "\"in\" needs a list, an object or a text on its right side");
        };
    }

    @Override
    public @Nullable Object member(@Nullable Object target, String name, Evaluation evaluation) {
        if (Undefined.orNull(target)) {
            return target == null ? Undefined.VALUE : target;
        }
        if (target instanceof Attributed attributed) {
            return attributed.attribute(name);
        }
        if (RESERVED.contains(name)) {
            return Undefined.VALUE;
        }
        Object own = JsValues.own(target, name);
        if (!(own instanceof Undefined)) {
            return own;
        }
        Callable method = methods.of(target, name, evaluation);
        return method == null ? own : method;
    }

    @Override
    public @Nullable Object item(
            @Nullable Object target, @Nullable Object key, Evaluation evaluation) {
        return member(target, JsValues.text(key), evaluation);
    }

    @Override
    public Object slice(
            @Nullable Object target,
            @Nullable Object start,
            @Nullable Object stop,
            @Nullable Object step,
            Evaluation evaluation) {
        Object source = JsValues.truthy(target) ? target : List.of();
        double length = JsValues.number(JsValues.own(source, "length"));
        double by = step == null ? 1 : JsValues.number(step);
        if (by == 0 || Double.isNaN(by) || Double.isInfinite(by)) {
            throw new TemplateFault("the step of a slice is a number other than 0");
        }
        double from = start == null ? (by < 0 ? length - 1 : 0) : JsValues.number(start);
        double to = stop == null ? (by < 0 ? -1 : length) : JsValues.number(stop);
        to = stop != null && to < 0 ? to + length : to;
        from = from < 0 ? from + length : from;
        List<@Nullable Object> out = new ArrayList<>();
        for (double i = from; i >= 0 && i <= length; i += by) {
            if (by > 0 ? i >= to : i <= to) {
                break;
            }
            evaluation.charge(1);
            out.add(JsValues.own(source, JsValues.text(i)));
        }
        return out;
    }

    @Override
    public Map<String, Filter> filters() {
        return compat ? COMPAT_FILTERS : FILTERS;
    }

    @Override
    public Map<String, Check> tests() {
        return TESTS;
    }

    @Override
    public Map<String, @Nullable Object> globals(Evaluation evaluation) {
        Map<String, @Nullable Object> globals = new HashMap<>(NunjucksGlobals.all(evaluation));
        if (compat) {
            globals.put("True", true);
            globals.put("False", false);
            globals.put("None", null);
        }
        return globals;
    }

    @Override
    public Object tuple(List<@Nullable Object> items) {
        return items;
    }

    @Override
    public Object regex(String source, String flags) {
        return new JsRegex(source, flags);
    }

    @Override
    public Object key(@Nullable Object key) {
        return JsValues.text(key);
    }

    @Override
    public Map<@Nullable Object, @Nullable Object> ordered(
            Map<@Nullable Object, @Nullable Object> map) {
        Map<@Nullable Object, @Nullable Object> ordered = new LinkedHashMap<>();
        JsValues.entries(map).forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    @Override
    public Object withoutElse(int at) {
        return "";
    }

    @Override
    public List<?> unpacked(@Nullable Object value, int count) {
        throw new TemplateFault("Nunjucks takes nothing apart here");
    }

    @Override
    public List<?> iterated(@Nullable Object value) {
        throw new TemplateFault("Nunjucks goes through nothing here");
    }
}
