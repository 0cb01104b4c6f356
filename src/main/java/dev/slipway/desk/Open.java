package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.git.GitFolder;
import dev.slipway.score.model.Target;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The picture of the open folders with what it was made of, so that only what changed is made
/// again.
///
/// @param cookiecutters the folders of Cookiecutter templates
/// @param told problems without those of the review
/// @param review what the last look around the catalog found
/// @param reading a sign that is another one after each reading of files, and stays with a review
record Open(
        Workspace workspace,
        Roots roots,
        List<String> cookiecutters,
        List<Problem> told,
        List<Problem> review,
        Object reading) {
    static final Open NOTHING =
            new Open(Workspace.EMPTY, Roots.NONE, List.of(), List.of(), List.of(), new Object());

    /// What follows an open folder before anything of it was read.
    static Open of(Path folder, Roots roots) {
        return new Open(
                empty(folder, List.of()), roots, List.of(), List.of(), List.of(), new Object());
    }

    /// A folder that is not there.
    static Open missing(Path folder) {
        Problem problem =
                Problem.error(
                                "desk.folder",
                                Where.file(folder.toString()),
                                "there is no such folder")
                        .advise("choose another folder, or open the sample platform");
        List<Problem> told = List.of(problem);
        return new Open(empty(folder, told), Roots.NONE, List.of(), told, List.of(), new Object());
    }

    private static Workspace empty(Path folder, List<Problem> problems) {
        return new Workspace(
                Optional.of(folder),
                Optional.empty(),
                Catalog.EMPTY,
                List.of(),
                problems,
                Duration.ZERO,
                false);
    }

    /// With the last review of the same folder, until there is a newer one.
    Open after(Open before) {
        boolean same = before.workspace.folder().equals(workspace.folder());
        return same
                ? new Open(workspace, roots, cookiecutters, told, before.review, reading)
                : this;
    }

    /// The same after another reading that began at `start`. Reads the disk.
    Open with(Outcome<Catalog> read, List<String> cookiecutters, long start) {
        Path folder = workspace.folder().orElseThrow();
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(roots.problems());
        for (Target target : Target.values()) {
            Provisions own = Provisions.own(roots.platform(), roots.platformPrefix(), target);
            problems.addAll(own.problems());
        }
        problems.addAll(PlatformActions.of(roots.config()).problems());
        Catalog catalog = read.value().orElse(Catalog.EMPTY);
        Workspace next =
                new Workspace(
                        workspace.folder(),
                        GitFolder.branch(folder),
                        catalog,
                        PathEntry.of(catalog, cookiecutters, roots.platformPrefix()),
                        all(problems, review),
                        Duration.ofNanos(System.nanoTime() - start),
                        false);
        return new Open(next, roots, cookiecutters, List.copyOf(problems), review, new Object());
    }

    /// The same after another look around the catalog.
    Open reviewed(List<Problem> found) {
        Workspace next = workspace.with(all(told, found));
        return new Open(next, roots, cookiecutters, told, found, reading);
    }

    private static List<Problem> all(List<Problem> told, List<Problem> review) {
        List<Problem> all = new ArrayList<>(told);
        all.addAll(review);
        all.sort(Problem.WORST_FIRST);
        return List.copyOf(all);
    }
}
