package dev.slipway.ui.live;

import dev.slipway.base.Subscription;
import dev.slipway.cluster.live.Cell;
import dev.slipway.cluster.live.Feed;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Split;
import dev.slipway.ui.live.LiveView.Spot;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// How the components of a team run: matrix, logs below, inspector beside.
public final class LiveScreen implements Screen {
    private static final double INSPECTOR = 444;
    private static final double LOGS = 300;
    private final Desk desk;
    private final LiveModel model;
    private final DetailModel details;
    private final LogModel logs;
    private final LogPane logPane;
    private final LiveHeader header;
    private final Matrix matrix;
    private final ConnectPane connect;
    private final Inspector inspector;
    private final LiveActions actions;
    private final ForwardModel forwards;
    private final NamespaceAsk namespaces;
    private final AskSheet ask = new AskSheet();
    private final StackPane side = new StackPane();
    private final StackPane body = new StackPane();
    private final Node content;
    private final StackPane root;

    public LiveScreen(Desk desk, Navigator navigator) {
        this.desk = desk;
        model = new LiveModel(desk, navigator, Fx::run);
        details = new DetailModel(desk, Fx::run);
        logs = new LogModel(desk.jobs(), Fx::run);
        logPane = new LogPane(logs, this::export, text -> navigator.copy(text, "the chosen lines"));
        matrix = new Matrix(model::choose);
        header = new LiveHeader(model::chooseTeam, matrix::setWorstFirst);
        namespaces = new NamespaceAsk(ask, model::chooseNamespaces);
        connect = new ConnectPane(desk.clusters()::isAgreed, model::connect, namespaces::ask);
        forwards = new ForwardModel(desk.jobs(), Fx::run);
        model.whenEnded(forwards::stopAll);
        ForwardStrip strip = new ForwardStrip(navigator::browse, forwards::stop);
        forwards.runningProperty().addListener((property, before, now) -> strip.show(now));
        actions = new LiveActions(model, details, navigator, ask, forwards, logPane::previous);
        inspector = new Inspector(actions, logPane::seek, this::askNamespaces);
        Split left = new Split(Side.BOTTOM, logPane, LOGS, 120, matrix, 120);
        content = new Split(Side.RIGHT, side, INSPECTOR, 320, left, 360);
        BorderPane page = new BorderPane(body, new VBox(header, strip), null, null, null);
        root = new StackPane(page, ask);
        root.getStyleClass().add("live");
        model.viewProperty().addListener((property, before, now) -> seen(now));
        details.detailProperty()
                .addListener(
                        (property, before, now) -> inspector.show(model.viewProperty().get(), now));
        Subscription unused = Fx.listen(desk.workspace(), model::took);
        seen(model.viewProperty().get());
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ObservableValue<Heading> heading() {
        return model.headingProperty();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Live live) {
            model.show(live);
        }
    }

    @Override
    public void leave() {
        ask.close();
        logs.end();
        model.leave();
    }

    @Override
    public boolean settled() {
        return model.isSettled();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "live.again",
                        "Connect again",
                        "",
                        () -> model.viewProperty().get().connected(),
                        model::again),
                Command.of(
                        "live.compare",
                        "Compare with what is generated…",
                        "",
                        () -> model.viewProperty().get().spot().isPresent(),
                        actions::compare),
                Command.of(
                        "live.namespaces",
                        "Choose the namespaces of a cluster…",
                        "",
                        () -> model.viewProperty().get().spot().isPresent(),
                        this::askNamespaces),
                Command.of("live.filter", "Filter the log", "/", logPane::focusFilter),
                Command.of("live.copy", "Copy as command", "", model::copyStatusCommand));
    }

    private void seen(LiveView view) {
        header.show(view);
        if (view.targets().isEmpty() || view.components().isEmpty()) {
            body.getChildren().setAll(empty(view));
            return;
        }
        if (!body.getChildren().equals(List.of(content))) {
            body.getChildren().setAll(content);
        }
        matrix.show(view);
        boolean asks = !view.connected();
        Node wanted = asks ? connect : inspector;
        if (!side.getChildren().equals(List.of(wanted))) {
            side.getChildren().setAll(wanted);
        }
        if (asks) {
            connect.show(view);
        }
        view.spot().ifPresent(spot -> follow(view, spot));
    }

    /// Asks for what the chosen cell needs.
    private void follow(LiveView view, Spot spot) {
        Cell cell = view.cell(spot.component(), spot.cluster());
        boolean live = view.feed(spot.cluster()).filter(FeedView::isLive).isPresent();
        Optional<Feed> feed = model.session().flatMap(s -> s.feed(spot.cluster()));
        details.show(spot, feed, cell, live);
        inspector.show(view, details.detailProperty().get());
        logs.show(cell.rows(), live ? feed.flatMap(Feed::access) : Optional.empty());
    }

    private static EmptyState empty(LiveView view) {
        return view.components().isEmpty()
                ? new EmptyState(
                        Icon.ACTIVITY,
                        view.team().ref().isEmpty()
                                ? "No component says that it is deployed. Give one the annotation"
                                        + " backstage.io/kubernetes-id to see here how it runs."
                                : view.team().title() + " owns no component that is deployed.")
                : new EmptyState(
                        Icon.SERVER,
                        "No cluster is named. List one in app-config.yaml below"
                                + " kubernetes.clusterLocatorMethods, or add a context to your"
                                + " kubeconfig.");
    }

    /// Of the cluster of the chosen cell.
    private void askNamespaces() {
        LiveView view = model.viewProperty().get();
        view.spot()
                .flatMap(spot -> view.target(spot.cluster()))
                .ifPresent(
                        target ->
                                Optional.ofNullable(view.namespaces().get(target.name()))
                                        .ifPresent(now -> namespaces.ask(target, now)));
    }

    private void export() {
        LogExport.save(desk, root.getScene().getWindow(), logs.text());
    }
}
