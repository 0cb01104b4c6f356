/// What a Score file or a golden path gives, as one reads it: the files, the Score file, manifests
/// and Compose, each line with what made it, the steps and the problems. Front door:
/// [dev.slipway.ui.preview.PreviewPane] over a [dev.slipway.ui.preview.PreviewModel]. Texts are
/// made ready off the window's thread ([dev.slipway.ui.preview.Shown]); the panes only put in what
/// differs. Knows nothing of forms or of what is done with the result, so that every screen that
/// previews shows the same.
@NullMarked
package dev.slipway.ui.preview;

import org.jspecify.annotations.NullMarked;
