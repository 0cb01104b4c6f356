package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Severity;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;
import dev.slipway.form.Form;
import dev.slipway.template.python.PyText;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Cookiecutter template, read from its repository: questions as a form, and from answers a plan
/// (cookiecutter 2.7.1). Kept between keystrokes it renders again only what an answer changes. Safe
/// for use by several threads.
public final class Cookiecutter {
    /// The file that makes a folder a template.
    public static final String FILE = "cookiecutter.json";

    private static final int NESTING = 8;
    private static final CookiecutterRequest.Surroundings NOWHERE =
            new CookiecutterRequest.Surroundings(
                    Clock.systemUTC(), "", "template", "template", "output", "");

    private final FileSource files;
    private final Manifest manifest;
    private final Optional<Nested> nested;
    private final Map<String, Cookiecutter> choices;
    private final Form form;
    private final Cache cache = new Cache();

    private Cookiecutter(
            FileSource files,
            Manifest manifest,
            Optional<Nested> nested,
            Map<String, Cookiecutter> choices) {
        this.files = files;
        this.manifest = manifest;
        this.nested = nested;
        this.choices = choices;
        this.form = Form.of(pages()).value().orElse(Form.empty()).deriving(this::derived);
    }

    /// Reads the template in `folder` of its repository (empty text for the root). Its nested
    /// templates are read, too.
    public static Outcome<Cookiecutter> read(FileSource files, String folder) {
        return read(files, folder, 0);
    }

    private static Outcome<Cookiecutter> read(FileSource files, String folder, int depth) {
        String path = Rendering.within(folder, Manifest.FILE);
        Optional<byte[]> bytes = files.read(path);
        if (bytes.isEmpty()) {
            return Outcome.failed(
                    Problem.error(
                                    "cookiecutter.template",
                                    Where.file(path),
                                    "there is no " + Manifest.FILE + " here")
                            .advise("choose the folder that holds it"));
        }
        Optional<String> text = TextKind.utf8(bytes.get());
        if (text.isEmpty() || depth > NESTING) {
            return Outcome.failed(
                    Problem.error(
                            "cookiecutter.json",
                            Where.file(path),
                            text.isEmpty() ? "is no UTF-8 text" : "templates nest too deeply"));
        }
        Outcome<YamlMap> json = ContextJson.read(path, text.get());
        if (json.value().isEmpty()) {
            return Outcome.failed(json.problems());
        }
        Manifest manifest = new Manifest(folder, json.value().get());
        if (!manifest.isNested()) {
            return Outcome.of(new Cookiecutter(files, manifest, Optional.empty(), Map.of()));
        }
        return nested(files, manifest, depth);
    }

    private static Outcome<Cookiecutter> nested(FileSource files, Manifest manifest, int depth) {
        Outcome<Nested> nested =
                Nested.of(manifest, manifest.values(), text -> rendered(files, manifest, text));
        List<Problem> problems = new ArrayList<>(nested.problems());
        Map<String, Cookiecutter> choices = new LinkedHashMap<>();
        if (nested.value().isPresent()) {
            for (Nested.Option option : nested.value().get().options()) {
                Outcome<Cookiecutter> inner = read(files, option.folder(), depth + 1);
                inner.problems().stream().map(Cookiecutter::asWarning).forEach(problems::add);
                inner.value().ifPresent(found -> choices.put(option.folder(), found));
            }
        }
        if (choices.isEmpty()) {
            problems.add(
                    Problem.error(
                            "cookiecutter.nested",
                            manifest.json().where(),
                            "none of the templates to choose from can be read"));
        }
        return choices.isEmpty()
                ? Outcome.failed(problems)
                : Outcome.of(new Cookiecutter(files, manifest, nested.value(), choices), problems);
    }

    private static String rendered(FileSource files, Manifest manifest, String text) {
        Environment environment = Environment.of(manifest.values(), manifest.json().where());
        return new Rendering(
                        new Cache(),
                        files,
                        manifest.folder(),
                        environment.options(),
                        NOWHERE,
                        Progress.NONE)
                .text(manifest.json().where(), text, Map.of("cookiecutter", Map.of()))
                .value()
                .map(Traced::text)
                .orElse(text);
    }

    /// What is wrong with one of several templates does not hinder the others.
    private static Problem asWarning(Problem problem) {
        return new Problem(
                Severity.WARNING,
                problem.rule(),
                problem.where(),
                problem.message(),
                problem.advice(),
                problem.fix());
    }

