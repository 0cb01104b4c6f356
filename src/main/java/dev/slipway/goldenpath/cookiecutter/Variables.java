package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyValues;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Goes through the variables of `cookiecutter.json` in order and gives each its value
/// (`prompt_for_config`): a default may use the variables before it. Mappings come last. `_name`
/// stays as written, `__name` is rendered and not asked.
final class Variables {
    static final String PROMPTS = "__prompts__";

    private final Rendering rendering;
    private final Function<String, Where> places;
    private final Map<String, @Nullable Object> values;
    private final List<Problem> problems = new ArrayList<>();

    /// `known` are values that are there from the beginning (of a replay).
    Variables(
            Rendering rendering,
            Function<String, Where> places,
            Map<String, ? extends @Nullable Object> known) {
        this.rendering = rendering;
        this.places = places;
        this.values = new LinkedHashMap<>(known);
    }

    List<Problem> problems() {
        return problems;
    }

    /// The values of all variables of `raw`; those that could not be rendered are missing, and a
    /// problem each.
    Map<String, @Nullable Object> resolve(
            Map<?, ?> raw, Map<String, ? extends @Nullable Object> answers) {
        for (Map.Entry<?, ?> entry : raw.entrySet()) {
            String key = String.valueOf(entry.getKey());
            if (key.equals(PROMPTS)) {
                continue;
            }
            if (key.startsWith("_") && !key.startsWith("__")) {
                values.put(key, entry.getValue());
            } else if (key.startsWith("__")) {
                rendered(key, entry.getValue());
            } else if (!(entry.getValue() instanceof Map)) {
                asked(key, entry.getValue(), answers);
            }
        }
        for (Map.Entry<?, ?> entry : raw.entrySet()) {
            String key = String.valueOf(entry.getKey());
            boolean isPrivate = key.startsWith("_") && !key.startsWith("__");
            if (entry.getValue() instanceof Map<?, ?> && !isPrivate && !key.equals(PROMPTS)) {
                mapping(key, entry.getValue(), answers);
            }
        }
        return values;
    }

    private void asked(
            String key, @Nullable Object raw, Map<String, ? extends @Nullable Object> answers) {
        Object answer = answers.get(key);
        if (raw instanceof List<?> choices) {
            choice(key, choices, answer);
        } else if (answer == null) {
            rendered(key, raw);
        } else if (raw instanceof Boolean) {
            yesOrNo(key, answer);
        } else {
            values.put(key, answer instanceof String ? answer : PyText.str(answer));
        }
    }

    private void yesOrNo(String key, Object answer) {
        if (answer instanceof Boolean) {
            values.put(key, answer);
            return;
        }
        Overwrites.yesOrNo(PyText.str(answer))
                .ifPresentOrElse(
                        yes -> values.put(key, yes),
                        () -> fail(key, "\"" + answer + "\" is neither yes nor no"));
    }

    private void choice(String key, List<?> raw, @Nullable Object answer) {
        if (raw.isEmpty()) {
            fail(key, key + " has no choices");
            return;
        }
        List<@Nullable Object> choices = new ArrayList<>();
        for (Object one : raw) {
            Outcome<Object> rendered = render(key, one);
            if (rendered.value().isEmpty() && rendered.hasErrors()) {
                problems.addAll(rendered.problems());
                return;
            }
            choices.add(rendered.value().orElse(null));
        }
        if (answer == null) {
            values.put(key, choices.getFirst());
            return;
        }
        for (Object one : choices) {
            if (PyValues.equal(one, answer) || PyText.str(one).equals(PyText.str(answer))) {
                values.put(key, one);
                return;
            }
        }
        fail(key, answer + " is no choice of " + key + "; there are " + PyText.repr(choices));
    }

    private void mapping(
            String key, @Nullable Object raw, Map<String, ? extends @Nullable Object> answers) {
        Object answer = key.startsWith("__") ? null : answers.get(key);
        if (answer instanceof Map<?, ?>) {
            values.put(key, PythonValues.copy(answer));
        } else if (answer instanceof String text && !text.isBlank()) {
            ContextJson.read(key, text)
                    .value()
                    .ifPresentOrElse(
                            map -> values.put(key, PythonValues.dict(map)),
                            () -> fail(key, "the answer for " + key + " is no JSON mapping"));
        } else {
            rendered(key, raw);
        }
    }

    private void rendered(String key, @Nullable Object raw) {
        Outcome<Object> value = render(key, raw);
        problems.addAll(value.problems().stream().filter(Problem::isError).toList());
        if (!value.hasErrors()) {
            values.put(key, value.value().orElse(null));
        }
    }

    private void fail(String key, String message) {
        problems.add(Problem.error("cookiecutter.answer", places.apply(key), message));
    }

    /// `render_variable`: empty without problems is None.
    private Outcome<Object> render(String key, @Nullable Object raw) {
        return switch (raw) {
            case null -> Outcome.failed(List.of());
            case Boolean truth -> Outcome.of(truth);
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                for (Object item : list) {
                    Outcome<Object> one = render(key, item);
                    if (one.hasErrors()) {
                        yield one;
                    }
                    items.add(one.value().orElse(null));
                }
                yield Outcome.of(items);
            }
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> members = new LinkedHashMap<>();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    Outcome<Object> name = render(key, entry.getKey());
                    Outcome<Object> value = render(key, entry.getValue());
                    if (name.hasErrors() || value.hasErrors()) {
                        yield name.hasErrors() ? name : value;
                    }
                    members.put(name.value().orElse(""), value.value().orElse(null));
                }
                yield Outcome.of(members);
            }
            default -> text(key, PyText.str(raw));
        };
    }

    private Outcome<Object> text(String key, String text) {
        Outcome<Traced> rendered =
                rendering.text(places.apply(key), text, Map.of("cookiecutter", values));
        return new Outcome<>(
                rendered.value().map(Traced::text),
                rendered.problems().stream()
                        .filter(Problem::isError)
                        .map(problem -> in(key, problem))
                        .toList());
    }

    private static Problem in(String key, Problem problem) {
        return new Problem(
                problem.severity(),
                problem.rule(),
                problem.where(),
                "in the default of " + key + ": " + problem.message(),
                problem.advice(),
                problem.fix());
    }
}
