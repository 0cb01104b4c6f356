package dev.slipway.cluster.model;

import java.time.Instant;
import java.util.Optional;

/// One of the conditions in an object's status. `status` is `True`, `False` or `Unknown`.
public record Condition(String type, String status, Tree tree) {

    static Condition of(Tree tree) {
        return new Condition(tree.text("type"), tree.text("status"), tree);
    }

    public boolean isTrue() {
        return status.equals("True");
    }

    public boolean isFalse() {
        return status.equals("False");
    }

    public String reason() {
        return tree.text("reason");
    }

    public String message() {
        return tree.text("message");
    }

    public boolean hasMessage() {
        return tree.at("message").isThere();
    }

    /// The message, or without one `otherwise`.
    public String messageOr(String otherwise) {
        return hasMessage() ? message() : otherwise;
    }

    /// Whether the controller said this of an older generation than `generation`.
    public boolean isStale(Tree generation) {
        Tree observed = tree.at("observedGeneration");
        return generation.isThere()
                && observed.isThere()
                && observed.number(0) != generation.number(0);
    }

    public Optional<Instant> since() {
        return Times.parse(tree.text("lastTransitionTime"));
    }
}
