package dev.slipway.template;

import dev.slipway.template.syntax.Expr;
import dev.slipway.template.syntax.Stmt;
import dev.slipway.template.syntax.Stmt.Target;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Language;
import dev.slipway.template.value.Namespace;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Runs a template's statements: the tree interpreter.
final class Renderer {
    private final Library library;
    private final Language language;
    private final Evaluator evaluator;
    private final Budget budget;
    private final Warnings warnings;
    private final Macros macros;
    private final NunjucksLoop nunjucksLoop;
    private final JinjaLoop.Runner jinjaLoop;
    private final Scope exports;
    private final Places places;
    private final Inheritance inheritance;
    private Sink sink;
    private Frame frame;
    private boolean escaping;

    /// `exports` is the scope that macros see: the context and what the top level has set.
    Renderer(Template template, Library library, Evaluator evaluator, Scope exports) {
        this.library = library;
        this.language = library.language();
        this.evaluator = evaluator;
        this.budget = evaluator.budget();
        this.warnings = evaluator.warnings();
        this.exports = exports;
        this.places = warnings.places();
        this.sink = new Sink(places);
        this.frame = new Frame(template, new Layers(), exports, sink);
        this.macros = new Macros(library, this, evaluator);
        this.nunjucksLoop = new NunjucksLoop(this, evaluator, warnings);
        this.jinjaLoop = new JinjaLoop.Runner(this, evaluator);
        this.inheritance = new Inheritance(this, evaluator, library.functions().loader());
        this.escaping = template.autoescapes();
        evaluator.renderer(this);
        places.enter(template.lines());
    }

    Sink sink() {
        return sink;
    }

    Frame frame() {
        return frame;
    }

    /// A scope without the context, for templates that must not see it.
    Scope bare() {
        return Scope.root(Map.of());
    }

    void top() {
        if (library.jinja()) {
            evaluator.check(frame.template.firmNames());
            inheritance.run(frame.template, exports);
        } else {
            run(frame.template.body(), exports.child(true), true);
        }
    }

    /// Runs `work` of another template; a fault in it gets its place there.
    void within(Frame inner, Runnable work) {
        Frame outer = frame;
        int before = places.enter(inner.template.lines());
        frame = inner;
        try {
            if (outer.template != inner.template) {
                evaluator.check(inner.template.firmNames());
            }
            work.run();
        } catch (TemplateFault e) {
            throw e.in(places.here(e.at()));
        } finally {
            frame = outer;
            places.back(before);
        }
    }

    /// The value of an expression that stands alone at the top.
    @Nullable Object sole(Expr expr) {
        return evaluator.evaluate(expr, library.jinja() ? exports : exports.child(true));
    }

    void run(List<Stmt> body, Scope scope, boolean top) {
        budget.enter();
        try {
            for (Stmt stmt : body) {
                budget.work(1);
                try {
                    statement(stmt, scope, top);
                } catch (TemplateFault e) {
                    throw e.at(stmt.at());
                }
            }
        } finally {
            budget.leave();
        }
    }

    /// The text `body` produces, apart from the output.
    String capture(List<Stmt> body, Scope scope) {
        return captured(body, scope.child(false));
    }

    String captured(List<Stmt> body, Scope scope) {
        return apart(() -> run(body, scope, false));
    }

    /// What `work` writes, apart from the output.
    String apart(Runnable work) {
        Sink outer = sink;
        sink = new Sink(places);
        try {
            work.run();
            return sink.string();
        } finally {
            sink = outer;
        }
    }

    private void statement(Stmt stmt, Scope scope, boolean top) {
        switch (stmt) {
            case Stmt.Text text -> {
                if (!isMuted()) {
                    budget.output(text.text().length());
                    sink.text(text);
                }
            }
            case Stmt.Output output -> {
                if (!isMuted()) {
                    print(evaluator.evaluate(output.value(), scope), output.value().at());
                }
            }
            case Stmt.If choice -> condition(choice, scope, top);
            case Stmt.For loop -> loop(loop, scope);
            case Stmt.Set set -> set(set, scope, top);
            case Stmt.Macro macro -> macro(macro, scope, top);
            case Stmt.CallBlock call -> callBlock(call, scope);
            case Stmt.Block block -> block(block, scope, top);
            case Stmt.Switch choice -> choice(choice, scope);
            case Stmt.With with -> with(with, scope);
            case Stmt.Autoescape escape -> autoescape(escape, scope);
            case Stmt.Do action -> evaluator.evaluate(action.value(), scope);
            case Stmt.Include include -> inheritance.include(include, scope);
            case Stmt.Extends parent -> inheritance.extend(parent, scope);
            case Stmt.Import module -> inheritance.load(module, scope, top);
            case Stmt.FromImport module -> inheritance.load(module, scope, top);
            case Stmt.Leave leave -> throw leave.again() ? LoopLeft.TURN : LoopLeft.LOOP;
        }
    }

    /// A template that extends another writes nothing of its own outside blocks.
    private boolean isMuted() {
        return frame.parent != null && frame.sink == sink;
    }

    private void condition(Stmt.If first, Scope scope, boolean top) {
        Stmt.If choice = first;
        while (!language.truthy(evaluator.evaluate(choice.condition(), scope))) {
            if (choice.otherwise().size() == 1
                    && choice.otherwise().getFirst() instanceof Stmt.If next) {
                choice = next;
            } else {
                run(choice.otherwise(), scope, top);
                return;
            }
        }
        run(choice.then(), scope, top);
    }

