package dev.slipway.catalog.scorecard;

import dev.slipway.base.Where;

/// Whether one entity passes one rule; `why` says in words what decided it, `evidence` where that
/// stands.
public record RuleResult(Scorecard.Rule rule, boolean passed, String why, Where evidence) {

    /// What to do about it: the rule's advice, else its title.
    public String nextStep() {
        return rule.advice().isBlank() ? rule.title() : rule.advice().strip();
    }
}
