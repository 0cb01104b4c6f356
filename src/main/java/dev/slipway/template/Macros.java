package dev.slipway.template;

import dev.slipway.template.python.Tuple;
import dev.slipway.template.syntax.Stmt;
import dev.slipway.template.syntax.Stmt.Parameter;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Macros and the `caller` of a call block, with each dialect's way to match arguments.
final class Macros {
    private final Library library;
    private final Renderer renderer;
    private final Evaluator evaluator;

    Macros(Library library, Renderer renderer, Evaluator evaluator) {
        this.library = library;
        this.renderer = renderer;
        this.evaluator = evaluator;
    }

    /// A macro that sees the names of `around`.
    Callable define(String name, List<Parameter> parameters, List<Stmt> body, Scope around) {
        Frame home = renderer.frame();
        return library.jinja()
                ? arguments -> {
                    Object[] result = new Object[1];
                    renderer.within(
                            home,
                            () ->
                                    result[0] =
                                            jinja(
                                                    name,
                                                    parameters,
                                                    body,
                                                    around.child(true),
                                                    arguments));
                    return result[0];
                }
                : arguments -> nunjucks(parameters, body, around.child(true), arguments);
    }

    /// Nunjucks lets surplus positional arguments fill the defaults in their order, and names fill
    /// missing positions.
    private Object nunjucks(
            List<Parameter> parameters, List<Stmt> body, Scope local, Arguments arguments) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>(arguments.named());
        List<String> required =
                parameters.stream()
                        .filter(p -> p.byDefault() == null)
                        .map(Parameter::name)
                        .toList();
        List<String> optional =
                parameters.stream()
                        .filter(p -> p.byDefault() != null)
                        .map(Parameter::name)
                        .toList();
        for (int i = 0; i + required.size() < arguments.count() && i < optional.size(); i++) {
            named.put(optional.get(i), arguments.get(i + required.size()));
        }
        int position = 0;
        boolean caller = false;
        for (Parameter parameter : parameters) {
            String name = parameter.name();
            caller |= name.equals("caller");
            if (parameter.byDefault() != null) {
                local.set(
                        name,
                        named.containsKey(name)
                                ? named.get(name)
                                : evaluator.evaluate(parameter.byDefault(), local));
            } else if (position < arguments.count()) {
                local.set(name, arguments.get(position++));
            } else {
                local.set(name, named.containsKey(name) ? named.remove(name) : Undefined.VALUE);
            }
        }
        if (!caller && named.containsKey("caller")) {
            local.set("caller", named.get("caller"));
        }
        return new SafeText(renderer.invoked(body, local));
    }

    private Object jinja(
            String macro,
            List<Parameter> parameters,
            List<Stmt> body,
            Scope local,
            Arguments arguments) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>(arguments.named());
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            String name = parameter.name();
            if (i < arguments.count()) {
                if (named.containsKey(name)) {
                    throw new TemplateFault("macro \"" + macro + "\" gets \"" + name + "\" twice");
                }
                local.set(name, arguments.get(i));
            } else if (named.containsKey(name)) {
                local.set(name, named.remove(name));
            } else if (parameter.byDefault() != null) {
                local.set(name, evaluator.evaluate(parameter.byDefault(), local));
            } else {
                local.set(name, new Undefined(name, parameter.at()));
            }
        }
        Object caller = named.remove("caller");
        local.set("caller", caller == null ? Undefined.VALUE : caller);
        extra(macro, parameters.size(), body, local, arguments, named);
        return renderer.markup(renderer.captured(body, local));
    }

    /// `varargs` and `kwargs` take what is too much; a macro that uses neither refuses it.
    private static void extra(
            String macro,
            int count,
            List<Stmt> body,
            Scope local,
            Arguments arguments,
            Map<String, @Nullable Object> named) {
        boolean varargs = Names.used(body, "varargs");
        boolean kwargs = Names.used(body, "kwargs");
        if (arguments.count() > count && !varargs) {
            throw new TemplateFault(
                    "macro \"" + macro + "\" takes not more than " + count + " argument(s)");
        }
        if (!named.isEmpty() && !kwargs) {
            throw new TemplateFault(
                    "macro \""
                            + macro
                            + "\" takes no argument \""
                            + named.keySet().iterator().next()
                            + "\"");
        }
        local.set("varargs", new Tuple(arguments.from(count).positional()));
        local.set("kwargs", named);
    }
}