    /// The template's folder in its repository, empty text for the root.
    public String folder() {
        return manifest.folder();
    }

    /// The place of its `cookiecutter.json`.
    public Where where() {
        return manifest.json().where();
    }

    /// The questions. Defaults follow from the answers before them.
    public Form form() {
        return form;
    }

    /// The names of the hooks that the template has, as files of the repository.
    public List<String> hookFiles() {
        List<String> found = new ArrayList<>();
        for (Hook.Phase phase : Hook.Phase.values()) {
            found.addAll(Hooks.files(files, manifest.folder(), phase));
        }
        choices.values().forEach(choice -> found.addAll(choice.hookFiles()));
        return found;
    }

    private YamlNode pages() {
        List<YamlNode> pages = new ArrayList<>();
        if (nested.isEmpty()) {
            pages.add(Questions.page(manifest, "Answers", defaults(manifest, Map.of())));
            return new YamlList(pages, manifest.json().origin());
        }
        Origin origin = manifest.json().origin();
        Nested offered = nested.get();
        List<Nested.Option> readable =
                offered.options().stream()
                        .filter(option -> choices.containsKey(option.folder()))
                        .toList();
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        choice.put("title", "Template");
        choice.put("type", "string");
        choice.put("enum", readable.stream().map(Nested.Option::value).toList());
        choice.put("enumNames", readable.stream().map(Nested.Option::label).toList());
        choice.put("default", readable.getFirst().value());
        List<YamlNode> branches = new ArrayList<>();
        for (Nested.Option option : readable) {
            branches.add(branch(offered.key(), option.value(), choices.get(option.folder())));
        }
        YamlNode rules =
                new YamlMap(
                        List.of(
                                new YamlMap.Entry(
                                        offered.key(),
                                        origin,
                                        new YamlMap(
                                                List.of(
                                                        new YamlMap.Entry(
                                                                "oneOf",
                                                                origin,
                                                                new YamlList(branches, origin))),
                                                origin))),
                        origin);
        return new YamlMap(
                List.of(
                        new YamlMap.Entry("title", origin, YamlNode.of("Answers", origin)),
                        new YamlMap.Entry(
                                "properties",
                                origin,
                                YamlNode.of(Map.of(offered.key(), choice), origin)),
                        new YamlMap.Entry("dependencies", origin, rules)),
                origin);
    }

    /// The questions of a nested template, asked when it is chosen.
    private YamlNode branch(String key, String value, @Nullable Cookiecutter choice) {
        Origin origin = manifest.json().origin();
        List<YamlMap.Entry> properties = new ArrayList<>();
        properties.add(new YamlMap.Entry(key, origin, YamlNode.of(Map.of("const", value), origin)));
        List<YamlMap.Entry> members = new ArrayList<>();
        if (choice != null
                && choice.pages() instanceof YamlList list
                && list.items().getFirst() instanceof YamlMap page) {
            page.get("properties")
                    .filter(YamlMap.class::isInstance)
                    .ifPresent(map -> properties.addAll(((YamlMap) map).entries()));
            page.entry("required").ifPresent(members::add);
        } else if (choice != null && choice.pages() instanceof YamlMap page) {
            page.entry("dependencies").ifPresent(members::add);
            page.get("properties")
                    .filter(YamlMap.class::isInstance)
                    .ifPresent(map -> properties.addAll(((YamlMap) map).entries()));
        }
        members.add(new YamlMap.Entry("properties", origin, new YamlMap(properties, origin)));
        return new YamlMap(members, origin);
    }

    /// Defaults and choices as the answers make them.
    private Map<String, Map<String, @Nullable Object>> derived(
            Map<String, ? extends @Nullable Object> answers) {
        Manifest asked = chosen(answers).manifest;
        Map<String, @Nullable Object> defaults = defaults(asked, answers);
        Map<String, Map<String, @Nullable Object>> derived = new LinkedHashMap<>();
        asked.asked()
                .forEach(
                        (key, raw) -> {
                            Map<String, @Nullable Object> keywords = new LinkedHashMap<>();
                            if (raw instanceof List<?> list) {
                                keywords.putAll(choices(asked, key, list, answers));
                            } else if (defaults.get(key) != null) {
                                keywords.put("default", Questions.shown(raw, defaults.get(key)));
                            }
                            if (!keywords.isEmpty()) {
                                derived.put(key, keywords);
                            }
                        });
        return derived;
    }

