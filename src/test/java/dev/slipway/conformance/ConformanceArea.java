package dev.slipway.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// One area of the conformance run. Implementations have a constructor without parameters and a
/// name ending in `Cases`.
interface ConformanceArea {

    /// The area's name as printed and as the name of its JSON file.
    String name();

    /// The folder or file under the corpus that must be there for the area to be run.
    Path data(Path corpus);

    /// What this machine lacks to run the area at all ("the git program"); empty when nothing.
    default String lacking() {
        return "";
    }

    /// Every case below [#data]; reading one broken case must not lose the others.
    List<Case> cases(Path corpus) throws IOException;

    /// A case that has not been run yet.
    record Case(String id, Run run) {}

    /// What runs one case; anything it throws counts as an error.
    @FunctionalInterface
    interface Run {
        Verdict get() throws Exception;
    }

    /// How a case ended. Only AGREE counts as agreeing.
    enum Kind {
        AGREE,
        DISAGREE,
        ERROR,
        UNSUPPORTED
    }

    /// The end of one case, with what differed.
    record Verdict(Kind kind, String detail) {

        static Verdict agree() {
            return new Verdict(Kind.AGREE, "");
        }

        static Verdict disagree(String detail) {
            return new Verdict(Kind.DISAGREE, detail);
        }

        static Verdict unsupported(String detail) {
            return new Verdict(Kind.UNSUPPORTED, detail);
        }

        static Verdict of(boolean agrees, String detail) {
            return agrees ? agree() : disagree(detail);
        }
    }
}
