package dev.slipway.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.base.Progress;
import dev.slipway.catalog.CatalogIndex;
import dev.slipway.catalog.CatalogQuery;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Entities;
import dev.slipway.ui.catalog.CatalogModel.Situation;
import dev.slipway.ui.kit.Completion;
import dev.slipway.ui.kit.FacetList;
import dev.slipway.ui.kit.KindTabs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

class CatalogModelTest {
    private static final String MARA = "user:default/mara.klein";

    @TempDir Path home;
    private final Recorder navigator = new Recorder();
    private final CatalogSearch search = new CatalogSearch();
    private Desk desk;
    private CatalogModel model;

    @BeforeEach
    void openTheSample() {
        desk = new Desk(new SettingsFile(home.resolve("s.json")), FolderSource::new, home);
        model = new CatalogModel(desk, navigator);
        desk.read(Path.of("assets/sample-platform"), Progress.NONE);
        model.workspace(desk.workspace().get());
        answer();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void startsWithTheFirstKindThereIs() {
        assertThat(model.lineProperty().get()).isEqualTo("kind:component ");
        assertThat(rows()).hasSize(18).startsWith("admin-console");
        assertThat(model.headingProperty().get().status()).isEqualTo("18 of 18 components");
        assertThat(model.situationProperty().get()).isEqualTo(Situation.ROWS);
    }

    @Test
    void whatIsTypedWhileThePlatformIsReadStays() {
        CatalogModel early = new CatalogModel(desk, navigator);
        early.lineProperty().set("owner:team-comm");
        early.workspace(desk.workspace().get());
        assertThat(early.lineProperty().get()).isEqualTo("kind:component owner:team-comm");

        CatalogModel chosen = new CatalogModel(desk, navigator);
        chosen.lineProperty().set("kind:api pay");
        chosen.workspace(desk.workspace().get());
        assertThat(chosen.lineProperty().get()).isEqualTo("kind:api pay");
    }

    @Test
    void kindsStandInTheirUsualOrderAndCountTheWholeResult() {
        type("kind:component orders");

        assertThat(model.viewProperty().get().kinds())
                .extracting(KindTabs.Tab::name)
                .startsWith("Components", "APIs", "Resources")
                .endsWith("All");
        assertThat(tab("api").count()).isEqualTo(OptionalInt.of(1));
        assertThat(tab("component").count()).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void tickingAFacetWritesTheQuery() {
        model.toggle("owner", "team-payments");
        answer();

        assertThat(model.lineProperty().get()).isEqualTo("kind:component owner:team-payments ");
        assertThat(rows()).hasSize(4);
        model.toggle("owner", "team-payments");
        assertThat(model.lineProperty().get()).isEqualTo("kind:component ");
    }

    @Test
    void typingTicksTheBox() {
        type("kind:component lifecycle:experimental");

        assertThat(value("lifecycle", "experimental").ticked()).isTrue();
        assertThat(value("lifecycle", "production").ticked()).isFalse();
    }

    @Test
    void countsLeaveOutTheFacetItself() {
        type("kind:component lifecycle:experimental");

        assertThat(value("lifecycle", "production").count()).isEqualTo(14);
        assertThat(value("owner", "team-payments").count()).isEqualTo(1);
    }

    @Test
    void aTickedValueThatHasBecomeNoneStays() {
        type("kind:component owner:team-payments type:website");

        assertThat(rows()).isEmpty();
        assertThat(value("type", "website")).matches(FacetList.Value::ticked);
        assertThat(value("type", "website").count()).isZero();
        assertThat(model.situationProperty().get()).isEqualTo(Situation.NO_HIT);
    }

    @Test
    void clearingKeepsTheKind() {
        type("kind:api nothing-like-it");
        model.chooseScope(Scope.OWNED);
        answer();

        model.clear();
        answer();

        assertThat(model.lineProperty().get()).isEqualTo("kind:api ");
        assertThat(model.requestProperty().get().scope()).isEqualTo(Scope.ALL);
        assertThat(rows()).hasSize(8);
    }

    @Test
    void ownedMeansTheGroupsOfTheUserToo() {
        model.settings(desk.settings().get().withUser(Optional.of(MARA)));
        model.chooseScope(Scope.OWNED);
        answer();

        assertThat(model.viewProperty().get().entities())
                .isNotEmpty()
                .allMatch(e -> e.owner().equals(EntityRef.parse("group:team-commerce")));
        assertThat(model.viewProperty().get().counts())
                .containsEntry(Scope.OWNED, 8)
                .containsEntry(Scope.ALL, 18);
        assertThat(value("owner", "team-commerce").count()).isEqualTo(8);
    }

    @Test
    void ownedByNobodyAsksWhoTheUserIs() {
        model.chooseScope(Scope.OWNED);
        answer();

        assertThat(model.situationProperty().get()).isEqualTo(Situation.NO_USER);
    }

    @Test
    void aStarIsKeptAndCounted() {
        model.star(Entities.ref("component:default/orders-service"));
        model.settings(desk.settings().get());
        model.chooseScope(Scope.STARRED);
        answer();

        assertThat(rows()).containsExactly("orders-service");
    }

    @Test
    void anAnswerToAnOlderRequestIsNotTaken() {
        CatalogView late = search.answer(model.requestProperty().get(), Progress.NONE);
        type("kind:api");

        model.accept(late);

        assertThat(rows()).hasSize(8);
        assertThat(model.isSettled()).isTrue();
    }

    @Test
    void clearingWhatIsClearWaitsForNoAnswer() {
        type("kind:api ");

        model.clear();

        assertThat(model.isSettled()).isTrue();
    }

    @Test
    void emptyCellsStayLastInBothDirections() {
        type("kind:api");
        for (boolean descending : List.of(false, true)) {
            model.sort(new Sorting(Optional.of(Column.PROVIDER), descending));
            answer();

            assertThat(model.viewProperty().get().entities().getLast())
                    .matches(e -> cell(e).isEmpty(), "has no provider");
            assertThat(model.viewProperty().get().entities().getFirst())
                    .matches(e -> !cell(e).isEmpty(), "has a provider");
        }
    }

    @Test
    void aRouteWithoutAQueryKeepsWhatIsThere() {
        type("kind:api tag:rest");
        model.chooseScope(Scope.OWNED);

        model.show(new Route.CatalogTable(""));
        model.show(model.route());

        assertThat(model.requestProperty().get().scope()).isEqualTo(Scope.OWNED);
        model.show(new Route.CatalogTable("kind:group"));
        assertThat(model.lineProperty().get()).isEqualTo("kind:group ");
        assertThat(model.requestProperty().get().scope()).isEqualTo(Scope.ALL);
    }

    @Test
    void theCommandListsTheSameEntities() {
        model.star(Entities.ref("component:default/orders-service"));
        model.settings(desk.settings().get().withUser(Optional.of(MARA)));
        type("kind:component lifecycle:production service");
        for (Scope scope : Scope.values()) {
            model.chooseScope(scope);
            answer();

            String command = model.command();

            assertThat(command).startsWith("slipway catalog list -C ");
            String query = command.substring(command.indexOf("kind:"));
            assertThat(new CatalogIndex(catalogOf(model)).find(CatalogQuery.parse(query)))
                    .extracting(Entity::name)
                    .containsExactlyInAnyOrderElementsOf(rows());
        }
    }

    @Test
    void columnsThatWouldBeEmptyForTheWholeKindAreLeftOut() {
        type("kind:user");
        assertThat(model.columnsProperty().get()).contains(Column.GROUPS, Column.EMAIL);
        type("kind:domain");
        assertThat(model.columnsProperty().get()).doesNotContain(Column.LIFECYCLE);

        model.toggleColumn(Column.FILE);
        assertThat(model.columnsProperty().get()).contains(Column.FILE);
        type("kind:component");
        assertThat(model.columnsProperty().get()).doesNotContain(Column.FILE);
    }

    @Test
    void columnsAreKeptInTheirOrderForEachKind() {
        type("kind:component");
        model.orderColumns(List.of(Column.TYPE, Column.OWNER));
        List<Column> chosen = model.columnsProperty().get();
        assertThat(chosen.indexOf(Column.TYPE)).isLessThan(chosen.indexOf(Column.OWNER));
        assertThat(chosen).contains(Column.LIFECYCLE);
        assertThat(desk.settings().get().looks().columns()).containsOnlyKeys("catalog.component");

        CatalogModel next = new CatalogModel(desk, navigator);
        next.settings(desk.settings().get());
        next.workspace(desk.workspace().get());
        next.lineProperty().set("kind:component");
        next.accept(new CatalogSearch().answer(next.requestProperty().get(), Progress.NONE));
        assertThat(next.columnsProperty().get()).isEqualTo(chosen);

        model.usualColumns();
        assertThat(model.columnsProperty().get()).isNotEqualTo(chosen);
        assertThat(model.hasOwnColumns()).isFalse();
    }

    @Test
    void completesKeysThenTheValuesThatWouldHit() {
        assertThat(model.completions("kind:component ow", 17))
                .extracting(Completion::insert)
                .containsExactly("owner:");
        assertThat(model.completions("kind:component owner:team-p", 27))
                .extracting(Completion::insert, Completion::beside)
                .containsExactly(tuple("team-payments", "4"));
        assertThat(model.completions("not:li", 6))
                .extracting(Completion::insert, Completion::from)
                .containsExactly(tuple("lifecycle:", 4));
    }

    @Test
    void copiesTheYamlOfARow() {
        Entity orders =
                catalogOf(model)
                        .entity(Entities.ref("component:default/orders-service"))
                        .orElseThrow();

        model.copyYaml(orders);

        assertThat(navigator.copied)
                .singleElement()
                .asString()
                .startsWith("apiVersion: backstage.io/v1alpha1\nkind: Component\n")
                .contains("  owner: team-commerce\n");
    }

    @Test
    void opensTheOwnerOrSaysThatThereIsNone() {
        catalogOf(model).entities().stream()
                .filter(e -> e.isKind("Component") || e.isKind("User"))
                .filter(e -> e.name().equals("ui-kit") || e.name().equals("mara.klein"))
                .forEach(model::openOwner);

        assertThat(navigator.routes)
                .containsExactly(new Route.EntityPage("group:default/team-storefront", ""));
        assertThat(navigator.toasts).containsExactly("mara.klein has no owner");
    }

    @Test
    void withoutAFolderThereIsNothingToList() {
        CatalogModel fresh = new CatalogModel(desk, navigator);
        fresh.workspace(dev.slipway.desk.Workspace.EMPTY);

        assertThat(fresh.situationProperty().get()).isEqualTo(Situation.NO_FOLDER);
    }

    private String cell(Entity entity) {
        return Column.PROVIDER.of(entity, catalogOf(model)).text();
    }

    private static dev.slipway.catalog.Catalog catalogOf(CatalogModel model) {
        return model.requestProperty().get().catalog();
    }

    private void type(String line) {
        model.lineProperty().set(line);
        answer();
    }

    private void answer() {
        model.accept(search.answer(model.requestProperty().get(), Progress.NONE));
    }

    private List<String> rows() {
        return model.viewProperty().get().entities().stream().map(Entity::name).toList();
    }

    private KindTabs.Tab tab(String id) {
        return model.viewProperty().get().kinds().stream()
                .filter(tab -> tab.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private FacetList.Value value(String facet, String value) {
        return model.viewProperty().get().facets().stream()
                .filter(group -> group.key().equals(facet))
                .flatMap(group -> group.values().stream())
                .filter(one -> one.value().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
