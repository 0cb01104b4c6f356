/// A golden path as its author sees it: what is doubtful beside its source, its cases with what
/// came out otherwise, and every combination of its choices. Front door:
/// [dev.slipway.ui.workshop.WorkshopScreen]. Knows the desk, not how a template is run.
@NullMarked
package dev.slipway.ui.workshop;

import org.jspecify.annotations.NullMarked;
