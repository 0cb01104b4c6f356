package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Root;
import dev.slipway.config.AppConfig;
import dev.slipway.files.Confined;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.files.FolderSource;
import dev.slipway.form.Form;
import dev.slipway.form.FormView;
import dev.slipway.goldenpath.Answers;
import dev.slipway.goldenpath.GoldenPath;
import dev.slipway.goldenpath.Plan;
import dev.slipway.goldenpath.RunContext;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.cases.CaseCheck;
import dev.slipway.goldenpath.cases.TemplateCase;
import dev.slipway.goldenpath.cookiecutter.Cookiecutter;
import dev.slipway.goldenpath.cookiecutter.CookiecutterPlan;
import dev.slipway.goldenpath.cookiecutter.CookiecutterRequest;
import dev.slipway.goldenpath.cookiecutter.FetchCookiecutter;
import dev.slipway.goldenpath.lint.DataFlow;
import dev.slipway.goldenpath.lint.TemplateReview;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// One template of a folder as its author sees it: its review, its cases, and runs in memory. Needs
/// no platform, so that it works in a template repository's CI.
public final class Workshop {
    private static final Clock TIME =
            Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String RANDOMNESS = "case";

    /// What a run gave: the files, the ends of the steps by id, and every problem.
    public record Ran(FilePlan files, Map<String, String> steps, List<Problem> problems) {}

    private final String path;
    private final FileSource repository;
    private final @Nullable SoftwareTemplate template;
    private final @Nullable YamlNode entity;
    private final @Nullable Cookiecutter cookiecutter;
    private final @Nullable GoldenPath golden;
    private final List<Problem> reading;
    private final PlatformActions platform;

    private Workshop(
            String path,
            FileSource repository,
            Optional<SoftwareTemplate> template,
            Optional<YamlNode> entity,
            Optional<Cookiecutter> cookiecutter,
            List<Problem> reading) {
        this.path = path;
        this.repository = repository;
        this.template = template.orElse(null);
        this.entity = entity.orElse(null);
        this.cookiecutter = cookiecutter.orElse(null);
        this.platform = PlatformActions.of(configuration());
        this.golden =
                template.map(
                                found ->
                                        GoldenPath.session(
                                                found,
                                                RunContext.local(repository)
                                                        .with(platform.all())
                                                        .and(
                                                                FetchCookiecutter.ID,
                                                                new FetchCookiecutter(
                                                                        TIME, RANDOMNESS))))
                        .orElse(null);
        this.reading = reading;
    }

    /// The nearest `app-config.yaml` above the template, which may declare actions.
    private AppConfig configuration() {
        String folder = path;
        while (!folder.isEmpty()) {
            folder = Confined.parent(folder);
            String prefix = folder.isEmpty() ? "" : folder + "/";
            if (repository.read(prefix + AppConfig.FILE).isPresent()) {
                return AppConfig.read(repository, List.of(prefix + AppConfig.FILE))
                        .value()
                        .orElse(AppConfig.EMPTY);
            }
        }
        return AppConfig.EMPTY;
    }

    /// All templates at and below `place` (a file or a folder), paths relative to the repository
    /// that holds it.
    public static List<Workshop> find(Path place) {
        Path start = place.toAbsolutePath().normalize();
        Path root = repository(start);
        FileSource files = FolderSource.whole(root);
        String below = root.relativize(start).toString().replace('\\', '/');
        List<Workshop> found = new ArrayList<>();
        List<String> paths = Files.isDirectory(start) ? files.list(below) : List.of(below);
        for (String file : paths) {
            if (file.startsWith(".git/")
                    || file.contains("/.git/")
                    || file.contains("{{")
                    || file.contains(".golden/")) {
                continue;
            }
            if (file.equals("cookiecutter.json") || file.endsWith("/cookiecutter.json")) {
                cookiecutter(files, file, found);
            } else if (file.endsWith(".yaml") || file.endsWith(".yml")) {
                software(files, file, found);
            }
        }
        return found;
    }

