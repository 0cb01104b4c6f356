package dev.slipway.ui.live;

import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.catalog.EntityRef;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.live.Cell;
import dev.slipway.cluster.live.Cell.Row;
import dev.slipway.cluster.live.Feed;
import dev.slipway.cluster.live.Happening;
import dev.slipway.cluster.live.Usage;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.desk.Desk;
import dev.slipway.ui.live.Detail.Right;
import dev.slipway.ui.live.LiveView.Spot;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Events, usage and rights of the chosen cell, asked again while it stays chosen, and the actions
/// on it. Properties change on the `window` executor only.
final class DetailModel {
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final Spot NOWHERE = new Spot("", "");

    /// The chosen cell with the door to its cluster.
    private record Question(Spot spot, Feed feed, Cell cell) {}

    private final Desk desk;
    private final Executor window;
    private final Consumer<Optional<Question>> worker;
    private final ReadOnlyObjectWrapper<Detail> detail =
            new ReadOnlyObjectWrapper<>(Detail.none(NOWHERE));
    private Optional<Question> last = Optional.empty();

    DetailModel(Desk desk, Executor window) {
        this.desk = desk;
        this.window = window;
        worker = desk.jobs().latest(this::follow);
    }

    ReadOnlyObjectProperty<Detail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /// Asks for the cell; nothing where its cluster is not live. A cell whose rows changed is asked
    /// for at once.
    void show(Spot spot, Optional<Feed> feed, Cell cell, boolean live) {
        Optional<Question> next =
                live && cell.isDeployed()
                        ? feed.map(door -> new Question(spot, door, cell))
                        : Optional.empty();
        if (!detail.get().spot().equals(spot)) {
            detail.set(Detail.none(spot));
        }
        if (!next.equals(last)) {
            last = next;
            worker.accept(next);
        }
    }

    private void follow(Optional<Question> question, Progress progress) {
        if (question.isEmpty()) {
            return;
        }
        while (question.get().feed().access().isPresent()) {
            progress.check();
            Detail found = ask(question.get(), question.get().feed().access().get());
            progress.check();
            window.execute(
                    () -> {
                        if (detail.get().spot().equals(found.spot())) {
                            detail.set(found);
                        }
                    });
            progress.await(AGAIN);
        }
    }

    private Detail ask(Question question, ClusterAccess door) {
        Set<String> namespaces = new LinkedHashSet<>();
        question.cell().rows().forEach(row -> namespaces.add(row.namespace()));
        List<LiveObject> events = new ArrayList<>();
        List<LiveObject> metrics = new ArrayList<>();
        String noEvents = "";
        String noUsage = "";
        Set<Right> refused = EnumSet.noneOf(Right.class);
        for (String namespace : namespaces) {
            Reply<List<LiveObject>> heard = door.list(Resource.EVENTS, namespace);
            heard.value().ifPresent(events::addAll);
            noEvents = heard.trouble().map(DetailModel::shortly).orElse(noEvents);
            Reply<List<LiveObject>> used = door.metrics(namespace);
            used.value().ifPresent(metrics::addAll);
            noUsage = used.trouble().map(t -> "no metrics").orElse(noUsage);
            refused.addAll(refused(door, question.cell(), namespace));
        }
        List<LiveObject> pods =
                question.cell().pods().stream()
                        .flatMap(
                                row ->
                                        question
                                                .feed()
                                                .find(question.spot().component(), row.path())
                                                .stream())
                        .toList();
        return new Detail(
                question.spot(),
                Optional.of(Instant.now()),
                Happening.of(events, question.cell()),
                noEvents,
                Usage.of(metrics, pods),
                noUsage,
                fix(question),
                refused);
    }

    /// What the cluster says that the user may not do; where it cannot say, it will when it is
    /// tried.
    private static Set<Right> refused(ClusterAccess door, Cell cell, String namespace) {
        Set<Right> refused = EnumSet.noneOf(Right.class);
        Resource workload =
                Resource.WATCHED.stream()
                        .filter(one -> LiveActions.RESTARTED.contains(one.kind()))
                        .filter(
                                one ->
                                        cell.rows().stream()
                                                .anyMatch(row -> row.kind().equals(one.kind())))
                        .findFirst()
                        .orElse(Resource.DEPLOYMENTS);
        if (!door.may("patch", workload, "", namespace).value().orElse(true)) {
            refused.add(Right.CHANGE);
        }
        if (!door.may("delete", Resource.PODS, "", namespace).value().orElse(true)) {
            refused.add(Right.DELETE_PODS);
        }
        return refused;
    }

    private static String shortly(Trouble trouble) {
        return trouble.kind() == Trouble.Kind.FORBIDDEN
                ? "you may not read events here"
                : trouble.sentence();
    }

    /// The line of the component's score.yaml that limits the memory of what was killed.
    private Optional<Where> fix(Question question) {
        if (!question.cell().cause().contains("OOMKilled")) {
            return Optional.empty();
        }
        return EntityRef.parse(question.spot().component())
                .flatMap(desk.workspace().get().catalog()::entity)
                .map(entity -> entity.path().replaceFirst("[^/]*$", "score.yaml"))
                .flatMap(path -> desk.source(path).flatMap(text -> limit(path, text)));
    }

    private static Optional<Where> limit(String path, String text) {
        Optional<YamlNode> containers =
                Yaml.readOne(path, text, Dialect.CORE).value().flatMap(n -> n.get("containers"));
        if (containers.orElse(null) instanceof dev.slipway.yaml.YamlMap map) {
            for (dev.slipway.yaml.YamlMap.Entry container : map.entries()) {
                Optional<YamlNode> limit = container.value().at("resources", "limits", "memory");
                if (limit.isPresent()) {
                    return limit.map(YamlNode::where);
                }
            }
        }
        return Optional.empty();
    }

    /// Looks for the Score file that the component's manifests are generated of.
    void generated(Spot spot, Consumer<String> found, Consumer<String> none) {
        desk.jobs()
                .quietly(
                        () -> {
                            Optional<String> path =
                                    EntityRef.parse(spot.component())
                                            .flatMap(desk.workspace().get().catalog()::entity)
                                            .flatMap(one -> desk.score().beside(one.path()));
                            window.execute(
                                    () ->
                                            path.ifPresentOrElse(
                                                    found,
                                                    () ->
                                                            none.accept(
                                                                    "No Score file stands beside"
                                                                            + " its descriptor")));
                        });
    }

    /// Does something to the object of a row in the background and says how it ended.
    void act(
            Spot spot,
            Feed feed,
            Row row,
            String title,
            Action action,
            Consumer<String> done,
            Consumer<String> failed) {
        Optional<LiveObject> object = feed.find(spot.component(), row.path());
        Optional<ClusterAccess> door = feed.access();
        if (object.isEmpty() || door.isEmpty()) {
            failed.accept(row.path() + " is not there any more");
            return;
        }
        desk.jobs()
                .quietly(
                        () -> {
                            Optional<Trouble> trouble = action.on(door.get(), object.get());
                            window.execute(
                                    () ->
                                            trouble.ifPresentOrElse(
                                                    t -> failed.accept(t.sentence()),
                                                    () -> done.accept(title)));
                        });
    }

    /// What is done to an object.
    interface Action {
        Optional<Trouble> on(ClusterAccess door, LiveObject object);
    }
}
