package dev.slipway.ui.kit.graph;

/// Which way the lines of a picture run, from what needs to what is needed.
public enum Flow {
    /// Whichever of the next two makes the picture fit better on a wide screen.
    BEST("Best direction"),
    RIGHT("Left to right"),
    DOWN("Top to bottom"),
    LEFT("Right to left"),
    UP("Bottom to top");

    private final String title;

    Flow(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
