package dev.slipway.ui.shell;

import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// The screens down the left side, and the user at its foot.
final class Rail extends VBox {
    private final RailItem home;
    private final RailItem catalog;
    private final RailItem goldenPaths;
    private final RailItem live;
    private final RailItem settings;
    private final UserChip user;
    private final HBox brand;
    private final VBox foot = new VBox(4);
    private final Button unfold;
    private final Button fold;

    Rail(Consumer<Route> go, Runnable chooseUser, Command toggleFold) {
        getStyleClass().add("rail");
        home =
                new RailItem(
                        Icon.HOME,
                        "Home",
                        "Home",
                        Route.Home.class::isInstance,
                        () -> go.accept(new Route.Home()));
        catalog =
                new RailItem(
                        Icon.CATALOG,
                        "Catalog",
                        "Catalog",
                        route ->
                                route instanceof Route.CatalogTable
                                        || route instanceof Route.EntityPage,
                        () -> go.accept(new Route.CatalogTable("")));
        goldenPaths =
                new RailItem(
                        Icon.GOLDEN_PATH,
                        "Golden paths",
                        "Golden paths",
                        route ->
                                route instanceof Route.GoldenPaths || route instanceof Route.Wizard,
                        () -> go.accept(new Route.GoldenPaths()));
        live =
                new RailItem(
                        Icon.ACTIVITY,
                        "Live",
                        "Live",
                        Route.Live.class::isInstance,
                        () -> go.accept(new Route.Live("", "", "")));
        settings =
                new RailItem(
                        Icon.SETTINGS,
                        "Settings",
                        "Settings",
                        Route.SettingsPage.class::isInstance,
                        () -> go.accept(new Route.SettingsPage()));
        user = new UserChip(chooseUser);
        fold =
                Styles.iconButton(
                        Icon.MENU, toggleFold.hint(), toggleFold.run(), "ghost", "row-button");
        unfold = Styles.iconButton(Icon.MENU, toggleFold.hint(), toggleFold.run(), "ghost");
        brand = new HBox();
        brand.getStyleClass().add("brand");
        VBox screens =
                Styles.styled(Styles.column(4, home, catalog, goldenPaths, live), "rail-screens");
        foot.getStyleClass().add("rail-foot");
        getChildren().addAll(brand, screens, Styles.spacer(), foot, user);
        fold(false);
    }

    void at(Route route) {
        items().forEach(item -> item.at(route));
    }

    void show(UserModel who) {
        user.show(who);
    }

    void fold(boolean folded) {
        getStyleClass().remove("folded");
        if (folded) {
            getStyleClass().add("folded");
        }
        items().forEach(item -> item.fold(folded));
        user.fold(folded);
        brand.getChildren()
                .setAll(
                        folded
                                ? List.of(Logo.node(20))
                                : List.of(
                                        Logo.node(20),
                                        Styles.fixed("Slipway"),
                                        Styles.spacer(),
                                        fold));
        foot.getChildren().setAll(folded ? List.of(unfold, settings) : List.of(settings));
    }

    private List<RailItem> items() {
        return List.of(home, catalog, goldenPaths, live, settings);
    }
}
