package dev.slipway.catalog.scorecard;

import dev.slipway.base.Where;
import dev.slipway.catalog.CatalogQuery;

import java.util.List;
import java.util.Optional;

/// Which entities are looked at, the levels from the lowest to the highest, and the rules that lead
/// to each. An entity has a level when it passes all rules of that level and of those below.
///
/// @param query which entities, as a line of the search box
/// @param filter which of these, as conditions; empty for all
public record Scorecard(
        String name,
        String title,
        String description,
        CatalogQuery query,
        Optional<Condition> filter,
        List<String> levels,
        List<Rule> rules,
        Where where) {

    /// One thing that is asked; `advice` says how to pass, and may be empty.
    public record Rule(
            String name,
            String title,
            String advice,
            String level,
            Condition condition,
            Where where) {}

    public Scorecard {
        levels = List.copyOf(levels);
        rules = List.copyOf(rules);
    }
}
