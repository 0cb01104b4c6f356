package dev.slipway.score.model;

/// What a Score file is turned into, named with the peer whose semantics count: score-k8s 0.15.0
/// and score-compose 0.45.0.
public enum Target {
    KUBERNETES("score-k8s"),
    COMPOSE("score-compose");

    private final String tool;

    Target(String tool) {
        this.tool = tool;
    }

    public String tool() {
        return tool;
    }

    /// The folder in which the peer keeps its state.
    public String stateFolder() {
        return "." + tool;
    }
}
