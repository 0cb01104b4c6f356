package dev.slipway.ui.delivery;

import dev.slipway.base.Shell;
import dev.slipway.delivery.dora.LevelTable;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.Window;
import dev.slipway.delivery.git.Definition;
import dev.slipway.desk.DeliverySource;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.ServiceDelivery;
import dev.slipway.desk.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What the table of figures shows: a team's services in a window, and which figure is looked at.
/// Properties change on the `window` executor only.
final class DeliveryModel {

    /// What there is to see.
    enum Stage {
        /// No platform is open.
        CLOSED,
        /// Histories are being read.
        READING,
        /// A source waits for a server, or for the user's word.
        WAITS,
        /// Nothing here is deployed.
        EMPTY,
        ROWS
    }

    /// The figure that the chart and the explanation are about.
    record Selection(String ref, Metric metric) {}

    /// What is seen at once: services in the catalog's order (a team is no league), the table their
    /// levels are read by, and the figure that is looked at.
    record View(List<ServiceRow> rows, LevelTable levels, Optional<Selection> selection) {

        View {
            rows = List.copyOf(rows);
        }

        Optional<ServiceRow> row(String ref) {
            return rows.stream().filter(row -> row.ref().equals(ref)).findFirst();
        }

        Optional<ServiceRow> selected() {
            return selection.flatMap(s -> row(s.ref()));
        }

        Metric metric() {
            return selection.map(Selection::metric).orElse(Metric.CHANGE_LEAD_TIME);
        }
    }

