package dev.slipway.cluster.health;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a controller's own word for a state means: `UpdateFailed`, `In progress`, `RUNNING`,
/// `DEPLOYED_NOT_READY`. Controllers choose such words freely, but from the same few dozen.
final class StateWords {
    private static final Pattern BETWEEN =
            Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final int WORDS = 12;

    private static final Set<String> BAD =
            Set.of(
                    "err",
                    "lost",
                    "red",
                    "dead",
                    "denied",
                    "timeout",
                    "exceeded",
                    "blocked",
                    "broken",
                    "missing",
                    "critical",
                    "conflict");
    private static final List<String> BAD_STEMS =
            List.of(
                    "fail",
                    "error",
                    "invalid",
                    "unhealthy",
                    "unavailable",
                    "unreachable",
                    "unrecoverable",
                    "degrad",
                    "crash",
                    "abort",
                    "reject",
                    "stall");
    private static final Set<String> HELD =
            Set.of("stopped", "disabled", "halted", "inactive", "hibernated");
    private static final List<String> HELD_STEMS = List.of("suspend", "paus");
    private static final Set<String> MOVING =
            Set.of("pending", "progress", "queued", "yellow", "submitted", "requested", "init");
    private static final Set<String> STEADY = Set.of("running", "serving", "listening");
    private static final Set<String> GOOD =
            Set.of(
                    "ready",
                    "running",
                    "serving",
                    "listening",
                    "active",
                    "available",
                    "bound",
                    "healthy",
                    "ok",
                    "established",
                    "installed",
                    "deployed",
                    "provisioned",
                    "green",
                    "exists",
                    "synced",
                    "synchronized",
                    "reconciled",
                    "done",
                    "finished",
                    "up",
                    "online",
                    "connected",
                    "enabled",
                    "normal",
                    "stable",
                    "created",
                    "initialized",
                    "valid",
                    "operational",
                    "attached",
                    "approved",
                    "accepted",
                    "compliant",
                    "passed");
    private static final List<String> GOOD_STEMS = List.of("succe", "complet");

    private StateWords() {}

    /// Trouble that is named counts first, then what holds it, what is under way, what is well;
    /// empty for words that say none of it. A good word behind `not` is one that is still awaited.
    static Optional<SyncStatus> mean(String state) {
        List<String> words =
                BETWEEN.splitAsStream(state)
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .limit(WORDS)
                        .toList();
        int not = words.indexOf("not");
        if (not >= 0 && not + 1 < words.size()) {
            boolean awaited = isGood(words.get(not + 1));
            return Optional.of(awaited ? SyncStatus.PROGRESSING : SyncStatus.DEGRADED);
        }
        if (words.stream().anyMatch(word -> BAD.contains(word) || starts(word, BAD_STEMS))) {
            return Optional.of(SyncStatus.DEGRADED);
        }
        if (words.stream().anyMatch(word -> HELD.contains(word) || starts(word, HELD_STEMS))) {
            return Optional.of(SyncStatus.SUSPENDED);
        }
        if (words.contains("unknown")) {
            return Optional.of(SyncStatus.UNKNOWN);
        }
        if (words.stream().anyMatch(StateWords::isMoving) || words.equals(List.of("new"))) {
            return Optional.of(SyncStatus.PROGRESSING);
        }
        return words.stream().anyMatch(StateWords::isGood)
                ? Optional.of(SyncStatus.HEALTHY)
                : Optional.empty();
    }

    private static boolean isMoving(String word) {
        boolean doing = word.length() > 5 && word.endsWith("ing") && !STEADY.contains(word);
        return MOVING.contains(word) || doing;
    }

    private static boolean isGood(String word) {
        return GOOD.contains(word) || starts(word, GOOD_STEMS);
    }

    private static boolean starts(String word, List<String> stems) {
        return stems.stream().anyMatch(word::startsWith);
    }
}
