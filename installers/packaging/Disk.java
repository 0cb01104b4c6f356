package packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Files and folders in bulk.
final class Disk {
    private static final double MEGABYTE = 1_000_000;

    private Disk() {}

    static void delete(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path file : tree(path).reversed()) {
                Files.delete(file);
            }
        }
    }

    /// Copies a file or a folder with all that is in it; links stay links, times stay.
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        for (Path file : tree(from)) {
            Files.copy(
                    file,
                    to.resolve(from.relativize(file)),
                    LinkOption.NOFOLLOW_LINKS,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    /// Kilobytes of 1024, as packages tell their size.
    static long kilobytes(Path path) throws IOException {
        long bytes = 0;
        for (Path file : tree(path)) {
            bytes += Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
        }
        return bytes / 1024;
    }

    static String size(Path path) throws IOException {
        return String.format(Locale.ROOT, "%.1f MB", kilobytes(path) * 1024 / MEGABYTE);
    }

    static List<Path> tree(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