    /// The folder that a git repository begins in, else the one that holds the template.
    private static Path repository(Path start) {
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at;
            }
        }
        Path parent = start.getParent();
        return Files.isDirectory(start) || parent == null ? start : parent;
    }

    private static void cookiecutter(FileSource files, String file, List<Workshop> found) {
        String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
        Outcome<Cookiecutter> read = Cookiecutter.read(files, folder);
        found.add(
                new Workshop(
                        file,
                        files,
                        Optional.empty(),
                        Optional.empty(),
                        read.value(),
                        read.problems()));
    }

    private static void software(FileSource files, String file, List<Workshop> found) {
        String text = files.text(file).orElse("");
        if (!text.contains("kind: Template") || !text.contains("scaffolder.backstage.io/")) {
            return;
        }
        Yaml.read(file, text).stream()
                .flatMap(document -> document.content().value().stream())
                .filter(node -> node.text("kind").filter("Template"::equals).isPresent())
                .forEach(
                        node -> {
                            Outcome<SoftwareTemplate> read = SoftwareTemplate.read(file, node);
                            found.add(
                                    new Workshop(
                                            file,
                                            files,
                                            read.value(),
                                            Optional.of(node),
                                            Optional.empty(),
                                            read.problems()));
                        });
    }

    /// Whether it is the Software Template of this name.
    boolean isCalled(String name) {
        return template != null && template.name().equals(name);
    }

    /// Answers for what has no choices: those of the first case that is to succeed.
    public Map<String, @Nullable Object> base() {
        return cases().stream()
                .flatMap(one -> one.value().stream())
                .filter(one -> !one.expected().fails())
                .findFirst()
                .map(TemplateCase::answers)
                .orElse(Map.of());
    }

    /// The template's file in its repository.
    public String path() {
        return path;
    }

    public FileSource repository() {
        return repository;
    }

    public Form form() {
        return template != null
                ? template.form()
                : cookiecutter != null ? cookiecutter.form() : Form.empty();
    }

    /// Mistakes of the template itself, and of what its cases generate.
    public List<Problem> review() {
        List<Problem> found = new ArrayList<>(reading);
        if (template != null && entity != null) {
            found.addAll(TemplateReview.of(template, entity, repository, platform.all()));
        }
        for (Outcome<TemplateCase> one : cases()) {
            found.addAll(one.problems());
            one.value()
                    .filter(kept -> !kept.expected().fails())
                    .ifPresent(
                            kept ->
                                    found.addAll(
                                            generated(run(kept.answers(), kept.secrets()), kept)));
        }
        found.sort(Problem.WORST_FIRST);
        return found.stream().distinct().toList();
    }

    /// Which parameter reaches which file and line; nothing for a Cookiecutter template.
    public List<DataFlow.Flow> flow() {
        return template == null ? List.of() : DataFlow.of(template, repository);
    }

    /// Whether the catalog would take the `catalog-info.yaml` that a case makes.
    private static List<Problem> generated(Ran ran, TemplateCase one) {
        if (ran.files().file("catalog-info.yaml").isEmpty()) {
            return List.of();
        }
        Outcome<Catalog> read =
                new CatalogReader()
                        .read(
                                List.of(
                                        Root.file(
                                                one.name(),
                                                ran.files().result(),
                                                "catalog-info.yaml")),
                                Progress.NONE);
        return read.problems().stream()
                .filter(Problem::isError)
                .map(
                        problem ->
                                Problem.error(
                                                problem.rule(),
                                                one.where(),
                                                "the catalog-info.yaml of this case is wrong: "
                                                        + problem.message())
                                        .advise(problem.advice()))
                .toList();
    }

    /// The cases beside the template: `cases/*.yaml`.
    public List<Outcome<TemplateCase>> cases() {
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        String cases = folder + "cases";
        return repository.list(cases).stream()
                .filter(file -> file.lastIndexOf('/') == cases.length())
                .filter(file -> file.endsWith(".yaml") || file.endsWith(".yml"))
                .map(file -> TemplateCase.read(file, repository.text(file).orElse("")))
                .toList();
    }

    /// Runs the template in memory; defaults fill what is not answered.
    public Ran run(Map<String, ? extends @Nullable Object> answers, Map<String, String> secrets) {
        FormView view = form().view(answers);
        List<Problem> problems = new ArrayList<>();
        view.errors()
                .forEach(
                        (field, errors) ->
                                errors.forEach(
                                        e ->
                                                problems.add(
                                                        Problem.error(
                                                                e.rule(),
                                                                Where.file(path),
                                                                field + ": " + e.message()))));
        Map<String, String> hidden = new LinkedHashMap<>(view.secrets());
        hidden.putAll(secrets);
        Ran ran =
                golden != null
                        ? walk(golden, new Answers(view.values(), hidden))
                        : cookiecutter != null
                                ? bake(cookiecutter, view.values())
                                : new Ran(FilePlan.EMPTY, Map.of(), List.of());
        problems.addAll(ran.problems());
        return new Ran(ran.files(), ran.steps(), problems);
    }

    private static Ran walk(GoldenPath path, Answers answers) {
        Outcome<Plan> plan = path.plan(answers, Progress.NONE);
        Map<String, String> steps = new LinkedHashMap<>();
        plan.value()
                .ifPresent(
                        made ->
                                made.steps()
                                        .forEach(
                                                step ->
                                                        steps.put(
                                                                step.id(),
                                                                step.status()
                                                                        .name()
                                                                        .toLowerCase(Locale.ROOT)
                                                                        .replace('_', ' '))));
        return new Ran(
                plan.value().map(Plan::workspace).orElse(FilePlan.EMPTY), steps, plan.problems());
    }

    /// Time and randomness stand still, so that a golden tree stays what it is.
    private static Ran bake(Cookiecutter template, Map<String, @Nullable Object> answers) {
        CookiecutterRequest.Surroundings around =
                new CookiecutterRequest.Surroundings(
                        TIME, RANDOMNESS, "template", "template", "output", "");
        Outcome<CookiecutterPlan> plan =
                template.plan(CookiecutterRequest.of(answers, around), Progress.NONE);
        return new Ran(
                plan.value().map(CookiecutterPlan::files).orElse(FilePlan.EMPTY),
                Map.of(),
                plan.problems());
    }

    /// A file of a case's golden tree that came out otherwise; a side is empty where it is not
    /// there.
    public record Otherwise(String path, Optional<String> wanted, Optional<String> got) {}

    /// What a case came to.
    public record Tested(TemplateCase one, List<Problem> problems, List<Otherwise> otherwise) {

        public boolean passed() {
            return problems.isEmpty();
        }
    }

    /// Runs a case and compares, with both texts of what is otherwise in its golden tree.
    public Tested test(TemplateCase one) {
        Ran ran = run(one.answers(), one.secrets());
        List<Problem> found =
                CaseCheck.of(one, ran.files(), ran.problems(), ran.steps(), repository);
        return new Tested(one, found, otherwise(one, ran));
    }

    private List<Otherwise> otherwise(TemplateCase one, Ran ran) {
        if (!one.expected().golden()) {
            return List.of();
        }
        String folder = one.goldenFolder() + "/";
        TreeSet<String> paths = new TreeSet<>();
        repository.list(one.goldenFolder()).forEach(p -> paths.add(p.substring(folder.length())));
        FileSource got = ran.files().result();
        paths.addAll(got.list(""));
        List<Otherwise> found = new ArrayList<>();
        for (String file : paths) {
            Optional<String> wanted = repository.text(folder + file);
            Optional<String> made = got.text(file);
            if (!wanted.equals(made)) {
                found.add(new Otherwise(file, wanted, made));
            }
        }
        return found;
    }

    /// What a case finds; empty when all is as expected.
    public List<Problem> check(TemplateCase one) {
        Ran ran = run(one.answers(), one.secrets());
        return CaseCheck.of(one, ran.files(), ran.problems(), ran.steps(), repository);
    }
}
