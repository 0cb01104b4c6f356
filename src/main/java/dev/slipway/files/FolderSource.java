package dev.slipway.files;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A folder on disk. What a link leads to counts only when it lies in the folder, too; folders of
/// tools (`.git`, `node_modules`, `target`) are not listed; a file over the limit reads as absent.
public final class FolderSource implements FileSource {
    public static final long FILE_LIMIT = 16L * 1024 * 1024;
    private static final int DEPTH_LIMIT = 48;
    static final int COUNT_LIMIT = 200_000;
    static final Comparator<Listed> BY_PATH = Comparator.comparing(Listed::path);
    private static final Set<String> SKIPPED = Set.of(".git", "node_modules", "target");

    /// Two changes within this time may have the same time stamp.
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private final Path root;
    private final long fileLimit;
    private final Set<String> skipped;

    public FolderSource(Path folder) {
        this(folder, FILE_LIMIT);
    }

    /// `fileLimit` in bytes. A folder that does not exist is an empty source.
    public FolderSource(Path folder, long fileLimit) {
        this(folder, fileLimit, SKIPPED);
    }

    /// The folder with everything in it: what a template's own files are read from, where a folder
    /// `target` is one of the project's.
    public static FolderSource whole(Path folder) {
        return new FolderSource(folder, FILE_LIMIT, Set.of());
    }

    private FolderSource(Path folder, long fileLimit, Set<String> skipped) {
        this.skipped = skipped;
        this.root = real(folder).orElse(folder.toAbsolutePath().normalize());
        this.fileLimit = fileLimit;
    }

    /// Whether a folder of this name holds what tools made, and is not listed.
    static boolean isOfTools(String name) {
        return SKIPPED.contains(name);
    }

    /// The folder with links resolved.
    public Path root() {
        return root;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return inside(path).filter(this::isReadable).flatMap(FolderSource::bytes);
    }

    @Override
    public boolean exists(String path) {
        Optional<Path> file = inside(path);
        return file.isPresent() && isReadable(file.get());
    }

