package dev.slipway.template;

import dev.slipway.template.syntax.Stmt;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Attributed;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Jinja2's `loop` object; in a recursive loop also the function that runs the loop again.
final class JinjaLoop implements Attributed, Callable {
    private final List<?> items;
    private final int depth;
    private final @Nullable Callable again;
    private @Nullable List<@Nullable Object> changed;
    private int index;

    private JinjaLoop(List<?> items, int depth, @Nullable Callable again) {
        this.items = items;
        this.depth = depth;
        this.again = again;
    }

    @Override
    public @Nullable Object attribute(String name) {
        int size = items.size();
        return switch (name) {
            case "index" -> (long) index + 1;
            case "index0" -> (long) index;
            case "revindex" -> (long) size - index;
            case "revindex0" -> (long) size - index - 1;
            case "first" -> index == 0;
            case "last" -> index == size - 1;
            case "length" -> (long) size;
            case "depth" -> (long) depth + 1;
            case "depth0" -> (long) depth;
            case "previtem" -> index > 0 ? items.get(index - 1) : Undefined.VALUE;
            case "nextitem" -> index + 1 < size ? items.get(index + 1) : Undefined.VALUE;
            case "cycle" -> (Callable) this::cycle;
            case "changed" -> (Callable) this::changed;
            default -> Undefined.VALUE;
        };
    }

    private @Nullable Object cycle(Arguments arguments) {
        if (arguments.count() == 0) {
            throw new TemplateFault("no items for cycling given");
        }
        return arguments.get(index % arguments.count());
    }

    private Object changed(Arguments arguments) {
        boolean same = Objects.equals(changed, arguments.positional());
        changed = new ArrayList<>(arguments.positional());
        return !same;
    }

    @Override
    public @Nullable Object call(Arguments arguments) {
        if (again == null) {
            throw new TemplateFault(
                    "template.value",
                    "the loop calls itself, but is not recursive",
                    "write {% for … recursive %}");
        }
        return again.call(arguments);
    }

    /// Runs the loops of one rendering.
    static final class Runner {
        private final Renderer renderer;
        private final Evaluator evaluator;

        Runner(Renderer renderer, Evaluator evaluator) {
            this.renderer = renderer;
            this.evaluator = evaluator;
        }

        void run(Stmt.For loop, Scope scope) {
            run(loop, evaluator.evaluate(loop.over(), scope), scope, 0);
        }

        private void run(Stmt.For loop, @Nullable Object over, Scope scope, int depth) {
            List<?> items = chosen(loop, evaluator.language().iterated(over), scope);
            Callable again =
                    loop.recursive() ? arguments -> again(loop, scope, depth, arguments) : null;
            JinjaLoop state = new JinjaLoop(items, depth, again);
            for (Object item : items) {
                Scope turn = scope.child(true);
                turn.set("loop", state);
                renderer.assign(loop.targets(), item, turn);
                if (!turn(loop, turn)) {
                    break;
                }
                state.index++;
            }
            if (items.isEmpty()) {
                renderer.run(loop.otherwise(), scope.child(true), false);
            }
        }

        /// Runs the body once; false when it left the loop.
        private boolean turn(Stmt.For loop, Scope turn) {
            try {
                renderer.run(loop.body(), turn, false);
                return true;
            } catch (LoopLeft left) {
                return left == LoopLeft.TURN;
            }
        }

        private Object again(Stmt.For loop, Scope scope, int depth, Arguments arguments) {
            return renderer.apart(() -> run(loop, arguments.get(0), scope, depth + 1));
        }

        /// The items that pass the loop's own `if`, which must not ask for `loop`.
        private List<?> chosen(Stmt.For loop, List<?> items, Scope scope) {
            if (loop.filter() == null) {
                return items;
            }
            List<@Nullable Object> chosen = new ArrayList<>();
            for (Object item : items) {
                Scope turn = scope.child(true);
                turn.set("loop", new Undefined("loop", loop.filter().at()));
                renderer.assign(loop.targets(), item, turn);
                if (evaluator.language().truthy(evaluator.evaluate(loop.filter(), turn))) {
                    chosen.add(item);
                }
            }
            return chosen;
        }
    }
}
