package dev.slipway.ui.kit;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Link;
import dev.slipway.catalog.Relation;
import dev.slipway.desk.Route;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What is known of an entity, kind by kind: the rows of peek cards and of the About card.
public final class EntityFacts {
    private static final int MOST = 3;

    private EntityFacts() {}

    /// The few things one wants to know before opening it.
    public static List<Fact> peek(Catalog catalog, Entity entity) {
        Rows rows = new Rows(catalog, entity, false);
        rows.structure();
        rows.people();
        rows.living();
        switch (kind(entity)) {
            case "component" -> {
                rows.related("Provides", Relation.PROVIDES_API, "api");
                rows.related("Needs", Relation.CONSUMES_API, "api");
            }
            case "api" -> {
                rows.related("Provided by", Relation.API_PROVIDED_BY, "component");
                rows.related("Used by", Relation.API_CONSUMED_BY, "component");
            }
            case "resource" -> rows.related("Used by", Relation.DEPENDENCY_OF, "component");
            case "system", "domain" -> rows.parts();
            default -> {}
        }
        rows.owns();
        rows.contact();
        rows.verdict();
        return rows.facts;
    }

    /// All that the About card holds.
    public static List<Fact> about(Catalog catalog, Entity entity) {
        Rows rows = new Rows(catalog, entity, true);
        rows.structure();
        rows.type();
        rows.living();
        rows.contact();
        rows.targets();
        rows.source();
        rows.add(Fact.of("Namespace", new Fact.Part.Words(entity.ref().namespace(), "mono")));
        rows.tags();
        return rows.facts;
    }

    private static String kind(Entity entity) {
        return entity.kind().toLowerCase(Locale.ROOT);
    }

    /// Collects the rows of one entity; each verb adds its row where there is something to say.
    private static final class Rows {
        private final Catalog catalog;
        private final Entity entity;
        private final boolean icons;
        private final List<Fact> facts = new ArrayList<>();

        Rows(Catalog catalog, Entity entity, boolean icons) {
            this.catalog = catalog;
            this.entity = entity;
            this.icons = icons;
        }

        void add(Fact fact) {
            facts.add(fact);
        }

        /// Whom it belongs to and what it is part of.
        void structure() {
            entity.owner().ifPresent(owner -> add(who("Owner", owner, "group")));
            entity.system().ifPresent(system -> add(who("System", system, "system")));
            for (EntityRef whole : refs(Relation.PART_OF)) {
                if (!entity.system().filter(whole::equals).isPresent()) {
                    String label = whole.kind().equals("component") ? "Part of" : whole.kind();
                    add(who(KindWords.singular(label), whole, whole.kind()));
                }
            }
            refs(Relation.CHILD_OF).forEach(parent -> add(who("Parent", parent, "group")));
        }

        void people() {
            if (entity.isKind("User")) {
                related("Groups", Relation.MEMBER_OF, "group");
            }
            members();
        }

        void type() {
            if (!entity.type().isEmpty()) {
                add(Fact.of("Type", new Fact.Part.Words(entity.type(), "")));
            }
        }

        void living() {
            boolean wanted = Set.of("component", "api").contains(kind(entity));
            if (wanted || !entity.lifecycle().isEmpty()) {
                String word = entity.lifecycle().isEmpty() ? StateMark.MISSING : entity.lifecycle();
                add(Fact.of("Lifecycle", new Fact.Part.State(word)));
            }
        }

        private void members() {
            List<Fact.Person> people =
                    refs(Relation.HAS_MEMBER).stream()
                            .map(ref -> new Fact.Person(ref, nameOf(ref)))
                            .toList();
            if (people.isEmpty()) {
                return;
            }
            List<Fact.Part> parts = new ArrayList<>();
            parts.add(new Fact.Part.People(people.subList(0, Math.min(MOST, people.size()))));
            more(parts, people.size());
            add(new Fact("Members", parts));
        }

        void related(String label, String type, String expectedKind) {
            List<EntityRef> refs = refs(type);
            if (refs.isEmpty()) {
                return;
            }
            List<Fact.Part> parts = new ArrayList<>();
            refs.stream()
                    .limit(MOST)
                    .forEach(ref -> parts.add(new Fact.Part.Who(ref, expectedKind, icons)));
            more(parts, refs.size());
            add(new Fact(label, parts));
        }

