package dev.slipway.delivery.prometheus;

import dev.slipway.base.Where;
import dev.slipway.delivery.rules.Rule;
import dev.slipway.delivery.rules.RuleGroup;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rule groups that a server says it evaluates (`/api/v1/rules`), as those of a file.
public final class ServerRules {
    private ServerRules() {}

    /// Places name the server, the file there and the group.
    public static List<RuleGroup> read(String server, YamlNode data) {
        List<RuleGroup> groups = new ArrayList<>();
        for (YamlNode group : items(data.get("groups"))) {
            String name = group.text("name").orElse("");
            Where where = Where.file(server + " " + group.text("file").orElse("") + " " + name);
            List<Rule> rules = new ArrayList<>();
            for (YamlNode rule : items(group.get("rules"))) {
                rules.add(rule(rule, where));
            }
            groups.add(new RuleGroup(name, seconds(group.get("interval")), rules, where));
        }
        return groups;
    }

    private static Rule rule(YamlNode rule, Where where) {
        boolean alert = rule.text("type").orElse("").equals("alerting");
        Where place = Where.file(where.path() + " " + rule.text("name").orElse(""));
        return new Rule(
                alert ? Rule.Kind.ALERT : Rule.Kind.RECORD,
                rule.text("name").orElse(""),
                rule.text("query").orElse(""),
                seconds(rule.get("duration")),
                texts(rule.get("labels")),
                texts(rule.get("annotations")),
                place,
                place);
    }

    private static List<YamlNode> items(Optional<YamlNode> node) {
        return node.orElse(null) instanceof YamlList list ? list.items() : List.of();
    }

    private static Optional<Duration> seconds(Optional<YamlNode> node) {
        return node.map(YamlNode::value)
                .filter(Number.class::isInstance)
                .map(value -> Duration.ofMillis(Math.round(((Number) value).doubleValue() * 1000)));
    }

    private static Map<String, String> texts(Optional<YamlNode> node) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (node.orElse(null) instanceof YamlMap map) {
            map.entries()
                    .forEach(
                            entry ->
                                    entry.value()
                                            .string()
                                            .ifPresent(text -> texts.put(entry.key(), text)));
        }
        return texts;
    }
}
