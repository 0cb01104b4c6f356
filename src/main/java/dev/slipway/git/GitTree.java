package dev.slipway.git;

import dev.slipway.files.Confined;
import dev.slipway.files.FileSource;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The files of one folder as a commit has them, with the limits of a folder on disk: what is too
/// large reads as absent, folders of tools are not listed, a link counts where it leads to a file
/// of the tree. Open until closed; safe for several threads.
final class GitTree implements FileSource {
    private static final long FILE_LIMIT = 16L * 1024 * 1024;
    private static final int COUNT_LIMIT = 200_000;
    private static final Set<String> SKIPPED = Set.of("node_modules", "target");

    private record Blob(ObjectId id, int mode) {
        boolean isLink() {
            return mode == FileMode.TYPE_SYMLINK;
        }
    }

    private final Repository repository;
    private final TreeMap<String, Blob> blobs;

    private GitTree(Repository repository, TreeMap<String, Blob> blobs) {
        this.repository = repository;
        this.blobs = blobs;
    }

    /// The tree `root` of `repository` below `folder` (empty text for all of it).
    static GitTree of(Repository repository, ObjectId root, String folder) throws IOException {
        TreeMap<String, Blob> blobs = new TreeMap<>();
        String prefix = folder.isEmpty() ? "" : folder + "/";
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(root);
            while (walk.next() && blobs.size() < COUNT_LIMIT) {
                String path = walk.getPathString();
                int mode = walk.getRawMode(0) & FileMode.TYPE_MASK;
                if (walk.isSubtree()) {
                    boolean towards = prefix.startsWith(path + "/");
                    boolean inside =
                            path.startsWith(prefix) && !SKIPPED.contains(walk.getNameString());
                    if (towards || inside) {
                        walk.enterSubtree();
                    }
                } else if (path.startsWith(prefix) && mode != FileMode.TYPE_GITLINK) {
                    blobs.put(
                            path.substring(prefix.length()),
                            new Blob(
                                    walk.getObjectId(0),
                                    mode == FileMode.TYPE_SYMLINK ? mode : walk.getRawMode(0)));
                }
            }
        }
        return new GitTree(repository, blobs);
    }

    @Override
    public Optional<byte[]> read(String path) {
        Blob blob = blobs.get(path);
        if (blob == null) {
            return Optional.empty();
        }
        if (!blob.isLink()) {
            return bytes(blob);
        }
        return link(path)
                .flatMap(target -> Confined.resolve(Confined.parent(path), target))
                .map(blobs::get)
                .filter(target -> !target.isLink())
                .flatMap(this::bytes);
    }

    private Optional<byte[]> bytes(Blob blob) {
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectLoader loader = reader.open(blob.id);
            return loader.getSize() <= FILE_LIMIT
                    ? Optional.of(loader.getCachedBytes((int) FILE_LIMIT))
                    : Optional.empty();
        } catch (IOException e) {
            // a shallow or damaged repository: to a reader of the tree it is not there
            return Optional.empty();
        }
    }

    @Override
    public boolean exists(String path) {
        Blob blob = blobs.get(path);
        return blob != null && (!blob.isLink() || read(path).isPresent());
    }

    @Override
    public List<String> list(String folder) {
        if (folder.isEmpty()) {
            return List.copyOf(blobs.keySet());
        }
        return List.copyOf(blobs.subMap(folder + "/", folder + "0").keySet());
    }

    @Override
    public Optional<String> obstacle(String path) {
        Optional<String> climbing = FileSource.super.obstacle(path);
        return climbing.isEmpty() && blobs.get(path) == null && !list(path).isEmpty()
                ? Optional.of(IS_FOLDER)
                : climbing;
    }

    @Override
    public int mode(String path) {
        Blob blob = blobs.get(path);
        return blob != null && FileMode.EXECUTABLE_FILE.equals(blob.mode) ? RUNNABLE : PLAIN;
    }

    @Override
    public Optional<String> link(String path) {
        return Optional.ofNullable(blobs.get(path))
                .filter(Blob::isLink)
                .flatMap(this::bytes)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