    private boolean isReadable(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() && attributes.size() <= fileLimit;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public OptionalLong stamp(String path) {
        if (Confined.normal(path).isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            BasicFileAttributes file =
                    Files.readAttributes(
                            root.resolve(path),
                            BasicFileAttributes.class,
                            LinkOption.NOFOLLOW_LINKS);
            return stamp(file, settled());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /// What changed before this moment has a time stamp that another change will not have.
    static Instant settled() {
        return Instant.now().minus(SETTLED);
    }

    private OptionalLong stamp(BasicFileAttributes file, Instant settled) {
        Instant changed = file.lastModifiedTime().toInstant();
        return file.isRegularFile() && changed.isBefore(settled)
                ? OptionalLong.of(mixed(changed, file))
                : OptionalLong.empty();
    }

    private long mixed(Instant changed, BasicFileAttributes file) {
        long mixed = changed.getEpochSecond() * 1_000_000_000 + changed.getNano();
        mixed = mixed * 31 + file.size();
        mixed = mixed * 31 + Objects.hashCode(file.fileKey());
        return mixed * 31 + root.hashCode();
    }

    @Override
    public Optional<String> obstacle(String path) {
        Optional<String> climbing = FileSource.super.obstacle(path);
        if (climbing.isPresent()) {
            return climbing;
        }
        Path named = root.resolve(path);
        Optional<Path> file = inside(path);
        if (file.isEmpty()) {
            return Files.exists(named)
                    ? Optional.of("leads out of the folder through a link")
                    : Optional.ofNullable(
                            Files.isSymbolicLink(named) ? "is a link that leads nowhere" : null);
        }
        if (Files.isDirectory(file.get())) {
            return Optional.of(IS_FOLDER);
        }
        if (!isReadable(file.get())) {
            return Optional.of("is larger than " + fileLimit / (1024 * 1024) + " MB");
        }
        return Files.isReadable(file.get())
                ? Optional.empty()
                : Optional.of("may not be read by you");
    }

    @Override
    public List<String> list(String folder) {
        return walk(folder).files.stream().map(Listed::path).toList();
    }

    @Override
    public List<String> folders(String folder) {
        return walk(folder).folders;
    }

    @Override
    public int mode(String path) {
        return inside(path).filter(Files::isExecutable).isPresent() ? RUNNABLE : PLAIN;
    }

    @Override
    public Optional<String> link(String path) {
        // the folder above is confined; the link itself may lead anywhere and is not followed
        String parent = Confined.parent(path);
        Optional<String> name = Confined.normal(path).filter(normal -> !normal.isEmpty());
        Optional<Path> link =
                inside(parent)
                        .filter(folder -> name.isPresent())
                        .map(folder -> folder.resolve(path.substring(path.lastIndexOf('/') + 1)))
                        .filter(Files::isSymbolicLink);
        try {
            return link.isPresent()
                    ? Optional.of(Files.readSymbolicLink(link.get()).toString())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Tree tree(String folder) {
        Found found = walk(folder);
        return new Tree(List.copyOf(found.files), found.folders);
    }

    @Override
    public List<Listed> matching(Glob glob) {
        Optional<Path> start = inside(glob.folder()).filter(Files::isDirectory);
        boolean straight = start.isPresent() && start.get().equals(root.resolve(glob.folder()));
        return straight && GlobWalk.can(glob)
                ? new GlobWalk(this, glob).below(start.get())
                : FileSource.super.matching(glob);
    }

    boolean isSkipped(String name) {
        return skipped.contains(name);
    }

    /// What a walk met at `path`, which is `named` from the root; empty for what is not listed.
    Optional<Listed> met(String named, BasicFileAttributes attributes, Instant settled) {
        if (attributes.isRegularFile() && attributes.size() <= fileLimit) {
            return Optional.of(new Met(named, stamp(attributes, settled)));
        }
        return attributes.isRegularFile() || attributes.isSymbolicLink()
                ? Optional.of(new Named(this, named))
                : Optional.empty();
    }

    /// A file of a walk, no link and not too large. The walk went down from a folder that was
    /// checked and followed no link, so what it met is inside without asking again for each file.
    private final class Met implements Listed {
        private final String path;
        private final OptionalLong stamp;

        Met(String path, OptionalLong stamp) {
            this.path = path;
            this.stamp = stamp;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public Optional<Entry> read() {
            Path file = root.resolve(path);
            int mode = Files.isExecutable(file) ? RUNNABLE : PLAIN;
            return bytes(file).map(bytes -> new Entry(bytes, mode, Optional.empty()));
        }

        @Override
        public Optional<String> text() {
            return bytes(root.resolve(path))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public OptionalLong stamp() {
            return stamp;
        }
    }

    private static Optional<byte[]> bytes(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            // vanished or not readable for us: to a reader of the tree it is not there
            return Optional.empty();
        }
    }

    private record Found(List<Listed> files, List<String> folders) {}

    private Found walk(String folder) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        Optional<Path> start = inside(folder).filter(Files::isDirectory);
        if (start.isPresent()) {
            try {
                Files.walkFileTree(start.get(), Set.of(), DEPTH_LIMIT, visitor(start.get(), found));
            } catch (IOException e) {
                // a folder that vanished while it was read: what was found is what there is
                found.files.sort(BY_PATH);
            }
        }
        found.files.sort(BY_PATH);
        found.folders.sort(null);
        return new Found(List.copyOf(found.files), List.copyOf(found.folders));
    }

    private FileVisitor<Path> visitor(Path start, Found found) {
        Instant settled = settled();
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                if (dir.equals(start)) {
                    return FileVisitResult.CONTINUE;
                }
                if (isSkipped(dir.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                found.folders.add(relative(dir));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                met(relative(file), attributes, settled).ifPresent(found.files::add);
                return found.files.size() < COUNT_LIMIT
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace(File.separatorChar, '/');
    }

    private Optional<Path> inside(String path) {
        if (path.indexOf('\0') >= 0 || path.startsWith("/") || path.contains("\\")) {
            return Optional.empty();
        }
        try {
            Path wanted = root.resolve(path).normalize();
            return wanted.startsWith(root)
                    ? real(wanted).filter(found -> found.startsWith(root))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
