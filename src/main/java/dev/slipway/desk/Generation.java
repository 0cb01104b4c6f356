package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.Change;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.score.Score;
import dev.slipway.score.ScoreProject;
import dev.slipway.score.folder.StateFolder;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.State;
import dev.slipway.score.model.StateFile;
import dev.slipway.yaml.YamlWriter;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A [ScoreRun] at work: reads what the project's folder and the platform give, generates, and says
/// what is to be written.
record Generation(
        ScoreRun run,
        FileSource source,
        Optional<Provisions> platform,
        Seed seed,
        CommandRunner commands) {
    private static final String MOUNTS = "mounts";

    Outcome<ScoreRun.Result> run(Progress progress) {
        Project project = project();
        List<Problem> problems = new ArrayList<>(project.problems);
        problems.addAll(project.provisions.problems());
        if (problems.stream().anyMatch(Problem::isError)) {
            return Outcome.failed(problems);
        }
        Outcome<Generated> generated =
                Score.generate(
                        new ScoreProject(
                                project.scoreFiles,
                                source,
                                project.provisions.provisioners(),
                                project.provisions.patches(),
                                project.state,
                                run.options(),
                                seed,
                                ZonedDateTime.now(),
                                commands),
                        run.target(),
                        progress);
        generated.problems().stream().filter(TargetStage::isTheUsers).forEach(problems::add);
        return new Outcome<>(
                generated.value().map(made -> new ScoreRun.Result(made, beside(made, project))),
                problems);
    }

    /// What the folder gives a run: state, provisioners and patches. With a state these are the
    /// peer's own, in its order; else what comes with the program.
    record Project(
            List<FileText> scoreFiles,
            State state,
            boolean keepsState,
            Provisions provisions,
            List<Problem> problems) {}

    Project project() {
        List<Problem> problems = new ArrayList<>();
        List<FileText> texts = new ArrayList<>();
        for (String file : run.files()) {
            Optional<String> text = source.text(file);
            text.ifPresent(found -> texts.add(new FileText(file, found)));
            if (text.isEmpty()) {
                problems.add(
                        Problem.error("score.file", Where.file(file), "there is no such file"));
            }
        }
        Outcome<StateFolder> read = StateFolder.read(source, run.target());
        problems.addAll(read.problems());
        if (read.value().isEmpty()) {
            Provisions usual = Provisions.bundledOnly(run.target());
            Provisions all = platform.map(own -> own.and(usual)).orElse(usual);
            Path name = run.folder().getFileName();
            State begun = ScoreRun.begun(run.target(), name == null ? "" : name.toString());
            return new Project(texts, begun, false, all, problems);
        }
        StateFolder kept = read.value().get();
        Provisions own = new Provisions(kept.provisioners(), kept.patches(), List.of());
        Provisions all = platform.map(first -> first.and(own)).orElse(own);
        return new Project(texts, kept.state(), true, all, problems);
    }

    /// What is written besides the output.
    private FilePlan beside(Generated generated, Project project) {
        List<Change> changes = new ArrayList<>();
        if (project.keepsState) {
            changes.add(
                    Change.Write.text(
                            ScoreRun.stateFile(run.target()),
                            YamlWriter.write(StateFile.tree(generated.state()))));
        }
        generated
                .mounts()
                .forEach(
                        (path, bytes) ->
                                changes.add(
                                        Change.Write.bytes(
                                                run.target().stateFolder()
                                                        + "/"
                                                        + MOUNTS
                                                        + "/"
                                                        + path,
                                                bytes,
                                                FileSource.PLAIN)));
        return new FilePlan(changes);
    }
}
