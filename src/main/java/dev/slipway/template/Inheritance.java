package dev.slipway.template;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.template.syntax.Stmt;
import dev.slipway.template.value.Attributed;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Module;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Jinja2's templates that use each other: `extends` with its blocks, `include`, `import`.
final class Inheritance {
    private final Renderer renderer;
    private final Evaluator evaluator;
    private final Loader loader;

    Inheritance(Renderer renderer, Evaluator evaluator, Loader loader) {
        this.renderer = renderer;
        this.evaluator = evaluator;
        this.loader = loader;
    }

    /// Runs a template, and after it the one it extends, and so on. Gives the frame of the first.
    Frame run(Template first, Scope exports) {
        Layers layers = new Layers();
        Frame frame = new Frame(first, layers, exports, renderer.sink());
        Frame youngest = frame;
        exports.set("self", new Self(layers));
        while (true) {
            Frame now = frame;
            layers.add(now.template);
            renderer.within(now, () -> renderer.run(now.template.body(), exports, true));
            if (now.parent == null) {
                return youngest;
            }
            frame = new Frame(now.parent, layers, exports, renderer.sink());
        }
    }

    void extend(Stmt.Extends parent, Scope scope) {
        Frame frame = renderer.frame();
        if (frame.parent != null) {
            throw new TemplateFault("a template extends one other only");
        }
        frame.parent = find(evaluator.evaluate(parent.template(), scope));
    }

    void include(Stmt.Include include, Scope scope) {
        Object wanted = evaluator.evaluate(include.template(), scope);
        Template template = include.ignoreMissing() ? findIfThere(wanted) : find(wanted);
        if (template != null) {
            run(template, around(include.withContext(), scope));
        }
    }

    /// What another template sees: the names here, but never the loop it is used in.
    private Scope around(boolean withContext, Scope scope) {
        Scope around = (withContext ? scope : renderer.bare()).child(true);
        if (withContext && scope.get("loop") instanceof JinjaLoop) {
            around.set("loop", new Undefined("loop", -1));
        }
        return around;
    }

    void load(Stmt.Import module, Scope scope, boolean top) {
        scope.set(module.name(), module(module.template(), module.withContext(), scope));
        foreign(module.name(), top);
    }

    void load(Stmt.FromImport module, Scope scope, boolean top) {
        Module loaded = module(module.template(), module.withContext(), scope);
        for (Stmt.Imported name : module.names()) {
            Object value = loaded.attribute(name.name());
            scope.set(
                    name.alias(),
                    value instanceof Undefined ? new Undefined(name.name(), name.at()) : value);
            foreign(name.alias(), top);
        }
    }

    private void foreign(String name, boolean top) {
        if (top) {
            renderer.frame().imported.add(name);
        }
    }

    private Module module(dev.slipway.template.syntax.Expr name, boolean withContext, Scope scope) {
        Template template = find(evaluator.evaluate(name, scope));
        Scope exports = around(withContext, scope);
        Frame[] frame = new Frame[1];
        String text = renderer.apart(() -> frame[0] = run(template, exports));
        Map<String, @Nullable Object> values = new HashMap<>();
        exports.own()
                .forEach(
                        (key, value) -> {
                            boolean passedOn =
                                    !key.startsWith("_")
                                            && !(value instanceof Self)
                                            && !(value instanceof Undefined)
                                            && !frame[0].imported.contains(key);
                            if (passedOn) {
                                values.put(key, value);
                            }
                        });
        return new Module(text, values);
    }

    /// A block where it stands: the youngest template's version of it.
    void block(Stmt.Block block, Scope scope, boolean top) {
        Frame frame = renderer.frame();
        if (top && frame.parent != null) {
            return;
        }
        block(frame.layers, block.name(), 0, block.scoped() ? scope : frame.exports);
    }

    private void block(Layers layers, String name, int age, Scope around) {
        Layers.Layer layer = layers.of(name).get(age);
        if (layer.block().required()) {
            throw new TemplateFault("the required block \"" + name + "\" is not filled");
        }
        Frame outer = renderer.frame();
        Frame frame = new Frame(layer.owner(), layers, outer.exports, renderer.sink());
        Scope inner = around.child(true);
        inner.set("super", older(layers, name, age, around));
        renderer.within(frame, () -> renderer.run(layer.block().body(), inner, false));
    }

    private Object older(Layers layers, String name, int age, Scope around) {
        return age + 1 < layers.of(name).size()
                ? new Reference(layers, name, age + 1, around)
                : new Undefined("super (no older block " + name + ")", -1);
    }

    /// `super` and `self.name`: called, they give the text of a block.
    private final class Reference implements Callable, Attributed {
        private final Layers layers;
        private final String name;
        private final int age;
        private final Scope around;

        Reference(Layers layers, String name, int age, Scope around) {
            this.layers = layers;
            this.name = name;
            this.age = age;
            this.around = around;
        }

        @Override
        public Object call(dev.slipway.template.value.Arguments arguments) {
            return renderer.markup(renderer.apart(() -> block(layers, name, age, around)));
        }

        @Override
        public @Nullable Object attribute(String attribute) {
            return attribute.equals("super") ? older(layers, name, age, around) : Undefined.VALUE;
        }
    }

    private final class Self implements Attributed {
        private final Layers layers;

        Self(Layers layers) {
            this.layers = layers;
        }

        @Override
        public @Nullable Object attribute(String name) {
            return layers.of(name).isEmpty()
                    ? Undefined.VALUE
                    : new Reference(layers, name, 0, renderer.frame().exports);
        }
    }

    private Template find(@Nullable Object wanted) {
        Template found = findIfThere(wanted);
        if (found == null) {
            throw new TemplateFault(
                    "template.load",
                    "there is no template "
                            + (wanted instanceof String name ? "\"" + name + "\"" : wanted),
                    "templates are found in the template's own folder and in templates/ beside"
                            + " it");
        }
        return found;
    }

    private @Nullable Template findIfThere(@Nullable Object wanted) {
        Object names = wanted instanceof dev.slipway.template.value.SafeText s ? s.text() : wanted;
        if (wanted instanceof Undefined undefined) {
            throw dev.slipway.template.python.PyValues.undefined(undefined);
        }
        for (Object name : names instanceof List<?> list ? list : List.of(String.valueOf(names))) {
            Optional<Outcome<Template>> found = loader.find(String.valueOf(name));
            if (found.isPresent()) {
                return read(found.get());
            }
        }
        return null;
    }

    private static Template read(Outcome<Template> outcome) {
        if (outcome.value().isPresent()) {
            return outcome.value().get();
        }
        Problem problem = outcome.problems().getFirst();
        throw new TemplateFault(problem.rule(), problem.message(), problem.advice())
                .in(problem.where());
    }
}
