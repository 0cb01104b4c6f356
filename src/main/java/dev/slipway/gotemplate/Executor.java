package dev.slipway.gotemplate;

import dev.slipway.gotemplate.Node.Expression;
import dev.slipway.gotemplate.Node.Statement;
import dev.slipway.gotemplate.value.Budget;
import dev.slipway.gotemplate.value.GoError;
import dev.slipway.gotemplate.value.GoMap;
import dev.slipway.gotemplate.value.GoText;
import dev.slipway.gotemplate.value.GoTypes;
import dev.slipway.gotemplate.value.Surroundings;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Runs the statements of one template (and, by itself again, of those it calls).
final class Executor {
    private final Map<String, List<Statement>> templates;
    private final Output output;
    private final Rendering rendering;
    private final Surroundings surroundings;
    private final Variables variables;
    private final Evaluator evaluator;

    enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    Executor(
            Map<String, List<Statement>> templates,
            Output output,
            Rendering rendering,
            Surroundings surroundings,
            @Nullable Object data) {
        this.templates = templates;
        this.output = output;
        this.rendering = rendering;
        this.surroundings = surroundings;
        this.variables = new Variables(data);
        this.evaluator = new Evaluator(variables, rendering.functions(), surroundings);
    }

    Flow run(List<Statement> statements, @Nullable Object dot) {
        Budget budget = surroundings.budget();
        for (Statement statement : statements) {
            try {
                budget.enter();
                Flow flow = statement(statement, dot);
                budget.leave();
                if (flow != Flow.ON) {
                    return flow;
                }
            } catch (GoError e) {
                throw new RunError(statement, e.getMessage());
            }
        }
        return Flow.ON;
    }

    private Flow statement(Statement statement, @Nullable Object dot) {
        switch (statement) {
            case Node.Text text -> output.literal(text.text(), text.start());
            case Node.Action action -> {
                Object value = evaluator.pipe(action.pipe(), dot);
                if (action.pipe().variables().isEmpty()) {
                    output.value(shown(value), action.start());
                }
            }
            case Node.Branch branch -> {
                int mark = variables.mark();
                Flow flow = branch(branch, dot);
                variables.release(mark);
                return flow;
            }
            case Node.Invocation invocation -> invoke(invocation, dot);
            case Node.Jump jump -> {
                return jump.breaks() ? Flow.BREAK : Flow.CONTINUE;
            }
        }
        return Flow.ON;
    }

    private String shown(@Nullable Object value) {
        return value == null ? "<no value>" : GoText.of(value, surroundings.budget());
    }

    private Flow branch(Node.Branch branch, @Nullable Object dot) {
        Object value = evaluator.pipe(branch.pipe(), dot);
        if (branch.kind() == Node.Branching.RANGE) {
            return range(branch, value, dot);
        }
        if (!GoTypes.isTrue(value)) {
            return run(branch.otherwise(), dot);
        }
        return run(branch.then(), branch.kind() == Node.Branching.WITH ? value : dot);
    }

    private Flow range(Node.Branch range, @Nullable Object value, @Nullable Object dot) {
        int mark = variables.mark();
        boolean any = false;
        switch (value) {
            case null -> {}
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    any = true;
                    if (turn(range, mark, (long) i, list.get(i))) {
                        break;
                    }
                }
            }
            case Map<?, ?> map -> any = rangeMap(range, mark, map);
            case GoMap map -> any = rangeMap(range, mark, map.entries());
            case Long count -> {
                if (range.pipe().variables().size() > 1) {
                    throw new RunError(
                            range.pipe(),
                            "can't use " + count + " to iterate over more than one variable");
                }
                for (long i = 0; i < count; i++) {
                    any = true;
                    if (turn(range, mark, i, i)) {
                        break;
                    }
                }
            }
            default -> throw new RunError(range.pipe(), "range can't iterate over " + shown(value));
        }
        return any ? Flow.ON : run(range.otherwise(), dot);
    }

    private boolean rangeMap(Node.Branch range, int mark, Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : GoText.sorted(map)) {
            if (turn(range, mark, entry.getKey(), entry.getValue())) {
                break;
            }
        }
        return !map.isEmpty();
    }

    /// One turn of a loop; true after `{{break}}`.
    private boolean turn(Node.Branch range, int mark, @Nullable Object key, @Nullable Object item) {
        List<String> names = range.pipe().variables();
        if (range.pipe().assigns()) {
            if (!names.isEmpty()) {
                variables.assign(names.getFirst(), names.size() > 1 ? key : item);
            }
            if (names.size() > 1) {
                variables.assign(names.get(1), item);
            }
        } else if (names.size() == 1) {
            variables.setTop(1, item);
        } else if (names.size() > 1) {
            variables.setTop(1, item);
            variables.setTop(2, key);
        }
        surroundings.budget().spend(1);
        Flow flow = run(range.then(), item);
        variables.release(mark);
        return flow == Flow.BREAK;
    }

    private void invoke(Node.Invocation invocation, @Nullable Object dot) {
        List<Statement> body = templates.get(invocation.name());
        if (body == null) {
            throw new RunError(invocation, "template \"" + invocation.name() + "\" not defined");
        }
        Expression pipe = invocation.pipe();
        Object data = pipe == null ? null : evaluator.value(pipe, dot);
        new Executor(templates, output, rendering, surroundings, data).run(body, data);
    }
}
