package dev.slipway.desk;

import dev.slipway.files.FileSource;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/// The files of one open folder under the paths that screens show (`prefix` before each). What was
/// read once is remembered: a preview follows every key press and must not wait for the disk. Made
/// anew when the platform is read again.
final class ShownFiles implements FileSource {
    private final String prefix;
    private final FileSource files;
    private final ConcurrentMap<String, Optional<byte[]>> bytes = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, List<String>> lists = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, List<String>> folders = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Optional<String>> links = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> modes = new ConcurrentHashMap<>();

    ShownFiles(String prefix, FileSource files) {
        this.prefix = prefix;
        this.files = files;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return bytes.computeIfAbsent(path, shown -> inside(shown).flatMap(files::read));
    }

    @Override
    public List<String> list(String folder) {
        return lists.computeIfAbsent(folder, shown -> listed(shown, files::list));
    }

    @Override
    public List<String> folders(String folder) {
        return folders.computeIfAbsent(folder, shown -> listed(shown, files::folders));
    }

    @Override
    public Optional<String> link(String path) {
        return links.computeIfAbsent(path, shown -> inside(shown).flatMap(files::link));
    }

    @Override
    public int mode(String path) {
        return modes.computeIfAbsent(path, shown -> inside(shown).map(files::mode).orElse(PLAIN));
    }

    private List<String> listed(String folder, Function<String, List<String>> list) {
        return inside(folder).map(list).orElse(List.of()).stream().map(prefix::concat).toList();
    }

    /// The path in the folder; empty for what stands in another one.
    private Optional<String> inside(String shown) {
        if (shown.startsWith(prefix)) {
            return Optional.of(shown.substring(prefix.length()));
        }
        return (shown + "/").equals(prefix) ? Optional.of("") : Optional.empty();
    }
}
