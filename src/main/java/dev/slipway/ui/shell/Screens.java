package dev.slipway.ui.shell;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.catalog.CatalogScreen;
import dev.slipway.ui.catalog.EntityScreen;
import dev.slipway.ui.goldenpath.GalleryScreen;
import dev.slipway.ui.goldenpath.WizardScreen;
import dev.slipway.ui.home.HomeScreen;
import dev.slipway.ui.live.LiveScreen;
import dev.slipway.ui.problems.ProblemsScreen;
import dev.slipway.ui.settings.SettingsScreen;
import dev.slipway.ui.source.SourceScreen;

import java.util.Map;
import java.util.function.Supplier;

/// Which screen shows which kind of route.
final class Screens {
    private Screens() {}

    static Map<Class<? extends Route>, Supplier<Screen>> of(Desk desk, Navigator navigator) {
        return Map.of(
                Route.Home.class,
                () -> new HomeScreen(desk, navigator),
                Route.CatalogTable.class,
                () -> new CatalogScreen(desk, navigator),
                Route.EntityPage.class,
                () -> new EntityScreen(desk, navigator),
                Route.GoldenPaths.class,
                () -> new GalleryScreen(desk, navigator),
                Route.Wizard.class,
                () -> new WizardScreen(desk, navigator),
                Route.Problems.class,
                () -> new ProblemsScreen(desk, navigator),
                Route.SourceFile.class,
                () -> new SourceScreen(desk, navigator),
                Route.Live.class,
                () -> new LiveScreen(desk, navigator),
                Route.SettingsPage.class,
                () -> new SettingsScreen(desk, navigator));
    }
}
