package dev.slipway.template.jinja;

import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyType;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.python.Tuple;
import dev.slipway.template.value.Attributed;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Check;
import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.Filter;
import dev.slipway.template.value.Language;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Python values with Jinja2 3.1's filters. `strict` is StrictUndefined: an undefined value may
/// only be asked whether it is there.
public final class JinjaLanguage implements Language {
    /// The filters that bear no undefined value, strict or not.
    private static final List<String> NEEDING =
            List.of("int", "float", "dictsort", "indent", "xmlattr", "filesizeformat");

    private static final Map<String, Filter> FILTERS = table();
    private static final Map<String, Check> TESTS = Map.copyOf(JinjaTests.all());

    private static final Map<String, Filter> STRICT_FILTERS = strict(FILTERS);
    private static final Map<String, Check> STRICT_TESTS = strictTests(TESTS);

    private final boolean strict;

    private JinjaLanguage(boolean strict) {
        this.strict = strict;
    }

    public static JinjaLanguage of(boolean strict) {
        return new JinjaLanguage(strict);
    }

    private static Map<String, Filter> table() {
        Map<String, Filter> all = new HashMap<>();
        JinjaTextFilters.add(all);
        JinjaMarkupFilters.add(all);
        JinjaNumberFilters.add(all);
        JinjaListFilters.add(all);
        JinjaSortFilters.add(all);
        for (String name : NEEDING) {
            Filter filter = all.get(name);
            if (filter != null) {
                all.put(
                        name,
                        (input, args, evaluation) -> {
                            checked(input);
                            return filter.apply(input, args, evaluation);
                        });
            }
        }
        return Map.copyOf(all);
    }

    /// Under StrictUndefined only these filters bear an undefined value.
    private static Map<String, Filter> strict(Map<String, Filter> filters) {
        Set<String> tolerant =
                Set.of("default", "d", "pprint", "attr", "items", "abs", "round", "tojson");
        Map<String, Filter> strict = new HashMap<>(filters);
        strict.replaceAll(
                (name, filter) ->
                        tolerant.contains(name)
                                ? filter
                                : (input, args, evaluation) -> {
                                    checked(input);
                                    if (name.equals("join") && input instanceof List<?> items) {
                                        items.forEach(JinjaLanguage::checked);
                                    }
                                    args.positional().forEach(JinjaLanguage::checked);
                                    args.named().values().forEach(JinjaLanguage::checked);
                                    return filter.apply(input, args, evaluation);
                                });
        return Map.copyOf(strict);
    }

    private static Map<String, Check> strictTests(Map<String, Check> tests) {
        Map<String, Check> strict = new HashMap<>(tests);
        strict.replaceAll(
                (name, test) ->
                        name.equals("sequence")
                                ? (input, args, evaluation) ->
                                        !(input instanceof Undefined)
                                                && test.holds(input, args, evaluation)
                                : !JinjaTests.USING.contains(name)
                                        ? test
                                        : (input, args, evaluation) -> {
                                            checked(input);
                                            return test.holds(input, args, evaluation);
                                        });
        return Map.copyOf(strict);
    }

    private static void checked(@Nullable Object value) {
        if (value instanceof Undefined undefined && !undefined.isNothing()) {
            throw PyValues.undefined(undefined);
        }
    }

    private void known(@Nullable Object value) {
        if (strict) {
            checked(value);
        }
    }

    @Override
    public boolean truthy(@Nullable Object value) {
        known(value);
        return PyValues.truthy(value);
    }

    @Override
    public String text(@Nullable Object value) {
        known(value);
        return PyText.str(value);
    }

    @Override
    public String escaped(@Nullable Object value) {
        return PyText.escaped(text(value));
    }

    @Override
    public Object binary(
            String operator, @Nullable Object left, @Nullable Object right, Evaluation evaluation) {
        known(left);
        known(right);
        return PyValues.binary(operator, left, right, evaluation);
    }

    @Override
    public Object unary(String operator, @Nullable Object operand) {
        if (operand == null || !PyValues.isNumber(operand)) {
            throw operand instanceof Undefined undefined
                    ? PyValues.undefined(undefined)
                    : new TemplateFault(
                            "\"" + operator + "\" needs a number, not " + PyValues.type(operand));
        }
        if (operand instanceof Double d) {
            return operator.equals("-") ? -d : (Object) d;
        }
        BigInteger whole = PyValues.whole(operand);
        return PyValues.small(operator.equals("-") ? whole.negate() : whole);
    }

