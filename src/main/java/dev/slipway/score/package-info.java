/// Score files to what runs: `score.yaml` in, Kubernetes manifests or a Compose file out, every
/// line with its origin. Front door: [dev.slipway.score.Score]. A pure function: no disk (files
/// come through `FileSource`), no process (commands through `CommandRunner`, after consent), no
/// clock and no randomness of its own. Own code instead of the Go tools because a preview must
/// follow every key press and tell all mistakes at their lines.
@NullMarked
package dev.slipway.score;

import org.jspecify.annotations.NullMarked;
