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
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.State;
import dev.slipway.score.model.StateFile;
import dev.slipway.score.patch.PatchTemplate;
import dev.slipway.score.provision.ProvisionerFile;
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
        Optional<String> written = source.text(ScoreRun.stateFile(run.target()));
        if (written.isEmpty()) {
            Provisions usual = Provisions.bundledOnly(run.target());
            Provisions all = platform.map(own -> own.and(usual)).orElse(usual);
            Path name = run.folder().getFileName();
            State begun = ScoreRun.begun(run.target(), name == null ? "" : name.toString());
            return new Project(texts, begun, false, all, problems);
        }
        Outcome<State> read = StateFile.read(ScoreRun.stateFile(run.target()), written.get());
        problems.addAll(read.problems());
        State state = read.value().orElse(State.empty());
        Provisions own = ofState(state, problems);
        Provisions all = platform.map(first -> first.and(own)).orElse(own);
        return new Project(texts, state, true, all, problems);
    }

    private Provisions ofState(State state, List<Problem> problems) {
        List<ProvisionerFile> provisioners = new ArrayList<>();
        for (String path : source.list(run.target().stateFolder())) {
            if (path.matches("[^/]+/[^/]+\\.provisioners\\.yaml")) {
                Outcome<ProvisionerFile> file =
                        ProvisionerFile.parse(path, source.text(path).orElse(""), run.target());
                problems.addAll(file.problems());
                file.value().ifPresent(provisioners::add);
            }
        }
        List<PatchTemplate> patches = new ArrayList<>();
        for (int i = 0; i < state.patchingTemplates().size(); i++) {
            String path = ScoreRun.stateFile(run.target()) + "#patching_templates/" + i;
            Outcome<PatchTemplate> patch =
                    PatchTemplate.parse(path, state.patchingTemplates().get(i));
            problems.addAll(patch.problems());
            patch.value().ifPresent(patches::add);
        }
        return new Provisions(provisioners, patches, List.of());
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