    @Override
    public boolean compare(String operator, @Nullable Object left, @Nullable Object right) {
        known(left);
        known(right);
        boolean orders = !operator.equals("==") && !operator.equals("!=");
        if (orders && left instanceof Undefined undefined) {
            throw PyValues.undefined(undefined);
        }
        if (orders && right instanceof Undefined undefined) {
            throw PyValues.undefined(undefined);
        }
        return PyValues.compare(operator, left, right);
    }

    @Override
    public boolean contains(@Nullable Object container, @Nullable Object needle) {
        known(container);
        known(needle);
        return PyValues.contains(container, needle);
    }

    @Override
    public @Nullable Object member(@Nullable Object target, String name, Evaluation evaluation) {
        if (target instanceof Undefined undefined) {
            throw PyValues.undefined(undefined);
        }
        if (target instanceof Attributed attributed) {
            return attributed.attribute(name);
        }
        if (name.equals("__class__")) {
            return PyType.of(target);
        }
        Callable method = PyMethods.of(target, name, evaluation);
        return method == null ? own(target, name) : method;
    }

    private static @Nullable Object own(@Nullable Object target, @Nullable Object key) {
        if (target instanceof Map<?, ?> map) {
            Object bare = PyValues.bare(key);
            return map.containsKey(bare) ? map.get(bare) : Undefined.VALUE;
        }
        if (key == null || !PyValues.isNumber(key) || key instanceof Double) {
            return Undefined.VALUE;
        }
        List<?> items =
                target instanceof List<?> list
                        ? list
                        : PyValues.bare(target) instanceof String s
                                ? PyValues.characters(s)
                                : List.of();
        long index = PyValues.whole(key).longValue();
        index = index < 0 ? index + items.size() : index;
        return index >= 0 && index < items.size() ? items.get((int) index) : Undefined.VALUE;
    }

    @Override
    public @Nullable Object item(
            @Nullable Object target, @Nullable Object key, Evaluation evaluation) {
        if (target instanceof Undefined undefined) {
            throw PyValues.undefined(undefined);
        }
        Object own = own(target, key);
        return own instanceof Undefined && PyValues.bare(key) instanceof String name
                ? member(target, name, evaluation)
                : own;
    }

    @Override
    public Object slice(
            @Nullable Object target,
            @Nullable Object start,
            @Nullable Object stop,
            @Nullable Object step,
            Evaluation evaluation) {
        if (target instanceof Undefined undefined) {
            throw PyValues.undefined(undefined);
        }
        evaluation.charge(PyValues.length(target));
        return PyValues.slice(target, start, stop, step);
    }

    @Override
    public Map<String, Filter> filters() {
        return strict ? STRICT_FILTERS : FILTERS;
    }

    @Override
    public Map<String, Check> tests() {
        return strict ? STRICT_TESTS : TESTS;
    }

    @Override
    public Map<String, @Nullable Object> globals(Evaluation evaluation) {
        return JinjaGlobals.all(evaluation);
    }

    @Override
    public Object tuple(List<@Nullable Object> items) {
        return new Tuple(items);
    }

    @Override
    public Object regex(String source, String flags) {
        throw new TemplateFault("Jinja2 has no regular expressions");
    }

    @Override
    public @Nullable Object key(@Nullable Object key) {
        Object bare = PyValues.bare(key);
        return bare instanceof Integer i ? (Object) i.longValue() : bare;
    }

    @Override
    public Map<@Nullable Object, @Nullable Object> ordered(
            Map<@Nullable Object, @Nullable Object> map) {
        return map;
    }

    @Override
    public Object withoutElse(int at) {
        return Undefined.NOTHING;
    }

    @Override
    public List<?> unpacked(@Nullable Object value, int count) {
        List<?> items = PyValues.iterated(value);
        if (items.size() != count) {
            throw new TemplateFault(count + " values are expected here, not " + items.size());
        }
        return items;
    }

    @Override
    public List<?> iterated(@Nullable Object value) {
        known(value);
        return PyValues.iterated(value);
    }
}
