package dev.slipway.score.model;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects everything that is wrong while a run goes on with what still works. Not for more than
/// one thread.
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    public void error(String rule, Where where, String message, String advice) {
        add(Problem.error(rule, where, message).advise(advice));
    }

    public void warning(String rule, Where where, String message, String advice) {
        add(Problem.warning(rule, where, message).advise(advice));
    }

    /// Takes over the problems of `outcome` and gives its value.
    public <T> Optional<T> take(Outcome<T> outcome) {
        found.addAll(outcome.problems());
        return outcome.value();
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /// All of them, the worst first.
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Problem.WORST_FIRST);
        return sorted;
    }
}
