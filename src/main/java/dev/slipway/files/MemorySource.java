package dev.slipway.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// A tree of files in memory: a plan's result, or a test's input.
public final class MemorySource implements FileSource {
    private record Entry(byte[] bytes, int mode, Optional<String> link) {}

    private final TreeMap<String, Entry> files = new TreeMap<>();
    private final TreeSet<String> empty = new TreeSet<>();

    private MemorySource() {}

    /// Texts by path.
    public static MemorySource of(Map<String, String> texts) {
        MemorySource source = new MemorySource();
        texts.forEach(
                (path, text) ->
                        source.files.put(
                                path,
                                new Entry(
                                        text.getBytes(StandardCharsets.UTF_8),
                                        PLAIN,
                                        Optional.empty())));
        return source;
    }

    /// The tree that `changes` make of an empty folder.
    public static MemorySource of(List<Change> changes) {
        MemorySource source = new MemorySource();
        changes.forEach(source::apply);
        return source;
    }

    private void apply(Change change) {
        switch (change) {
            case Change.Write w ->
                    files.put(w.path(), new Entry(w.bytes(), w.mode(), Optional.empty()));
            case Change.Link l ->
                    files.put(l.path(), new Entry(new byte[0], PLAIN, Optional.of(l.target())));
            case Change.Folder f -> empty.add(f.path());
            case Change.Delete d -> {
                files.keySet().removeIf(path -> within(path, d.path()));
                empty.removeIf(path -> within(path, d.path()));
            }
        }
    }

    private static boolean within(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    @Override
    public Optional<byte[]> read(String path) {
        Entry entry = files.get(path);
        if (entry == null) {
            return Optional.empty();
        }
        return entry.link().isEmpty()
                ? Optional.of(entry.bytes())
                : Confined.resolve(Confined.parent(path), entry.link().get())
                        .map(files::get)
                        .filter(target -> target.link().isEmpty())
                        .map(Entry::bytes);
    }

    @Override
    public List<String> list(String folder) {
        return files.keySet().stream()
                .filter(path -> within(path, folder) && !path.equals(folder))
                .toList();
    }

    @Override
    public int mode(String path) {
        Entry entry = files.get(path);
        return entry == null ? PLAIN : entry.mode();
    }

    @Override
    public Optional<String> link(String path) {
        return Optional.ofNullable(files.get(path)).flatMap(Entry::link);
    }

    @Override
    public List<String> folders(String folder) {
        TreeSet<String> all = new TreeSet<>(FileSource.super.folders(folder));
        for (String path : new ArrayList<>(empty)) {
            for (String at = path;
                    within(at, folder) && !at.equals(folder);
                    at = Confined.parent(at)) {
                all.add(at);
            }
        }
        return List.copyOf(all);
    }
}
