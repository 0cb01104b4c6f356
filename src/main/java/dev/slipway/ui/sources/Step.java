package dev.slipway.ui.sources;

import dev.slipway.base.Problem;
import dev.slipway.desk.Access;
import dev.slipway.desk.Source;
import dev.slipway.desk.SourcePlan;

import java.util.List;

/// How far the adding of a source is.
sealed interface Step {

    /// Nothing is being added.
    record Idle() implements Step {}

    /// The line cannot be used.
    record Refused(Problem problem) implements Step {}

    /// A server would have to be asked: how, and what exactly would happen.
    ///
    /// @param update whether there is a copy already
    /// @param store where a token would be kept; [Store#UNKNOWN] until that was looked up
    record Asking(Source source, boolean update, Access access, Store store, List<String> sentences)
            implements Step {}

    /// It is being asked.
    record Getting(Source source, String what, long done, long total) implements Step {}

    /// A source is being read, to see what it has.
    record Reading(Source source) implements Step {}

    /// What registering would do.
    record Planned(SourcePlan plan) implements Step {}

    /// A copy that can be opened as the platform, since none is open.
    record Openable(Source source) implements Step {}

    /// Where tokens are kept, and whether there is one for this server.
    record Store(String name, String protection, boolean has) {
        static final Store UNKNOWN = new Store("", "", false);
    }
}
