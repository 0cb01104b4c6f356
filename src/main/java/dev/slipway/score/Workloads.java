package dev.slipway.score;

import dev.slipway.base.Origin;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.score.compose.Builds;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.State;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Trees;
import dev.slipway.score.model.Workload;
import dev.slipway.score.read.PlaceholderForm;
import dev.slipway.score.read.ScoreReader;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Adds the Score files of a project to its state: flags checked, files in the order of their
/// paths, images filled in.
final class Workloads {
    private final ScoreProject project;
    private final Target target;
    private final Problems problems;

    Workloads(ScoreProject project, Target target, Problems problems) {
        this.project = project;
        this.target = target;
        this.problems = problems;
    }

    State read() {
        flags();
        Map<String, WorkloadState> all = new TreeMap<>(project.state().workloads());
        Map<String, String> added = new TreeMap<>();
        List<FileText> files =
                project.scoreFiles().stream().sorted(Comparator.comparing(FileText::path)).toList();
        for (FileText file : files) {
            Optional<Workload> read =
                    problems.take(ScoreReader.read(file, project.options().overrides()));
            if (read.isEmpty()) {
                continue;
            }
            forms(read.get());
            Workload workload = withImages(read.get());
            String other = added.putIfAbsent(workload.name(), file.path());
            if (other != null) {
                problems.error(
                        "score.same-name",
                        workload.nameOrigin().where(),
                        "the workload \"" + workload.name() + "\" is already in " + other,
                        "give one of them another metadata.name");
                continue;
            }
            all.put(workload.name(), state(workload));
        }
        return project.state().withWorkloads(all);
    }

    /// What the other peer minds is a warning.
    private void forms(Workload workload) {
        for (Problem problem : PlaceholderForm.check(workload)) {
            problems.add(
                    target == Target.KUBERNETES
                            ? problem
                            : Problem.error(problem.rule(), problem.where(), problem.message())
                                    .advise(problem.advice()));
        }
    }

    private void flags() {
        Options options = project.options();
        int files = project.scoreFiles().size();
        if (options.namespace().generate() && options.namespace().name().isEmpty()) {
            problems.error(
                    "score.flag",
                    Where.file("--generate-namespace"),
                    "--generate-namespace needs a --namespace",
                    "add --namespace NAME");
        }
        Options.ComposeOptions compose = options.compose();
        boolean kubernetes = target == Target.KUBERNETES;
        if (kubernetes) {
            foreign("--build", !compose.builds().isEmpty());
            foreign("--publish", !compose.publish().isEmpty());
        } else {
            foreign("--namespace", !options.namespace().name().isEmpty());
        }
        one("--image", options.image().isPresent(), kubernetes ? files != 1 : files > 1);
        one("--build", !compose.builds().isEmpty(), files > 1);
        one("--override-property", !options.overrides().isEmpty(), files != 1);
    }

    private void foreign(String flag, boolean given) {
        if (given) {
            problems.error(
                    "score.flag",
                    Where.file(flag),
                    target.tool() + " has no flag " + flag,
                    "it is for the other target");
        }
    }

    private void one(String flag, boolean given, boolean wrong) {
        if (given && wrong) {
            problems.error(
                    "score.flag",
                    Where.file(flag),
                    flag
                            + " needs exactly one Score file, and there are "
                            + project.scoreFiles().size(),
                    "run once for each file");
        }
    }

    private WorkloadState state(Workload workload) {
        Optional<WorkloadState> old =
                Optional.ofNullable(project.state().workloads().get(workload.name()));
        Optional<String> suffix =
                old.flatMap(WorkloadState::instanceSuffix)
                        .filter(s -> !s.isEmpty())
                        .or(() -> Optional.of(project.seed().suffix(workload.name())));
        return target == Target.KUBERNETES
                ? new WorkloadState(workload, suffix, Trees.EMPTY)
                : new WorkloadState(workload, Optional.empty(), builds(workload));
    }

    /// Only those that are given now: the peer forgets the ones of the run before.
    private YamlMap builds(Workload workload) {
        YamlMap result = Trees.EMPTY;
        List<String> names = workload.containers().stream().map(Workload.Container::name).toList();
        for (String name : project.options().compose().builds().keySet()) {
            if (!names.contains(name)) {
                problems.error(
                        "score.flag",
                        Where.file("--build"),
                        "--build names the container \"" + name + "\", which is not there",
                        "containers here: " + String.join(", ", names));
            }
        }
        Origin flag = new Origin(Origin.Step.OVERRIDE, Where.file("--build"));
        for (Workload.Container container : workload.containers()) {
            YamlNode build = project.options().compose().builds().get(container.name());
            if (build != null) {
                result = Trees.with(result, container.name(), flag, Builds.read(build, problems));
            }
        }
        return result;
    }

    /// The image `.` stands for the one that the flag gives (Compose: or for a build).
    private Workload withImages(Workload workload) {
        YamlMap containers = Trees.map(workload.spec().get("containers"));
        Optional<String> image = project.options().image();
        Origin flag = new Origin(Origin.Step.OVERRIDE, Where.file("--image"));
        for (Workload.Container container : workload.containers()) {
            boolean open = ".".equals(container.image().value());
            boolean built =
                    target == Target.COMPOSE
                            && project.options().compose().builds().containsKey(container.name());
            if (!open || (built && image.isEmpty())) {
                continue;
            }
            if (image.isEmpty()) {
                problems.error(
                        "score.no-image",
                        container.image().where(),
                        "the container \"" + container.name() + "\" leaves its image open",
                        target == Target.KUBERNETES
                                ? "give one with --image"
                                : "give one with --image, or a folder with --build");
                continue;
            }
            YamlMap filled =
                    Trees.with(container.tree(), "image", flag, YamlNode.of(image.get(), flag));
            containers = Trees.with(containers, container.name(), container.origin(), filled);
        }
        YamlMap spec =
                Trees.with(workload.spec(), "containers", workload.spec().origin(), containers);
        return new Workload(workload.name(), workload.file(), spec);
    }
}
