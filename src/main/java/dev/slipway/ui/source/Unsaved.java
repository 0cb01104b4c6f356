package dev.slipway.ui.source;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Document;
import dev.slipway.desk.Draft;
import dev.slipway.desk.Drafts;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The edits that were not saved: remembered while another file is shown, and kept as drafts once
/// the typing rests, so that they survive the program.
final class Unsaved {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Drafts drafts;
    private final Consumer<Editing> keeper;
    private final Map<String, Editing> edits = new HashMap<>();

    Unsaved(Desk desk) {
        drafts = desk.drafts();
        keeper =
                desk.jobs()
                        .latest(
                                (typed, progress) -> {
                                    progress.await(PAUSE);
                                    keep(typed);
                                });
    }

    Optional<Editing> of(String path) {
        return Optional.ofNullable(edits.get(path));
    }

    /// What an earlier run of the program left. Reads the disk.
    Optional<Draft> left(Document document) {
        return document.file().flatMap(drafts::of);
    }

    /// Remembers `now`, or forgets about its file when there is nothing to save.
    void put(Editing now) {
        if (now.isDirty()) {
            edits.put(now.path(), now);
        } else {
            edits.remove(now.path());
        }
        keeper.accept(now);
    }

    private void keep(Editing typed) {
        typed.base()
                .file()
                .ifPresent(
                        file -> {
                            if (typed.isDirty()) {
                                drafts.keep(
                                        new Draft(
                                                file.toString(),
                                                typed.base().text(),
                                                typed.text()));
                            } else {
                                drafts.forget(file);
                            }
                        });
    }
}
