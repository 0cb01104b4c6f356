package dev.slipway.catalog.scorecard;

import dev.slipway.files.FileSource;
import dev.slipway.git.GitHistory;

import java.time.Instant;
import java.util.Optional;

/// What stands around the catalog, by the paths of its places.
public interface Surroundings {

    /// The tree in which the file at `path` stands, its paths as the catalog shows them.
    Optional<FileSource> files(String path);

    /// The folder that this tree begins with; empty text where paths are relative to it.
    String top(String path);

    /// What happened in `folder` since `since`; empty where git knows nothing of it.
    Optional<GitHistory.Activity> activity(String folder, Instant since);

    /// The time that days are counted from.
    Instant now();
}
