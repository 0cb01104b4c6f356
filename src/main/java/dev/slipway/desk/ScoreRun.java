package dev.slipway.desk;

import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.State;
import dev.slipway.score.model.Target;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One `generate` in a project's folder. `files` are Score files in it; without any, the workloads
/// of the state are made anew. `commands` says that the user agreed to run what `cmd://`
/// provisioners name.
public record ScoreRun(
        Path folder, List<String> files, Target target, Options options, boolean commands) {
    public ScoreRun {
        files = List.copyOf(files);
    }

    /// What came out. `beside` is what the peers write besides the output itself, relative to the
    /// folder: the state where the folder has one, and the files that Compose services mount.
    public record Result(Generated generated, FilePlan beside) {}

    /// The file in which the target's own tool keeps its state.
    public static String stateFile(Target target) {
        return target.stateFolder() + "/state.yaml";
    }

    /// What the peers begin with in a folder of that name, kept in memory.
    static State begun(Target target, String folder) {
        return target == Target.KUBERNETES
                ? State.empty()
                : State.empty()
                        .withCompose(
                                new State.ComposeState(
                                        projectName(folder), target.stateFolder() + "/mounts"));
    }

    /// A folder's name as score-compose makes a project name of it.
    static String projectName(String folder) {
        String name =
                folder.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9_-]", "")
                        .replaceFirst("^[_-]+", "");
        return name.isEmpty() ? "project" : name;
    }

    /// The target whose state the folder holds; empty when it holds none or both.
    public static Optional<Target> targetOf(FileSource folder) {
        List<Target> found = new ArrayList<>();
        for (Target target : Target.values()) {
            if (folder.read(stateFile(target)).isPresent()) {
                found.add(target);
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
