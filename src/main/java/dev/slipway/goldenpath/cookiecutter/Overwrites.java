package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyValues;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How values from outside replace those of `cookiecutter.json` before anything is asked
/// (`apply_overwrites_to_context`): a choice moves to the front, a mapping is merged, a yes/no
/// takes the usual words, anything else is replaced. Names that the template does not have are
/// passed over.
final class Overwrites {
    private static final Set<String> YES = Set.of("1", "true", "t", "yes", "y", "on");
    private static final Set<String> NO = Set.of("0", "false", "f", "no", "n", "off");

    private Overwrites() {}

    /// Applies `values` in order; stops at the first that does not fit and says why.
    static Optional<Refusal> apply(Map<Object, @Nullable Object> context, Map<?, ?> values) {
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            String name = String.valueOf(entry.getKey());
            if (!context.containsKey(name)) {
                continue;
            }
            Optional<String> refused = one(context, name, PythonValues.copy(entry.getValue()));
            if (refused.isPresent()) {
                return Optional.of(new Refusal(name, refused.get()));
            }
        }
        return Optional.empty();
    }

    /// A value that does not fit its variable.
    record Refusal(String name, String message) {}

    private static Optional<String> one(
            Map<Object, @Nullable Object> context, String name, @Nullable Object value) {
        Object old = context.get(name);
        if (old instanceof List<?> choices) {
            return choice(context, name, choices, value);
        }
        if (old instanceof Map<?, ?> dict && value instanceof Map<?, ?> more) {
            context.put(name, merged(dict, more));
            return Optional.empty();
        }
        if (old instanceof Boolean && value instanceof String word) {
            Optional<Boolean> truth = yesOrNo(word);
            truth.ifPresent(yes -> context.put(name, yes));
            return truth.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            "\""
                                    + word
                                    + "\" is neither yes nor no, and "
                                    + name
                                    + " is one of both");
        }
        context.put(name, value);
        return Optional.empty();
    }

    private static Optional<String> choice(
            Map<Object, @Nullable Object> context,
            String name,
            List<?> choices,
            @Nullable Object value) {
        List<?> wanted =
                value instanceof List<?> several ? several : java.util.Arrays.asList(value);
        for (Object one : wanted) {
            if (indexOf(choices, one) < 0) {
                return Optional.of(
                        PyText.str(one)
                                + " is no choice of "
                                + name
                                + "; there are "
                                + PyText.repr(choices));
            }
        }
        if (value instanceof List<?>) {
            context.put(name, value);
            return Optional.empty();
        }
        List<@Nullable Object> reordered = new java.util.ArrayList<>(choices);
        reordered.remove(indexOf(choices, value));
        reordered.addFirst(value);
        context.put(name, reordered);
        return Optional.empty();
    }

    private static int indexOf(List<?> choices, @Nullable Object value) {
        for (int i = 0; i < choices.size(); i++) {
            if (PyValues.equal(choices.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    /// In a mapping new names are taken, lists are replaced.
    private static Map<Object, @Nullable Object> merged(Map<?, ?> dict, Map<?, ?> more) {
        Map<Object, @Nullable Object> merged = new dev.slipway.template.python.OrderedDict();
        merged.putAll(dict);
        more.forEach(
                (key, value) -> {
                    Object old = merged.get(key);
                    if (old instanceof Map<?, ?> inner && value instanceof Map<?, ?> deeper) {
                        merged.put(key, merged(inner, deeper));
                    } else if (old instanceof Boolean && value instanceof String word) {
                        merged.put(key, yesOrNo(word).<Object>map(yes -> yes).orElse(word));
                    } else {
                        merged.put(key, value);
                    }
                });
        return merged;
    }

    /// The words that Cookiecutter takes for yes and no.
    static Optional<Boolean> yesOrNo(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return YES.contains(plain)
                ? Optional.of(true)
                : NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }
}
