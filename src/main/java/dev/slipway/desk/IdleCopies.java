package dev.slipway.desk;

import dev.slipway.base.Progress;
import dev.slipway.git.Remote;
import dev.slipway.git.RemoteUrl;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The copies below Slipway's own folder that a platform does not read, and what deleting one of
/// them would take away.
///
/// @param copies the folder of all copies
/// @param kept the folder of the user's settings
record IdleCopies(Path copies, Path kept) {
    private static final int DEPTH = 12;

    /// Those that are in none of `used`, by name.
    List<IdleCopy> list(Set<Path> used) {
        List<IdleCopy> found = new ArrayList<>();
        if (!Files.isDirectory(copies)) {
            return found;
        }
        try {
            Files.walkFileTree(
                    copies,
                    EnumSet.noneOf(FileVisitOption.class),
                    DEPTH,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            if (!Files.isDirectory(folder.resolve(".git"))) {
                                return FileVisitResult.CONTINUE;
                            }
                            if (!used.contains(folder)) {
                                copy(folder).ifPresent(found::add);
                            }
                            return FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            return List.copyOf(found);
        }
        return List.copyOf(found);
    }

    private static Optional<IdleCopy> copy(Path folder) {
        return Remote.origin(folder)
                .flatMap(origin -> RemoteUrl.parse(origin).value())
                .map(url -> new IdleCopy(url.name(), url.toString(), url.host(), folder));
    }

    /// What deleting `copy` would take away. Reads all of it.
    IdleCopy.Loss loss(IdleCopy copy, Progress progress) throws IOException {
        long[] counted = counted(copy.folder(), progress);
        Remote.Own own = Remote.own(copy.folder());
        List<String> readers =
                Registered.all(kept, copies).entrySet().stream()
                        .filter(
                                one ->
                                        one.getValue().stream()
                                                .anyMatch(s -> s.home().equals(copy.folder())))
                        .map(Map.Entry::getKey)
                        .toList();
        return new IdleCopy.Loss(counted[0], counted[1], own.files(), own.commits(), readers);
    }

    private static long[] counted(Path folder, Progress progress) throws IOException {
        long[] counted = new long[2];
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        progress.check();
                        counted[0]++;
                        counted[1] += attributes.size();
                        return FileVisitResult.CONTINUE;
                    }
                });
        return counted;
    }
}
