/// Git through JGit, which stays inside this room. Front door: [dev.slipway.git.GitFolder]. Reads
/// the user's git configuration (name, e-mail) and writes nothing outside the folder it is given.
/// Knows no trade.
@NullMarked
package dev.slipway.git;

import org.jspecify.annotations.NullMarked;
