/// The folder in which a peer keeps its state (`.score-k8s`, `.score-compose`): read, begun and
/// tidied so that both command lines can take turns with Slipway. Front door:
/// [dev.slipway.score.folder.StateFolder]. Reads through `FileSource` and writes nothing: what is
/// to be written comes as a `FilePlan`.
@NullMarked
package dev.slipway.score.folder;

import org.jspecify.annotations.NullMarked;
