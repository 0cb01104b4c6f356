package dev.slipway.desk;

import dev.slipway.goldenpath.cookiecutter.Cookiecutter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// The folders of a platform that hold a Cookiecutter template. Only the upper part of the tree is
/// looked at, without hidden folders and without what a template itself contains, so that this
/// costs milliseconds also where many repositories lie side by side.
final class CookiecutterFolders {
    private static final int DEPTH = 4;
    private static final int MOST = 20_000;

    private CookiecutterFolders() {}

    /// The folders relative to `root` with `/`, sorted; the root itself is empty text.
    static List<String> below(Path root) {
        List<String> found = new ArrayList<>();
        int[] seen = new int[1];
        try {
            Files.walkFileTree(
                    root,
                    EnumSet.noneOf(java.nio.file.FileVisitOption.class),
                    DEPTH,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            String name = folder.equals(root) ? "" : folder.getFileName() + "";
                            boolean skipped =
                                    name.startsWith(".")
                                            || name.equals("node_modules")
                                            || name.contains("{{")
                                            || name.endsWith(".golden");
                            return skipped
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (file.endsWith(Cookiecutter.FILE) && attributes.isRegularFile()) {
                                Path folder = root.relativize(file.getParent());
                                found.add(folder.toString().replace('\\', '/'));
                                return FileVisitResult.SKIP_SIBLINGS;
                            }
                            return ++seen[0] > MOST
                                    ? FileVisitResult.TERMINATE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }
}
