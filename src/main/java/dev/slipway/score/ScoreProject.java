package dev.slipway.score;

import dev.slipway.files.CommandRunner;
import dev.slipway.files.FileSource;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.State;
import dev.slipway.score.patch.PatchTemplate;
import dev.slipway.score.provision.ProvisionerFile;

import java.time.ZonedDateTime;
import java.util.List;

/// Everything a run depends on. `scoreFiles` may be empty when the state has workloads; `sources`
/// are the files below the project's folder; of `provisioners` the first that takes a resource
/// wins; `seed` and `now` stand for randomness and clock.
public record ScoreProject(
        List<FileText> scoreFiles,
        FileSource sources,
        List<ProvisionerFile> provisioners,
        List<PatchTemplate> patches,
        State state,
        Options options,
        Seed seed,
        ZonedDateTime now,
        CommandRunner commands) {

    public ScoreProject {
        scoreFiles = List.copyOf(scoreFiles);
        provisioners = List.copyOf(provisioners);
        patches = List.copyOf(patches);
    }
}
