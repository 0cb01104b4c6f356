/// Files in and out: [dev.slipway.files.FileSource] (a read-only tree), `FilePlan` (everything that
/// writes returns one first), `CommandRunner` (the only place that starts a process). Paths are
/// relative, use `/`, and are confined to their root after links are resolved. Knows no trade.
@NullMarked
package dev.slipway.files;

import org.jspecify.annotations.NullMarked;