    /// Choices that are templates themselves.
    private Map<String, @Nullable Object> choices(
            Manifest asked,
            String key,
            List<?> raw,
            Map<String, ? extends @Nullable Object> answers) {
        Map<String, @Nullable Object> keywords = new LinkedHashMap<>();
        List<String> values = new ArrayList<>();
        for (Object one : raw) {
            Map<String, @Nullable Object> alone = new LinkedHashMap<>(asked.values().size());
            asked.values().forEach((name, value) -> alone.put(PyText.str(name), value));
            alone.put(key, List.of(one == null ? "" : one));
            Object value =
                    variables(asked, NOWHERE, Progress.NONE, Map.of())
                            .resolve(alone, without(answers, key))
                            .get(key);
            values.add(PyText.str(value));
        }
        keywords.put("enum", values);
        keywords.put("default", values.isEmpty() ? null : values.getFirst());
        return keywords;
    }

    private static Map<String, @Nullable Object> without(
            Map<String, ? extends @Nullable Object> answers, String key) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(answers);
        rest.remove(key);
        return rest;
    }

    /// The defaults that the form shows: each variable as it is when only the others are answered.
    private Map<String, @Nullable Object> defaults(
            Manifest asked, Map<String, ? extends @Nullable Object> answers) {
        Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
        Map<String, @Nullable Object> known =
                variables(asked, NOWHERE, Progress.NONE, Map.of()).resolve(asked.values(), answers);
        asked.asked()
                .forEach(
                        (key, raw) ->
                                defaults.put(
                                        key,
                                        answers.get(key) == null
                                                ? known.get(key)
                                                : variables(asked, NOWHERE, Progress.NONE, known)
                                                        .resolve(one(asked, key), Map.of())
                                                        .get(key)));
        return defaults;
    }

    private static Map<String, @Nullable Object> one(Manifest asked, String key) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put(key, asked.values().get(key));
        return one;
    }

    private Variables variables(
            Manifest asked,
            CookiecutterRequest.Surroundings around,
            Progress progress,
            Map<String, ? extends @Nullable Object> known) {
        Environment environment = Environment.of(asked.values(), asked.json().where());
        Rendering rendering =
                new Rendering(
                        cache, files, asked.folder(), environment.options(), around, progress);
        return new Variables(rendering, asked.places(), known);
    }

    /// The template that the answers choose: itself, or a nested one.
    private Cookiecutter chosen(Map<String, ? extends @Nullable Object> answers) {
        if (nested.isEmpty()) {
            return this;
        }
        String answer = PyText.str(answers.get(nested.get().key()));
        Cookiecutter choice =
                nested.get().options().stream()
                        .filter(option -> option.value().equals(answer))
                        .map(option -> choices.get(option.folder()))
                        .findFirst()
                        .orElse(null);
        return (choice == null ? choices.values().iterator().next() : choice).chosen(answers);
    }

    /// What these answers give. There is always a plan; errors say what is missing in it.
    ///
    /// @throws java.util.concurrent.CancellationException when `progress` is cancelled
    public Outcome<CookiecutterPlan> plan(CookiecutterRequest request, Progress progress) {
        return new CookiecutterRun(this, request, progress).plan();
    }

    FileSource files() {
        return files;
    }

    Manifest manifest() {
        return manifest;
    }

    Cache cache() {
        return cache;
    }

    /// The nested template that `values` and the answers choose; empty when this one is meant.
    Outcome<Optional<Cookiecutter>> next(
            Map<?, ?> values, Map<String, ? extends @Nullable Object> answers) {
        if (nested.isEmpty()) {
            return Outcome.of(Optional.empty());
        }
        Outcome<Nested> offered =
                Nested.of(manifest, values, text -> rendered(files, manifest, text));
        if (offered.value().isEmpty() || offered.hasErrors()) {
            return Outcome.failed(offered.problems());
        }
        List<Nested.Option> options = offered.value().get().options();
        Object answer = answers.get(offered.value().get().key());
        Optional<Nested.Option> option =
                answer == null
                        ? Optional.of(options.getFirst())
                        : options.stream()
                                .filter(one -> one.value().equals(PyText.str(answer)))
                                .findFirst();
        if (option.isEmpty()) {
            return Outcome.failed(
                    Problem.error(
                            "cookiecutter.nested",
                            manifest.places().apply(offered.value().get().key()),
                            answer + " is none of the templates to choose from"));
        }
        String folder = option.get().folder();
        Cookiecutter known = choices.get(folder);
        Outcome<Cookiecutter> choice = known == null ? read(files, folder, 1) : Outcome.of(known);
        return choice.map(Optional::of);
    }
}
