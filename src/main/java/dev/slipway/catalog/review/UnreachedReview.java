package dev.slipway.catalog.review;

import dev.slipway.base.Fix;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.TextEdit;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Descriptor;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Registration;
import dev.slipway.catalog.Relation;
import dev.slipway.catalog.Root;
import dev.slipway.config.AppConfig;
import dev.slipway.yaml.YamlEdit;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Why references lead nowhere although the repository has the answer: the file that describes the
/// entity is reached by no location, or the configuration lets its kind in nowhere.
final class UnreachedReview {
    private static final int FIXES = 10;
    private static final int FILES = 5000;
    private static final Pattern YAML = Pattern.compile("[^{]*\\.ya?ml");
    private static final Pattern API_VERSION =
            Pattern.compile("(?m)^apiVersion: *[\"']?[a-z.]*backstage\\.io/");

    private final Catalog catalog;
    private final Repository repository;
    private final Root root;
    private final String prefix;
    private final Progress progress;
    private final Consumer<Problem> found;

    UnreachedReview(
            Catalog catalog,
            Repository repository,
            Root root,
            String prefix,
            Progress progress,
            Consumer<Problem> found) {
        this.catalog = catalog;
        this.repository = repository;
        this.root = root;
        this.prefix = prefix;
        this.progress = progress;
        this.found = found;
    }

    void look(List<Entity> entities) {
        if (root.start() != Root.Start.FOLDER) {
            return;
        }
        AppConfig config =
                AppConfig.read(root.files(), List.of(root.path(), AppConfig.LOCAL))
                        .value()
                        .orElse(AppConfig.EMPTY);
        if (config.locations().isEmpty()) {
            return;
        }
        Set<EntityRef> missing = new TreeSet<>();
        for (Entity entity : entities) {
            entity.relations().stream()
                    .filter(catalog::isMissing)
                    .map(Relation::target)
                    .forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            files(missing);
            kinds(config, missing);
        }
    }

    private void files(Set<EntityRef> missing) {
        Map<String, List<Entity>> unreached = new TreeMap<>();
        Set<String> read = new HashSet<>(catalog.files());
        CatalogReader reader = new CatalogReader();
        int looked = 0;
        for (String shown : repository.paths()) {
            if (read.contains(shown) || !YAML.matcher(shown).matches()) {
                continue;
            }
            progress.check();
            String path = shown.substring(prefix.length());
            String text = root.files().text(path).orElse("");
            if (!API_VERSION.matcher(text).find() || ++looked > FILES) {
                continue;
            }
            for (Descriptor descriptor : reader.describe(root.files(), path)) {
                descriptor
                        .entity()
                        .filter(entity -> missing.contains(entity.ref()))
                        .ifPresent(
                                entity ->
                                        unreached
                                                .computeIfAbsent(path, p -> new ArrayList<>())
                                                .add(entity));
            }
        }
        int[] left = {FIXES};
        unreached.forEach(
                (path, entities) -> {
                    List<String> names =
                            entities.stream().map(entity -> entity.ref().compact()).toList();
                    Where where = entities.getFirst().where();
                    Problem problem =
                            Problem.warning(
                                            "catalog.lint.unreached",
                                            where.in(prefix + where.path()),
                                            "no location leads to this file: references to "
                                                    + String.join(", ", names)
                                                    + " lead nowhere")
                                    .advise("add it to catalog.locations in " + root.path());
                    Optional<Fix> fix = left[0]-- > 0 ? fix(path) : Optional.empty();
                    found.accept(fix.map(problem::fixedBy).orElse(problem));
                });
    }

    private Optional<Fix> fix(String path) {
        return Registration.of(root.files(), path)
                .map(
                        change -> {
                            Where start = new Where(prefix + change.path(), 1, 1);
                            int end = (int) change.before().lines().count() + 1;
                            return new Fix(
                                    change.title(),
                                    List.of(new TextEdit(start, end, 1, change.after())));
                        });
    }

    /// Kinds that entities here point to and that no rule of the configuration lets in.
    private void kinds(AppConfig config, Set<EntityRef> missing) {
        List<AppConfig.Rule> rules = config.rules().orElse(List.of());
        Set<String> refused = new TreeSet<>();
        for (EntityRef ref : missing) {
            boolean allowed =
                    rules.stream()
                            .flatMap(rule -> rule.allow().stream())
                            .anyMatch(allow -> allow.kind().equalsIgnoreCase(ref.kind()));
            ref.writtenKind().filter(kind -> !allowed).ifPresent(refused::add);
        }
        Optional<YamlNode> written = config.root().at("catalog", "rules");
        if (rules.isEmpty() || refused.isEmpty() || written.isEmpty()) {
            return;
        }
        Where where = written.get().where();
        String list = String.join(", ", refused);
        Problem problem =
                Problem.warning(
                                "catalog.lint.rules",
                                where.in(prefix + where.path()),
                                "catalog.rules lets in no %s, though entities refer to some"
                                        .formatted(list))
                        .advise("Backstage would drop them wherever they are described");
        Optional<TextEdit> edit =
                root.files()
                        .text(where.path())
                        .flatMap(
                                text ->
                                        new YamlEdit(prefix + where.path(), text)
                                                .append(
                                                        config.root(),
                                                        List.of("catalog", "rules"),
                                                        "allow: [" + list + "]"));
        found.accept(
                edit.map(e -> problem.fixedBy(new Fix("Allow " + list, List.of(e))))
                        .orElse(problem));
    }
}
