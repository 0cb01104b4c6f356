package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.EntityRef;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An immutable picture of everything that is open.
///
/// @param folder the platform folder; empty before anything was opened
/// @param branch the git branch of the folder
/// @param goldenPaths Software Templates and Cookiecutter templates
/// @param problems of the whole platform, worst first
/// @param took how long the reading took
/// @param reading whether a newer picture is being made
public record Workspace(
        Optional<Path> folder,
        Optional<String> branch,
        Catalog catalog,
        List<PathEntry> goldenPaths,
        List<Problem> problems,
        Duration took,
        boolean reading) {

    public static final Workspace EMPTY =
            new Workspace(
                    Optional.empty(),
                    Optional.empty(),
                    Catalog.EMPTY,
                    List.of(),
                    List.of(),
                    Duration.ZERO,
                    false);

    /// Two pictures are told apart by which they are: whoever hears of changes compares them at
    /// each, and to compare the entities of two large catalogs would take the window's time.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /// What the folder is called on screens.
    public String name() {
        return folder.map(path -> path.getFileName().toString()).orElse("");
    }

    /// The golden path that `ref` means: its reference, or its name where only one has it.
    public Optional<PathEntry> goldenPath(String ref) {
        Optional<PathEntry> exact =
                goldenPaths.stream().filter(path -> path.ref().equalsIgnoreCase(ref)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        Optional<EntityRef> full = EntityRef.parse(ref, "template", EntityRef.DEFAULT_NAMESPACE);
        Optional<PathEntry> template =
                full.flatMap(
                        wanted ->
                                goldenPaths.stream()
                                        .filter(path -> path.ref().equals(wanted.toString()))
                                        .findFirst());
        List<PathEntry> named =
                goldenPaths.stream().filter(path -> path.name().equalsIgnoreCase(ref)).toList();
        return template.or(
                () -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
    }

    /// Whether a screen of the one looks like a screen of the other.
    boolean showsTheSameAs(Workspace other) {
        return catalog.entities() == other.catalog.entities()
                && folder.equals(other.folder)
                && branch.equals(other.branch)
                && goldenPaths.equals(other.goldenPaths)
                && problems.equals(other.problems);
    }

    Workspace with(List<Problem> newProblems) {
        return new Workspace(folder, branch, catalog, goldenPaths, newProblems, took, reading);
    }

    Workspace nowReading(boolean isReading) {
        return new Workspace(folder, branch, catalog, goldenPaths, problems, took, isReading);
    }
}
