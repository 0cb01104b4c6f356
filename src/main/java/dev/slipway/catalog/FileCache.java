package dev.slipway.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers the parsed files of one reading to the next. A file is looked at once a reading, and
/// read again only when its stamp on disk, or where there is none its text, has changed; the same
/// holds for what it includes. A reading that is told what changed asks the disk for nothing else.
/// What a reading does not touch is forgotten after it. Different files may be read by different
/// threads.
final class FileCache {
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();
    private final Words words = new Words();
    private Optional<Set<String>> changed = Optional.empty();
    private volatile boolean news;
    private int reading;

    private static final class Parsed {
        private final OptionalLong stamp;
        private final String text;
        private final List<Part> parts;
        private final List<Descriptor> descriptors;
        private int reading;

        Parsed(OptionalLong stamp, String text, List<Part> parts, List<Descriptor> descriptors) {
            this.stamp = stamp;
            this.text = text;
            this.parts = parts;
            this.descriptors = descriptors;
        }

        boolean includes(String path) {
            for (Part part : parts) {
                if (part.path.equals(path)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// A file that another includes; the hash of one that is not there is empty.
    private record Part(String path, OptionalLong stamp, String hash) {}

    /// Begins a reading, in which each file counts as it is when it is first asked for.
    void begin() {
        reading++;
        news = false;
        changed = Optional.empty();
    }

    /// The same, when only these files (as shown) are not what they were in the last reading.
    void begin(Set<String> files) {
        reading++;
        news = false;
        changed = Optional.of(files);
    }

    /// Whether all that this reading asked for is as it was in the last.
    boolean foundNothingNew() {
        return !news;
    }

    /// What the last reading found in the file; empty when it did not ask for it.
    Optional<List<Descriptor>> known(Tree tree, String path) {
        return Optional.ofNullable(parsed.get(tree.shown(path))).map(known -> known.descriptors);
    }

    /// The files of the last reading that include `part`, as shown.
    Set<String> including(Tree tree, String part) {
        Set<String> files = new TreeSet<>();
        parsed.forEach(
                (file, known) -> {
                    if (known.includes(part) && file.startsWith(tree.shown(""))) {
                        files.add(file);
                    }
                });
        return files;
    }

    /// Forgets what the reading did not ask for.
    void end() {
        parsed.values().removeIf(known -> known.reading != reading);
    }

    /// Whether a file of the last reading includes something in the folder.
    boolean includesBelow(Tree tree, String folder) {
        return parsed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(tree.shown("")))
                .flatMap(entry -> entry.getValue().parts.stream())
                .anyMatch(part -> Walk.isBelow(part.path, folder));
    }

    /// The documents of the file; empty when there is no such file.
    Optional<List<Descriptor>> read(Tree tree, String path) {
        String key = tree.shown(path);
        Parsed known = parsed.get(key);
        if (known != null && known.reading == reading) {
            return Optional.of(known.descriptors);
        }
        if (known != null && isUntouched(tree, key, known)) {
            known.reading = reading;
            return Optional.of(known.descriptors);
        }
        OptionalLong stamp = tree.stamp(path);
        if (known == null
                || stamp.isEmpty()
                || !stamp.equals(known.stamp)
                || !isCurrent(tree, known)) {
            Optional<String> text = tree.text(path);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            known =
                    known != null && known.text.equals(text.get()) && isCurrent(tree, known)
                            ? new Parsed(stamp, known.text, known.parts, known.descriptors)
                            : parse(tree, path, text.get(), stamp);
            parsed.put(key, known);
        }
        known.reading = reading;
        return Optional.of(known.descriptors);
    }

    private boolean isUntouched(Tree tree, String key, Parsed known) {
        return changed.isPresent()
                && !changed.get().contains(key)
                && known.parts.stream()
                        .noneMatch(part -> changed.get().contains(tree.shown(part.path)));
    }

    private Parsed parse(Tree tree, String path, String text, OptionalLong stamp) {
        news = true;
        DescriptorReader reader = new DescriptorReader(tree, path, words);
        List<Descriptor> descriptors = List.copyOf(reader.read(text));
        List<Part> parts = new ArrayList<>();
        for (String part : reader.included()) {
            parts.add(new Part(part, tree.stamp(part), hash(tree, part)));
        }
        return new Parsed(stamp, text, List.copyOf(parts), descriptors);
    }

    private static boolean isCurrent(Tree tree, Parsed known) {
        return known.parts.stream()
                .allMatch(
                        part -> {
                            OptionalLong stamp = tree.stamp(part.path);
                            return (stamp.isPresent() && stamp.equals(part.stamp))
                                    || hash(tree, part.path).equals(part.hash);
                        });
    }

    private static String hash(Tree tree, String path) {
        return tree.text(path).map(FileCache::hash).orElse("");
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
