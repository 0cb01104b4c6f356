package dev.slipway.score;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.State;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Trees;
import dev.slipway.score.model.Workload;
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
        boolean one = target == Target.KUBERNETES ? files != 1 : files > 1;
        boolean image = target == Target.KUBERNETES && options.image().isPresent();
        if (one && (image || !options.overrides().isEmpty())) {
            problems.error(
                    "score.flag",
                    Where.file(image ? "--image" : "--override-property"),
                    "overrides and an image need exactly one Score file, and there are " + files,
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
        YamlMap builds = old.map(WorkloadState::buildConfigs).orElse(Trees.EMPTY);
        return target == Target.KUBERNETES
                ? new WorkloadState(workload, suffix, Trees.EMPTY)
                : new WorkloadState(workload, Optional.empty(), builds(workload, builds));
    }

    private YamlMap builds(Workload workload, YamlMap old) {
        YamlMap result = old;
        Origin flag = new Origin(Origin.Step.OVERRIDE, Where.file("--build"));
        for (Workload.Container container : workload.containers()) {
            YamlNode build = project.options().compose().builds().get(container.name());
            if (build != null) {
                result = Trees.with(result, container.name(), flag, build);
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
            if (!open || built) {
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
