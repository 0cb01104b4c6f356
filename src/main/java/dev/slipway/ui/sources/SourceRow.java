package dev.slipway.ui.sources;

import dev.slipway.desk.Source;
import dev.slipway.git.Remote;
import dev.slipway.ui.kit.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One registered source as the list shows it.
///
/// @param state `main, asked 3 hours ago`; `no copy` for what is gone
/// @param there whether it can be read now
record SourceRow(Source source, String state, boolean there) {

    static SourceRow of(Source source, Optional<Remote.Local> copy, Instant now) {
        boolean there = source.isThere();
        if (source.kind() != Source.Kind.REPOSITORY) {
            String kind = source.kind() == Source.Kind.FOLDER ? "Folder" : "Descriptor";
            return new SourceRow(source, there ? kind : kind + ", not there any more", there);
        }
        String state =
                copy.map(local -> local.branch() + ", asked " + age(local.asked(), now))
                        .orElse("no copy");
        return new SourceRow(source, state, copy.isPresent() && there);
    }

    boolean isRepository() {
        return source.kind() == Source.Kind.REPOSITORY;
    }

    /// `just now`, `5 minutes ago`, `3 days ago`.
    static String age(Instant then, Instant now) {
        Duration since = Duration.between(then, now);
        if (since.toMinutes() < 1) {
            return "just now";
        }
        if (since.toHours() < 1) {
            return Words.count(since.toMinutes(), "minute", "minutes") + " ago";
        }
        return since.toDays() < 1
                ? Words.count(since.toHours(), "hour", "hours") + " ago"
                : Words.count(since.toDays(), "day", "days") + " ago";
    }
}
