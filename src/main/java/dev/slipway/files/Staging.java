package dev.slipway.files;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Creates one folder whole or not at all. It is built beside its place in a hidden folder
/// `.slipway-new-NAME-NUMBER` that is guarded by a locked file of the same name plus `.lock`: a
/// lock that can be taken means that its owner has died, and the next creation sweeps what it left.
final class Staging {
    private static final String PREFIX = ".slipway-new-";
    private static final String LOCK = ".lock";

    private final Path target;
    private final Path parent;

    Staging(Path target) {
        this.target = target.toAbsolutePath().normalize();
        this.parent = this.target.getParent() == null ? this.target : this.target.getParent();
    }

    Outcome<Path> create(FilePlan plan, FilePlan.Finish last, Progress progress) {
        try {
            Problem refused = refusal();
            if (refused != null) {
                return Outcome.failed(refused);
            }
            return below(missing(), plan, last, progress);
        } catch (IOException e) {
            return Outcome.failed(
                    problem("files.write", "could not be created: " + reason(e))
                            .advise(
                                    "check that the folder above can be written and the disk has"
                                            + " room"));
        }
    }

    /// The folders above the target that are not there, the uppermost last.
    private List<Path> missing() {
        List<Path> missing = new ArrayList<>();
        for (Path at = parent; at != null && !Files.exists(at); at = at.getParent()) {
            missing.add(at);
        }
        return missing;
    }

    /// What was made above the target goes again when the target does not come to be.
    private Outcome<Path> below(
            List<Path> missing, FilePlan plan, FilePlan.Finish last, Progress progress)
            throws IOException {
        boolean made = false;
        try {
            Files.createDirectories(parent);
            sweep();
            Outcome<Path> outcome = stage(plan, last, progress);
            made = outcome.value().isPresent();
            return outcome;
        } finally {
            if (!made) {
                for (Path folder : missing) {
                    if (!removed(folder)) {
                        break;
                    }
                }
            }
        }
    }

    /// Whether it is gone; what somebody else has put into it keeps it.
    private static boolean removed(Path folder) {
        try {
            return Files.deleteIfExists(folder);
        } catch (IOException e) {
            return false;
        }
    }

    Optional<Problem> refused() {
        try {
            return Optional.ofNullable(refusal());
        } catch (IOException e) {
            return Optional.of(problem("files.target", "cannot be looked into: " + reason(e)));
        }
    }

    private @Nullable Problem refusal() throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return problem("files.target", "is already there and is not a folder")
                    .advise("choose another name");
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
            return entries.iterator().hasNext()
                    ? problem("files.target", "is already there and is not empty")
                            .advise("choose another folder")
                    : null;
        }
    }

    private Outcome<Path> stage(FilePlan plan, FilePlan.Finish last, Progress progress)
            throws IOException {
        String name =
                PREFIX
                        + target.getFileName()
                        + "-"
                        + ProcessHandle.current().pid()
                        + "-"
                        + System.nanoTime();
        Path staged = parent.resolve(name);
        Path guard = parent.resolve(name + LOCK);
        try (FileChannel channel =
                        FileChannel.open(
                                guard, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("the lock was lost");
            }
            try {
                Files.createDirectory(staged);
                write(plan, staged, progress);
                Outcome<Path> finished = last.in(staged);
                if (finished.hasErrors()) {
                    return Outcome.failed(finished.problems());
                }
                progress.check();
                progress.step("move", 1, 1);
                Disk.force(staged);
                Disk.move(staged, target);
                Disk.force(parent);
                return Outcome.of(target, finished.problems());
            } catch (CancellationException e) {
                Disk.deleteTree(staged);
                throw e;
            }
        } finally {
            Disk.deleteTree(staged);
            Files.deleteIfExists(guard);
        }
    }

    private static void write(FilePlan plan, Path root, Progress progress) throws IOException {
        List<Change> changes = plan.changes();
        for (int i = 0; i < changes.size(); i++) {
            progress.check();
            Change change = changes.get(i);
            Path place = Disk.place(root, change.path());
            switch (change) {
                case Change.Write w -> Disk.write(place, w.bytes(), w.mode());
                case Change.Folder f -> Files.createDirectories(place);
                case Change.Link l -> {
                    Files.deleteIfExists(place);
                    Files.createSymbolicLink(place, Path.of(l.target()));
                }
                case Change.Delete d -> Disk.deleteTree(place);
            }
            progress.step(change.path(), i + 1, changes.size());
        }
    }

    private void sweep() throws IOException {
        List<Path> guards = new ArrayList<>();
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*" + LOCK)) {
            left.forEach(guards::add);
        }
        for (Path guard : guards) {
            String name = guard.getFileName().toString();
            try (FileChannel channel = FileChannel.open(guard, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null) {
                    Disk.deleteTree(
                            parent.resolve(name.substring(0, name.length() - LOCK.length())));
                    Files.deleteIfExists(guard);
                }
            } catch (OverlappingFileLockException e) {
                // another creation of this very process is at work there
                continue;
            }
        }
    }

    private Problem problem(String rule, String message) {
        return Problem.error(rule, Where.file(target.toString()), message);
    }

    static String reason(IOException e) {
        String said = e.getMessage() == null ? "" : e.getMessage();
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "not allowed to write " + said;
            case java.nio.file.NoSuchFileException missing -> said + " is not there";
            default -> said.isEmpty() ? e.getClass().getSimpleName() : said;
        };
    }
}
