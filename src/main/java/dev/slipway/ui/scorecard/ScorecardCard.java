package dev.slipway.ui.scorecard;

import dev.slipway.base.Progress;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.scorecard.ScoreSheet;
import dev.slipway.catalog.scorecard.Standing;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Card;
import dev.slipway.ui.kit.Styles;

import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Where one entity stands, for its page: a card for each scorecard that looks at it.
public final class ScorecardCard {
    private ScorecardCard() {}

    /// Holds the scorecards against the catalog in the background, and hands over a card for each
    /// that looks at `entity`; none for an entity that none looks at.
    public static void of(Desk desk, Entity entity, Navigator navigator, Consumer<Card> then) {
        desk.jobs()
                .quietly(
                        () -> {
                            List<ScoreSheet> sheets =
                                    desk.catalog()
                                            .scorecards(Progress.NONE)
                                            .value()
                                            .orElse(List.of());
                            List<Standing> found =
                                    sheets.stream()
                                            .flatMap(sheet -> sheet.of(entity.ref()).stream())
                                            .toList();
                            Fx.run(() -> found.forEach(s -> then.accept(card(s, navigator))));
                        });
    }

    private static Card card(Standing standing, Navigator navigator) {
        VBox body =
                Styles.column(
                        8,
                        new LevelMark(standing),
                        new RuleRows(
                                standing,
                                where ->
                                        navigator.go(
                                                new Route.SourceFile(where.path(), where.line()))));
        body.getStyleClass().add("scorecard-body");
        return new Card(
                standing.scorecard().title(),
                "%d of %d".formatted(standing.passed(), standing.results().size()),
                body,
                Styles.link(
                        "All",
                        () -> navigator.go(new Route.Scorecards(standing.scorecard().name(), ""))));
    }
}
