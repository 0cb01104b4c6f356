package dev.slipway.app;

import dev.slipway.base.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps a user's starts in one window: a second start hands one line of text to the first and
/// ends. The first holds a file lock, which the system frees however it ends, and listens on a
/// socket file in a folder that only the user can enter; no network port is opened. Where none of
/// this can be had, every start opens its own window.
final class OneWindow implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OneWindow.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final int LONGEST = 8192;
    private static final String TAKEN = "taken";
    private final Path folder;
    private final Path socket;
    private final String name;
    private @Nullable FileChannel lockFile;
    private @Nullable ServerSocketChannel door;

    /// The window of this user, display and `settings` folder.
    static OneWindow of(Map<String, String> environment, Path settings) {
        String run = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        Path folder =
                run.isEmpty()
                        ? Path.of(System.getProperty("java.io.tmpdir"))
                                .resolve("slipway-" + System.getProperty("user.name"))
                        : Path.of(run).resolve("slipway");
        List<String> place =
                List.of(
                        settings.toAbsolutePath().toString(),
                        environment.getOrDefault("DISPLAY", ""),
                        environment.getOrDefault("WAYLAND_DISPLAY", ""));
        return new OneWindow(folder, "window-%08x".formatted(place.hashCode()));
    }

    /// Starts with the same `name` share a window; `folder` is made when it is missing.
    OneWindow(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        socket = folder.resolve(name + ".socket");
    }

    /// Offers `line` to the window that runs already. True when it was taken, so that this start
    /// has nothing left to do; false when this start is to open the window.
    boolean handOver(String line) {
        try {
            makePrivate(folder);
            if (lock()) {
                Files.deleteIfExists(socket);
                door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                door.bind(UnixDomainSocketAddress.of(socket));
                return false;
            }
            return deliver(line);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.WARNING, "this start opens its own window: {0}", e.toString());
            close();
            return false;
        }
    }

    /// From now on `visitor` gets the lines of later starts, on a thread of its own. Those that
    /// came before are waiting at the door.
    void listen(Consumer<String> visitor) {
        ServerSocketChannel open = door;
        if (open != null) {
            Thread.ofVirtual().name("later starts").start(() -> answer(open, visitor));
        }
    }

    @Override
    public void close() {
        try {
            if (door != null) {
                door.close();
                Files.deleteIfExists(socket);
            }
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "leftovers in " + folder, e);
        }
    }

    /// The lock is never deleted: another start may just be opening it.
    private boolean lock() throws IOException {
        FileChannel file =
                FileChannel.open(
                        folder.resolve(name + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock = file.tryLock();
        if (lock == null) {
            file.close();
            return false;
        }
        lockFile = file;
        return true;
    }

    private boolean deliver(String line) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        IOException last = new IOException("the running window does not answer");
        while (System.nanoTime() < end) {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(socket));
                channel.write(StandardCharsets.UTF_8.encode(line + "\n"));
                if (readLine(channel, end).equals(TAKEN)) {
                    return true;
                }
            } catch (IOException e) {
                last = e;
            }
            Progress.NONE.await(BETWEEN_TRIES);
        }
        throw last;
    }

    private static void answer(ServerSocketChannel door, Consumer<String> visitor) {
        while (door.isOpen()) {
            try (SocketChannel channel = door.accept()) {
                String line = readLine(channel, System.nanoTime() + PATIENCE.toNanos());
                channel.write(StandardCharsets.UTF_8.encode(TAKEN + "\n"));
                visitor.accept(line);
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a later start was not understood: {0}", e.toString());
            }
        }
    }

    /// One line without its end.
    ///
    /// @throws IOException when none came until `end`, a `nanoTime`
    private static String readLine(SocketChannel channel, long end) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        channel.configureBlocking(false);
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            while (bytes.hasRemaining()) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0 || selector.select(left) == 0) {
                    throw new IOException("no answer in time");
                }
                selector.selectedKeys().clear();
                if (channel.read(bytes) < 0) {
                    throw new IOException("the other side hung up");
                }
                int last = bytes.position() - 1;
                if (last >= 0 && bytes.get(last) == '\n') {
                    return new String(bytes.array(), 0, last, StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("a line of more than " + LONGEST + " bytes");
    }

    private static void makePrivate(Path folder) throws IOException {
        if (!Files.getFileStore(existing(folder)).supportsFileAttributeView("posix")) {
            Files.createDirectories(folder);
            return;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
        boolean mine =
                Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
                        .getName()
                        .equals(System.getProperty("user.name"));
        boolean alone =
                PosixFilePermissions.fromString("rwx------")
                        .equals(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
        if (!mine || !alone) {
            throw new IOException(folder + " can be entered by others");
        }
    }

    private static Path existing(Path path) {
        Path found = path.toAbsolutePath();
        while (!Files.exists(found) && found.getParent() != null) {
            found = found.getParent();
        }
        return found;
    }
}