        void parts() {
            String term =
                    entity.isKind("System")
                            ? "system:" + entity.ref().compact("system")
                            : "relations.partof:" + entity.ref();
            counts("Parts", refs(Relation.HAS_PART), term);
        }

        void owns() {
            counts("Owns", refs(Relation.OWNER_OF), "owner:" + entity.ref().compact("group"));
        }

        /// `8 components · 3 APIs`, each a link to the table that shows them.
        private void counts(String label, List<EntityRef> refs, String term) {
            Map<String, Integer> kinds = new TreeMap<>(KindWords.BY_WEIGHT);
            refs.forEach(ref -> kinds.merge(ref.kind(), 1, Integer::sum));
            List<Fact.Part> parts = new ArrayList<>();
            kinds.forEach(
                    (kind, count) -> {
                        String query = "kind:%s %s".formatted(kind, term);
                        parts.add(
                                new Fact.Part.To(
                                        KindWords.count(count, kind),
                                        new Route.CatalogTable(query)));
                    });
            if (!parts.isEmpty()) {
                add(new Fact(label, parts));
            }
        }

        void contact() {
            if (!Set.of("group", "user").contains(kind(entity))) {
                return;
            }
            Optional<String> mail = entity.raw().text("spec", "profile", "email");
            entity.links().stream()
                    .findFirst()
                    .filter(link -> !icons)
                    .ifPresent(link -> add(contact(link)));
            mail.filter(address -> !address.isBlank())
                    .ifPresent(
                            address ->
                                    add(
                                            Fact.of(
                                                    "E-mail",
                                                    new Fact.Part.Web(
                                                            address, "mailto:" + address))));
        }

        private static Fact contact(Link link) {
            return Fact.of("Contact", new Fact.Part.Web(link.text(), link.url()));
        }

        void targets() {
            List<Fact.Part> parts = new ArrayList<>();
            entity.raw().text("spec", "target").ifPresent(target -> parts.add(path(target)));
            if (entity.raw().at("spec", "targets").orElse(null) instanceof YamlList list) {
                list.items().stream()
                        .map(YamlNode::string)
                        .flatMap(Optional::stream)
                        .forEach(target -> parts.add(path(target)));
            }
            if (entity.isKind("Location") && !parts.isEmpty()) {
                add(new Fact("Targets", parts));
            }
        }

        private static Fact.Part path(String target) {
            return new Fact.Part.Words(target, "mono");
        }

        void source() {
            Optional<String> slug = entity.annotation("github.com/project-slug");
            Optional<String> location = entity.annotation("backstage.io/source-location");
            if (slug.isPresent()) {
                String url = "https://github.com/" + slug.get();
                add(Fact.of("Source", new Fact.Part.Web(slug.get(), url)));
            } else {
                location.filter(text -> text.startsWith("url:http"))
                        .map(text -> text.substring(4))
                        .ifPresent(url -> add(Fact.of("Source", new Fact.Part.Web(url, url))));
            }
        }

        void tags() {
            if (!entity.tags().isEmpty()) {
                add(Fact.of("Tags", new Fact.Part.Tags(entity.tags())));
            }
        }

        void verdict() {
            Standing standing = Standing.of(entity);
            if (standing.tone() != Standing.Tone.GOOD) {
                add(Fact.of("Backstage", new Fact.Part.Words(standing.words(), standing.style())));
            }
        }

        private Fact who(String label, EntityRef ref, String expectedKind) {
            return Fact.of(label, new Fact.Part.Who(ref, expectedKind, icons));
        }

        private static void more(List<Fact.Part> parts, int size) {
            if (size > MOST) {
                parts.add(new Fact.Part.Words("+" + (size - MOST), "muted"));
            }
        }

        private List<EntityRef> refs(String type) {
            return catalog.related(entity.ref(), type).distinct().toList();
        }

        private String nameOf(EntityRef ref) {
            return catalog.entity(ref).map(Entity::displayName).orElse(ref.name());
        }
    }
}
