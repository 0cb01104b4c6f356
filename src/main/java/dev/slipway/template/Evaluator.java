package dev.slipway.template;

import dev.slipway.base.Similar;
import dev.slipway.template.syntax.Expr;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Check;
import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.Filter;
import dev.slipway.template.value.Language;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Evaluates expressions in a scope. Faults leave with the offset of the innermost expression that
/// failed.
final class Evaluator implements Evaluation {
    private final Library library;
    private final Language language;
    private final Budget budget;
    private final Warnings warnings;
    private final Map<String, @Nullable Object> builtins;
    private @Nullable Renderer renderer;

    Evaluator(Library library, Budget budget, Warnings warnings) {
        this.library = library;
        this.language = library.language();
        this.budget = budget;
        this.warnings = warnings;
        this.builtins = language.globals(this);
    }

    void renderer(Renderer newRenderer) {
        renderer = newRenderer;
    }

    Language language() {
        return language;
    }

    Budget budget() {
        return budget;
    }

    Warnings warnings() {
        return warnings;
    }

    @Nullable Object evaluate(Expr expr, Scope scope) {
        budget.work(1);
        budget.enter();
        try {
            return unchecked(expr, scope);
        } catch (TemplateFault e) {
            throw e.at(expr.at());
        } finally {
            budget.leave();
        }
    }

    private @Nullable Object unchecked(Expr expr, Scope scope) {
        return switch (expr) {
            case Expr.Literal literal -> literal.value();
            case Expr.Name name -> name(name, scope);
            case Expr.Member member -> member(member, scope);
            case Expr.Filtered filtered -> filtered(filtered, scope);
            case Expr.Call call -> call(call, scope);
            case Expr.Item item -> item(item, scope);
            case Expr.InlineIf choice -> inlineIf(choice, scope);
            case Expr.Or or -> {
                Object left = evaluate(or.left(), scope);
                yield language.truthy(left) ? left : evaluate(or.right(), scope);
            }
            case Expr.And and -> {
                Object left = evaluate(and.left(), scope);
                yield language.truthy(left) ? evaluate(and.right(), scope) : left;
            }
            case Expr.Not not -> !language.truthy(evaluate(not.operand(), scope));
            case Expr.Compare compare -> compare(compare, scope);
            case Expr.Is is -> is(is, scope);
            case Expr.In in -> {
                Object needle = evaluate(in.needle(), scope);
                yield language.contains(evaluate(in.container(), scope), needle);
            }
            case Expr.Unary unary -> language.unary(unary.operator(), used(unary.operand(), scope));
            case Expr.Binary binary -> {
                Object left = used(binary.left(), scope);
                Object right = used(binary.right(), scope);
                charge(weight(left) + weight(right));
                yield language.binary(binary.operator(), left, right, this);
            }
            case Expr.Floor floor -> language.unary("floor", evaluate(floor.operand(), scope));
            default -> structure(expr, scope);
        };
    }

    private @Nullable Object structure(Expr expr, Scope scope) {
        return switch (expr) {
            case Expr.ListOf list -> items(list.items(), scope);
            case Expr.Tuple tuple -> language.tuple(items(tuple.items(), scope));
            case Expr.Group group -> items(group.items(), scope).getLast();
            case Expr.Dict dict -> dict(dict, scope);
            case Expr.Slice slice -> slice(slice, scope);
            case Expr.Regex regex -> language.regex(regex.source(), regex.flags());
            case Expr.Capture capture -> renderer().capture(capture.body(), scope);
            default -> throw new IllegalStateException("no meaning for " + expr);
        };
    }

    private Renderer renderer() {
        if (renderer == null) {
            throw new IllegalStateException("no renderer yet");
        }
        return renderer;
    }

    /// The value, and a warning when it is undefined: here it is needed.
    private @Nullable Object used(Expr expr, Scope scope) {
        Object value = evaluate(expr, scope);
        if (value instanceof Undefined undefined) {
            warnings.undefined(undefined, expr.at());
        }
        return value;
    }

    private @Nullable Object name(Expr.Name name, Scope scope) {
        Object value = scope.get(name.name());
        if (!(value instanceof Undefined)) {
            return value;
        }
        Object added = library.functions().globals().get(name.name());
        if (added != null) {
            return added;
        }
        return builtins.containsKey(name.name())
                ? builtins.get(name.name())
                : new Undefined(name.name(), name.at());
    }

    private @Nullable Object member(Expr.Member member, Scope scope) {
        Object target = evaluate(member.target(), scope);
        return named(language.member(target, member.name(), this), target, member);
    }

    private @Nullable Object item(Expr.Item item, Scope scope) {
        Object target = evaluate(item.target(), scope);
        return named(language.item(target, evaluate(item.key(), scope), this), target, item);
    }

    private static @Nullable Object named(
            @Nullable Object value, @Nullable Object target, Expr expr) {
        if (!(value instanceof Undefined)) {
            return value;
        }
        return target instanceof Undefined cause && cause.at() >= 0
                ? cause
                : new Undefined(Paths.of(expr), expr.at());
    }

    private @Nullable Object slice(Expr.Slice slice, Scope scope) {
        Object target = evaluate(slice.target(), scope);
        return language.slice(
                target,
                slice.start() == null ? null : evaluate(slice.start(), scope),
                slice.stop() == null ? null : evaluate(slice.stop(), scope),
                slice.step() == null ? null : evaluate(slice.step(), scope),
                this);
    }

    private boolean compare(Expr.Compare compare, Scope scope) {
        Object left = evaluate(compare.first(), scope);
        boolean result = false;
        for (Expr.Operand operand : compare.operands()) {
            Object right = evaluate(operand.value(), scope);
            result =
                    switch (operand.operator()) {
                        case "in" -> language.contains(right, left);
                        case "not in" -> !language.contains(right, left);
                        default -> language.compare(operand.operator(), left, right);
                    };
            if (library.jinja() && !result) {
                return false;
            }
            left = library.jinja() ? right : (Object) result;
        }
        return result;
    }

