package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.Change;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.files.FolderSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a planned project with its hooks, whole or not at all: hooks run in the staged folder,
/// and one that fails leaves nothing. A runner that runs nothing makes the same files and says
/// which hooks did not run. A hook is a program of the template's author and may do whatever the
/// user may: ask first.
public final class HookRun {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int SAID = 2_000;

    private final CommandRunner runner;
    private final Path scratch;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();

    /// `scratch` is a folder for scripts while they run.
    public HookRun(CommandRunner runner, Path scratch, Progress progress) {
        this.runner = runner;
        this.scratch = scratch;
        this.progress = progress;
    }

    /// Makes the project below `parent`. `last` works in the staged folder when the hooks are done
    /// (a git repository). Information of rule `cookiecutter.hook-output` is what hooks printed.
    public Outcome<Path> create(CookiecutterPlan plan, Path parent, FilePlan.Finish last) {
        return FilePlan.EMPTY.createFolder(
                parent.resolve(plan.folder()), staged -> fill(plan, staged, last), progress);
    }

    private Outcome<Path> fill(CookiecutterPlan plan, Path staged, FilePlan.Finish last) {
        if (!run(plan, Hook.Phase.PRE_GEN, staged)) {
            return Outcome.failed(problems);
        }
        Optional<String> taken = taken(plan, staged);
        if (taken.isPresent()) {
            problems.add(
                    Problem.error(
                            "cookiecutter.folder",
                            Where.file(taken.get()),
                            "the pre_gen_project hook has made this folder already"));
            return Outcome.failed(problems);
        }
        Outcome<FilePlan> written = plan.files().applyTo(staged, progress);
        problems.addAll(written.problems());
        if (written.hasErrors() || !run(plan, Hook.Phase.POST_GEN, staged)) {
            return Outcome.failed(problems);
        }
        Outcome<Path> finished = last.in(staged);
        problems.addAll(finished.problems());
        return new Outcome<>(finished.value(), problems);
    }

    /// A folder of the plan that a hook has made before: cookiecutter makes each itself.
    private static Optional<String> taken(CookiecutterPlan plan, Path staged) {
        List<String> planned = plan.files().result().folders("");
        return FolderSource.whole(staged).folders("").stream()
                .filter(planned::contains)
                .findFirst();
    }

    private boolean run(CookiecutterPlan plan, Hook.Phase phase, Path folder) {
        return plan.hooks().stream()
                .filter(hook -> hook.phase() == phase)
                .allMatch(hook -> run(hook, folder));
    }

    /// Runs the hooks of [Hook.Phase#PRE_PROMPT] on a copy of the template below the scratch
    /// folder; gives the copy, from which the template must be read again. Empty where there is no
    /// such hook.
    public Outcome<Optional<Path>> beforeQuestions(FileSource files, String folder) {
        List<String> paths = Hooks.files(files, folder, Hook.Phase.PRE_PROMPT);
        if (paths.isEmpty()) {
            return Outcome.of(Optional.empty());
        }
        List<Change> copy = new ArrayList<>();
        int cut = folder.isEmpty() ? 0 : folder.length() + 1;
        files.folders(folder).forEach(path -> copy.add(new Change.Folder(path.substring(cut))));
        for (String path : files.list(folder)) {
            files.read(path)
                    .ifPresent(
                            bytes ->
                                    copy.add(
                                            Change.Write.bytes(
                                                    path.substring(cut), bytes, files.mode(path))));
        }
        String name = folder.isEmpty() ? "template" : folder.substring(folder.lastIndexOf('/') + 1);
        Outcome<Path> copied =
                new FilePlan(copy)
                        .createFolder(
                                scratch.resolve(name),
                                staged -> {
                                    for (String path : paths) {
                                        Hook hook =
                                                new Hook(
                                                        Hook.Phase.PRE_PROMPT,
                                                        path,
                                                        QuestionHooks.source(files, path));
                                        if (!run(hook, staged)) {
                                            return Outcome.failed(problems);
                                        }
                                    }
                                    return Outcome.of(staged, problems);
                                },
                                progress);
        return copied.map(Optional::of);
    }

    /// Runs one hook; false when it failed.
    private boolean run(Hook hook, Path folder) {
        String name = "hook-" + hook.path().substring(hook.path().lastIndexOf('/') + 1);
        Outcome<FilePlan> script =
                new FilePlan(
                                List.of(
                                        new Change.Write(
                                                name,
                                                hook.script()
                                                        .text()
                                                        .getBytes(StandardCharsets.UTF_8),
                                                0700,
                                                Optional.empty())))
                        .applyTo(scratch, progress);
        problems.addAll(script.problems());
        if (script.value().isEmpty()) {
            return false;
        }
        if (!hook.isPython() && !hook.script().text().startsWith("#!")) {
            script.value().get().applyTo(scratch, Progress.NONE);
            problems.add(
                    Problem.error(
                                    "cookiecutter.hook",
                                    Where.file(hook.path()),
                                    "the hook does not say what runs it")
                            .advise(advice(hook)));
            return false;
        }
        String file = scratch.resolve(name).toString();
        CommandRunner.Command command =
                new CommandRunner.Command(
                        hook.isPython() ? List.of("python3", file) : List.of(file),
                        Optional.of(folder),
                        Map.of(),
                        new byte[0],
                        LIMIT);
        Outcome<CommandRunner.Result> result = runner.run(command, progress);
        script.value().get().applyTo(scratch, Progress.NONE);
        return judged(hook, result);
    }

    private boolean judged(Hook hook, Outcome<CommandRunner.Result> outcome) {
        Where where = Where.file(hook.path());
        if (outcome.value().isEmpty()) {
            outcome.problems()
                    .forEach(
                            problem ->
                                    problems.add(
                                            Problem.error(
                                                            "cookiecutter.hook",
                                                            where,
                                                            "the hook could not be run: "
                                                                    + problem.message())
                                                    .advise(advice(hook))));
            return false;
        }
        CommandRunner.Result result = outcome.value().get();
        if (!result.ran()) {
            problems.add(
                    Problem.warning("cookiecutter.hook", where, "the hook did not run")
                            .advise("without it the project may not be what the template means"));
            return true;
        }
        String said =
                new String(result.output(), StandardCharsets.UTF_8).strip()
                        + (result.errorOutput().isBlank() ? "" : "\n" + result.errorOutput());
        said = said.strip();
        said = said.length() > SAID ? "…" + said.substring(said.length() - SAID) : said;
        if (result.exitCode() != 0) {
            problems.add(
                    Problem.error(
                            "cookiecutter.hook",
                            where,
                            "the hook ended with exit code "
                                    + result.exitCode()
                                    + (said.isEmpty() ? "" : ": " + said)));
            return false;
        }
        if (!said.isEmpty()) {
            problems.add(Problem.info("cookiecutter.hook-output", where, said));
        }
        return true;
    }

    private static String advice(Hook hook) {
        return hook.isPython()
                ? "Python 3 must be installed as python3"
                : "its first line must say what runs it, like #!/bin/sh";
    }
}
