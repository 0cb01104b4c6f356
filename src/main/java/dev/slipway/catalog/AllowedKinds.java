package dev.slipway.catalog;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.config.AppConfig;
import dev.slipway.yaml.YamlNode;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The `catalog.rules` of a configuration: kinds that Backstage lets in (DefaultCatalogRules). A
/// rule for some locations only counts for all, since it at least shows the intention.
record AllowedKinds(Set<String> kinds, Where where) {
    static final AllowedKinds ALL = new AllowedKinds(Set.of(), Where.file(""));
    private static final Set<String> DEFAULT = Set.of("component", "api", "location");

    static AllowedKinds of(AppConfig config) {
        Stream<AppConfig.Rule> own =
                config.locations().stream().flatMap(location -> location.rules().stream());
        Set<String> kinds =
                Stream.concat(own, config.rules().stream().flatMap(Collection::stream))
                        .flatMap(rule -> rule.kinds().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        if (config.rules().isEmpty()) {
            kinds.addAll(DEFAULT);
        }
        Where where =
                config.root()
                        .at("catalog", "rules")
                        .or(() -> config.root().get("catalog"))
                        .map(YamlNode::where)
                        .orElse(Where.file(AppConfig.FILE));
        return new AllowedKinds(kinds, where);
    }

    private boolean allows(Entity entity) {
        return kinds.isEmpty() || kinds.contains(entity.kind().toLowerCase(Locale.ROOT));
    }

    Entity applied(Entity entity) {
        return allows(entity) || !entity.listed()
                ? entity
                : entity.judged(entity.verdict(), false, entity.problems());
    }

    Optional<Problem> problem(Collection<Entity> entities) {
        Set<String> refused =
                entities.stream()
                        .filter(entity -> entity.listed() && !allows(entity))
                        .map(Entity::kind)
                        .collect(Collectors.toCollection(TreeSet::new));
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Problem.warning(
                                        "catalog.rules",
                                        where,
                                        "catalog.rules does not allow "
                                                + String.join(", ", refused))
                                .advise("Backstage would leave these out; add them to allow"));
    }
}
