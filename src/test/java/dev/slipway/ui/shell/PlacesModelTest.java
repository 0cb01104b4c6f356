package dev.slipway.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.desk.Route;

import org.junit.jupiter.api.Test;

class PlacesModelTest {
    private static final Route HOME = new Route.Home();
    private static final Route CATALOG = new Route.CatalogTable("");
    private static final Route APIS = new Route.CatalogTable("kind:api");
    private static final Route ORDERS = new Route.EntityPage("component:default/orders", "");
    private final PlacesModel places = new PlacesModel();

    @Test
    void goesBackAndForwardThroughWhatWasVisited() {
        visit(HOME, CATALOG, ORDERS);

        assertThat(places.back()).contains(CATALOG);
        assertThat(places.back()).contains(HOME);
        assertThat(places.back()).isEmpty();
        assertThat(places.canBackProperty().get()).isFalse();
        assertThat(places.forward()).contains(CATALOG);
        assertThat(places.presentProperty().get()).isEqualTo(CATALOG);
        assertThat(places.canForwardProperty().get()).isTrue();
    }

    @Test
    void goingElsewhereForgetsWhatWasAhead() {
        visit(HOME, CATALOG);
        places.back();
        visit(ORDERS);

        assertThat(places.canForwardProperty().get()).isFalse();
        assertThat(places.back()).contains(HOME);
    }

    @Test
    void goingWhereOneIsMakesNoStep() {
        visit(HOME, CATALOG, CATALOG);

        assertThat(places.back()).contains(HOME);
    }

    @Test
    void aRenamedPlaceIsWhatBackReturnsTo() {
        visit(HOME, CATALOG);
        places.rename(APIS);
        visit(ORDERS);

        assertThat(places.back()).contains(APIS);
        assertThat(places.back()).contains(HOME);
    }

    @Test
    void recentPlacesAreTheNamedOnesNewestFirstEachOnceWithoutThePresentOne() {
        for (Route route : new Route[] {ORDERS, APIS, ORDERS}) {
            places.visit(route);
            places.name(route.uri());
        }
        visit(HOME);
        assertThat(places.recent())
                .containsExactly(
                        new PlacesModel.Place(ORDERS, ORDERS.uri()),
                        new PlacesModel.Place(APIS, APIS.uri()));

        visit(ORDERS);
        assertThat(places.recent()).extracting(PlacesModel.Place::route).containsExactly(APIS);
    }

    @Test
    void theTabsOfAnEntityAreOneRecentPlace() {
        String ref = "component:default/orders";
        for (String tab : new String[] {"", "graph", "inspect"}) {
            places.visit(new Route.EntityPage(ref, tab));
            places.name("orders");
        }
        assertThat(places.recent()).isEmpty();

        visit(HOME);
        assertThat(places.recent()).containsExactly(new PlacesModel.Place(ORDERS, "orders"));
    }

    @Test
    void remembersNoMoreThanAHundredSteps() {
        for (int i = 0; i < 150; i++) {
            visit(new Route.SourceFile("a.yaml", i + 1));
        }
        int steps = 0;
        while (places.back().isPresent()) {
            steps++;
        }

        assertThat(steps).isEqualTo(99);
    }

    private void visit(Route... routes) {
        for (Route route : routes) {
            places.visit(route);
        }
    }
}
