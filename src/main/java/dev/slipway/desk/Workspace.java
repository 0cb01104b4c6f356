package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An immutable picture of everything that is open.
///
/// @param folder the platform folder; empty before anything was opened
/// @param branch the git branch of the folder
/// @param problems of the whole platform, worst first
/// @param took how long the reading took
/// @param reading whether a newer picture is being made
public record Workspace(
        Optional<Path> folder,
        Optional<String> branch,
        Catalog catalog,
        List<Problem> problems,
        Duration took,
        boolean reading) {

    public static final Workspace EMPTY =
            new Workspace(
                    Optional.empty(),
                    Optional.empty(),
                    Catalog.EMPTY,
                    List.of(),
                    Duration.ZERO,
                    false);

    /// What the folder is called on screens.
    public String name() {
        return folder.map(path -> path.getFileName().toString()).orElse("");
    }

    /// The Software Templates of the catalog.
    public List<Entity> templates() {
        return catalog.entities().stream().filter(entity -> entity.isKind("Template")).toList();
    }

    /// Whether a screen of the one looks like a screen of the other.
    boolean showsTheSameAs(Workspace other) {
        return catalog == other.catalog
                && folder.equals(other.folder)
                && branch.equals(other.branch)
                && problems.equals(other.problems);
    }

    Workspace nowReading(boolean isReading) {
        return new Workspace(folder, branch, catalog, problems, took, isReading);
    }
}
