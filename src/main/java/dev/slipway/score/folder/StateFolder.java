package dev.slipway.score.folder;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.files.FileSource;
import dev.slipway.score.model.State;
import dev.slipway.score.model.StateFile;
import dev.slipway.score.model.Target;
import dev.slipway.score.patch.PatchTemplate;
import dev.slipway.score.provision.ProvisionerFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a peer's folder holds: the state, the installed provisioner files in the order in which
/// they are asked, and the patch templates.
public record StateFolder(
        Target target,
        State state,
        List<ProvisionerFile> provisioners,
        List<PatchTemplate> patches) {
    static final String SUFFIX = ".provisioners.yaml";
    static final String DEFAULTS = "zz-default" + SUFFIX;

    public StateFolder {
        provisioners = List.copyOf(provisioners);
        patches = List.copyOf(patches);
    }

    /// The file that keeps the state.
    public static String stateFile(Target target) {
        return target.stateFolder() + "/state.yaml";
    }

    /// The folder of `target` in `project`; no value and no problem where there is none.
    public static Outcome<StateFolder> read(FileSource project, Target target) {
        Optional<String> text = project.text(stateFile(target));
        if (text.isEmpty()) {
            return Outcome.failed(List.of());
        }
        Outcome<State> read = StateFile.read(stateFile(target), text.get());
        if (read.value().isEmpty()) {
            return Outcome.failed(read.problems());
        }
        List<Problem> problems = new ArrayList<>(read.problems());
        State state = read.value().get();
        return Outcome.of(
                new StateFolder(
                        target,
                        state,
                        provisioners(project, target, problems),
                        patches(state, target, problems)),
                problems);
    }

    /// The targets whose state `project` has.
    public static List<Target> targets(FileSource project) {
        return List.of(Target.values()).stream()
                .filter(target -> project.exists(stateFile(target)))
                .toList();
    }

    private static List<ProvisionerFile> provisioners(
            FileSource project, Target target, List<Problem> problems) {
        List<ProvisionerFile> files = new ArrayList<>();
        for (String path : installed(project, target)) {
            Outcome<ProvisionerFile> file =
                    ProvisionerFile.parse(path, project.text(path).orElse(""), target);
            problems.addAll(file.problems());
            file.value().ifPresent(files::add);
        }
        return files;
    }

    /// The provisioner files of the folder in the order of their names.
    static List<String> installed(FileSource project, Target target) {
        return project.list(target.stateFolder()).stream()
                .filter(path -> path.matches("[^/]+/[^/]+") && path.endsWith(SUFFIX))
                .toList();
    }

    private static List<PatchTemplate> patches(State state, Target target, List<Problem> problems) {
        List<PatchTemplate> patches = new ArrayList<>();
        for (int i = 0; i < state.patchingTemplates().size(); i++) {
            String path = stateFile(target) + "#patching_templates/" + i;
            Outcome<PatchTemplate> patch =
                    PatchTemplate.parse(path, state.patchingTemplates().get(i));
            problems.addAll(patch.problems());
            patch.value().ifPresent(patches::add);
        }
        return patches;
    }
}
