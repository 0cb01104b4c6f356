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
import java.util.Locale;
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
                new CatalogValidateVerb(desk),
                new CatalogSearchVerb(desk),
                new CatalogTreeVerb(desk),
                new CatalogGraphVerb(desk),
                new CatalogDiffVerb(desk));
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
            Workspace platform = common.platform(desk);
            Catalog catalog = platform.catalog();
            Optional<Entity> found = common.find(catalog, ref).flatMap(catalog::entity);
            if (found.isEmpty()) {
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
            values.put("listed", entity.listed());
            values.put("verdict", entity.verdict().name().toLowerCase(Locale.ROOT));
            List<Problem> problems = problems(platform, entity);
            values.put("problems", problems.stream().map(Common::values).toList());
            values.put("entity", entity.raw().value());
            common.print(values, page(entity, catalog, problems));
            return common.tell(problems);
        }

        /// Those of the document, which ends where the next one of its file begins.
        private static List<Problem> problems(Workspace platform, Entity entity) {
            int end =
                    platform.catalog().entities().stream()
                            .filter(e -> e.path().equals(entity.path()))
                            .mapToInt(e -> e.where().line())
                            .filter(line -> line > entity.where().line())
                            .min()
                            .orElse(Integer.MAX_VALUE);
            return platform.problems().stream()
                    .filter(
                            p ->
                                    entity.problems().contains(p)
                                            || (p.where().path().equals(entity.path())
                                                    && p.where().line() >= entity.where().line()
                                                    && p.where().line() < end))
                    .toList();
        }

        private static String page(Entity entity, Catalog catalog, List<Problem> problems) {
            StringBuilder page = new StringBuilder();
            page.append(entity.ref()).append('\n');
            Table about = new Table(entity.displayName(), "");
            row(about, "description", entity.description().strip().replace("\n", " "));
            row(about, "type", entity.type());
            row(about, "lifecycle", entity.lifecycle());
            row(about, "owner", entity.owner().map(o -> o.compact("group")).orElse(""));
            row(about, "system", entity.system().map(s -> s.compact("system")).orElse(""));
            row(about, "tags", String.join(", ", entity.tags()));
            row(about, "defined in", entity.where().toString());
            row(about, "Backstage", verdict(entity));
            entity.labels().forEach((key, value) -> row(about, "label " + key, value));
            entity.annotations().forEach((key, value) -> row(about, key, value));
            entity.links()
                    .forEach(l -> row(about, l.title().isEmpty() ? "link" : l.title(), l.url()));
            page.append(about).append('\n');
            Table table = new Table("RELATION", "TARGET", "");
            catalog.relations(entity.ref())
                    .forEach(
                            r ->
                                    table.row(
                                            r.type(),
                                            r.target().compact(),
                                            catalog.isMissing(r) ? "not in this catalog" : ""));
            page.append(table);
            if (!problems.isEmpty()) {
                page.append('\n').append(Common.count(problems.size(), "problem", "problems"));
                page.append(", told below\n");
            }
            return page.toString();
        }

        private static void row(Table table, String key, String value) {
            if (!value.isEmpty()) {
                table.row(key, value);
            }
        }

        private static String verdict(Entity entity) {
            return switch (entity.verdict()) {
                case VALID ->
                        entity.listed() ? "shows it" : "drops it: something beside it is wrong";
                case NEWER -> "shows it with the AI model module of 2026";
                case NOT_FETCHED -> "needs the network before anybody can tell";
                case INVALID -> "refuses it";
            };
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
}
