package dev.slipway.gotemplate;

import dev.slipway.gotemplate.Node.Expression;
import dev.slipway.gotemplate.value.Call;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;
import dev.slipway.gotemplate.value.GoMap;
import dev.slipway.gotemplate.value.GoStruct;
import dev.slipway.gotemplate.value.GoTypes;
import dev.slipway.gotemplate.value.Surroundings;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Gives pipelines and operands their values, by the rules of Go's `text/template/exec.go`.
final class Evaluator {
    /// Stands for "no value comes from the pipeline", where null is Go's nil.
    private static final Object MISSING = new Object();

    private final Variables variables;
    private final Functions functions;
    private final Surroundings surroundings;

    Evaluator(Variables variables, Functions functions, Surroundings surroundings) {
        this.variables = variables;
        this.functions = functions;
        this.surroundings = surroundings;
    }

    @Nullable Object pipe(Node.Pipe pipe, @Nullable Object dot) {
        Object value = MISSING;
        for (Node.Command command : pipe.commands()) {
            value = command(command, dot, value);
        }
        for (String name : pipe.variables()) {
            if (pipe.assigns()) {
                variables.assign(name, value);
            } else {
                variables.push(name, value);
            }
        }
        return value;
    }

    @Nullable Object value(Expression expression, @Nullable Object dot) {
        return operand(expression, dot, MISSING, 1);
    }

    private @Nullable Object command(
            Node.Command command, @Nullable Object dot, @Nullable Object last) {
        surroundings.budget().spend(1);
        Expression first = command.operands().getFirst();
        if (first instanceof Node.Function function) {
            return function(function, command, command.operands(), dot, last);
        }
        if (first instanceof Node.Nil) {
            throw new RunError(first, "nil is not a command");
        }
        return operand(first, dot, last, command.operands().size());
    }

    /// `given` counts the operand itself and what is handed to it; only functions take arguments.
    private @Nullable Object operand(
            Expression operand, @Nullable Object dot, @Nullable Object last, int given) {
        boolean arguments = given > 1 || last != MISSING;
        return switch (operand) {
            case Node.Field field -> chain(field, dot, field.names(), arguments);
            case Node.Variable variable -> {
                if (variable.fields().isEmpty()) {
                    noFunction(variable, arguments);
                }
                Object value = variables.get(variable.name());
                yield chain(variable, value, variable.fields(), arguments);
            }
            case Node.Chain chain -> {
                if (chain.base() instanceof Node.Nil) {
                    throw new RunError(chain, "indirection through explicit nil in nil");
                }
                yield chain(chain, value(chain.base(), dot), chain.fields(), arguments);
            }
            case Node.Pipe pipe -> {
                noFunction(pipe, arguments);
                yield pipe(pipe, dot);
            }
            case Node.Dot d -> {
                noFunction(d, arguments);
                yield dot;
            }
            case Node.Constant constant -> {
                noFunction(constant, arguments);
                yield constant.value();
            }
            case Node.Nil nil -> null;
            case Node.Function function ->
                    function(
                            function,
                            new Node.Command(function.start(), function.end(), List.of(function)),
                            List.of(function),
                            dot,
                            MISSING);
        };
    }

    private static void noFunction(Node node, boolean arguments) {
        if (arguments) {
            throw new RunError(node, "can't give argument to non-function");
        }
    }

    private @Nullable Object chain(
            Node node, @Nullable Object start, List<String> names, boolean arguments) {
        Object value = start;
        boolean present = false;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (value == null) {
                if (present) {
                    throw new RunError(node, "nil pointer evaluating interface {}." + name);
                }
                return null;
            }
            Map<String, ?> members = members(node, value, name);
            if (arguments && i == names.size() - 1) {
                throw new RunError(
                        node,
                        value instanceof GoStruct
                                ? name + " has arguments but cannot be invoked as function"
                                : name + " is not a method but has arguments");
            }
            present = members.containsKey(name);
            value = members.get(name);
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> members(Node node, Object value, String name) {
        return switch (value) {
            case Map<?, ?> map -> (Map<String, ?>) map;
            case GoMap map -> map.entries();
            case GoStruct struct when struct.fields().containsKey(name) -> struct.fields();
            default ->
                    throw new RunError(
                            node,
                            "can't evaluate field " + name + " in type " + GoTypes.typeName(value));
        };
    }

    private @Nullable Object function(
            Node.Function function,
            Node command,
            List<Expression> operands,
            @Nullable Object dot,
            @Nullable Object last) {
        String name = function.name();
        Functions.Entry entry =
                functions
                        .get(name)
                        .orElseThrow(
                                () ->
                                        new RunError(
                                                function,
                                                "\"" + name + "\" is not a defined function"));
        int count = operands.size() - 1 + (last == MISSING ? 0 : 1);
        if (count < entry.least() || count > entry.most()) {
            String want = (entry.most() > entry.least() ? "at least " : "") + entry.least();
            throw new RunError(
                    command,
                    "wrong number of args for " + name + ": want " + want + " got " + count);
        }
        if (Builtins.shortCircuits(name, entry)) {
            return shortCircuit(name.equals("or"), operands, dot, last);
        }
        List<@Nullable Object> arguments = new ArrayList<>(count);
        for (Expression operand : operands.subList(1, operands.size())) {
            arguments.add(value(operand, dot));
        }
        if (last != MISSING) {
            arguments.add(last);
        }
        return call(entry, name, new Call(arguments, surroundings), command, operands);
    }

    private static @Nullable Object call(
            Functions.Entry entry,
            String name,
            Call call,
            Node command,
            List<Expression> operands) {
        try {
            Object result = entry.function().call(call);
            call.budget().spend(result instanceof String text ? 1 + text.length() / 8 : 1);
            return result;
        } catch (GoError e) {
            if (e.argument() < 0) {
                throw new RunError(command, "error calling " + name + ": " + e.getMessage());
            }
            boolean written = e.argument() + 1 < operands.size();
            throw new RunError(written ? operands.get(e.argument() + 1) : command, e.getMessage());
        }
    }

    /// `and` and `or` leave the operands after the deciding one unread.
    private @Nullable Object shortCircuit(
            boolean or, List<Expression> operands, @Nullable Object dot, @Nullable Object last) {
        Object value = null;
        for (Expression operand : operands.subList(1, operands.size())) {
            value = value(operand, dot);
            if (GoTypes.isTrue(value) == or) {
                return value;
            }
        }
        return last == MISSING ? value : last;
    }
}
