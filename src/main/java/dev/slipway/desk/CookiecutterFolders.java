package dev.slipway.desk;

import dev.slipway.goldenpath.cookiecutter.Cookiecutter;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The folders of a platform that hold a Cookiecutter template. Only the upper part of the tree is
/// looked at, without hidden folders and without what a template itself contains, so that this
/// costs milliseconds also where many repositories lie side by side.
final class CookiecutterFolders {
    private static final int DEEPEST = 3;
    private static final int MOST = 20_000;

    private final List<String> found = new ArrayList<>();
    private int looked;

    private CookiecutterFolders() {}

    /// Whether a change of the file may make or unmake one.
    static boolean concerns(String path) {
        return path.endsWith(Cookiecutter.FILE)
                || !path.substring(path.lastIndexOf('/') + 1).contains(".");
    }

    /// The folders relative to `root` with `/`, sorted; the root itself is empty text.
    static List<String> below(Path root) {
        CookiecutterFolders folders = new CookiecutterFolders();
        folders.look(root, "", 0);
        return folders.found.stream().sorted().toList();
    }

    private void look(Path folder, String path, int depth) {
        if (++looked > MOST) {
            return;
        }
        if (Files.isRegularFile(folder.resolve(Cookiecutter.FILE), LinkOption.NOFOLLOW_LINKS)) {
            if (depth == 0 || !Files.isSymbolicLink(folder)) {
                found.add(path);
            }
            return;
        }
        // the deepest ones are not listed, which most are
        if (depth == DEEPEST || !Files.isDirectory(folder, followed(depth))) {
            return;
        }
        try (DirectoryStream<Path> below = Files.newDirectoryStream(folder)) {
            for (Path one : below) {
                String name = one.getFileName().toString();
                if (!isSkipped(name)) {
                    look(one, path.isEmpty() ? name : path + "/" + name, depth + 1);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // gone, or not for us: there is nothing in it
            return;
        }
    }

    private static LinkOption[] followed(int depth) {
        return depth == 0 ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }

    private static boolean isSkipped(String name) {
        return name.startsWith(".")
                || name.equals("node_modules")
                || name.contains("{{")
                || name.endsWith(".golden");
    }
}
