/// Everything that is wrong with the open platform, by file. Front door:
/// [dev.slipway.ui.problems.ProblemsScreen]. Must not know other screens, nor what the rules mean.
@NullMarked
package dev.slipway.ui.problems;

import org.jspecify.annotations.NullMarked;
