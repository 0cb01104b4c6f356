package dev.slipway.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Entities;
import dev.slipway.ui.kit.KindTabs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class EntityModelTest {
    @TempDir Path home;
    private final Recorder navigator = new Recorder();
    private Desk desk;
    private EntityModel model;

    @BeforeEach
    void openTheSample() {
        desk = new Desk(new SettingsFile(home.resolve("s.json")), FolderSource::new, home);
        model = new EntityModel(desk, navigator);
        desk.read(Path.of("assets/sample-platform"), Progress.NONE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPageAskedForBeforeTheCatalogIsReadShowsItsTabAfterwards() {
        model.show(new Route.EntityPage("api:default/orders-api", "definition"));
        assertThat(model.entity()).isEmpty();

        model.workspace(desk.workspace().get());

        assertThat(model.entity()).isPresent();
        assertThat(model.tabProperty().get()).isEqualTo("definition");
    }

    @Test
    void aPlaceWithinATabIsPartOfTheLink() {
        open("api:default/orders-api", "definition");
        model.moved("definition", "GET /orders");
        assertThat(navigator.places)
                .containsExactly(
                        new Route.EntityPage(
                                "api:default/orders-api", "definition", "GET /orders"));
        assertThat(navigator.places.getFirst().uri())
                .isEqualTo(
                        "slipway://catalog/api:default/orders-api?tab=definition&at=GET%20%2Forders");
        assertThat(Route.parse(navigator.places.getFirst().uri()))
                .contains(navigator.places.getFirst());

        model.goTo("inspect");
        assertThat(model.atProperty().get()).isEmpty();
    }

    @Test
    void onlyTabsThatHaveSomethingAreThere() {
        open("component:default/orders-service", "definition");

        assertThat(model.pageProperty().get().tabs())
                .extracting(KindTabs.Tab::name)
                .containsExactly("Overview", "Graph", "Relations", "Inspect");
        assertThat(model.tabProperty().get()).isEmpty();
    }

    @Test
    void aReferenceThatLeadsNowhereOffersNearNames() {
        open("component:default/order-service", "");

        assertThat(model.entity()).isEmpty();
        assertThat(model.pageProperty().get().near())
                .contains(Entities.ref("component:default/orders-service"));
        model.toTable();
        assertThat(navigator.routes).containsExactly(new Route.CatalogTable("kind:component"));
    }

    @Test
    void theCrumbsLeadBackToItsKind() {
        open("component:default/orders-service", "");

        assertThat(model.headingProperty().get().crumbs())
                .extracting(Crumb::text)
                .containsExactly("Catalog", "Components", "orders-service");
        assertThat(model.headingProperty().get().status())
                .isEqualTo("component:default/orders-service");
    }

    @Test
    void editingGoesToTheLineWhereItBegins() {
        open("api:default/orders-api", "");

        model.edit();

        assertThat(navigator.routes)
                .containsExactly(
                        new Route.SourceFile("repos/orders-service/catalog-info.yaml", 46));
    }

    @Test
    void aGoldenPathIsChosenFromItsPage() {
        open("template:default/nodejs-service", "");

        model.chooseGoldenPath();

        assertThat(navigator.routes)
                .containsExactly(new Route.Wizard("template:default/nodejs-service"));
    }

    @Test
    void theStarFollowsTheSettings() {
        open("component:default/orders-service", "");

        model.star();
        model.settings(desk.settings().get());

        assertThat(model.starredProperty().get()).isTrue();
        assertThat(desk.settings().get().starred())
                .containsExactly("component:default/orders-service");
    }

    @Test
    void theCommandShowsTheSameEntity() {
        open("component:default/orders-service", "");

        assertThat(model.command())
                .isEqualTo(
                        "slipway catalog show -C assets/sample-platform component:orders-service");
    }

    private void open(String ref, String tab) {
        model.workspace(desk.workspace().get());
        model.show(new Route.EntityPage(ref, tab));
    }
}
