package dev.slipway.desk;

import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.score.folder.Beginning;
import dev.slipway.score.folder.StateFolder;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.State;
import dev.slipway.score.model.Target;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One `generate` in a project's folder. `files` are Score files in it; without any, the workloads
/// of the state are made anew. `commands` are the provisioner files, as `path@version`, whose
/// `cmd://` provisioners the user agreed to run.
public record ScoreRun(
        Path folder, List<String> files, Target target, Options options, Set<String> commands) {
    public ScoreRun {
        files = List.copyOf(files);
        commands = Set.copyOf(commands);
    }

    /// What came out. `beside` is what the peers write besides the output itself, relative to the
    /// folder: the state where the folder has one, and the files that Compose services mount.
    public record Result(Generated generated, FilePlan beside) {}

    /// The file in which the target's own tool keeps its state.
    public static String stateFile(Target target) {
        return StateFolder.stateFile(target);
    }

    /// What the peers begin with in a folder of that name, kept in memory.
    static State begun(Target target, String folder) {
        String name = Beginning.projectName(folder);
        return target == Target.KUBERNETES
                ? State.empty()
                : State.empty()
                        .withCompose(
                                new State.ComposeState(
                                        name.isEmpty() ? "project" : name,
                                        target.stateFolder() + "/mounts"));
    }

    /// The target whose state the folder holds; empty when it holds none or both.
    public static Optional<Target> targetOf(FileSource folder) {
        List<Target> found = StateFolder.targets(folder);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
