/// What a change does to the catalog, between two revisions of git. Front door:
/// [dev.slipway.ui.diff.ChangesScreen].
@NullMarked
package dev.slipway.ui.diff;

import org.jspecify.annotations.NullMarked;
