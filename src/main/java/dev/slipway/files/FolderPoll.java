package dev.slipway.files;

import dev.slipway.base.Progress;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// What [FolderWatch] does, where the system tells nothing of itself (network disks, no more
/// watches): looks at all files again and again. It waits ten times as long as a look takes, so
/// that it never takes more than a tenth of a processor.
public final class FolderPoll {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final int REST = 10;

    private final FileSource files;
    private Map<String, OptionalLong> known;

    /// Knows `files` as they are now.
    public FolderPoll(FileSource files) {
        this.files = files;
        known = look();
    }

    /// Waits until a file is new, gone or changed.
    ///
    /// @throws java.util.concurrent.CancellationException when the work was cancelled
    public FolderWatch.Burst next(Progress progress) {
        Duration rest = LEAST;
        while (true) {
            progress.await(rest);
            long start = System.nanoTime();
            Set<String> changed = changed();
            if (!changed.isEmpty()) {
                return new FolderWatch.Burst(changed, false);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start).multipliedBy(REST);
            rest = took.compareTo(LEAST) > 0 ? took : LEAST;
        }
    }

    /// What differs from the last look. A file that changed a moment ago has no stamp yet, and
    /// counts as changed when it has one.
    Set<String> changed() {
        Map<String, OptionalLong> now = look();
        Set<String> changed = new TreeSet<>();
        now.forEach(
                (path, stamp) -> {
                    OptionalLong before = known.get(path);
                    if (!stamp.equals(before)) {
                        changed.add(path);
                    }
                });
        known.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
        known = now;
        return changed;
    }

    private Map<String, OptionalLong> look() {
        Map<String, OptionalLong> stamps = new HashMap<>();
        files.list("").forEach(path -> stamps.put(path, files.stamp(path)));
        return stamps;
    }
}
