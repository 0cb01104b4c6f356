package dev.slipway.delivery.rules;

import dev.slipway.base.Where;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Rules that are evaluated together, one after the other, every `interval` (empty: as the server
/// is set, mostly a minute).
public record RuleGroup(String name, Optional<Duration> interval, List<Rule> rules, Where where) {

    public RuleGroup {
        rules = List.copyOf(rules);
    }
}
