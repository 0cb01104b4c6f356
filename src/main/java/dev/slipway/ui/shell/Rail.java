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
import java.util.stream.Stream;

/// The screens down the left side, and the user at its foot.
final class Rail extends VBox {
    private final List<RailItem> screens;
    private final RailItem settings;
    private final UserChip user;
    private final HBox brand;
    private final VBox foot = new VBox(4);
    private final Button unfold;
    private final Button fold;

    Rail(Consumer<Route> go, Runnable chooseUser, Command toggleFold) {
        getStyleClass().add("rail");
        screens =
                List.of(
                        screen(Icon.HOME, "Home", new Route.Home(), List.of(), go),
                        screen(
                                Icon.CATALOG,
                                "Catalog",
                                new Route.CatalogTable(""),
                                List.of(Route.EntityPage.class, Route.CatalogChanges.class),
                                go),
                        screen(
                                Icon.SCORECARD,
                                "Scorecards",
                                new Route.Scorecards("", ""),
                                List.of(),
                                go),
                        screen(
                                Icon.GOLDEN_PATH,
                                "Golden paths",
                                new Route.GoldenPaths(),
                                List.of(
                                        Route.Wizard.class,
                                        Route.Updates.class,
                                        Route.Workbench.class),
                                go),
                        screen(Icon.SCORE, "Score", new Route.Score("", 0), List.of(), go),
                        screen(
                                Icon.ACTIVITY,
                                "Live",
                                new Route.Live("", "", ""),
                                List.of(Route.Apply.class),
                                go),
                        screen(
                                Icon.DELIVERY,
                                "Delivery",
                                new Route.Delivery("figures", "", ""),
                                List.of(),
                                go));
        settings =
                screen(
                        Icon.SETTINGS,
                        "Settings",
                        new Route.SettingsPage(),
                        List.of(Route.Sources.class),
                        go);
        user = new UserChip(chooseUser);
        fold =
                Styles.iconButton(
                        Icon.MENU, toggleFold.hint(), toggleFold.run(), "ghost", "row-button");
        unfold = Styles.iconButton(Icon.MENU, toggleFold.hint(), toggleFold.run(), "ghost");
        brand = new HBox();
        brand.getStyleClass().add("brand");
        VBox top = Styles.styled(new VBox(4), "rail-screens");
        top.getChildren().setAll(screens);
        foot.getStyleClass().add("rail-foot");
        getChildren().addAll(brand, top, Styles.spacer(), foot, user);
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

    /// The item of a screen, marked on its own places and on those of the kinds in `also`.
    private static RailItem screen(
            Icon icon,
            String title,
            Route place,
            List<Class<? extends Route>> also,
            Consumer<Route> go) {
        return new RailItem(
                icon,
                title,
                route -> route.getClass() == place.getClass() || also.contains(route.getClass()),
                () -> go.accept(place));
    }

    private Stream<RailItem> items() {
        return Stream.concat(screens.stream(), Stream.of(settings));
    }
}
