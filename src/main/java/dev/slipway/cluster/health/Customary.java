package dev.slipway.cluster.health;

import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How an object of a kind without a rule does, by what most controllers keep to: a switch that
/// pauses it, the generation that the controller has seen, conditions, a word for the state, and
/// counts of replicas. Source of the semantics: Kubernetes' API conventions and kstatus.
final class Customary {
    static final String UNSEEN = "its controller has not taken up the last change yet";

    private static final List<String> SWITCHES = List.of("paused", "suspend", "suspended");

    /// Members of the status that hold a word for the state. What should be or was does not count.
    private static final Pattern STATE =
            Pattern.compile(
                    "(?!desired|target|expected|previous|old|last)"
                            + "(?:[A-Za-z]*(?:Phase|State|Status|Health)"
                            + "|phase|state|status|health)");

    /// Members that are there only when something failed for good.
    private static final List<String> FAILURES =
            List.of("failureMessage", "failureReason", "error");

    private static final List<String> WHY = List.of("message", "reason", "phaseReason");

    private Customary() {}

    /// Empty where the object says nothing of itself.
    static Optional<SyncHealth> judge(LiveObject object) {
        Tree status = object.tree().at("status");
        if (status.members().isEmpty()) {
            return Optional.empty();
        }
        for (String held : SWITCHES) {
            if (object.tree().isTrue("spec", held)) {
                return Optional.of(SyncHealth.suspended("it is paused: spec." + held));
            }
        }
        Tree generation = object.tree().at("metadata", "generation");
        Tree observed = status.at("observedGeneration");
        if (observed.isThere() && observed.number(Long.MAX_VALUE) < generation.number(0)) {
            return Optional.of(SyncHealth.progressing(UNSEEN));
        }
        for (String failure : FAILURES) {
            if (!status.text(failure).isBlank()) {
                return Optional.of(SyncHealth.degraded(status.text(failure)));
            }
        }
        Optional<SyncHealth> state = state(status);
        Optional<SyncHealth> conditions = ByConditions.judge(object);
        if (conditions.isEmpty()) {
            return state.or(() -> counted(object));
        }
        return Optional.of(
                state.map(word -> both(conditions.get(), word)).orElse(conditions.get()));
    }

    /// The conditions count. Only a failure in the word is news to them, where they say that all is
    /// well the word may know of more, and where something is not well it may say that this passes
    /// or is meant.
    private static SyncHealth both(SyncHealth conditions, SyncHealth word) {
        return switch (conditions.status()) {
            case HEALTHY -> word.status() == SyncStatus.UNKNOWN ? conditions : word;
            case DEGRADED ->
                    word.status() == SyncStatus.PROGRESSING || word.status() == SyncStatus.SUSPENDED
                            ? new SyncHealth(word.status(), conditions.message())
                            : conditions;
            default -> word.status() == SyncStatus.DEGRADED ? word : conditions;
        };
    }

    /// The worst of the words for its state.
    private static Optional<SyncHealth> state(Tree status) {
        List<SyncHealth> said = new ArrayList<>();
        status.members()
                .forEach(
                        (name, value) -> {
                            if (STATE.matcher(name).matches()) {
                                if (value instanceof Map) {
                                    words(new Tree(value))
                                            .forEach(word -> said(status, name, word, said));
                                } else {
                                    said(status, name, new Tree(value).text(), said);
                                }
                            }
                        });
        flag(status, "ready", SyncHealth.progressing("it is not ready")).ifPresent(said::add);
        flag(status, "healthy", SyncHealth.degraded("it is not healthy")).ifPresent(said::add);
        return said.stream()
                .max((one, other) -> Integer.compare(rank(one.status()), rank(other.status())));
    }

    /// One level deeper: `applicationState: {state: RUNNING}`.
    private static List<String> words(Tree part) {
        return part.members().entrySet().stream()
                .filter(member -> STATE.matcher(member.getKey()).matches())
                .map(member -> new Tree(member.getValue()).text())
                .toList();
    }

    private static void said(Tree status, String name, String word, List<SyncHealth> into) {
        StateWords.mean(word)
                .ifPresent(
                        means -> {
                            String why =
                                    WHY.stream()
                                            .map(status::text)
                                            .filter(text -> !text.isBlank())
                                            .findFirst()
                                            .orElse(name + ": " + word);
                            into.add(new SyncHealth(means, why));
                        });
    }

    private static Optional<SyncHealth> flag(Tree status, String name, SyncHealth otherwise) {
        return switch (status.at(name).value()) {
            case Boolean yes -> Optional.of(yes ? SyncHealth.healthy("") : otherwise);
            case null, default -> Optional.empty();
        };
    }

    private static int rank(SyncStatus status) {
        return switch (status) {
            case DEGRADED, MISSING -> 5;
            case SUSPENDED -> 4;
            case PROGRESSING -> 3;
            case UNKNOWN -> 2;
            case HEALTHY -> 1;
        };
    }

    private static Optional<SyncHealth> counted(LiveObject object) {
        Tree status = object.tree().at("status");
        Tree desired = object.tree().at("spec", "replicas");
        Tree ready = status.at("readyReplicas");
        Tree counts = ready.isThere() ? ready : status.at("availableReplicas");
        if (!desired.isThere() || !counts.isThere() && !status.at("replicas").isThere()) {
            return Optional.empty();
        }
        long wanted = desired.number(0);
        if (wanted == 0) {
            return Optional.of(SyncHealth.suspended("scaled to 0"));
        }
        return Optional.of(
                counts.number(0) < wanted
                        ? SyncHealth.progressing(counts.number(0) + " of " + wanted + " ready")
                        : SyncHealth.healthy(""));
    }
}
