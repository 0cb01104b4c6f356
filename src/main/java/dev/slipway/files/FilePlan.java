package dev.slipway.files;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Everything that something would write, before it is written: shown as a diff, applied whole or
/// not at all, undone by its inverse. Changes act in order.
public record FilePlan(List<Change> changes) {
    public static final FilePlan EMPTY = new FilePlan(List.of());

    public FilePlan {
        changes = List.copyOf(changes);
    }

    /// The files this plan would leave, by path; a later change of a path replaces an earlier one.
    public List<Change.Write> files() {
        Map<String, Change.Write> files = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Write write) {
                files.put(write.path(), write);
            } else if (change instanceof Change.Delete gone) {
                files.keySet()
                        .removeIf(p -> p.equals(gone.path()) || p.startsWith(gone.path() + "/"));
            }
        }
        return List.copyOf(files.values());
    }

    public Optional<Change.Write> file(String path) {
        return files().stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /// The tree this plan makes of an empty folder.
    public FileSource result() {
        return MemorySource.of(changes);
    }

    public FilePlan and(FilePlan next) {
        List<Change> both = new ArrayList<>(changes);
        both.addAll(next.changes);
        return new FilePlan(both);
    }

    /// Makes `target` with exactly this content, whole or not at all: everything is written to a
    /// hidden folder beside it, `last` may add to that (a git repository), and one move puts it in
    /// place. What an interrupted run left beside it is swept. Refused with a problem when `target`
    /// is there and not empty.
    public Outcome<Path> createFolder(Path target, Finish last, Progress progress) {
        return new Staging(target).create(this, last, progress);
    }

    /// Why `target` could not be made; empty when it can.
    public static Optional<Problem> refusal(Path target) {
        return new Staging(target).refused();
    }

    /// Changes the files of a folder that exists, each file whole or not at all. Gives the plan
    /// that undoes it.
    public Outcome<FilePlan> applyTo(Path folder, Progress progress) {
        return new FolderEdit(folder).apply(this, progress);
    }

    /// What would be different in `existing`: one entry a path that this plan touches, sorted.
    public List<Difference> against(FileSource existing) {
        FileSource result = result();
        TreeSet<String> paths = new TreeSet<>(result.list(""));
        for (Change change : changes) {
            if (change instanceof Change.Delete gone) {
                existing.list("").stream()
                        .filter(p -> p.equals(gone.path()) || p.startsWith(gone.path() + "/"))
                        .forEach(paths::add);
            }
        }
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            Optional<byte[]> before = existing.read(path);
            Optional<byte[]> after = result.read(path);
            Difference.Kind kind =
                    before.isEmpty()
                            ? Difference.Kind.ADDED
                            : after.isEmpty()
                                    ? Difference.Kind.REMOVED
                                    : Arrays.equals(before.get(), after.get())
                                            ? Difference.Kind.SAME
                                            : Difference.Kind.CHANGED;
            differences.add(new Difference(path, kind, before, after));
        }
        return differences;
    }

    /// One path that a plan touches, with what stood there and what would stand there.
    public record Difference(
            String path, Kind kind, Optional<byte[]> before, Optional<byte[]> after) {

        public enum Kind {
            ADDED,
            CHANGED,
            SAME,
            REMOVED
        }
    }

    /// What still has to be done inside the staged folder before it becomes visible.
    @FunctionalInterface
    public interface Finish {
        Finish NOTHING = folder -> Outcome.of(folder);

        /// Works inside `folder`; an outcome with errors stops the creation, and nothing is left.
        Outcome<Path> in(Path folder);
    }
}
