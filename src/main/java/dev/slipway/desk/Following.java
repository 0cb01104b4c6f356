package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.catalog.Entity;
import dev.slipway.files.Change;
import dev.slipway.files.Confined;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.form.FormView;
import dev.slipway.git.BranchMerge;
import dev.slipway.git.CommitSource;
import dev.slipway.git.GitFolder;
import dev.slipway.git.GitHistory;
import dev.slipway.goldenpath.GoldenRecord;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.cookiecutter.Cookiecutter;
import dev.slipway.yaml.Yaml;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps generated repositories in step with their golden paths: the golden path is rendered as it
/// was and as it is, with the answers that the repository remembers, and the difference is merged
/// into it as a branch.
record Following(Desk desk) {
    private static final int MOST = 20;

    /// Every component of the open platform that was made from a golden path.
    List<Lagging> repositories() {
        Workspace open = desk.workspace().get();
        Map<String, String> digests = new LinkedHashMap<>();
        List<Lagging> found = new ArrayList<>();
        for (Entity entity : open.catalog().entities()) {
            String folder = Confined.parent(entity.path());
            String path = folder.isEmpty() ? GoldenRecord.FILE : folder + "/" + GoldenRecord.FILE;
            Optional<GoldenRecord> record =
                    desk.source(path).flatMap(text -> GoldenRecord.read(path, text).value());
            Optional<Path> home = desk.file(path).map(Path::getParent).map(Path::getParent);
            if (record.isPresent() && home.isPresent() && entity.isKind("Component")) {
                found.add(lagging(open, entity, home.get(), record.get(), digests));
            }
        }
        return List.copyOf(found);
    }

    private Lagging lagging(
            Workspace open,
            Entity entity,
            Path home,
            GoldenRecord record,
            Map<String, String> digests) {
        Optional<PathEntry> entry = open.goldenPath(record.template());
        Lagging.State state =
                entry.map(e -> digests.computeIfAbsent(e.ref(), ref -> digest(e)))
                        .map(
                                now ->
                                        now.equals(record.digest())
                                                ? Lagging.State.CURRENT
                                                : Lagging.State.OUTDATED)
                        .orElse(Lagging.State.GONE);
        return new Lagging(entity.ref(), entity.owner(), home, record.template(), state);
    }

    private String digest(PathEntry entry) {
        return Provenance.digest(entry, files(entry));
    }

    private FileSource files(PathEntry entry) {
        return desk.roots().repository(entry.file()).orElseThrow();
    }

    /// Brings the repository at `home` up to date, as a branch. `more` are answers to questions
    /// that the golden path did not ask before, and secrets.
    Outcome<Updated> update(
            Path home,
            Map<String, ? extends @Nullable Object> more,
            boolean dryRun,
            Progress progress) {
        Path file = home.resolve(GoldenRecord.FILE);
        Outcome<Old> read = old(home);
        if (read.value().isEmpty()) {
            return Outcome.failed(read.problems());
        }
        GoldenRecord record = read.value().get().record;
        Optional<PathEntry> entry = desk.workspace().get().goldenPath(record.template());
        if (entry.isEmpty()) {
            return failed(
                    file, record.template() + " is not in the open platform", "open its platform");
        }
        if (digest(entry.get()).equals(record.digest())) {
            return Outcome.of(Updated.current(home, record.template()));
        }
        return merge(read.value().get(), entry.get(), more, dryRun, progress);
    }

    private record Old(Path home, GoldenRecord record, String text) {}

    private static Outcome<Old> old(Path home) {
        Path file = home.resolve(GoldenRecord.FILE);
        try {
            String text = Files.readString(file);
            return GoldenRecord.read(file.toString(), text)
                    .map(record -> new Old(home, record, text));
        } catch (IOException e) {
            return Outcome.failed(
                    problem(
                            file,
                            "is not there: the repository does not say what it was made from",
                            "make it with the golden path, or write the file by hand"));
        }
    }

    /// The answers that the repository at `home` remembers, as long as the golden path of today
    /// wants others or more: then an update needs them. Empty when they are enough, or when there
    /// is nothing to ask.
    Optional<Map<String, @Nullable Object>> answersThatLack(Path home) {
        return old(home)
                .value()
                .map(Old::record)
                .flatMap(
                        record ->
                                desk.workspace()
                                        .get()
                                        .goldenPath(record.template())
                                        .flatMap(entry -> desk.goldenPaths().recipe(entry).value())
                                        .filter(
                                                recipe ->
                                                        !recipe.form()
                                                                .view(record.parameters())
                                                                .isValid())
                                        .map(recipe -> new LinkedHashMap<>(record.parameters())));
    }

