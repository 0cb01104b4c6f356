/// Reads Score files: [dev.slipway.score.read.ScoreReader] gives the workload and everything that
/// is wrong with it in one pass. The schema is a table of shapes in plain words and not a JSON
/// Schema, because the messages and their quick fixes are the product. Knows no target.
@NullMarked
package dev.slipway.score.read;

import org.jspecify.annotations.NullMarked;
