package dev.slipway.desk;

import dev.slipway.files.FileSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// A tree of files in which some have other texts: those that are being edited and not saved.
record Overlaid(FileSource files, Map<String, String> texts) implements FileSource {

    @Override
    public Optional<byte[]> read(String path) {
        String text = texts.get(path);
        return text == null ? files.read(path) : Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> list(String folder) {
        TreeSet<String> all = new TreeSet<>(files.list(folder));
        for (String path : texts.keySet()) {
            if (folder.isEmpty() || path.startsWith(folder + "/")) {
                all.add(path);
            }
        }
        return List.copyOf(all);
    }

    @Override
    public int mode(String path) {
        return files.mode(path);
    }

    @Override
    public Optional<String> link(String path) {
        return texts.containsKey(path) ? Optional.empty() : files.link(path);
    }
}
