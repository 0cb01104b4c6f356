package dev.slipway.goldenpath.action;

import dev.slipway.base.Traced;
import dev.slipway.files.Change;
import dev.slipway.files.Confined;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The folder that steps work in, in memory. Paths are confined and normal. Bounded in files and
/// bytes, because a template may loop.
public final class Workspace {
    /// The rule of the problem that it would hold too much.
    public static final String LIMIT = "goldenpath.limit";

    private static final int FILES = 20_000;
    private static final long BYTES = 256L * 1024 * 1024;

    /// A file, or a link when `link` is there.
    public record Item(byte[] bytes, int mode, Optional<Traced> text, Optional<String> link) {

        public static Item text(Traced text, int mode) {
            return new Item(
                    text.text().getBytes(StandardCharsets.UTF_8),
                    mode,
                    Optional.of(text),
                    Optional.empty());
        }

        public static Item bytes(byte[] bytes, int mode) {
            return new Item(bytes, mode, Optional.empty(), Optional.empty());
        }

        public static Item link(String target) {
            return new Item(new byte[0], FileSource.PLAIN, Optional.empty(), Optional.of(target));
        }

        public String string() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private final TreeMap<String, Item> files = new TreeMap<>();
    private final TreeSet<String> folders = new TreeSet<>();
    private long size;

    /// Puts a file there, over what was there.
    ///
    /// @throws ActionFault when a folder or file is in the way, or the workspace grows too large
    public void put(String path, Item item) {
        if (folders.contains(path)) {
            throw new ActionFault("goldenpath.path", path + " is a folder already");
        }
        makeFolder(Confined.parent(path));
        Item old = files.put(path, item);
        size += item.bytes().length - (old == null ? 0 : old.bytes().length);
        if (files.size() > FILES || size > BYTES) {
            throw new ActionFault(LIMIT, "the template writes more than a project should hold");
        }
    }

    public void makeFolder(String path) {
        for (String at = path; !at.isEmpty(); at = Confined.parent(at)) {
            if (files.containsKey(at)) {
                throw new ActionFault(
                        "goldenpath.path", at + " is a file, and cannot hold " + path);
            }
            if (!folders.add(at)) {
                return;
            }
        }
    }

    public boolean exists(String path) {
        return files.containsKey(path) || folders.contains(path);
    }

    public Optional<Item> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    public boolean isFolder(String path) {
        return path.isEmpty() || folders.contains(path);
    }

    /// All files below `folder`, sorted.
    public List<String> files(String folder) {
        return files.keySet().stream().filter(path -> within(path, folder)).toList();
    }

    /// All folders below `folder`, sorted.
    public List<String> folders(String folder) {
        return folders.stream().filter(path -> within(path, folder)).toList();
    }

    public void delete(String path) {
        for (String file : new ArrayList<>(files.keySet())) {
            if (file.equals(path) || within(file, path)) {
                Item gone = files.remove(file);
                size -= gone == null ? 0 : gone.bytes().length;
            }
        }
        folders.removeIf(folder -> folder.equals(path) || within(folder, path));
    }

    private static boolean within(String path, String folder) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    private static boolean begins(@Nullable String path, String with) {
        return path != null && path.startsWith(with);
    }

    /// The content as a plan: files, links, and the folders that stay empty.
    public FilePlan plan() {
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, Item> entry : files.entrySet()) {
            String path = entry.getKey();
            Item item = entry.getValue();
            changes.add(
                    item.link().isPresent()
                            ? new Change.Link(path, item.link().get())
                            : new Change.Write(path, item.bytes(), item.mode(), item.text()));
        }
        for (String folder : folders) {
            String inside = folder + "/";
            if (!begins(files.ceilingKey(inside), inside)
                    && !begins(folders.ceiling(inside), inside)) {
                changes.add(new Change.Folder(folder));
            }
        }
        return new FilePlan(changes);
    }
}
