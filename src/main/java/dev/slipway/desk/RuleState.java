package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.delivery.rules.RuleFile;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Prometheus rules of a platform, and what the agreed server says of them.
///
/// @param files the rule files with their groups
/// @param problems of the files, at their places
/// @param states what the server says of a rule, by its name; empty when it was not asked
/// @param trouble why the server said nothing; empty when it did or was not asked
public record RuleState(
        List<RuleFile> files, List<Problem> problems, Map<String, State> states, String trouble) {

    /// `word` is `firing`, `pending`, `inactive`, `ok` or `err`; `detail` its error or how many
    /// alerts are active.
    public record State(String word, String detail) {}

    public RuleState {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        states = Map.copyOf(states);
    }

    /// From the answer of `/api/v1/rules`.
    static Map<String, State> states(YamlNode data) {
        Map<String, State> states = new HashMap<>();
        for (YamlNode group : items(data.get("groups"))) {
            for (YamlNode rule : items(group.get("rules"))) {
                String health = rule.text("health").orElse("unknown");
                String error = rule.text("lastError").orElse("");
                int active = items(rule.get("alerts")).size();
                boolean broken = health.equals("err");
                states.put(
                        rule.text("name").orElse(""),
                        new State(
                                broken ? "err" : rule.text("state").orElse(health),
                                broken ? error : active == 0 ? "" : active + " active"));
            }
        }
        return states;
    }

    private static List<YamlNode> items(Optional<YamlNode> node) {
        return node.orElse(null) instanceof YamlList list ? list.items() : List.of();
    }
}
