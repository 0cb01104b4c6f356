/// Turns workloads and what provisioners made for them into one Compose project, as score-compose
/// 0.45.0 with compose-go 2.13 does. Front door: [dev.slipway.score.compose.ComposeTarget].
/// Provisioner texts and patches pass through the tables of
/// [dev.slipway.score.compose.ComposeSchema], which keep compose-go's order of fields and its
/// conversions but tell what it drops without a word. Knows no disk and no process: sources come
/// from a `FileSource`, mounted files are returned as bytes.
@NullMarked
package dev.slipway.score.compose;

import org.jspecify.annotations.NullMarked;
