package dev.slipway.ui.source;

import dev.slipway.desk.Document;
import dev.slipway.desk.Draft;

/// What the user has to know or decide about the file as a whole.
sealed interface Banner {

    /// Nothing.
    record None() implements Banner {}

    /// It cannot be saved, and why.
    record ReadOnly(String why) implements Banner {}

    /// What was typed before the program ended without saving.
    record Left(Draft draft) implements Banner {}

    /// The file was changed by somebody else while it was edited here.
    record Conflict(Document theirs) implements Banner {}
}
