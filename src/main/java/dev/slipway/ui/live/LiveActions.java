package dev.slipway.ui.live;

import dev.slipway.base.Shell;
import dev.slipway.base.Where;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.live.Cell;
import dev.slipway.cluster.live.Cell.Row;
import dev.slipway.cluster.live.Feed;
import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.live.LiveView.Spot;

import javafx.scene.control.Spinner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What can be done from the inspector. Whatever writes asks first, naming context and namespace.
final class LiveActions implements Inspector.Verbs {
    private static final Set<String> SCALED = Set.of("Deployment", "StatefulSet");
    static final Set<String> RESTARTED = Set.of("Deployment", "StatefulSet", "DaemonSet");
    private static final int MOST = 1_000;
    private final LiveModel model;
    private final DetailModel details;
    private final Navigator navigator;
    private final AskSheet ask;
    private final ForwardAsk forward;
    private final Runnable previousLog;

    LiveActions(
            LiveModel model,
            DetailModel details,
            Navigator navigator,
            AskSheet ask,
            ForwardModel forwards,
            Runnable previousLog) {
        this.model = model;
        this.details = details;
        this.navigator = navigator;
        this.ask = ask;
        forward = new ForwardAsk(ask, forwards, navigator);
        this.previousLog = previousLog;
    }

    /// The chosen cell with all that an action needs.
    record Chosen(Spot spot, Cell cell, ClusterTarget target, Feed feed) {}

    private Optional<Chosen> chosen() {
        LiveView view = model.viewProperty().get();
        return view.spot()
                .flatMap(
                        spot ->
                                view.target(spot.cluster())
                                        .flatMap(
                                                target ->
                                                        model.session()
                                                                .flatMap(
                                                                        s -> s.feed(spot.cluster()))
                                                                .map(
                                                                        feed ->
                                                                                new Chosen(
                                                                                        spot,
                                                                                        view.cell(
                                                                                                spot
                                                                                                        .component(),
                                                                                                spot
                                                                                                        .cluster()),
                                                                                        target,
                                                                                        feed))));
    }

    private static Optional<Row> workload(Cell cell, Set<String> kinds) {
        return cell.rows().stream().filter(row -> kinds.contains(row.kind())).findFirst();
    }

    @Override
    public void restart() {
        chosen().ifPresent(
                        at ->
                                workload(at.cell(), RESTARTED)
                                        .ifPresentOrElse(
                                                row ->
                                                        confirm(
                                                                at,
                                                                row,
                                                                "Restart",
                                                                "Restarted",
                                                                "All pods of "
                                                                        + row.path()
                                                                        + " are started anew, one"
                                                                        + " after the other.",
                                                                (door, object) ->
                                                                        door.restart(
                                                                                object, now())),
                                                () ->
                                                        navigator.warn(
                                                                "Nothing here can be restarted")));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public void scale() {
        chosen().ifPresent(
                        at ->
                                workload(at.cell(), SCALED)
                                        .ifPresentOrElse(
                                                row -> scale(at, row),
                                                () ->
                                                        navigator.warn(
                                                                "Nothing here can be scaled")));
    }

    private void scale(Chosen at, Row row) {
        Spinner<Integer> replicas = new Spinner<>(0, MOST, (int) at.cell().desired());
        replicas.setEditable(true);
        replicas.setAccessibleText("Replicas");
        ask.ask(
                "Scale",
                row.path() + " gets this many replicas:",
                at.target(),
                row.namespace(),
                () ->
                        act(
                                at,
                                row,
                                "Scaled "
                                        + row.path()
                                        + " to "
                                        + replicas.getValue()
                                        + " in "
                                        + at.target().name(),
                                (door, object) -> door.scale(object, replicas.getValue())),
                replicas);
    }

    @Override
    public void deletePod(Row pod) {
        chosen().ifPresent(
                        at ->
                                confirm(
                                        at,
                                        pod,
                                        "Delete",
                                        "Deleted",
                                        pod.path() + " is ended; its workload starts another one.",
                                        ClusterAccess::delete));
    }

    private void confirm(
            Chosen at,
            Row row,
            String verb,
            String done,
            String sentence,
            DetailModel.Action action) {
        ask.ask(
                verb,
                sentence,
                at.target(),
                row.namespace(),
                () -> act(at, row, done + " " + row.path() + " in " + at.target().name(), action));
    }

    private void act(Chosen at, Row row, String title, DetailModel.Action action) {
        details.act(at.spot(), at.feed(), row, title, action, navigator::toast, navigator::warn);
    }

    @Override
    public void again() {
        model.again();
    }

    @Override
    public void open(Where where) {
        navigator.go(new Route.SourceFile(where.path(), where.line()));
    }

    @Override
    public void openEntity() {
        model.viewProperty()
                .get()
                .spot()
                .ifPresent(spot -> navigator.go(new Route.EntityPage(spot.component(), "")));
    }

    @Override
    public void forward(Optional<Row> row) {
        chosen().ifPresent(at -> forward.ask(at, row));
    }

    @Override
    public void compare() {
        LiveView view = model.viewProperty().get();
        view.spot()
                .ifPresent(
                        spot -> {
                            Cell cell = view.cell(spot.component(), spot.cluster());
                            String namespace =
                                    cell.rows().isEmpty() ? "" : cell.rows().getFirst().namespace();
                            details.generated(
                                    spot,
                                    path ->
                                            navigator.go(
                                                    new Route.Apply(
                                                            path, "", spot.cluster(), namespace)),
                                    navigator::warn);
                        });
    }

    @Override
    public void previousLog() {
        previousLog.run();
    }

    @Override
    public void copyKubectl() {
        LiveView view = model.viewProperty().get();
        view.spot()
                .ifPresent(
                        spot -> {
                            Cell cell = view.cell(spot.component(), spot.cluster());
                            String namespace =
                                    cell.rows().isEmpty() ? "" : cell.rows().getFirst().namespace();
                            navigator.copy(
                                    "kubectl --context "
                                            + Shell.quoted(spot.cluster())
                                            + " -n "
                                            + Shell.quoted(namespace)
                                            + " describe "
                                            + Shell.quoted(cell.path().toLowerCase(Locale.ROOT)),
                                    "the command");
                        });
    }
}
