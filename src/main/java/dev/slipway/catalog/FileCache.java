package dev.slipway.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Remembers parsed files as long as they and what they include have the same content. Bounded: the
/// file that was not asked for longest goes first.
final class FileCache {
    private static final int LIMIT = 20_000;

    private record Parsed(String text, List<Part> parts, List<Descriptor> descriptors) {}

    private record Part(String path, String hash) {}

    private final Map<String, Parsed> parsed = new LinkedHashMap<>(64, 0.75f, true);

    /// The documents of the file; empty when there is no such file.
    Optional<List<Descriptor>> read(Tree tree, String path) {
        return tree.text(path).map(text -> read(tree, path, text));
    }

    private List<Descriptor> read(Tree tree, String path, String text) {
        String key = tree.shown(path);
        Parsed known = parsed.get(key);
        if (known != null && known.text.equals(text) && isCurrent(tree, known)) {
            return known.descriptors;
        }
        DescriptorReader reader = new DescriptorReader(tree, path);
        List<Descriptor> descriptors = List.copyOf(reader.read(text));
        List<Part> parts = new ArrayList<>();
        for (String part : reader.included()) {
            parts.add(new Part(part, tree.text(part).map(FileCache::hash).orElse("")));
        }
        parsed.put(key, new Parsed(text, List.copyOf(parts), descriptors));
        if (parsed.size() > LIMIT) {
            parsed.remove(parsed.keySet().iterator().next());
        }
        return descriptors;
    }

    private static boolean isCurrent(Tree tree, Parsed known) {
        return known.parts.stream()
                .allMatch(
                        part ->
                                tree.text(part.path)
                                        .map(FileCache::hash)
                                        .orElse("")
                                        .equals(part.hash));
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
