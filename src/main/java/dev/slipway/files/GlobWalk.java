package dev.slipway.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds what a pattern matches in a folder on disk, and looks nowhere else: of `repos/*/*/x.yaml`
/// the first two levels are listed and the file is looked for by name, whatever else is in the
/// thousands of repositories. Gives what [FolderSource#tree] and [Glob#matches] would give.
final class GlobWalk {
    private final FolderSource source;
    private final Glob glob;
    private final Instant settled = FolderSource.settled();
    private final Map<String, FileSource.Listed> found = new TreeMap<>();

    GlobWalk(FolderSource source, Glob glob) {
        this.source = source;
        this.glob = glob;
    }

    /// Not for patterns that span folders or match a folder itself, nor for parts that no disk
    /// takes as a name.
    static boolean can(Glob glob) {
        for (String[] parts : glob.alternatives()) {
            for (String part : parts) {
                boolean odd = part.isEmpty() || part.equals(".") || part.equals("..");
                if (odd || part.equals("**") || part.indexOf(':') >= 0 || part.indexOf('\0') >= 0) {
                    return false;
                }
            }
        }
        return !glob.isLiteral();
    }

    /// `start` is the pattern's own [Glob#folder], a real one.
    List<FileSource.Listed> below(Path start) {
        String folder = glob.folder();
        int fixed = folder.isEmpty() ? 0 : folder.split("/").length;
        for (String[] parts : glob.alternatives()) {
            below(start, folder.isEmpty() ? "" : folder + "/", parts, fixed);
        }
        return List.copyOf(found.values());
    }

    /// `prefix` stands before the names in `folder`, which parts up to `index` have matched.
    private void below(Path folder, String prefix, String[] parts, int index) {
        if (!Glob.isGlob(parts[index])) {
            named(folder.resolve(parts[index]), prefix + parts[index], parts, index);
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (glob.matches(parts[index], name)) {
                    named(entry, prefix + name, parts, index);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // gone, or not for us: there is nothing in it
            return;
        }
    }

    private void named(Path entry, String path, String[] parts, int index) {
        boolean last = index == parts.length - 1;
        if (found.size() >= FolderSource.COUNT_LIMIT) {
            return;
        }
        BasicFileAttributes attributes = attributes(entry).orElse(null);
        if (attributes == null) {
            return;
        }
        if (last) {
            source.met(path, attributes, settled).ifPresent(met -> found.put(path, met));
        } else if (attributes.isDirectory() && !source.isSkipped(entry.getFileName().toString())) {
            below(entry, path + "/", parts, index + 1);
        }
    }

    private static Optional<BasicFileAttributes> attributes(Path entry) {
        try {
            return Optional.ofNullable(
                    entry.getFileSystem()
                            .provider()
                            .readAttributesIfExists(
                                    entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
