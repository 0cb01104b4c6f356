/// Git through JGit, which stays inside this room. Front doors: [dev.slipway.git.GitFolder], for
/// the files of earlier revisions [dev.slipway.git.GitHistory], for what happened
/// [dev.slipway.git.HistoryReader], and for copies of repositories on servers
/// [dev.slipway.git.Remote], which reaches the agreed server only. Reads the user's git
/// configuration (name, e-mail) and writes nothing outside the folder it is given. Knows no trade.
@NullMarked
package dev.slipway.git;

import org.jspecify.annotations.NullMarked;
