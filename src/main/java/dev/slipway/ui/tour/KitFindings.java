package dev.slipway.ui.tour;

import static dev.slipway.ui.tour.KitPage.column;
import static dev.slipway.ui.tour.KitPage.section;

import dev.slipway.base.Fix;
import dev.slipway.base.Problem;
import dev.slipway.base.TextEdit;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Card;
import dev.slipway.ui.kit.DropLine;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.EntityFacts;
import dev.slipway.ui.kit.EntityLink;
import dev.slipway.ui.kit.Excerpt;
import dev.slipway.ui.kit.FacetList;
import dev.slipway.ui.kit.FactRows;
import dev.slipway.ui.kit.Finding;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.ProblemActions;
import dev.slipway.ui.kit.ProblemList;
import dev.slipway.ui.kit.ProblemRow;
import dev.slipway.ui.kit.ProblemStrip;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;

import java.util.List;
import java.util.Set;

/// What is said of entities and of problems.
final class KitFindings {
    private static final String TEXT = "spec:\n  lifecylce: production\n  owner: team-commerce\n";
    private static final Where FIELD = new Where("repos/inventory-sync/catalog-info.yaml", 2, 3);
    private static final ProblemActions NONE =
            new ProblemActions() {
                @Override
                public void open(Where where) {}

                @Override
                public void fix(Problem problem) {}
            };

    private KitFindings() {}

    static KitPage page(Catalog catalog, Entity entity, Navigator navigator) {
        PeekCard peek = new PeekCard(navigator, ref -> {});
        peek.use(catalog, Set.of());
        return new KitPage(
                        column(findings(), list()),
                        column(links(peek, entity), facts(peek, catalog, entity), facets()),
                        column(empty(), drop()))
                .under(strip());
    }

    private static Node findings() {
        Problem problem = problem();
        return section(
                "Finding",
                new Finding(problem, Excerpt.of(problem, TEXT), NONE),
                Finding.fixed(problem, Excerpt.NONE, NONE, () -> {}));
    }

    private static Node strip() {
        ProblemStrip one = new ProblemStrip(NONE, () -> {});
        one.show(List.of(warning()));
        ProblemStrip more = new ProblemStrip(NONE, () -> {});
        more.show(List.of(problem(), warning()));
        return section("Strip", more, one);
    }

    private static Node list() {
        ProblemList list = new ProblemList(NONE);
        list.show(
                List.of(
                        new ProblemRow.File(FIELD.path(), 2),
                        new ProblemRow.One(problem()),
                        new ProblemRow.One(warning())));
        Styles.height(list, 120);
        return section("List", list);
    }

    private static Node links(PeekCard peek, Entity entity) {
        EntityRef ref = entity.ref();
        return section(
                "Entity links",
                Styles.row(
                        16,
                        new EntityLink(peek, ref, "component"),
                        new EntityLink(peek, ref, "component").withIcon(),
                        new EntityLink(
                                peek, new EntityRef("group", "default", "team-gone"), "group")));
    }

    private static Node facts(PeekCard peek, Catalog catalog, Entity entity) {
        return section(
                "Card with facts",
                new Card(
                        "About",
                        entity.name(),
                        new FactRows(peek, 80, 280, EntityFacts.about(catalog, entity)),
                        Styles.link("catalog-info.yaml:1", () -> {})));
    }

    private static Node facets() {
        FacetList facets = new FacetList((group, value) -> {});
        facets.show(
                List.of(
                        new FacetList.Group(
                                "lifecycle",
                                "Lifecycle",
                                2,
                                List.of(
                                        new FacetList.Value(
                                                "production", "production", "production", 14, true),
                                        new FacetList.Value(
                                                "experimental",
                                                "experimental",
                                                "experimental",
                                                3,
                                                false),
                                        new FacetList.Value(
                                                "deprecated",
                                                "deprecated",
                                                "deprecated",
                                                1,
                                                false)))));
        return section("Facets", facets);
    }

    private static Node empty() {
        return section(
                "Empty state",
                new EmptyState(
                        Icon.SEARCH,
                        "Nothing matches",
                        Styles.button("Clear the filter", () -> {}, "primary")));
    }

    private static Node drop() {
        return section(
                "Drop line",
                new DropLine("Drop another folder", Styles.link("Choose a folder…", () -> {})));
    }

    private static Problem problem() {
        return Problem.error(
                        "catalog.unknown-field",
                        FIELD,
                        "lifecylce should be lifecycle; Backstage rejects inventory-sync")
                .fixedBy(
                        new Fix(
                                "Rename the field",
                                List.of(new TextEdit(FIELD, 2, 12, "lifecycle"))));
    }

    private static Problem warning() {
        return Problem.warning(
                        "catalog.variable",
                        new Where("repos/orders-service/catalog-info.yaml", 13, 5),
                        "variables do nothing here")
                .advise("write the value");
    }
}
