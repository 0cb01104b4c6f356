package dev.slipway.cli;

import dev.slipway.base.Problem;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogIndex;
import dev.slipway.catalog.CatalogQuery;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Relation;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `slipway catalog`: what is in the platform's catalog, and what is wrong with it.
@Command(name = "catalog", description = "Lists, shows and checks the software catalog.")
final class CatalogVerbs {
    private final Desk desk;

    CatalogVerbs(Desk desk) {
        this.desk = desk;
    }

    List<Object> verbs() {
        return List.of(
                new ListVerb(desk),
                new ShowVerb(desk),
                new ValidateVerb(desk),
                new CatalogSearchVerb(desk));
    }

    @Command(name = "list", description = "Lists entities, all or those that a query finds.")
    static final class ListVerb extends Common.Verb implements Callable<Integer> {
        private final Desk desk;

        @Parameters(
                arity = "0..*",
                paramLabel = "QUERY",
                description =
                        "e.g. kind:component owner:team-commerce lifecycle:production tag:nodejs"
                                + " orders")
        List<String> query = List.of();

        ListVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Workspace platform = common.platform(desk);
            List<Entity> found =
                    new CatalogIndex(platform.catalog())
                            .find(CatalogQuery.parse(String.join(" ", query)));
            Table table = new Table("REF", "TYPE", "OWNER", "LIFECYCLE", "TITLE");
            found.forEach(
                    entity ->
                            table.row(
                                    entity.ref().toString(),
                                    entity.type(),
                                    entity.owner().map(o -> o.compact("group")).orElse(""),
                                    entity.lifecycle(),
                                    entity.title()));
            common.print(found.stream().map(CatalogVerbs::values).toList(), table);
            common.tell(platform.problems().stream().filter(Problem::isError).toList());
            return Exit.OK;
        }
    }

    @Command(name = "show", description = "Shows one entity with its relations.")
    static final class ShowVerb extends Common.Verb implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "REF", description = "e.g. component:orders-service")
        String ref = "";

        ShowVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Catalog catalog = common.platform(desk).catalog();
            Optional<Entity> found =
                    EntityRef.parse(ref, "component", EntityRef.DEFAULT_NAMESPACE)
                            .flatMap(catalog::entity);
            if (found.isEmpty()) {
                common.err().println("slipway: no entity " + ref + " in this catalog");
                return Exit.FINDINGS;
            }
            Entity entity = found.get();
            List<Relation> relations = catalog.relations(entity.ref());
            Map<String, Object> values = values(entity);
            values.put(
                    "relations",
                    relations.stream()
                            .map(r -> Map.of("type", r.type(), "target", r.target().toString()))
                            .toList());
            values.put("entity", entity.raw().value());
            common.print(values, page(entity, relations));
            return common.tell(entity.problems());
        }

        private static String page(Entity entity, List<Relation> relations) {
            StringBuilder page = new StringBuilder();
            page.append(entity.ref()).append("  ").append(entity.title()).append('\n');
            if (!entity.description().isEmpty()) {
                page.append(entity.description().strip()).append('\n');
            }
            page.append("defined in ").append(entity.where()).append("\n\n");
            Table table = new Table("RELATION", "TARGET");
            relations.forEach(r -> table.row(r.type(), r.target().toString()));
            return page.append(table).toString();
        }
    }

    @Command(
            name = "validate",
            description = "Checks every catalog file; exit 1 when there is an error.")
    static final class ValidateVerb extends Common.Verb implements Callable<Integer> {
        private final Desk desk;

        ValidateVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Workspace platform = common.platform(desk);
            List<Problem> problems = platform.problems();
            long errors = problems.stream().filter(Problem::isError).count();
            common.print(
                    problems.stream().map(Common::values).toList(),
                    count(platform.catalog().entities().size(), "entity", "entities")
                            + ", "
                            + count(errors, "error", "errors")
                            + ", "
                            + count(problems.size() - errors, "note", "notes")
                            + "\n");
            return common.tell(problems);
        }
    }

    static Map<String, Object> values(Entity entity) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ref", entity.ref().toString());
        map.put("kind", entity.kind());
        map.put("name", entity.name());
        map.put("title", entity.title());
        map.put("description", entity.description());
        map.put("type", entity.type());
        map.put("lifecycle", entity.lifecycle());
        map.put("owner", entity.owner().map(EntityRef::toString).orElse(""));
        map.put("system", entity.system().map(EntityRef::toString).orElse(""));
        map.put("tags", entity.tags());
        map.put("file", entity.path());
        map.put("line", entity.where().line());
        return map;
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
