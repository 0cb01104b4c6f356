package dev.slipway.base;

/// What made a produced line: the step and the place in its input. [#TARGET] is for what the target
/// adds by itself (labels, `strategy: {}`), where no input of the user has a line.
public record Origin(Step step, Where where) {

    /// The step of the chain that wrote a line.
    public enum Step {
        /// The text itself, as read from disk.
        SOURCE,
        /// A line of a golden path's skeleton.
        TEMPLATE,
        /// A line of `score.yaml`.
        SCORE,
        /// A line of a Score provisioner file.
        PROVISIONER,
        /// A line of a patch template.
        PATCH,
        /// A command-line flag or answer that overrides the file.
        OVERRIDE,
        /// The target (Kubernetes, Compose) adds it.
        TARGET
    }

    public static final Origin TARGET = new Origin(Step.TARGET, Where.file("added by the target"));

    public static Origin source(Where where) {
        return new Origin(Step.SOURCE, where);
    }

    public Origin as(Step other) {
        return new Origin(other, where);
    }
}
