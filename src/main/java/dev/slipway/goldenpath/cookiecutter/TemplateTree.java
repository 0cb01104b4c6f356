package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Origin;
import dev.slipway.base.Traced;
import dev.slipway.files.Confined;
import dev.slipway.files.FileSource;
import dev.slipway.files.MemorySource;
import dev.slipway.goldenpath.action.Workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The project's folder in a template, folder by folder in order. Paths are relative to it. A link
/// to a file reads as that file; a link to a folder is a folder that is not entered, as in Python's
/// `os.walk`.
final class TemplateTree {
    static final TemplateTree EMPTY = new TemplateTree(MemorySource.of(Map.of()), "");
    private static final int LINKS = 8;

    private final FileSource files;
    private final String root;
    private final Map<String, TreeSet<String>> filesIn = new TreeMap<>();
    private final Map<String, TreeSet<String>> foldersIn = new TreeMap<>();
    private final TreeSet<String> folderLinks = new TreeSet<>();

    TemplateTree(FileSource files, String root) {
        this.files = files;
        this.root = root;
        for (String path : files.folders(root)) {
            enter(foldersIn, relative(path));
        }
        for (String path : files.list(root)) {
            if (files.link(path).isPresent() && isFolder(target(path))) {
                folderLinks.add(relative(path));
                enter(foldersIn, relative(path));
            } else {
                enter(filesIn, relative(path));
            }
        }
    }

    private static void enter(Map<String, TreeSet<String>> into, String path) {
        into.computeIfAbsent(Confined.parent(path), key -> new TreeSet<>()).add(path);
    }

    private String relative(String path) {
        return root.isEmpty() ? path : path.substring(root.length() + 1);
    }

    private boolean isFolder(Optional<String> path) {
        return path.isPresent()
                && (path.get().isEmpty()
                        || files.folders(Confined.parent(path.get())).contains(path.get()));
    }

    /// What a link leads to, through other links; the path itself when it is none.
    private Optional<String> target(String path) {
        Optional<String> at = Optional.of(path);
        for (int i = 0; i < LINKS && at.isPresent(); i++) {
            String here = at.get();
            Optional<String> link = files.link(here);
            if (link.isEmpty()) {
                return at;
            }
            at = Confined.resolve(Confined.parent(here), link.get());
        }
        return Optional.empty();
    }

    String root() {
        return root;
    }

    /// The path in the repository.
    String source(String path) {
        return Rendering.within(root, path);
    }

    List<String> foldersIn(String folder) {
        return List.copyOf(foldersIn.getOrDefault(folder, new TreeSet<>()));
    }

    List<String> filesIn(String folder) {
        return List.copyOf(filesIn.getOrDefault(folder, new TreeSet<>()));
    }

    boolean isLink(String folder) {
        return folderLinks.contains(folder);
    }

    /// All files below `folder`; through a link those of the folder it leads to.
    List<String> below(String folder) {
        return inTarget(folder, files::list);
    }

    List<String> foldersBelow(String folder) {
        return inTarget(folder, files::folders);
    }

    private List<String> inTarget(
            String folder, java.util.function.Function<String, List<String>> listing) {
        List<String> found = new ArrayList<>();
        target(source(folder))
                .ifPresent(
                        real ->
                                listing.apply(real)
                                        .forEach(
                                                path ->
                                                        found.add(
                                                                folder
                                                                        + path.substring(
                                                                                real.length()))));
        return found;
    }

    /// The file as it is, with its permissions; a link reads as its target.
    Optional<Workspace.Item> item(String path) {
        String source = source(path);
        Optional<String> real = target(source).or(() -> throughFolder(path));
        if (real.isEmpty()) {
            return Optional.empty();
        }
        return files.read(real.get())
                .or(() -> throughFolder(path).flatMap(files::read))
                .map(
                        bytes ->
                                new Workspace.Item(
                                        bytes,
                                        files.mode(real.get()),
                                        TextKind.isBinary(path, bytes)
                                                ? Optional.empty()
                                                : TextKind.utf8(bytes)
                                                        .map(text -> traced(source, text)),
                                        Optional.empty()));
    }

    /// A file of a folder that is itself a link.
    private Optional<String> throughFolder(String path) {
        for (String link : folderLinks) {
            if (path.startsWith(link + "/")) {
                return target(source(link)).map(real -> real + path.substring(link.length()));
            }
        }
        return Optional.empty();
    }

    private static Traced traced(String path, String text) {
        Traced source = Traced.source(path, text);
        return new Traced(
                text,
                source.origins().stream().map(origin -> origin.as(Origin.Step.TEMPLATE)).toList());
    }
}
