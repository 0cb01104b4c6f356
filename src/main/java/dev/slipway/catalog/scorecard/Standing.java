package dev.slipway.catalog.scorecard;

import dev.slipway.catalog.Entity;

import java.util.List;
import java.util.Optional;

/// Where one entity stands on one scorecard.
///
/// @param reached how many of the levels it has, from the lowest up
/// @param results one for each rule, in the order of the scorecard
public record Standing(Scorecard scorecard, Entity entity, int reached, List<RuleResult> results) {

    public Standing {
        results = List.copyOf(results);
    }

    /// The highest level it has; empty below the lowest.
    public Optional<String> level() {
        return reached == 0 ? Optional.empty() : Optional.of(scorecard.levels().get(reached - 1));
    }

    /// The level after that; empty at the top.
    public Optional<String> nextLevel() {
        return reached == scorecard.levels().size()
                ? Optional.empty()
                : Optional.of(scorecard.levels().get(reached));
    }

    /// The rules that still stand before the next level, the cheapest first: a field of the
    /// descriptor before a file, a file before a habit.
    public List<RuleResult> next() {
        String level = nextLevel().orElse("");
        return results.stream()
                .filter(result -> !result.passed() && result.rule().level().equals(level))
                .sorted(
                        java.util.Comparator.comparingInt(
                                result -> cost(result.rule().condition())))
                .toList();
    }

    private static int cost(Condition condition) {
        return switch (condition) {
            case Condition.Joined joined ->
                    joined.conditions().stream().mapToInt(Standing::cost).max().orElse(0);
            case Condition.Check check ->
                    switch (check.fact()) {
                        case Condition.Fact.Property property -> 0;
                        case Condition.Fact.File file -> 1;
                        case Condition.Fact.Git git -> 2;
                    };
        };
    }

    public long passed() {
        return results.stream().filter(RuleResult::passed).count();
    }

    /// How many rules of `level` pass, and how many it has.
    public int[] of(String level) {
        List<RuleResult> its =
                results.stream().filter(r -> r.rule().level().equals(level)).toList();
        return new int[] {(int) its.stream().filter(RuleResult::passed).count(), its.size()};
    }
}
