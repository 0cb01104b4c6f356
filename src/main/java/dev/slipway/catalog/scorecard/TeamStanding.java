package dev.slipway.catalog.scorecard;

import dev.slipway.catalog.EntityRef;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the entities of one owner stand (empty: nobody's), and what lifts most of them.
///
/// @param levels how many have each level, from the lowest up; those below it stand under ""
/// @param next the rule that stands before the next level of most; empty when all are at the top
/// @param nextCount of how many
public record TeamStanding(
        Optional<EntityRef> owner,
        List<Standing> standings,
        Map<String, Integer> levels,
        Optional<RuleResult> next,
        int nextCount) {

    static TeamStanding of(
            Scorecard scorecard, Optional<EntityRef> owner, List<Standing> standings) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        levels.put("", 0);
        scorecard.levels().forEach(level -> levels.put(level, 0));
        Map<String, Integer> steps = new LinkedHashMap<>();
        Map<String, RuleResult> results = new LinkedHashMap<>();
        for (Standing standing : standings) {
            levels.merge(standing.level().orElse(""), 1, Integer::sum);
            for (RuleResult result : standing.next()) {
                steps.merge(result.rule().name(), 1, Integer::sum);
                results.putIfAbsent(result.rule().name(), result);
            }
        }
        Optional<Map.Entry<String, Integer>> most =
                steps.entrySet().stream().max(Map.Entry.comparingByValue());
        return new TeamStanding(
                owner,
                List.copyOf(standings),
                java.util.Collections.unmodifiableMap(levels),
                most.flatMap(step -> Optional.ofNullable(results.get(step.getKey()))),
                most.map(Map.Entry::getValue).orElse(0));
    }
}
