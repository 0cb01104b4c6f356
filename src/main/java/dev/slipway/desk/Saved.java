package dev.slipway.desk;

import dev.slipway.base.Problem;

import java.util.List;

/// What became of a [TextChange].
public sealed interface Saved {

    /// All files are written.
    ///
    /// @param undo the change that takes it back
    record Done(TextChange undo) implements Saved {}

    /// Nothing is written: these files hold other texts than the change was made for.
    record Conflict(List<String> paths) implements Saved {

        public Conflict {
            paths = List.copyOf(paths);
        }
    }

    /// Nothing is written, because the disk refused.
    record Failed(List<Problem> problems) implements Saved {

        public Failed {
            problems = List.copyOf(problems);
        }
    }
}
