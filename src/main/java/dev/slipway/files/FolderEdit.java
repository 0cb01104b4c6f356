package dev.slipway.files;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Changes a folder that exists, file by file, each by a move of the finished file; when one fails,
/// those before it are taken back.
final class FolderEdit {
    private static final int RUN_BITS = 0111;
    private final Path folder;

    FolderEdit(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Outcome<FilePlan> apply(FilePlan plan, Progress progress) {
        List<Change> inverse = new ArrayList<>();
        int done = 0;
        for (Change change : plan.changes()) {
            progress.check();
            try {
                inverse.addAll(0, undoOf(change));
                perform(change);
            } catch (IOException e) {
                takeBack(inverse);
                return Outcome.failed(
                        Problem.error(
                                "files.write",
                                Where.file(folder.resolve(change.path()).toString()),
                                "could not be written: "
                                        + Staging.reason(e)
                                        + "; nothing was changed"));
            }
            progress.step(change.path(), ++done, plan.changes().size());
        }
        return Outcome.of(new FilePlan(inverse));
    }

    private void takeBack(List<Change> inverse) {
        for (Change change : inverse) {
            try {
                perform(change);
            } catch (IOException e) {
                // the file could not be written a moment ago either: it still is what it was
                continue;
            }
        }
    }

    private List<Change> undoOf(Change change) throws IOException {
        Path place = folder.resolve(change.path());
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return change instanceof Change.Delete
                    ? List.of()
                    : List.of(new Change.Delete(firstNew(change.path())));
        }
        List<Change> kept = new ArrayList<>();
        if (change instanceof Change.Folder) {
            return kept;
        }
        try (Stream<Path> tree = Files.walk(place)) {
            for (Path path : tree.toList()) {
                kept.add(keep(path));
            }
        }
        return kept;
    }

    /// The topmost path that a change makes: undoing removes the folders it made.
    private String firstNew(String path) {
        String first = path;
        for (String at = Confined.parent(path); !at.isEmpty(); at = Confined.parent(at)) {
            if (Files.exists(folder.resolve(at), LinkOption.NOFOLLOW_LINKS)) {
                break;
            }
            first = at;
        }
        return first;
    }

    private Change keep(Path path) throws IOException {
        String relative = folder.relativize(path).toString().replace('\\', '/');
        if (Files.isSymbolicLink(path)) {
            return new Change.Link(relative, Files.readSymbolicLink(path).toString());
        }
        return Files.isDirectory(path)
                ? new Change.Folder(relative)
                : Change.Write.bytes(relative, Files.readAllBytes(path), Disk.mode(path));
    }

    /// A file that is there keeps who may read and write it: it may hold a secret.
    private static int kept(Path place, int mode) throws IOException {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                ? (Disk.mode(place) & ~RUN_BITS) | (mode & RUN_BITS)
                : mode;
    }

    private void perform(Change change) throws IOException {
        Path place = Disk.place(folder, change.path());
        Path beside = place.resolveSibling("." + place.getFileName() + ".slipway-tmp");
        switch (change) {
            case Change.Write w -> {
                Disk.write(beside, w.bytes(), kept(place, w.mode()));
                Disk.move(beside, place);
            }
            case Change.Link l -> {
                Files.deleteIfExists(beside);
                Files.createSymbolicLink(beside, Path.of(l.target()));
                Disk.move(beside, place);
            }
            case Change.Folder f -> Files.createDirectories(place);
            case Change.Delete d -> Disk.deleteTree(place);
        }
    }
}
