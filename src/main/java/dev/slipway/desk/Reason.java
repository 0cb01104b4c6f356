package dev.slipway.desk;

import dev.slipway.base.Where;

/// One of the things that made a line what it is. `name` is what a value, question or step is
/// called, else empty; `line` is the text as written there, or the value that was given; `where`
/// has no line where there is no place to go to. For [Kind#ANSWER] `key` is the question's.
public record Reason(Kind kind, String name, Where where, String line, String key) {

    /// What it is, in the order from the line back to the person.
    public enum Kind {
        /// A line of the Score file.
        SCORE,
        /// A line of a provisioner file.
        PROVISIONER,
        /// A line of a patch template.
        PATCH,
        /// Kubernetes or Compose wants it; nobody wrote it.
        TARGET,
        /// A line of the golden path's own files.
        TEMPLATE,
        /// The condition or loop around that line.
        BLOCK,
        /// What the step passes on under a name.
        VALUE,
        /// What was answered.
        ANSWER,
        /// The step that wrote the file.
        STEP
    }

    static Reason of(Kind kind, String name, Where where, String line) {
        return new Reason(kind, name, where, line.strip(), "");
    }

    public boolean hasPlace() {
        return where.line() > 0;
    }
}
