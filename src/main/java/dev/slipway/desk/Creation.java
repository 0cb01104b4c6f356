package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.git.GitFolder;
import dev.slipway.goldenpath.Plan;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.action.Publish;
import dev.slipway.goldenpath.action.Register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Create: the repository whole with its commit, or nothing; only then it is registered. Ended in
/// between, it leaves a complete repository that is not registered yet.
record Creation(Desk desk, SoftwareTemplate template, Chain.Agreed agreed) {

    /// Makes the repository below `parent`. Refused with all that is wrong, and then nothing was
    /// written.
    Outcome<Created> in(Path parent, Progress progress) {
        List<Problem> refusal = refusal();
        if (!refusal.isEmpty()) {
            return Outcome.failed(refusal);
        }
        Plan plan = agreed.plan();
        Path target = parent.toAbsolutePath().normalize().resolve(Chain.name(plan, agreed.used()));
        StringBuilder commit = new StringBuilder();
        Outcome<Path> made =
                plan.workspace().createFolder(target, staged -> commit(staged, commit), progress);
        if (made.value().isEmpty()) {
            return Outcome.failed(made.problems());
        }
        List<Problem> problems = new ArrayList<>(made.problems());
        // from here on the repository is there: what is left is quick and can no longer be
        // cancelled
        Optional<Path> registered = register(target, problems);
        desk.workspace().get().folder().ifPresent(folder -> desk.read(folder, Progress.NONE));
        return Outcome.of(
                new Created(
                        target,
                        commit.toString(),
                        plan.workspace().files().size(),
                        registered.isEmpty()
                                ? Optional.empty()
                                : plan.register().flatMap(Register::entityRef),
                        registered,
                        plan.links().stream()
                                .map(l -> new Created.Link(l.title(), l.url(), l.entityRef()))
                                .toList(),
                        problems));
    }

    private List<Problem> refusal() {
        List<Problem> wrong = agreed.given().problems();
        if (!wrong.isEmpty()) {
            return wrong;
        }
        List<Problem> faults = agreed.faults().stream().filter(Problem::isError).toList();
        if (!faults.isEmpty() || !agreed.plan().failed()) {
            return faults;
        }
        return List.of(
                Problem.error("desk.failed", template.where(), "a step of the golden path failed"));
    }

    private Outcome<Path> commit(Path staged, StringBuilder id) {
        String branch =
                agreed.plan()
                        .publish()
                        .map(Publish::defaultBranch)
                        .filter(name -> !name.isBlank())
                        .orElse("main");
        String message = "Create from " + template.title() + "\n\nGolden path " + template.ref();
        Outcome<String> commit = GitFolder.commitAll(staged, branch, message, desk.identity());
        commit.value().ifPresent(id::append);
        return commit.map(done -> staged);
    }

    /// The file of the platform that leads to the new repository now.
    private Optional<Path> register(Path target, List<Problem> problems) {
        Optional<Path> folder = desk.workspace().get().folder();
        Optional<Path> descriptor =
                agreed.plan().register().flatMap(Register::path).map(target::resolve);
        if (folder.isEmpty() || descriptor.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(descriptor.get())) {
            problems.add(
                    Problem.warning(
                                    "desk.register",
                                    Where.file(descriptor.get().toString()),
                                    "there is no such file, so nothing was registered")
                            .advise("check catalogInfoPath of the golden path's register step"));
            return Optional.empty();
        }
        Outcome<Path> done = desk.register(descriptor.get(), Progress.NONE);
        problems.addAll(done.problems());
        return done.value();
    }
}
