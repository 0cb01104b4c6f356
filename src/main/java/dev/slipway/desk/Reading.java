package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Signal;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.review.RepositoryReview;
import dev.slipway.files.FileSource;
import dev.slipway.files.FolderWatch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads the open folders, one reading at a time, and reads again what changes in them on disk once
/// they are watched. The newest picture is what is open.
final class Reading {
    private final Desk desk;
    private final Function<Path, FileSource> disk;
    private final CatalogReader reader;
    private final Watching watching;
    private final Consumer<Open> reviewer;
    private final Object turn = new Object();
    private final Signal<Workspace> workspace = new Signal<>(Workspace.EMPTY);
    private volatile Open open = Open.NOTHING;

    /// `disk` gives a confined view of a folder.
    Reading(Desk desk, Function<Path, FileSource> disk) {
        this.desk = desk;
        this.disk = disk;
        Jobs jobs = desk.jobs();
        reader = new CatalogReader(jobs.threads(), Runtime.getRuntime().availableProcessors() - 1);
        watching = new Watching(jobs, this::reread);
        reviewer = jobs.aside(this::review);
    }

    Signal<Workspace> workspace() {
        return workspace;
    }

    /// What is open, all of one reading.
    Open opened() {
        return open;
    }

    /// From now on what is read is watched.
    void watch() {
        watching.begin();
    }

    /// Reads `folder` and makes it the open one. Where folders are watched, what looks around the
    /// catalog comes a moment later.
    Workspace read(Path folder, Progress progress) {
        long start = System.nanoTime();
        workspace.update(old -> old.nowReading(true));
        synchronized (turn) {
            try {
                Open next = picture(folder, progress, start);
                show(watching.isOn() ? next : next.reviewed(reviewOf(next, progress)), true);
                watching.follow(open.roots().places());
                return workspace.get();
            } finally {
                workspace.update(old -> old.nowReading(false));
            }
        }
    }

    private Open picture(Path folder, Progress progress, long start) {
        if (!Files.isDirectory(folder)) {
            return Open.missing(folder);
        }
        Roots found = Roots.of(folder, desk.registered(folder), disk);
        Supplier<List<String>> cookiecutters =
                desk.jobs().beside(() -> CookiecutterFolders.below(folder));
        Outcome<Catalog> read = reader.read(found.roots(), progress);
        return Open.of(folder, found).with(read, cookiecutters.get(), start);
    }

    /// Reads one descriptor of `folder` with all it leads to, and nothing else.
    Workspace readFile(Path folder, String path, Progress progress) {
        long start = System.nanoTime();
        synchronized (turn) {
            Roots only = Roots.only(folder, path, disk);
            Outcome<Catalog> read = reader.read(only.roots(), progress);
            Open next = Open.of(folder, only).with(read, CookiecutterFolders.below(folder), start);
            show(next.reviewed(reviewOf(next, progress)), true);
            return workspace.get();
        }
    }

    /// Takes over what changed on disk in one of the open folders.
    private void reread(Path changed, FolderWatch.Burst burst, Progress progress) {
        long start = System.nanoTime();
        synchronized (turn) {
            progress.check();
            Roots roots = open.roots();
            int place = roots.indexOf(changed);
            if (place < 0) {
                return;
            }
            Outcome<Catalog> read =
                    burst.everything()
                            ? reader.read(roots.roots(), progress)
                            : reader.readAgain(Map.of(place, burst.paths()), progress);
            boolean paths =
                    burst.everything()
                            || burst.paths().stream().anyMatch(CookiecutterFolders::concerns);
            List<String> cookiecutters =
                    paths
                            ? CookiecutterFolders.below(open.workspace().folder().orElseThrow())
                            : open.cookiecutters();
            show(open.with(read, cookiecutters, start), !burst.everything());
        }
    }

    /// `told` to the listeners in any case: what they made of files may be old.
    private void show(Open next, boolean told) {
        open = next;
        if (watching.isOn()) {
            reviewer.accept(next);
        }
        if (told || !next.workspace().showsTheSameAs(workspace.get())) {
            workspace.set(next.workspace());
        }
    }

    private void review(Open seen, Progress progress) {
        List<Problem> found = new ArrayList<>(reviewOf(seen, progress));
        found.addAll(
                desk.catalog()
                        .definitions(seen.workspace().catalog(), seen.roots().roots(), progress));
        synchronized (turn) {
            if (open == seen && !found.equals(seen.review())) {
                open = seen.reviewed(List.copyOf(found));
                workspace.set(open.workspace());
            }
        }
    }

    private static List<Problem> reviewOf(Open open, Progress progress) {
        return RepositoryReview.of(open.workspace().catalog(), open.roots().roots(), progress);
    }
}
