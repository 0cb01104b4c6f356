package dev.slipway.catalog.scorecard;

import dev.slipway.base.Where;

import java.util.List;

/// What is asked of one entity.
public sealed interface Condition {

    /// All (`and`) or any (`or`) of some conditions.
    record Joined(boolean all, List<Condition> conditions) implements Condition {

        public Joined {
            conditions = List.copyOf(conditions);
        }
    }

    /// A fact held against values; `counted` asks for how many there are instead.
    record Check(Fact fact, boolean counted, Operator operator, List<Object> values, Where where)
            implements Condition {

        public Check {
            values = List.copyOf(values);
        }
    }

    /// What is looked at.
    sealed interface Fact {
        /// What need not be said of an annotation.
        String ANNOTATIONS = "metadata.annotations.";

        /// How it is called in a sentence.
        String words();

        /// A field of the entity by its dotted path, or of what it is related to.
        record Property(String path) implements Fact {
            @Override
            public String words() {
                return switch (path) {
                    case "missing" -> "a relation to nothing";
                    case "problems.errors" -> "the number of errors";
                    case "problems.warnings" -> "the number of warnings";
                    default ->
                            path.startsWith(ANNOTATIONS)
                                    ? path.substring(ANNOTATIONS.length())
                                    : path;
                };
            }
        }

        /// The files beside the descriptor that a pattern names (from the top of the repository
        /// when it begins with `/`), or with a `path` what stands there in them as YAML or JSON.
        record File(String pattern, String path) implements Fact {
            @Override
            public String words() {
                return path.isEmpty() ? pattern : path + " in " + pattern;
            }
        }

        /// What git remembers of the descriptor's folder.
        record Git(Measure measure) implements Fact {
            @Override
            public String words() {
                return switch (measure) {
                    case DAYS_SINCE_LAST_COMMIT -> "days since the last commit";
                    case COMMITS -> "commits of the last 90 days";
                    case CONTRIBUTORS -> "contributors of the last 90 days";
                };
            }
        }
    }

    /// What git can tell.
    enum Measure {
        DAYS_SINCE_LAST_COMMIT("daysSinceLastCommit"),
        COMMITS("commitsIn90Days"),
        CONTRIBUTORS("contributorsIn90Days");

        private final String written;

        Measure(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }
    }
}