    private final Desk desk;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CLOSED);
    private final ReadOnlyObjectWrapper<View> view =
            new ReadOnlyObjectWrapper<>(new View(List.of(), LevelTable.Y2023, Optional.empty()));
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private List<String> teams = List.of();
    private String team = "";
    private DeliverySource source = DeliverySource.GIT;
    private boolean githubAgreed;
    private Duration span = Window.USUAL;
    private @Nullable Job<List<ServiceRow>> running;
    private @Nullable Workspace seen;

    DeliveryModel(Desk desk, Executor window) {
        this.desk = desk;
        this.window = window;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    View view() {
        return view.get();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    List<String> teams() {
        return teams;
    }

    String team() {
        return team;
    }

    LevelTable levels() {
        return view.get().levels();
    }

    Duration span() {
        return span;
    }

    boolean isReading() {
        return running != null;
    }

    /// Takes a new picture of the platform.
    void took(Workspace workspace) {
        if (workspace.reading()) {
            return;
        }
        if (workspace.folder().isEmpty()) {
            stage.set(Stage.CLOSED);
            return;
        }
        boolean other = seen == null || !workspace.folder().equals(seen.folder());
        seen = workspace;
        teams = desk.delivery().teams();
        if (other) {
            span = desk.delivery().span();
            view.set(new View(List.of(), desk.delivery().levels(), Optional.empty()));
        }
        if (other || !teams.contains(team)) {
            team = desk.delivery().ownTeam().orElse("");
        }
        read();
    }

    void showTeam(String name) {
        if (teams.contains(name) && !name.equals(team)) {
            team = name;
            view.set(new View(List.of(), levels(), Optional.empty()));
            read();
        }
    }

    DeliverySource source() {
        return source;
    }

    /// Reads from another source; nothing is asked that the user did not agree to.
    void showSource(DeliverySource other) {
        if (other != source) {
            source = other;
            view.set(new View(List.of(), levels(), Optional.empty()));
            read();
        }
    }

    /// What is missing before the source can be read: a server, or the user's word; empty when
    /// nothing is.
    Optional<DeliverySource> waitsFor() {
        return switch (source) {
            case PROMETHEUS ->
                    desk.delivery().dashboards().server().isEmpty()
                            ? Optional.of(source)
                            : Optional.empty();
            case GITHUB -> githubAgreed ? Optional.empty() : Optional.of(source);
            case GIT, ARGO_CD -> Optional.empty();
        };
    }

    void agreeToGitHub() {
        githubAgreed = true;
        read();
    }

    void refresh() {
        read();
    }

    void showSpan(Duration length) {
        if (!length.equals(span)) {
            span = length;
            desk.delivery().read(levels(), span);
            read();
        }
    }

    /// Another table of levels; the figures stay.
    void showLevels(LevelTable table) {
        desk.delivery().read(table, span);
        view.set(new View(view().rows(), table, view().selection()));
    }

    void select(String ref, Metric metric) {
        view.set(new View(view().rows(), levels(), Optional.of(new Selection(ref, metric))));
    }

    /// Changes how a service deploys, and counts again.
    void define(ServiceDelivery service, Definition definition) {
        desk.delivery().define(service.ref(), definition);
        read();
    }

    /// Goes back to what its annotation says, or to what is usual.
    void undefine(ServiceDelivery service) {
        desk.delivery().undefine(service.ref());
        read();
    }

    /// The command line that tells the same of one service.
    static String command(ServiceDelivery service, Duration span, LevelTable levels) {
        Definition.DeployedBy by = service.definition().deployedBy();
        String way =
                switch (by) {
                    case Definition.DeployedBy.Tags tags ->
                            tags.pattern().equals(Definition.DeployedBy.Tags.VERSIONS)
                                    ? ""
                                    : " --tags " + Shell.quoted(tags.pattern());
                    case Definition.DeployedBy.Branch branch ->
                            (branch.each() ? " --commits-of " : " --branch ")
                                    + Shell.quoted(branch.glob());
                    case Definition.DeployedBy.Images images ->
                            " --images " + Shell.quoted(images.folder());
                };
        boolean merged = service.definition().leadFrom() == Definition.LeadFrom.MERGED;
        return "slipway dora git --repo "
                + Shell.quoted(service.folder().toString())
                + way
                + (merged ? " --from-merge" : "")
                + " --window "
                + span.toDays()
                + "d --levels "
                + levels.year();
    }

    private void read() {
        if (running != null) {
            running.cancel();
        }
        String asked = team;
        if (asked.isEmpty()) {
            running = null;
            view.set(new View(List.of(), levels(), Optional.empty()));
            stage.set(Stage.EMPTY);
            return;
        }
        if (waitsFor().isPresent()) {
            running = null;
            stage.set(Stage.WAITS);
            return;
        }
        if (view().rows().isEmpty()) {
            stage.set(Stage.READING);
        }
        Window over = Window.ending(desk.delivery().now(), span);
        DeliverySource from = source;
        boolean agreed = githubAgreed;
        Job<List<ServiceRow>> job =
                desk.jobs()
                        .start(
                                "Reading what " + asked + " deployed",
                                progress -> rows(asked, from, agreed, over, progress));
        running = job;
        job.status().listen(now -> window.execute(() -> heard(job, now)));
    }

    private List<ServiceRow> rows(
            String asked,
            DeliverySource from,
            boolean agreed,
            Window over,
            dev.slipway.base.Progress progress) {
        if (from == DeliverySource.GIT) {
            return desk.delivery().services(asked, progress).stream()
                    .map(service -> ServiceRow.of(service, over))
                    .toList();
        }
        Duration length = Duration.ofSeconds(over.to() - over.from());
        return desk.delivery().services(asked, from, length, agreed, progress).stream()
                .map(report -> ServiceRow.of(report, over))
                .toList();
    }

    private void heard(Job<List<ServiceRow>> job, Job.Status<List<ServiceRow>> now) {
        if (job != running || !now.ended()) {
            return;
        }
        running = null;
        List<ServiceRow> read = now.result().orElse(List.of());
        status.set(
                now.state() == Job.State.SUCCEEDED
                        ? String.format(
                                java.util.Locale.ROOT,
                                "%d services, computed in %.1f s",
                                read.size(),
                                now.elapsed().toMillis() / 1000.0)
                        : "not computed: " + now.message());
        Optional<Selection> kept =
                view().selection()
                        .filter(s -> read.stream().anyMatch(row -> row.ref().equals(s.ref())));
        view.set(new View(read, levels(), kept.or(() -> first(read))));
        stage.set(read.isEmpty() ? Stage.EMPTY : Stage.ROWS);
    }

    private static Optional<Selection> first(List<ServiceRow> read) {
        return read.stream()
                .filter(row -> row.report().isPresent())
                .findFirst()
                .or(() -> read.stream().findFirst())
                .map(row -> new Selection(row.ref(), Metric.CHANGE_LEAD_TIME));
    }
}
