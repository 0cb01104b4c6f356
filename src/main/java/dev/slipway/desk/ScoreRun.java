package dev.slipway.desk;

import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Target;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /// What score-compose calls the project in `folder`.
    public static String projectName(Path folder) {
        Path name = folder.getFileName();
        return TargetStage.projectName(name == null ? "" : name.toString());
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
