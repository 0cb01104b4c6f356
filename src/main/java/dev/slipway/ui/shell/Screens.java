package dev.slipway.ui.shell;

import static java.util.Map.entry;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.apply.ApplyScreen;
import dev.slipway.ui.catalog.CatalogScreen;
import dev.slipway.ui.catalog.EntityScreen;
import dev.slipway.ui.delivery.DeliveryScreen;
import dev.slipway.ui.diff.ChangesScreen;
import dev.slipway.ui.following.UpdatesScreen;
import dev.slipway.ui.goldenpath.GalleryScreen;
import dev.slipway.ui.goldenpath.WizardScreen;
import dev.slipway.ui.home.HomeScreen;
import dev.slipway.ui.live.LiveScreen;
import dev.slipway.ui.problems.ProblemsScreen;
import dev.slipway.ui.score.ScoreScreen;
import dev.slipway.ui.scorecard.ScorecardsScreen;
import dev.slipway.ui.settings.SettingsScreen;
import dev.slipway.ui.source.SourceScreen;
import dev.slipway.ui.sources.SourcesScreen;
import dev.slipway.ui.workshop.WorkshopScreen;

import java.util.Map;
import java.util.function.Supplier;

/// Which screen shows which kind of route.
final class Screens {
    private Screens() {}

    static Map<Class<? extends Route>, Supplier<Screen>> of(Desk desk, Navigator navigator) {
        return Map.ofEntries(
                entry(Route.Home.class, () -> new HomeScreen(desk, navigator)),
                entry(Route.CatalogTable.class, () -> new CatalogScreen(desk, navigator)),
                entry(Route.EntityPage.class, () -> new EntityScreen(desk, navigator)),
                entry(Route.GoldenPaths.class, () -> new GalleryScreen(desk, navigator)),
                entry(Route.Wizard.class, () -> new WizardScreen(desk, navigator)),
                entry(Route.Updates.class, () -> new UpdatesScreen(desk, navigator)),
                entry(Route.Workbench.class, () -> new WorkshopScreen(desk, navigator)),
                entry(Route.Score.class, () -> new ScoreScreen(desk, navigator)),
                entry(Route.Live.class, () -> new LiveScreen(desk, navigator)),
                entry(Route.Apply.class, () -> new ApplyScreen(desk, navigator)),
                entry(Route.Delivery.class, () -> new DeliveryScreen(desk, navigator)),
                entry(Route.Problems.class, () -> new ProblemsScreen(desk, navigator)),
                entry(Route.SourceFile.class, () -> new SourceScreen(desk, navigator)),
                entry(Route.Scorecards.class, () -> new ScorecardsScreen(desk, navigator)),
                entry(Route.CatalogChanges.class, () -> new ChangesScreen(desk, navigator)),
                entry(Route.Sources.class, () -> new SourcesScreen(desk, navigator)),
                entry(Route.SettingsPage.class, () -> new SettingsScreen(desk, navigator)));
    }
}
