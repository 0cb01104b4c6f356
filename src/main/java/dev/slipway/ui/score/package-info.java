/// Score files as one works with them: the text on the left, what Kubernetes and Compose would get
/// on the right, live with every key and with nothing written. A click on a line shows what made
/// it, and what it makes. Front door: [dev.slipway.ui.score.ScoreScreen]. Texts are edited by
/// `ui.source` and shown by `ui.preview`'s pages; what they come to is [dev.slipway.desk]'s. Must
/// not know how Score works: only lines, origins and problems.
@NullMarked
package dev.slipway.ui.score;

import org.jspecify.annotations.NullMarked;