    private @Nullable Object inlineIf(Expr.InlineIf choice, Scope scope) {
        if (language.truthy(evaluate(choice.condition(), scope))) {
            return evaluate(choice.then(), scope);
        }
        return choice.otherwise() == null
                ? language.withoutElse(choice.at())
                : evaluate(choice.otherwise(), scope);
    }

    private List<@Nullable Object> items(List<Expr> exprs, Scope scope) {
        List<@Nullable Object> items = new ArrayList<>(exprs.size());
        for (Expr expr : exprs) {
            items.add(evaluate(expr, scope));
        }
        return items;
    }

    private Object dict(Expr.Dict dict, Scope scope) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Expr.Pair pair : dict.pairs()) {
            map.put(language.key(evaluate(pair.key(), scope)), evaluate(pair.value(), scope));
        }
        return language.ordered(map);
    }

    Arguments arguments(Expr.Args args, Scope scope) {
        if (args.isEmpty()) {
            return Arguments.NONE;
        }
        List<@Nullable Object> positional = items(args.positional(), scope);
        if (args.star() != null) {
            Object more = evaluate(args.star(), scope);
            if (!(more instanceof Collection<?> list)) {
                throw new TemplateFault("only a list can follow \"*\"");
            }
            positional.addAll(list);
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (Expr.Named argument : args.named()) {
            named.put(argument.name(), evaluate(argument.value(), scope));
        }
        if (args.starStar() != null && evaluate(args.starStar(), scope) instanceof Map<?, ?> more) {
            more.forEach((key, value) -> named.put(String.valueOf(key), value));
        }
        return new Arguments(positional, named);
    }

    private @Nullable Object call(Expr.Call call, Scope scope) {
        Object target = evaluate(call.target(), scope);
        if (target instanceof Callable callable) {
            return counted(callable.call(arguments(call.args(), scope)));
        }
        throw library.notCallable(Paths.of(call.target()), target);
    }

    private @Nullable Object filtered(Expr.Filtered filtered, Scope scope) {
        String name = filtered.filter();
        Callable added = library.functions().filters().get(name);
        Filter own = added == null ? language.filters().get(name) : null;
        if (added == null && own == null) {
            throw unknown("filter", name, library.filterNames());
        }
        Object input = evaluate(filtered.input(), scope);
        if (input instanceof Undefined undefined && !name.equals("default") && !name.equals("d")) {
            warnings.undefined(undefined, filtered.input().at());
        }
        Arguments arguments = arguments(filtered.args(), scope);
        if (added != null) {
            List<@Nullable Object> all = new ArrayList<>(arguments.count() + 1);
            all.add(input);
            all.addAll(arguments.positional());
            return counted(added.call(new Arguments(all, arguments.named())));
        }
        return apply(own, input, arguments);
    }

    private @Nullable Object apply(
            @Nullable Filter filter, @Nullable Object input, Arguments arguments) {
        if (filter == null) {
            throw new IllegalStateException("no filter");
        }
        return counted(filter.apply(input, arguments, this));
    }

    /// A text that a call made counts by its length: many of them fill the memory, too.
    private @Nullable Object counted(@Nullable Object made) {
        if (made instanceof String text) {
            charge(text.length() >> 6);
        }
        return made;
    }

    private boolean is(Expr.Is is, Scope scope) {
        Check check = language.tests().get(is.test());
        if (check == null) {
            throw unknown("test", is.test(), language.tests().keySet());
        }
        Object value = evaluate(is.value(), scope);
        return check.holds(value, arguments(is.args(), scope), this);
    }

    /// Refuses filters and tests that there are not, before anything runs.
    void check(List<Expr> uses) {
        for (Expr use : uses) {
            if (use instanceof Expr.Filtered f
                    && !library.functions().filters().containsKey(f.filter())
                    && !language.filters().containsKey(f.filter())) {
                throw unknown("filter", f.filter(), library.filterNames()).at(f.at());
            }
            if (use instanceof Expr.Is is && !language.tests().containsKey(is.test())) {
                throw unknown("test", is.test(), language.tests().keySet()).at(is.at());
            }
        }
    }

    private static TemplateFault unknown(String what, String name, Collection<String> known) {
        String advice =
                Similar.nearest(name, new TreeSet<>(known))
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("");
        return new TemplateFault(
                "template.unknown-" + what, "unknown " + what + " \"" + name + "\"", advice);
    }

    @Override
    public void charge(long units) {
        budget.work(units);
    }

    @Override
    public boolean truthy(@Nullable Object value) {
        return language.truthy(value);
    }

    @Override
    public @Nullable Object filter(String name, @Nullable Object input, Arguments arguments) {
        Filter filter = language.filters().get(name);
        if (filter == null) {
            throw unknown("filter", name, library.filterNames());
        }
        return filter.apply(input, arguments, this);
    }

    @Override
    public boolean test(String name, @Nullable Object input, Arguments arguments) {
        Check check = language.tests().get(name);
        if (check == null) {
            throw unknown("test", name, language.tests().keySet());
        }
        return check.holds(input, arguments, this);
    }

    @Override
    public @Nullable Object call(@Nullable Object callable, Arguments arguments) {
        if (callable instanceof Callable function) {
            return function.call(arguments);
        }
        throw library.notCallable("this", callable);
    }

    /// What handling a value costs besides the operation: a text that doubles in a loop must meet
    /// the limit before it fills the memory.
    private static long weight(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> text.length() >> 5;
            case List<?> list -> list.size();
            case null, default -> 0;
        };
    }
}
