package dev.slipway.desk;

import dev.slipway.cluster.live.FeedView;
import dev.slipway.cluster.live.Stored;
import dev.slipway.cluster.model.Tree;
import dev.slipway.yaml.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What is kept of live panels between starts: the last view of each cluster, and which sign-in
/// programs the user agreed to. A file that cannot be read is as good as none.
final class LiveKept {
    private static final Logger LOG = Logger.getLogger(LiveKept.class.getName());
    private final Path folder;

    LiveKept(Path keptIn) {
        folder = keptIn.resolve("live");
    }

    Optional<FeedView> view(String platform, String cluster) {
        return read(file(platform, cluster)).map(Stored::read);
    }

    void keep(String platform, FeedView view, Instant now) {
        if (view.heard().isPresent()) {
            write(file(platform, view.cluster()), Stored.of(view, now));
        }
    }

    private static String file(String platform, String cluster) {
        String name = cluster.replaceAll("[^A-Za-z0-9._-]", "_");
        return name + "-" + Integer.toHexString((platform + "\n" + cluster).hashCode()) + ".json";
    }

    boolean agreed(List<String> words) {
        return agreed().contains(String.join(" ", words));
    }

    private Set<String> agreed() {
        Set<String> lines = new TreeSet<>();
        read("programs.json")
                .ifPresent(tree -> tree.items("agreed").forEach(line -> lines.add(line.text())));
        return lines;
    }

    void agree(List<String> words) {
        Set<String> lines = agreed();
        if (lines.add(String.join(" ", words))) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("agreed", new ArrayList<>(lines));
            write("programs.json", map);
        }
    }

    private Optional<Tree> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(new Tree(Json.object(Files.readString(file))))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.FINE, "not readable: " + file, e);
            return Optional.empty();
        }
    }

    private synchronized void write(String name, Map<String, Object> values) {
        try {
            Files.createDirectories(folder);
            Path next = Files.writeString(folder.resolve(name + ".new"), Json.print(values));
            Files.move(
                    next,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "could not keep " + name, e);
        }
    }
}
