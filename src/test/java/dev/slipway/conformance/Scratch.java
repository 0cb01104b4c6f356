package dev.slipway.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder that is gone afterwards.
public record Scratch(Path folder) implements AutoCloseable {

    public static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory("slipway-scratch"));
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.toList();
        }
        for (Path path : all.reversed()) {
            Files.deleteIfExists(path);
        }
    }
}
