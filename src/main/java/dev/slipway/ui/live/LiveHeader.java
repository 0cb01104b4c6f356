package dev.slipway.ui.live;

import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.live.FeedState;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.cluster.model.Times;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Pills;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.live.LiveView.Team;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Whose components, how many are in trouble, and how fresh all this is.
final class LiveHeader extends HBox {
    private static final double TEAM = 200;
    private static final double TEAM_LEAST = 168;
    private final ComboBox<Team> team = new ComboBox<>();
    private final ToggleButton worst = new ToggleButton("Problems first");
    private final HBox pills = Styles.row(8);
    private final Label count = Styles.label("", "muted");
    private final Label fresh = Styles.label("");
    private final Tooltip whole = new Tooltip();
    private List<Long> counts = List.of();
    private boolean wasLive;
    private boolean showing;

    LiveHeader(Consumer<Team> choose, Consumer<Boolean> worstFirst) {
        getStyleClass().add("screen-header");
        team.setPrefWidth(TEAM);
        team.setMinWidth(TEAM_LEAST);
        fresh.setTooltip(whole);
        team.setId("team");
        team.setAccessibleText("Team");
        team.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing && now != null) {
                                choose.accept(now);
                            }
                        });
        worst.setId("problems-first");
        worst.setMinWidth(USE_PREF_SIZE);
        worst.selectedProperty().subscribe(worstFirst::accept);
        getChildren()
                .addAll(
                        Styles.fixed("Live", "title"),
                        team,
                        worst,
                        pills,
                        count,
                        Styles.spacer(),
                        fresh);
    }

    void show(LiveView view) {
        showing = true;
        if (!team.getItems().equals(view.teams())) {
            team.getItems().setAll(view.teams());
        }
        team.setValue(view.team());
        showing = false;
        List<Long> now =
                Stream.of(Level.FAILED, Level.DEGRADED, Level.PROGRESSING)
                        .map(view::count)
                        .toList();
        if (!now.equals(counts)) {
            counts = now;
            pills(view);
        }
        count.setText(
                Words.count(view.components().size(), "component", "components")
                        + ", "
                        + Words.count(view.feeds().size(), "cluster", "clusters"));
        fresh(view);
    }

    private void pills(LiveView view) {
        pills.getChildren().clear();
        for (Level level : List.of(Level.FAILED, Level.DEGRADED, Level.PROGRESSING)) {
            long number = view.count(level);
            if (number > 0) {
                pills.getChildren()
                        .add(
                                Pills.state(
                                        LevelLook.icon(level),
                                        number + " " + level.word().toLowerCase(Locale.ROOT),
                                        LevelLook.tone(level)));
            }
        }
    }

    /// `live · staging-cluster stale 48 s`.
    private void fresh(LiveView view) {
        List<String> words = new ArrayList<>();
        boolean live = false;
        for (FeedView feed : view.feeds()) {
            live |= feed.isLive();
            if (view.connected()
                    && feed.state() != FeedState.LIVE
                    && feed.state() != FeedState.CLOSED) {
                String age =
                        feed.state() == FeedState.STALE
                                ? feed.heard()
                                        .map(at -> " " + Times.span(at, Instant.now()))
                                        .orElse("")
                                : "";
                words.add(feed.cluster() + " " + feed.state().word() + age);
            }
        }
        String first = live ? "live" : view.connected() ? "" : "not connected";
        if (!first.isEmpty()) {
            words.addFirst(first);
        }
        count.setVisible(words.size() < 2);
        fresh.setGraphicTextGap(6);
        fresh.setText(String.join(" · ", words));
        whole.setText(fresh.getText());
        if (fresh.getGraphic() == null || live != wasLive) {
            wasLive = live;
            Icon icon = live ? Icon.ACTIVITY : Icon.OFFLINE;
            fresh.setGraphic(icon.node(14, live ? "success" : "muted"));
            fresh.getStyleClass().setAll("label", live ? "plain" : "muted");
        }
    }
}
