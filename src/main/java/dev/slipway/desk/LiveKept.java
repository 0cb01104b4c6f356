package dev.slipway.desk;

import dev.slipway.base.Digests;
import dev.slipway.base.Shell;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.cluster.live.Stored;
import dev.slipway.cluster.model.Tree;
import dev.slipway.yaml.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

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

    boolean agreed(Credential.Program program) {
        return agreed().contains(line(program));
    }

    /// What was agreed to: each word by itself, and what the kubeconfig sets for it, which may make
    /// another program of it. The values may be secret, so only their digest is kept.
    private static String line(Credential.Program program) {
        String words = program.words().stream().map(Shell::quoted).collect(Collectors.joining(" "));
        return program.environment().isEmpty()
                ? words
                : words
                        + " with "
                        + Digests.hex(
                                new TreeMap<>(program.environment())
                                        .toString()
                                        .getBytes(StandardCharsets.UTF_8));
    }

    private Set<String> agreed() {
        Set<String> lines = new TreeSet<>();
        read("programs.json")
                .ifPresent(tree -> tree.items("agreed").forEach(line -> lines.add(line.text())));
        return lines;
    }

    void agree(Credential.Program program) {
        Set<String> lines = agreed();
        if (lines.add(line(program))) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("agreed", new ArrayList<>(lines));
            write("programs.json", map);
        }
    }

    /// The namespaces of a cluster that the user chose; none for those that components name.
    List<String> namespaces(String cluster) {
        return read("namespaces.json").stream()
                .flatMap(tree -> tree.items(cluster).stream())
                .map(Tree::text)
                .toList();
    }

    /// An empty list forgets the choice.
    void choose(String cluster, List<String> namespaces) {
        Map<String, Object> all = new TreeMap<>();
        read("namespaces.json")
                .ifPresent(
                        tree ->
                                tree.members()
                                        .keySet()
                                        .forEach(name -> all.put(name, namespaces(name))));
        all.put(cluster, List.copyOf(namespaces));
        all.values().removeIf(List.of()::equals);
        write("namespaces.json", all);
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
