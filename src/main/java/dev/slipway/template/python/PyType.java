package dev.slipway.template.python;

import dev.slipway.template.value.Attributed;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What `value.__class__` gives: a name and nothing else, so that it leads nowhere.
public record PyType(String module, String name) implements Attributed {

    public static PyType of(@Nullable Object value) {
        String builtin =
                switch (value) {
                    case null -> "NoneType";
                    case Boolean ignored -> "bool";
                    case Double ignored -> "float";
                    case Number ignored -> "int";
                    case Tuple ignored -> "tuple";
                    case List<?> ignored -> "list";
                    case Map<?, ?> ignored -> "dict";
                    case String ignored -> "str";
                    default -> "object";
                };
        return value instanceof SafeText
                ? new PyType("markupsafe", "Markup")
                : new PyType("", builtin);
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return attribute.equals("__name__") ? name : Undefined.VALUE;
    }

    @Override
    public String toString() {
        return "<class '" + (module.isEmpty() ? "" : module + ".") + name + "'>";
    }
}
