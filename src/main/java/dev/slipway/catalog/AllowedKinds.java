package dev.slipway.catalog;

import dev.slipway.base.Fix;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.config.AppConfig;
import dev.slipway.files.Glob;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The `catalog.rules` of a configuration: which kinds Backstage lets in, by the configured
/// location that led to them (DefaultCatalogRulesEnforcer). Rules are or-ed. One entity that is
/// refused makes Backstage drop all that stands beside it in its Location.
final class AllowedKinds {
    static final String RULE = "catalog.rules";
    private static final AppConfig.Location ANYWHERE =
            new AppConfig.Location("file", "", Where.file(""), List.of());
    private static final List<AppConfig.Rule> DEFAULT =
            List.of(AppConfig.Rule.anywhere("Component", "API", "Location"));

    private final AppConfig config;
    private final List<AppConfig.Rule> here;
    private final AppConfig.Location location;
    private final boolean all;

    private AllowedKinds(
            AppConfig config,
            List<AppConfig.Rule> rules,
            AppConfig.Location location,
            boolean all) {
        this.config = config;
        this.location = location;
        this.all = all;
        here = rules.stream().filter(this::isHere).toList();
    }

    /// For what no configuration leads to.
    static AllowedKinds all() {
        return new AllowedKinds(AppConfig.EMPTY, List.of(), ANYWHERE, true);
    }

    /// What `location`, one of `config`'s, may lead to.
    static AllowedKinds of(AppConfig config, AppConfig.Location location) {
        List<AppConfig.Rule> rules = new ArrayList<>(config.rules().orElse(DEFAULT));
        rules.addAll(location.rules());
        return new AllowedKinds(config, rules, location, false);
    }

    boolean allow(Entity entity) {
        for (AppConfig.Rule rule : here) {
            for (AppConfig.Allowed allowed : rule.allow()) {
                if (allowed.kind().equalsIgnoreCase(entity.kind())
                        && (allowed.specType().isEmpty()
                                || allowed.specType().equalsIgnoreCase(entity.type()))) {
                    return true;
                }
            }
        }
        return all;
    }

    private boolean isHere(AppConfig.Rule rule) {
        return rule.places().isEmpty() || rule.places().get().stream().anyMatch(this::isHere);
    }

    private boolean isHere(AppConfig.Place place) {
        return place.type().equals(location.type())
                && (place.exact().isEmpty()
                        || plain(place.exact()).equals(plain(location.target())))
                && (place.pattern().isEmpty() || matches(place.pattern(), location.target()));
    }

    /// Backstage knows files by their absolute path on the server, which nobody knows here.
    private static boolean matches(String pattern, String target) {
        Glob glob = Glob.of(pattern.toLowerCase(Locale.ROOT));
        String lower = target.toLowerCase(Locale.ROOT);
        return glob.matches(lower)
                || glob.matches(plain(lower))
                || glob.matches("/" + plain(lower));
    }

    private static String plain(String target) {
        return Tree.isRemote(target) ? target : Tree.below(target);
    }

    /// What is wrong with the configuration when `refused` of the entities are not allowed.
    Optional<Problem> problem(Collection<Entity> refused) {
        Set<String> kinds = new TreeSet<>();
        refused.forEach(entity -> kinds.add(entity.kind()));
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        Optional<YamlNode> written = config.root().at("catalog", "rules");
        Problem problem =
                Problem.warning(
                                RULE,
                                written.or(() -> config.root().get("catalog"))
                                        .map(YamlNode::where)
                                        .orElse(location.where()),
                                "catalog.rules does not allow "
                                        + String.join(", ", kinds)
                                        + ": Backstage would list nothing that "
                                        + location.target()
                                        + " leads to")
                        .advise("add to allow what shall be listed");
        return Optional.of(fix(written, kinds).map(problem::fixedBy).orElse(problem));
    }

    /// Into the first list of plain kinds, where it is written in brackets.
    private static Optional<Fix> fix(Optional<YamlNode> rules, Set<String> kinds) {
        if (!(rules.orElse(null) instanceof YamlList list)) {
            return Optional.empty();
        }
        return list.items().stream()
                .filter(rule -> rule.get("locations").isEmpty())
                .flatMap(rule -> rule.get("allow").stream())
                .flatMap(allow -> Fixes.intoList(allow, String.join(", ", kinds)).stream())
                .findFirst()
                .map(edit -> new Fix("Allow " + String.join(", ", kinds), List.of(edit)));
    }
}
