package dev.slipway.ui.score;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.ScoreSession;
import dev.slipway.ui.Command;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Score files: the list of them, or one that is open.
public final class ScoreScreen implements Screen {
    private final Desk desk;
    private final Navigator navigator;
    private final ScoreListModel files;
    private final ScoreListPane list;
    private final StackPane root = new StackPane();
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);
    private final Consumer<Route.Score> opener;
    private Route.Score route = new Route.Score("", 0);
    private Optional<OpenScore> open = Optional.empty();
    private boolean opening;

    private record Opened(Route.Score route, Optional<ScoreSession> session) {}

    public ScoreScreen(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        root.getStyleClass().add("score");
        files = new ScoreListModel(desk, Fx::run);
        list = new ScoreListPane(desk, navigator, files);
        files.rowsProperty().addListener((property, before, now) -> tell());
        Consumer<Opened> arrive = Fx.latest(this::opened);
        opener =
                desk.jobs()
                        .latest(
                                (asked, progress) ->
                                        arrive.accept(
                                                new Opened(
                                                        asked,
                                                        desk.score().session(asked.path()))));
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ObservableValue<Heading> heading() {
        return heading.getReadOnlyProperty();
    }

    @Override
    public void show(Route next) {
        if (!(next instanceof Route.Score score)) {
            return;
        }
        route = score;
        boolean same = open.filter(one -> one.path().equals(score.path())).isPresent();
        if (score.path().isEmpty()) {
            root.getChildren().setAll(list);
            Fx.later(list::focusRows);
        } else if (same) {
            root.getChildren().setAll(open.orElseThrow().node());
            open.orElseThrow().go(score.line());
        } else {
            opening = true;
            root.getChildren().setAll(new EmptyState(Icon.LOADER, "Opening the Score file…"));
            opener.accept(score);
        }
        tell();
    }

    private void opened(Opened opened) {
        if (!opened.route.equals(route)) {
            opened.session.ifPresent(ScoreSession::close);
            return;
        }
        opening = false;
        open.ifPresent(OpenScore::close);
        open = opened.session.map(session -> new OpenScore(desk, navigator, session, this::tell));
        if (open.isPresent()) {
            root.getChildren().setAll(open.get().node());
            open.get().go(route.line());
        } else {
            root.getChildren()
                    .setAll(
                            new EmptyState(
                                    Icon.SCORE,
                                    "There is no Score file at " + route.path(),
                                    Styles.button(
                                            "See all Score files",
                                            () -> navigator.go(new Route.Score("", 0)))));
        }
        tell();
    }

    private void tell() {
        if (route.path().isEmpty()) {
            int count = files.allProperty().get().size();
            String status = count == 0 ? "" : count == 1 ? "1 Score file" : count + " Score files";
            heading.set(new Heading(List.of(Crumb.here("Score")), status));
        } else {
            String name = open.map(OpenScore::name).orElse(route.path());
            String status = open.map(OpenScore::status).orElse("");
            heading.set(
                    new Heading(
                            List.of(Crumb.to("Score", new Route.Score("", 0)), Crumb.here(name)),
                            status));
        }
    }

    /// Shows what made the first line that comes from a provisioner, as a click on it does.
    public void showOrigin() {
        present().ifPresent(OpenScore::showOrigin);
    }

    /// The open file; empty while there is none.
    Optional<OpenScore> present() {
        return route.path().isEmpty() ? Optional.empty() : open;
    }

    @Override
    public List<Command> commands() {
        return present()
                .map(OpenScore::commands)
                .orElseGet(
                        () ->
                                List.of(
                                        Command.of(
                                                "score.filter",
                                                "Filter Score files",
                                                "/",
                                                list::focusFilter)));
    }

    @Override
    public boolean settled() {
        return !opening
                && (route.path().isEmpty()
                        ? files.readProperty().get()
                        : open.map(OpenScore::settled).orElse(true));
    }
}
