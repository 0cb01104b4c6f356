package dev.slipway.delivery.rules;

import dev.slipway.base.Outcome;

import java.util.List;

/// The rule groups of one file.
public record RuleFile(String path, List<RuleGroup> groups) {

    public RuleFile {
        groups = List.copyOf(groups);
    }

    /// Reads PrometheusRule objects (one or several, or a List of them) and plain rule files
    /// (`groups:` at the top), each with all its mistakes and [RuleFaults].
    public static Outcome<RuleFile> read(String path, String text) {
        return new RuleReader(path).read(text);
    }

    public List<Rule> rules() {
        return groups.stream().flatMap(group -> group.rules().stream()).toList();
    }
}
