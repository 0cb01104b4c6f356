package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.desk.Pickers;
import dev.slipway.desk.WizardSession;
import dev.slipway.form.Field;
import dev.slipway.form.FormPage;
import dev.slipway.form.FormView;
import dev.slipway.form.Widget;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The flags that answer a golden path's questions: a file of values, then single ones over it.
final class AnswerFlags {
    private static final int ROUNDS = 4;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "One answer; repeat for more. Lists and mappings as JSON or YAML, parts of a"
                            + " mapping as NAME.PART=VALUE.")
    List<String> sets = List.of();

    @Option(
            names = "--values",
            paramLabel = "FILE",
            description = "A YAML or JSON file of answers, as a mapping or below 'answers'.")
    @Nullable Path file;

    @Option(
            names = "--secret",
            paramLabel = "NAME[=VARIABLE]",
            description =
                    "An answer taken from the environment variable of that name; repeat for more.")
    List<String> secrets = List.of();

    /// What the flags cannot mean; the message is for the user.
    static final class Mistake extends Exception {
        private static final long serialVersionUID = 1L;

        Mistake(String message) {
            super(message);
        }
    }

    /// The answers, each as its field stores it, and notes about what was ignored.
    Outcome<Map<String, @Nullable Object>> answers(
            WizardSession session, Map<String, String> environment) throws Mistake {
        List<Problem> notes = new ArrayList<>();
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        Set<String> keys = session.form().keys();
        for (YamlMap.Entry entry : fileEntries()) {
            if (keys.contains(entry.key())) {
                given.put(entry.key(), entry.value().value());
            } else {
                notes.add(
                        Problem.warning(
                                        "template.answer",
                                        entry.where(),
                                        "the golden path has no parameter " + entry.key())
                                .advise(nearest(entry.key(), keys)));
            }
        }
        for (String set : sets) {
            int cut = set.indexOf('=');
            if (cut < 1) {
                throw new Mistake("--set " + set + ": write NAME=VALUE");
            }
            put(given, keys, set.substring(0, cut), new Typed(set.substring(cut + 1)));
        }
        for (String secret : secrets) {
            String name = secret.replaceFirst("=.*", "");
            String variable = secret.substring(secret.indexOf('=') + 1);
            String value = environment.get(variable);
            if (value == null) {
                throw new Mistake(
                        "--secret " + name + ": the variable " + variable + " is not set");
            }
            put(given, keys, name, new Typed(value));
        }
        return Outcome.of(typed(session, given), notes);
    }

    /// A text from the command line whose type the field decides.
    private record Typed(String text) {}

    private List<YamlMap.Entry> fileEntries() throws Mistake {
        if (file == null) {
            return List.of();
        }
        try {
            Outcome<YamlNode> read =
                    Yaml.readOne(file.toString(), Files.readString(file), Dialect.CORE);
            if (!(read.value().orElse(null) instanceof YamlMap map)) {
                throw new Mistake(
                        read.problems().isEmpty()
                                ? file + ": the answers must be a mapping"
                                : read.problems().getFirst().toString());
            }
            return map.get("answers").orElse(map) instanceof YamlMap answers
                    ? answers.entries()
                    : map.entries();
        } catch (IOException e) {
            throw new Mistake("--values " + file + ": the file cannot be read");
        }
    }

    private static void put(
            Map<String, @Nullable Object> given, Set<String> keys, String name, Typed value)
            throws Mistake {
        int dot = name.indexOf('.');
        String head = dot < 0 ? name : name.substring(0, dot);
        if (keys.contains(name)) {
            given.put(name, value);
        } else if (dot > 0 && keys.contains(head)) {
            Map<String, @Nullable Object> group = new LinkedHashMap<>();
            if (given.get(head) instanceof Map<?, ?> before) {
                before.forEach((key, member) -> group.put(String.valueOf(key), member));
            }
            group.put(name.substring(dot + 1), value);
            given.put(head, group);
        } else {
            throw new Mistake("there is no parameter " + name + "; " + nearest(name, keys));
        }
    }

    private static String nearest(String name, Set<String> keys) {
        return Similar.nearest(name, keys)
                .map(near -> "did you mean " + near + "?")
                .orElse(
                        keys.isEmpty()
                                ? "it has none at all"
                                : "there are " + String.join(", ", keys));
    }

    /// Fields come and go with other answers, so it goes round until all are known.
    private static Map<String, @Nullable Object> typed(
            WizardSession session, Map<String, @Nullable Object> given) {
        Pickers pickers = session.pickers();
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        given.forEach((key, value) -> answers.put(key, plain(value)));
        for (int round = 0; round < ROUNDS; round++) {
            FormView view = session.form().view(answers);
            for (FormPage page : view.pages()) {
                for (Field field : page.fields()) {
                    if (given.containsKey(field.key())) {
                        answers.put(field.key(), stored(given.get(field.key()), field, pickers));
                    } else if (!view.values().containsKey(field.key())) {
                        Optional<String> only = pickers.only(field);
                        only.ifPresent(ref -> answers.put(field.key(), ref));
                    }
                }
            }
        }
        return answers;
    }

    /// Without knowing the field: texts.
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Typed typed) {
            return typed.text;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, member) -> plain.put(String.valueOf(key), plain(member)));
            return plain;
        }
        return value;
    }

    private static @Nullable Object stored(@Nullable Object value, Field field, Pickers pickers) {
        Object read = value instanceof Typed typed ? read(typed.text, field) : value;
        if (read instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> group = new LinkedHashMap<>();
            map.forEach((key, member) -> group.put(String.valueOf(key), plain(member)));
            for (Field part : field.parts()) {
                if (map.containsKey(part.key())) {
                    group.put(part.key(), stored(map.get(part.key()), part, pickers));
                }
            }
            return group;
        }
        if (read instanceof List<?> list && field.widget().picksEntities()) {
            return list.stream().map(item -> pickers.stored(field, String.valueOf(item))).toList();
        }
        return read instanceof String text ? pickers.stored(field, text) : read;
    }

    private static @Nullable Object read(String text, Field field) {
        boolean list =
                field.type().equals("array")
                        || field.widget() == Widget.MULTI_ENTITY_PICKER
                        || field.widget() == Widget.ENTITY_TAGS;
        if (list && !text.strip().startsWith("[")) {
            return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
        }
        if (field.type().equals("string") && !list) {
            return text;
        }
        Outcome<YamlNode> value = Yaml.readOne("--set", text, Dialect.CORE);
        return value.value().isPresent() ? value.value().get().value() : text;
    }
}