    private Outcome<Updated> merge(
            Old old,
            PathEntry entry,
            Map<String, ? extends @Nullable Object> more,
            boolean dryRun,
            Progress progress) {
        Outcome<Recipe> recipe = desk.goldenPaths().recipe(entry);
        if (recipe.value().isEmpty()) {
            return Outcome.failed(recipe.problems());
        }
        Outcome<FilePlan> next = next(old, recipe.value().get(), more, progress);
        if (next.value().isEmpty()) {
            return Outcome.failed(next.problems());
        }
        Optional<FileSource> base =
                rendered(old, entry, progress)
                        .or(
                                () ->
                                        GitFolder.treeOf(
                                                old.home, Provenance.footer(old.record.digest())));
        if (base.isEmpty()) {
            return failed(
                    old.home.resolve(GoldenRecord.FILE),
                    "cannot be followed: neither the golden path as it was ("
                            + (old.record.revision().isEmpty()
                                    ? "no revision is recorded"
                                    : "revision " + old.record.revision())
                            + ") nor the commit that made this repository is there",
                    "fetch the history of the platform or of this repository");
        }
        String now = digest(entry);
        String branch = "golden-path/" + now.replaceFirst("sha256:", "").substring(0, 8);
        BranchMerge.Request request =
                new BranchMerge.Request(
                        base.get(),
                        next.value().get().result(),
                        branch,
                        "Follow the golden path "
                                + entry.title()
                                + "\n\nGolden path "
                                + entry.ref(),
                        desk.identity(),
                        dryRun);
        return BranchMerge.into(old.home, request)
                .map(
                        done ->
                                new Updated(
                                        old.home,
                                        entry.ref(),
                                        false,
                                        branch,
                                        done.commit(),
                                        done.files(),
                                        done.conflicts(),
                                        history(old.record, entry)));
    }

    /// What happened to the golden path since the repository was made from it or last followed.
    private List<GitHistory.Change> history(GoldenRecord record, PathEntry entry) {
        Optional<GitHistory> git = desk.workspace().get().folder().flatMap(GitHistory::of);
        if (git.isEmpty() || entry.file().isEmpty()) {
            return List.of();
        }
        try (GitHistory open = git.get()) {
            return open.changes(Confined.parent(record.path()), record.revision(), MOST);
        }
    }

    /// The repository as the golden path would make it today.
    private Outcome<FilePlan> next(
            Old old,
            Recipe recipe,
            Map<String, ? extends @Nullable Object> more,
            Progress progress) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(old.record.parameters());
        answers.putAll(more);
        FormView view = recipe.form().view(answers);
        if (!view.isValid()) {
            return Outcome.failed(view.problems());
        }
        Outcome<Recipe.Baked> baked =
                recipe.planner(desk.goldenPaths().kitchen(files(recipe.entry())))
                        .plan(view, progress);
        List<Problem> errors = baked.problems().stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            return Outcome.failed(errors);
        }
        return desk.goldenPaths()
                .provenance(recipe.entry())
                .recorded(baked, view)
                .map(made -> made.plan().workspace());
    }

    /// The repository as the recorded revision of the golden path made it; empty when it is not to
    /// be had.
    private Optional<FileSource> rendered(Old old, PathEntry entry, Progress progress) {
        Optional<FileSource> then =
                desk.workspace()
                        .get()
                        .folder()
                        .flatMap(home -> CommitSource.of(home, old.record.revision()));
        return then.flatMap(
                files ->
                        recipe(old.record, entry, files)
                                .flatMap(
                                        recipe -> {
                                            FormView view =
                                                    recipe.form().view(old.record.parameters());
                                            Outcome<Recipe.Baked> baked =
                                                    recipe.planner(
                                                                    desk.goldenPaths()
                                                                            .kitchen(files))
                                                            .plan(view, progress);
                                            FilePlan record =
                                                    new FilePlan(
                                                            List.of(
                                                                    Change.Write.text(
                                                                            GoldenRecord.FILE,
                                                                            dev.slipway.base.Traced
                                                                                    .source(
                                                                                            GoldenRecord
                                                                                                    .FILE,
                                                                                            old.text))));
                                            return baked.value()
                                                    .map(
                                                            made ->
                                                                    made.plan()
                                                                            .workspace()
                                                                            .and(record)
                                                                            .result());
                                        }));
    }

    private static Optional<Recipe> recipe(GoldenRecord record, PathEntry entry, FileSource files) {
        if (entry.folder().isPresent()) {
            return Cookiecutter.read(files, Confined.parent(record.path()))
                    .value()
                    .map(read -> new CookiecutterRecipe(entry, read, false));
        }
        String name = entry.name();
        return Yaml.read(record.path(), files.text(record.path()).orElse("")).stream()
                .flatMap(document -> document.content().value().stream())
                .filter(node -> node.text("metadata", "name").filter(name::equals).isPresent())
                .flatMap(node -> SoftwareTemplate.read(record.path(), node).value().stream())
                .map(template -> (Recipe) new Recipe.Software(entry, template))
                .findFirst();
    }

    private static Outcome<Updated> failed(Path file, String why, String advice) {
        return Outcome.failed(problem(file, why, advice));
    }

    private static Problem problem(Path file, String why, String advice) {
        return Problem.error("desk.update", Where.file(file.toString()), why).advise(advice);
    }
}
