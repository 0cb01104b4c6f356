package dev.slipway.catalog.diff;

import dev.slipway.base.Problem;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a change does to a catalog, sorted by ref.
///
/// @param hidden entities on both sides that Backstage showed before and would show no more
/// @param shown entities on both sides that Backstage shows from now on
/// @param broken relations to nothing that were whole before, or are new
/// @param errors errors that were not there before; lines that only moved are no news
public record CatalogDiff(
        List<Entity> added,
        List<Entity> removed,
        List<Changed> changed,
        List<Entity> hidden,
        List<Entity> shown,
        List<Broken> broken,
        List<Problem> errors) {

    /// An entity that is on both sides. `moved` when another file describes it now.
    public record Changed(Entity before, Entity after, List<FieldChange> fields) {

        public boolean moved() {
            return !before.path().equals(after.path());
        }
    }

    /// A relation that leads nowhere. `gone` when the entity it leads to was there before, else the
    /// relation is new.
    public record Broken(EntityRef from, Relation relation, boolean gone) {}

    public static CatalogDiff between(Catalog before, Catalog after) {
        List<Entity> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        List<Entity> hidden = new ArrayList<>();
        List<Entity> shown = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        for (Entity now : after.entities()) {
            Entity old = before.entity(now.ref()).orElse(null);
            if (old == null) {
                added.add(now);
            } else {
                Changed change = new Changed(old, now, FieldChange.between(old.raw(), now.raw()));
                if (change.moved() || !change.fields.isEmpty()) {
                    changed.add(change);
                }
                if (old.listed() != now.listed()) {
                    (now.listed() ? shown : hidden).add(now);
                }
            }
            broken(before, after, now, broken);
        }
        List<Entity> removed =
                before.entities().stream()
                        .filter(old -> after.entity(old.ref()).isEmpty())
                        .toList();
        return new CatalogDiff(
                List.copyOf(added),
                removed,
                List.copyOf(changed),
                List.copyOf(hidden),
                List.copyOf(shown),
                List.copyOf(broken),
                errors(before, after));
    }

    private static void broken(Catalog before, Catalog after, Entity entity, List<Broken> broken) {
        Set<String> known =
                before.entity(entity.ref()).stream()
                        .flatMap(old -> old.relations().stream())
                        .map(Relation::toString)
                        .collect(Collectors.toSet());
        for (Relation relation : entity.relations()) {
            boolean gone = before.entity(relation.target()).isPresent();
            if (after.isMissing(relation) && (gone || !known.contains(relation.toString()))) {
                broken.add(new Broken(entity.ref(), relation, gone));
            }
        }
    }

    private static List<Problem> errors(Catalog before, Catalog after) {
        record Said(String rule, String path, String message) {
            Said(Problem problem) {
                this(problem.rule(), problem.where().path(), problem.message());
            }
        }
        Set<Said> known = new HashSet<>();
        before.problems().forEach(problem -> known.add(new Said(problem)));
        return after.problems().stream()
                .filter(Problem::isError)
                .filter(problem -> !known.contains(new Said(problem)))
                .toList();
    }

    public boolean isEmpty() {
        return added.isEmpty()
                && removed.isEmpty()
                && changed.isEmpty()
                && hidden.isEmpty()
                && shown.isEmpty()
                && broken.isEmpty()
                && errors.isEmpty();
    }

    /// Whether something works no more: a relation, an entity in Backstage, a file.
    public boolean breaks() {
        return !broken.isEmpty() || !hidden.isEmpty() || !errors.isEmpty();
    }

    /// `1 added, 2 changed, 1 relation broken`.
    public String summary() {
        List<String> parts = new ArrayList<>();
        part(parts, added.size(), "added");
        part(parts, removed.size(), "removed");
        part(parts, changed.size(), "changed");
        part(parts, broken.size(), broken.size() == 1 ? "relation broken" : "relations broken");
        part(parts, hidden.size(), "hidden from Backstage");
        part(parts, shown.size(), "shown by Backstage from now on");
        part(parts, errors.size(), errors.size() == 1 ? "new error" : "new errors");
        return parts.isEmpty() ? "nothing changes" : String.join(", ", parts);
    }

    private static void part(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }
}
