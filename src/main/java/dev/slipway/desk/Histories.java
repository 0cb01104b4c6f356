package dev.slipway.desk;

import dev.slipway.git.GitHistory;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The git histories of the open folders, kept open: what one look walked, the next one knows,
/// until something is committed.
final class Histories implements AutoCloseable {
    private final Map<Path, GitHistory> open = new HashMap<>();

    synchronized Optional<GitHistory> of(Path folder) {
        GitHistory known = open.get(folder);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<GitHistory> found = GitHistory.of(folder);
        found.ifPresent(history -> open.put(folder, history));
        return found;
    }

    @Override
    public synchronized void close() {
        open.values().forEach(GitHistory::close);
        open.clear();
    }
}
