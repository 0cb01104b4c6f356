package dev.slipway.desk;

import dev.slipway.base.Problem;

import java.util.List;

/// Ends a job because of the user's input and not because of a fault: its message is what a person
/// should read, and nothing is logged.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    Refused(List<Problem> problems) {
        super(words(problems), null, false, false);
        this.problems = problems.stream().sorted(Problem.WORST_FIRST).toList();
    }

    /// All that was wrong, worst first.
    List<Problem> problems() {
        return problems;
    }

    private static String words(List<Problem> problems) {
        Problem first = problems.stream().sorted(Problem.WORST_FIRST).findFirst().orElse(null);
        if (first == null) {
            return "nothing was done";
        }
        String said = first.where() + ": " + first.message();
        return first.advice().isEmpty() ? said : said + " (" + first.advice() + ")";
    }
}
