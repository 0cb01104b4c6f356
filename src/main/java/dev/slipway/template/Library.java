package dev.slipway.template;

import dev.slipway.template.python.PyValues;
import dev.slipway.template.value.Language;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.TreeSet;

/// A dialect's language together with what the trade adds.
record Library(Language language, Functions functions, boolean jinja) {

    Set<String> filterNames() {
        Set<String> names = new TreeSet<>(language.filters().keySet());
        names.addAll(functions.filters().keySet());
        return names;
    }

    TemplateFault notCallable(String path, @Nullable Object value) {
        if (jinja && value instanceof Undefined undefined) {
            return PyValues.undefined(undefined);
        }
        return Undefined.is(value)
                ? new TemplateFault(
                        "template.unknown-function",
                        "there is no function \"" + path + "\"",
                        "only the functions of the template language can be called")
                : new TemplateFault(
                        "template.unknown-function", "\"" + path + "\" is no function", "");
    }
}
