package dev.slipway.ui.catalog;

import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;

/// What stands where the rows would be: one sentence of why there are none, and the way on.
final class CatalogStates {
    private CatalogStates() {}

    static Node of(CatalogModel.Situation situation, Navigator navigator, Runnable clear) {
        return switch (situation) {
            case ROWS -> throw new IllegalArgumentException("rows are shown by the table");
            case READING -> new EmptyState(Icon.LOADER, "Reading the platform …");
            case NO_FOLDER ->
                    new EmptyState(
                            Icon.FOLDER,
                            "No platform is open. Its components, APIs and teams would be listed"
                                    + " here.",
                            Styles.button(
                                    "Open one", () -> navigator.go(new Route.Home()), "primary"));
            case NO_ENTITIES ->
                    new EmptyState(
                            Icon.CATALOG,
                            "This folder has no catalog entities. They stand in files such as"
                                    + " catalog-info.yaml.",
                            Styles.button(
                                    "See what was read", () -> navigator.go(new Route.Home())));
            case NO_USER ->
                    new EmptyState(
                            Icon.USER,
                            "Say who you are, and what you and your groups own is listed here.",
                            Styles.button(
                                    "Choose yourself",
                                    () -> navigator.go(new Route.SettingsPage()),
                                    "primary"));
            case NO_HIT ->
                    new EmptyState(
                            Icon.SEARCH,
                            "Nothing matches",
                            Styles.button("Clear the filter", clear));
        };
    }
}
