package dev.slipway.ui.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// One line of a file tree: a folder or a file, `depth` folders deep. `path` is empty for the root.
record FileRow(String path, String name, int depth, boolean folder, boolean open) {
    private static final Comparator<String> BY_NAME =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    /// The lines for files with these paths. Folders come first; a folder that holds nothing but
    /// one other folder shares its line (`deploy/k8s`); what is in `closed` shows no content.
    static List<FileRow> of(String root, List<String> paths, Set<String> closed) {
        Folder top = new Folder("");
        for (String path : paths) {
            Folder at = top;
            int from = 0;
            for (int cut = path.indexOf('/'); cut >= 0; cut = path.indexOf('/', from)) {
                String inner = path.substring(0, cut);
                at = at.folders.computeIfAbsent(path.substring(from, cut), n -> new Folder(inner));
                from = cut + 1;
            }
            at.files.add(path.substring(from));
        }
        List<FileRow> rows = new ArrayList<>();
        boolean open = !closed.contains("");
        rows.add(new FileRow("", root, 0, true, open));
        if (open) {
            fill(top, 1, closed, rows);
        }
        return rows;
    }

    private static void fill(Folder folder, int depth, Set<String> closed, List<FileRow> rows) {
        folder.folders.forEach(
                (name, first) -> {
                    Folder inner = first;
                    String label = name;
                    while (inner.files.isEmpty() && inner.folders.size() == 1) {
                        label += "/" + inner.folders.firstKey();
                        inner = inner.folders.firstEntry().getValue();
                    }
                    boolean open = !closed.contains(inner.path);
                    rows.add(new FileRow(inner.path, label, depth, true, open));
                    if (open) {
                        fill(inner, depth + 1, closed, rows);
                    }
                });
        String prefix = folder.path.isEmpty() ? "" : folder.path + "/";
        folder.files.stream()
                .sorted(BY_NAME)
                .forEach(name -> rows.add(new FileRow(prefix + name, name, depth, false, false)));
    }

    private static final class Folder {
        private final String path;
        private final TreeMap<String, Folder> folders = new TreeMap<>(BY_NAME);
        private final List<String> files = new ArrayList<>();

        Folder(String path) {
            this.path = path;
        }
    }
}