    void print(@Nullable Object value, int at) {
        if (value instanceof Undefined undefined) {
            warnings.undefined(undefined, at);
        }
        String text;
        try {
            text =
                    escaping && !(value instanceof SafeText)
                            ? language.escaped(value)
                            : language.text(value);
        } catch (TemplateFault e) {
            throw e.at(at);
        }
        budget.output(text.length());
        sink.value(text, at);
    }

    private void loop(Stmt.For loop, Scope scope) {
        if (library.jinja()) {
            jinjaLoop.run(loop, scope);
        } else {
            nunjucksLoop.run(loop, scope);
        }
    }

    private void set(Stmt.Set set, Scope scope, boolean top) {
        Object value = evaluator.evaluate(set.value(), scope);
        if (library.jinja()) {
            if (set.value() instanceof Expr.Capture && escaping) {
                value = new SafeText(Objects.toString(value));
            }
            assign(set.targets(), value, scope);
            return;
        }
        for (Target target : set.targets()) {
            if (target instanceof Target.To to) {
                scope.assign(to.name(), value);
                if (top) {
                    exports.set(to.name(), value);
                }
            }
        }
    }

    /// Binds one value to targets, unpacking it when there are several.
    void assign(List<Target> targets, @Nullable Object value, Scope scope) {
        if (targets.size() == 1) {
            assign(targets.getFirst(), value, scope);
            return;
        }
        List<?> values = language.unpacked(value, targets.size());
        for (int i = 0; i < targets.size(); i++) {
            assign(targets.get(i), values.get(i), scope);
        }
    }

    private void assign(Target target, @Nullable Object value, Scope scope) {
        switch (target) {
            case Target.To to -> scope.set(to.name(), value);
            case Target.Unpacked unpacked -> {
                List<?> values = language.unpacked(value, unpacked.targets().size());
                for (int i = 0; i < values.size(); i++) {
                    assign(unpacked.targets().get(i), values.get(i), scope);
                }
            }
            case Target.Attribute attribute -> {
                if (!(scope.get(attribute.namespace()) instanceof Namespace namespace)) {
                    throw new TemplateFault("cannot assign attribute on non-namespace object");
                }
                namespace.set(attribute.name(), value);
            }
        }
    }

    private void macro(Stmt.Macro macro, Scope scope, boolean top) {
        if (library.jinja()) {
            scope.set(
                    macro.name(),
                    macros.define(macro.name(), macro.parameters(), macro.body(), scope));
            return;
        }
        Callable callable = macros.define(macro.name(), macro.parameters(), macro.body(), exports);
        scope.set(macro.name(), callable);
        if (top) {
            exports.set(macro.name(), callable);
        }
    }

    private void callBlock(Stmt.CallBlock block, Scope scope) {
        Object target = evaluator.evaluate(block.call().target(), scope);
        if (!(target instanceof Callable callable)) {
            throw library.notCallable(Paths.of(block.call().target()), target);
        }
        Arguments arguments = evaluator.arguments(block.call().args(), scope);
        Map<String, @Nullable Object> named = new LinkedHashMap<>(arguments.named());
        named.put("caller", macros.define("caller", block.parameters(), block.body(), scope));
        print(callable.call(new Arguments(arguments.positional(), named)), block.call().at());
    }

    private void block(Stmt.Block block, Scope scope, boolean top) {
        if (library.jinja()) {
            inheritance.block(block, scope, top);
        } else {
            Scope inner = scope.child(true);
            for (Stmt stmt : block.body()) {
                // A macro of a block can be called from the blocks after it.
                run(List.of(stmt), inner, stmt instanceof Stmt.Macro);
            }
        }
    }

    private void choice(Stmt.Switch choice, Scope scope) {
        Object value = evaluator.evaluate(choice.value(), scope);
        boolean matched = false;
        for (Stmt.Case one : choice.cases()) {
            matched =
                    matched
                            || language.compare(
                                    "===", value, evaluator.evaluate(one.value(), scope));
            if (matched && !one.body().isEmpty()) {
                run(one.body(), scope, false);
                return;
            }
        }
        run(choice.otherwise(), scope, false);
    }

    private void with(Stmt.With with, Scope scope) {
        Scope inner = scope.child(true);
        for (int i = 0; i < with.targets().size(); i++) {
            assign(with.targets().get(i), evaluator.evaluate(with.values().get(i), scope), inner);
        }
        run(with.body(), inner, false);
    }

    private void autoescape(Stmt.Autoescape escape, Scope scope) {
        boolean outer = escaping;
        escaping = language.truthy(evaluator.evaluate(escape.on(), scope));
        try {
            run(escape.body(), scope.child(true), false);
        } finally {
            escaping = outer;
        }
    }

    /// What a macro or a block wrote, safe where printing escapes.
    Object markup(String text) {
        return escaping ? new SafeText(text) : text;
    }

    boolean escaping() {
        return escaping;
    }

    /// Runs a macro's body with its own memory of loops, as each call of a JavaScript function has.
    String invoked(List<Stmt> body, Scope scope) {
        Map<Stmt, Object> outer = nunjucksLoop.memory(new IdentityHashMap<>());
        String text = captured(body, scope);
        nunjucksLoop.memory(outer);
        return text;
    }
}
