package dev.slipway.catalog.review;

import dev.slipway.files.FileSource;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// A tree that lists only some of its files; all can be read.
record Listed(FileSource files, Predicate<String> wanted) implements FileSource {

    @Override
    public Optional<byte[]> read(String path) {
        return files.read(path);
    }

    @Override
    public List<String> list(String folder) {
        return files.list(folder).stream().filter(wanted).toList();
    }

    @Override
    public boolean exists(String path) {
        return files.exists(path);
    }

    @Override
    public OptionalLong stamp(String path) {
        return files.stamp(path);
    }

    @Override
    public Optional<String> obstacle(String path) {
        return files.obstacle(path);
    }
}
