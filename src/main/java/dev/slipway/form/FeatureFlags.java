package dev.slipway.form;

import dev.slipway.base.Problem;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Pages and questions that Backstage shows only to users with a feature flag
/// (`backstage:featureFlag`). Nobody has flags here, so they are left out, also of `required`, and
/// that is told.
final class FeatureFlags {
    private static final String FLAG = "backstage:featureFlag";

    private final Set<String> keys;
    private final List<Problem> problems;

    /// `keys` gets the keys of what is left out.
    FeatureFlags(Set<String> keys, List<Problem> problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /// The page without what stands behind flags; empty when the page itself does.
    Optional<YamlMap> without(YamlMap page) {
        if (page.get(FLAG).isPresent()) {
            tell(page, "this page");
            page.get("properties")
                    .filter(YamlMap.class::isInstance)
                    .ifPresent(names -> ((YamlMap) names).keys().forEach(keys::add));
            return Optional.empty();
        }
        if (!(page.get("properties").orElse(null) instanceof YamlMap properties)) {
            return Optional.of(page);
        }
        Set<String> hidden = new HashSet<>();
        List<YamlMap.Entry> shown = new ArrayList<>();
        for (YamlMap.Entry entry : properties.entries()) {
            if (entry.value().get(FLAG).isPresent()) {
                tell(entry.value(), "the question " + entry.key());
                hidden.add(entry.key());
            } else {
                shown.add(entry);
            }
        }
        keys.addAll(hidden);
        return Optional.of(
                hidden.isEmpty()
                        ? page
                        : rebuilt(page, new YamlMap(shown, properties.origin()), hidden));
    }

    private void tell(YamlNode node, String what) {
        String flag = node.text(FLAG).orElse("");
        problems.add(
                Problem.info(
                        "form.feature-flag",
                        node.where(),
                        what + " is only for users with the feature flag " + flag));
    }

    private static YamlMap rebuilt(YamlMap page, YamlMap properties, Set<String> hidden) {
        List<YamlMap.Entry> entries = new ArrayList<>();
        for (YamlMap.Entry entry : page.entries()) {
            YamlNode value =
                    entry.key().equals("properties")
                            ? properties
                            : entry.key().equals("required")
                                            && entry.value() instanceof YamlList names
                                    ? without(names, hidden)
                                    : entry.value();
            entries.add(new YamlMap.Entry(entry.key(), entry.keyOrigin(), value));
        }
        return new YamlMap(entries, page.origin());
    }

    private static YamlList without(YamlList names, Set<String> hidden) {
        return new YamlList(
                names.items().stream()
                        .filter(name -> !hidden.contains(name.string().orElse("")))
                        .toList(),
                names.origin());
    }
}
