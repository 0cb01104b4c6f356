package dev.slipway.desk;

import dev.slipway.base.Progress;
import dev.slipway.files.FolderPoll;
import dev.slipway.files.FolderWatch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// Follows the open folders on the disk, each on a thread of its own, until others are open.
final class Watching {
    private static final FolderWatch.Burst EVERYTHING = new FolderWatch.Burst(Set.of(), true);

    private final Jobs jobs;
    private final Listener listener;
    private final Map<Path, AtomicBoolean> followed = new LinkedHashMap<>();
    private boolean on;

    /// Hears what changed in which folder.
    @FunctionalInterface
    interface Listener {
        void changed(Path folder, FolderWatch.Burst burst, Progress progress);
    }

    Watching(Jobs jobs, Listener listener) {
        this.jobs = jobs;
        this.listener = listener;
    }

    /// From now on [#follow] does follow: a single command has no use for it.
    synchronized void begin() {
        on = true;
    }

    /// Follows these folders and no others.
    synchronized void follow(List<Roots.Place> places) {
        if (!on) {
            return;
        }
        Map<Path, Roots.Place> wanted = new LinkedHashMap<>();
        places.forEach(place -> wanted.put(place.folder(), place));
        followed.entrySet()
                .removeIf(
                        entry -> {
                            boolean over = !wanted.containsKey(entry.getKey());
                            entry.getValue().compareAndSet(false, over);
                            return over;
                        });
        for (Roots.Place place : wanted.values()) {
            followed.computeIfAbsent(
                    place.folder(),
                    folder -> {
                        AtomicBoolean over = new AtomicBoolean();
                        jobs.quietly(() -> watch(place, until(over)));
                        return over;
                    });
        }
    }

    private static Progress until(AtomicBoolean over) {
        return new Progress() {
            @Override
            public boolean cancelled() {
                return over.get() || Thread.currentThread().isInterrupted();
            }
        };
    }

    /// Ends by a cancellation, which the job takes for what it is.
    private void watch(Roots.Place place, Progress progress) {
        Optional<FolderWatch> watch = FolderWatch.of(place.folder());
        if (watch.isPresent()) {
            try (FolderWatch changes = watch.get()) {
                // what changed while the watch was set up
                tell(place, EVERYTHING, progress);
                while (!progress.cancelled()) {
                    tell(place, changes.next(progress), progress);
                }
            }
            return;
        }
        FolderPoll changes = new FolderPoll(place.root().files());
        tell(place, EVERYTHING, progress);
        while (!progress.cancelled()) {
            tell(place, changes.next(progress), progress);
        }
    }

    private void tell(Roots.Place place, FolderWatch.Burst burst, Progress progress) {
        listener.changed(place.folder(), burst, progress);
    }
}
