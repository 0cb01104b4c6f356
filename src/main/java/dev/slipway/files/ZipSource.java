package dev.slipway.files;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A zip archive as a tree of files. It is unpacked in memory, so nothing of it is ever written; a
/// name that leads out of the archive, too many entries and too many bytes refuse the whole. As in
/// Python's `zipfile` all files are [FileSource#PLAIN], and a symbolic link is a file that holds
/// the text of its target.
public final class ZipSource {
    private static final int ENTRIES = 20_000;
    private static final int BYTES = 256 * 1024 * 1024;

    private ZipSource() {}

    /// What lies in the archive's one top folder, as archives of repositories have it. `name` is
    /// how problems call the archive.
    public static Outcome<FileSource> belowTop(String name, byte[] archive) {
        return read(name, archive, BYTES).flatMap(changes -> belowTop(name, changes));
    }

    static Outcome<List<Change>> read(String name, byte[] archive, int limit) {
        List<Change> changes = new ArrayList<>();
        int left = limit;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Optional<String> path = Confined.normal(entry.getName());
                if (path.isEmpty()) {
                    return wrong(
                            name, "the entry " + entry.getName() + " leads out of the archive");
                }
                byte[] bytes = entry.isDirectory() ? new byte[0] : zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || changes.size() >= ENTRIES) {
                    return wrong(
                            name,
                            "the archive holds more than "
                                    + ENTRIES
                                    + " entries or "
                                    + limit / 1024 / 1024
                                    + " MB");
                }
                if (!path.get().isEmpty()) {
                    changes.add(
                            entry.isDirectory()
                                    ? new Change.Folder(path.get())
                                    : Change.Write.bytes(path.get(), bytes, FileSource.PLAIN));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return wrong(name, "the archive cannot be read: " + e.getMessage());
        }
        return changes.isEmpty()
                ? wrong(name, "this is no zip archive, or an empty one")
                : Outcome.of(changes);
    }

    private static Outcome<FileSource> belowTop(String name, List<Change> all) {
        String first = all.getFirst().path();
        int cut = first.indexOf('/');
        String top = (cut < 0 ? first : first.substring(0, cut)) + "/";
        List<Change> inside = new ArrayList<>();
        for (Change change : all) {
            if (change.path().startsWith(top)) {
                String path = change.path().substring(top.length());
                inside.add(
                        change instanceof Change.Write write
                                ? Change.Write.bytes(path, write.bytes(), write.mode())
                                : new Change.Folder(path));
            } else if (!(change instanceof Change.Folder) || !(change.path() + "/").equals(top)) {
                return wrong(
                        name,
                        change.path() + " does not lie in the archive's one top folder " + top);
            }
        }
        return Outcome.of(MemorySource.of(inside));
    }

    private static <T> Outcome<T> wrong(String name, String why) {
        return Outcome.failed(
                Problem.error("zip.archive", Where.file(name), why)
                        .advise("use an archive as a forge gives it of a repository"));
    }
}
