package dev.slipway.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The platform that comes with the program. It is copied into a folder of the user before it is
/// opened, so that it can be edited; a copy that is there is never touched.
public final class SamplePlatform {
    private static final String RESOURCE = "/assets/sample-platform";

    private SamplePlatform() {}

    /// Makes sure that `target` holds the sample; an existing folder stays as it is.
    ///
    /// @throws UncheckedIOException when the folder cannot be written
    public static Path in(Path target) {
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Path parent = Files.createDirectories(target.toAbsolutePath().getParent());
            Path staging = Files.createTempDirectory(parent, ".slipway-sample-");
            try {
                copyTo(staging);
                Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(staging);
            }
            return target;
        } catch (IOException | URISyntaxException e) {
            throw new UncheckedIOException(
                    "the sample platform could not be copied to " + target, new IOException(e));
        }
    }

    private static void copyTo(Path target) throws IOException, URISyntaxException {
        URL resource = SamplePlatform.class.getResource(RESOURCE);
        if (resource == null) {
            throw new IOException("the sample platform is missing in this build");
        }
        URI uri = resource.toURI();
        if (uri.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                copy(jar.getPath(RESOURCE), target);
            }
        } else {
            copy(Path.of(uri), target);
        }
    }

    private static void copy(Path from, Path target) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path file : tree.toList()) {
                Path copy = target.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
