package dev.slipway.files;

import dev.slipway.base.Progress;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/// Tells what changes in a folder, as [FolderSource] lists it: links are not followed, folders of
/// tools are left out. Changes that come in a burst, as when git changes branches, are told at
/// once. One thread asks; another may close it.
public final class FolderWatch implements AutoCloseable {
    private static final Duration TURN = Duration.ofMillis(200);
    private static final Duration QUIET = Duration.ofMillis(40);
    private static final Duration LONGEST_BURST = Duration.ofMillis(400);
    private static final int DEPTH_LIMIT = 48;
    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_DELETE,
        StandardWatchEventKinds.ENTRY_MODIFY
    };

    /// What has changed.
    ///
    /// @param paths files that are new, gone or changed, and folders that are gone, relative to the
    ///   folder
    /// @param everything whether more may have changed than `paths` says
    public record Burst(Set<String> paths, boolean everything) {

        public Burst {
            paths = Set.copyOf(paths);
        }
    }

    private final Path folder;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Set<String> changed = new TreeSet<>();
    private boolean overflow;

    private FolderWatch(Path folder, WatchService service) {
        this.folder = folder;
        this.service = service;
    }

    /// Watches `folder` from now on; empty when the system does not let us, as when it has no more
    /// watches to give: poll then ([FolderPoll]).
    public static Optional<FolderWatch> of(Path folder) {
        FolderWatch watch = null;
        try {
            Path real = folder.toRealPath();
            watch = new FolderWatch(real, real.getFileSystem().newWatchService());
            watch.register(real, false);
            return Optional.of(watch);
        } catch (IOException | UnsupportedOperationException e) {
            if (watch != null) {
                watch.close();
            }
            return Optional.empty();
        }
    }

    /// Waits until something has changed and then for a moment of quiet.
    ///
    /// @throws CancellationException when the work was cancelled, or the watch closed
    public Burst next(Progress progress) {
        WatchKey key = take(TURN, progress);
        while (key == null) {
            key = take(TURN, progress);
        }
        long end = System.nanoTime() + LONGEST_BURST.toNanos();
        while (key != null) {
            note(key);
            key = System.nanoTime() < end ? take(QUIET, progress) : null;
        }
        Burst burst = new Burst(changed, overflow);
        changed.clear();
        overflow = false;
        return burst;
    }

    private @org.jspecify.annotations.Nullable WatchKey take(Duration most, Progress progress) {
        progress.check();
        try {
            return service.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        } catch (ClosedWatchServiceException e) {
            throw new CancellationException("no longer watched");
        }
    }

    private void note(WatchKey key) {
        Path home = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW || home == null) {
                overflow = true;
            } else if (event.context() instanceof Path name) {
                note(home.resolve(name), event.kind());
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    private void note(Path path, WatchEvent.Kind<?> kind) {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            changed.add(relative(path));
        } else if (kind == StandardWatchEventKinds.ENTRY_CREATE) {
            try {
                register(path, true);
            } catch (IOException e) {
                // gone again, or no more watches: what is in it is looked at this once
                overflow = true;
            }
        }
    }

    /// Watches a folder and those below; `isNew` when their files are news. A folder is watched
    /// before it is listed, so that nothing is missed in between.
    private void register(Path start, boolean isNew) throws IOException {
        int depth = DEPTH_LIMIT - folder.relativize(start).getNameCount();
        Files.walkFileTree(
                start,
                Set.of(),
                Math.max(1, depth),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes is)
                            throws IOException {
                        if (!dir.equals(folder)
                                && FolderSource.isOfTools(dir.getFileName().toString())) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        try {
                            folders.put(dir.register(service, KINDS), dir);
                            return FileVisitResult.CONTINUE;
                        } catch (NoSuchFileException
                                | NotDirectoryException
                                | AccessDeniedException e) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                        if (isNew) {
                            changed.add(relative(file));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private String relative(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            // nothing is watched any more, which is all we want
            overflow = true;
        }
    }
}
