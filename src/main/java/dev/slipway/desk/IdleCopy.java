package dev.slipway.desk;

import java.nio.file.Path;
import java.util.List;

/// A copy of a repository that the open platform does not read.
///
/// @param name as its server calls it, `owner/name`
/// @param address of the repository on its server
/// @param host of that server
public record IdleCopy(String name, String address, String host, Path folder) {

    /// What goes with a copy.
    ///
    /// @param files how many it has, those of git included
    /// @param changed files that are not committed
    /// @param commits that its server does not have
    /// @param readers other platforms that it is registered for, by the names of their folders
    public record Loss(long files, long bytes, int changed, int commits, List<String> readers) {

        public Loss {
            readers = List.copyOf(readers);
        }
    }
}
