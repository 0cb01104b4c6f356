package dev.slipway.ui.catalog;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Relation;
import dev.slipway.ui.kit.KindWords;
import dev.slipway.ui.kit.StateMark;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// One column after the name: how wide it is, and what it says of an entity. Of those that do not
/// fit, the one with the smallest `keep` goes first; `roomy` ones only come where the name would
/// have far too much room.
enum Column {
    KIND("Kind", 92, 8, (e, c) -> new Cell.Words(KindWords.singular(e.kind()))),
    OWNER("Owner", 118, 9, (e, c) -> refs(e.owner(), "group")),
    TYPE("Type", 72, 7, (e, c) -> new Cell.Words(e.type())),
    LIFECYCLE("Lifecycle", 112, 6, (e, c) -> lifecycle(e)),
    SYSTEM("System", 138, 3, (e, c) -> refs(e.system(), "system")),
    DOMAIN("Domain", 130, 6, (e, c) -> related(e, c, Relation.PART_OF, "domain")),
    PARTS("Parts", 60, 5, (e, c) -> count(e, c, Relation.HAS_PART)),
    PROVIDER("Provided by", 150, 5, (e, c) -> related(e, c, Relation.API_PROVIDED_BY, "component")),
    CONSUMERS("Consumers", 92, 4, (e, c) -> count(e, c, Relation.API_CONSUMED_BY)),
    DEFINITION("Definition", 132, 1, (e, c) -> definition(e)),
    USERS("Used by", 150, 5, (e, c) -> related(e, c, Relation.DEPENDENCY_OF, "component")),
    PARENT("Parent", 140, 6, (e, c) -> related(e, c, Relation.CHILD_OF, "group")),
    MEMBERS("Members", 78, 5, (e, c) -> count(e, c, Relation.HAS_MEMBER)),
    OWNS("Owns", 60, 4, (e, c) -> count(e, c, Relation.OWNER_OF)),
    GROUPS("Groups", 180, 7, (e, c) -> related(e, c, Relation.MEMBER_OF, "group")),
    EMAIL("E-mail", 220, 4, (e, c) -> words(e, "spec", "profile", "email")),
    TARGETS("Targets", 260, 7, (e, c) -> targets(e)),
    TAGS("Tags", 104, 2, (e, c) -> new Cell.Tags(e.tags())),
    NAMESPACE("Namespace", 110, 2, (e, c) -> new Cell.Words(e.ref().namespace())),
    FILE("File", 240, 0, (e, c) -> new Cell.Words(e.path())),
    DESCRIPTION("Description", 280, 0, (e, c) -> new Cell.Words(firstLine(e.description())));

    private final String title;
    private final double width;
    private final int keep;
    private final BiFunction<Entity, Catalog, Cell> cell;

    Column(String title, double width, int keep, BiFunction<Entity, Catalog, Cell> cell) {
        this.title = title;
        this.width = width;
        this.keep = keep;
        this.cell = cell;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The column that was kept under this id; empty when there is none any more.
    static Optional<Column> named(String id) {
        return Stream.of(values()).filter(column -> column.id().equals(id)).findFirst();
    }

    String title() {
        return title;
    }

    double width() {
        return width;
    }

    int keep() {
        return keep;
    }

    boolean roomy() {
        return keep == 0;
    }

    Cell of(Entity entity, Catalog catalog) {
        return cell.apply(entity, catalog);
    }

    /// What a table of one kind shows unless its user chose otherwise; of all kinds for an empty
    /// one. Namespaces are shown where the catalog has more than one.
    static List<Column> standard(String kind, boolean namespaces) {
        Stream<Column> columns =
                switch (kind.toLowerCase(Locale.ROOT)) {
                    case "" -> Stream.of(KIND, OWNER, TYPE, LIFECYCLE, SYSTEM, TAGS);
                    case "api" ->
                            Stream.of(
                                    OWNER,
                                    TYPE,
                                    LIFECYCLE,
                                    PROVIDER,
                                    SYSTEM,
                                    CONSUMERS,
                                    DEFINITION);
                    case "resource" -> Stream.of(OWNER, TYPE, USERS, SYSTEM, TAGS);
                    case "system" -> Stream.of(OWNER, DOMAIN, PARTS, TAGS);
                    case "domain" -> Stream.of(OWNER, PARTS, TAGS);
                    case "group" -> Stream.of(TYPE, PARENT, MEMBERS, OWNS, EMAIL);
                    case "user" -> Stream.of(GROUPS, EMAIL);
                    case "template" -> Stream.of(OWNER, TYPE, TAGS);
                    case "location" -> Stream.of(TYPE, TARGETS);
                    default -> Stream.of(OWNER, TYPE, LIFECYCLE, SYSTEM, TAGS);
                };
        Stream<Column> extra =
                namespaces ? Stream.of(NAMESPACE, DESCRIPTION) : Stream.of(DESCRIPTION);
        return Stream.concat(columns, extra).toList();
    }

    /// Everything a table of that kind can show, in the order it shows it.
    static List<Column> offered(String kind) {
        return Stream.concat(
                        standard(kind, true).stream(),
                        Stream.of(OWNER, TYPE, TAGS, FILE).filter(c -> !kind.equals("user")))
                .distinct()
                .toList();
    }

    private static Cell refs(Optional<EntityRef> ref, String kind) {
        return new Cell.Refs(ref.stream().toList(), kind);
    }

    private static Cell related(Entity entity, Catalog catalog, String type, String kind) {
        return new Cell.Refs(catalog.related(entity.ref(), type).distinct().toList(), kind);
    }

    private static Cell count(Entity entity, Catalog catalog, String type) {
        return new Cell.Count((int) catalog.related(entity.ref(), type).distinct().count());
    }

    private static Cell lifecycle(Entity entity) {
        boolean wanted = entity.isKind("Component") || entity.isKind("API");
        return new Cell.State(
                entity.lifecycle().isEmpty() && wanted ? StateMark.MISSING : entity.lifecycle());
    }

    private static Cell words(Entity entity, String... keys) {
        return new Cell.Words(entity.raw().text(keys).orElse(""));
    }

    /// Where the text of an API stands.
    private static Cell definition(Entity entity) {
        Optional<YamlNode> definition = entity.field("spec", "definition");
        if (definition.isEmpty()) {
            return Cell.NOTHING;
        }
        String path = definition.get().where().path();
        return new Cell.Words(
                definition.get().string().isEmpty()
                        ? "not fetched"
                        : path.equals(entity.path()) ? "inline" : fileName(path));
    }

    private static Cell targets(Entity entity) {
        Stream<String> one = entity.raw().text("spec", "target").stream();
        Stream<String> many =
                entity.raw().at("spec", "targets").orElse(null) instanceof YamlList list
                        ? list.items().stream().flatMap(item -> item.string().stream())
                        : Stream.of();
        return new Cell.Words(String.join(", ", Stream.concat(one, many).toList()));
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
