package dev.slipway.ui.catalog;

import dev.slipway.base.Severity;
import dev.slipway.catalog.Entity;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.ProblemActions;
import dev.slipway.ui.kit.ProblemStrip;
import dev.slipway.ui.scorecard.ScorecardCard;
import dev.slipway.yaml.YamlWriter;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The contents of the tabs of one entity, each made when it is first looked at. What needs reading
/// or writing of texts is made in the background.
final class EntityTabs {
    private final Desk desk;
    private final Navigator navigator;
    private final PeekCard peek;
    private final ProblemActions actions;
    private final Runnable toInspection;
    private final BiConsumer<String, String> moved;
    private final Function<String, Optional<String>> files;
    private final Map<String, Node> made = new HashMap<>();
    private final Consumer<Wanted> work;
    private Optional<Entity> entity = Optional.empty();
    private EntityPage page = EntityPage.NONE;
    private String at = "";
    private int waiting;

    /// The texts of one tab of one page.
    private record Wanted(EntityPage page, Entity entity, String tab) {}

    EntityTabs(
            Desk desk,
            Navigator navigator,
            PeekCard peek,
            ProblemActions actions,
            Runnable toInspection,
            BiConsumer<String, String> moved) {
        this.desk = desk;
        this.navigator = navigator;
        this.actions = actions;
        this.toInspection = toInspection;
        this.peek = peek;
        this.moved = moved;
        files = desk::source;
        work = wanted -> desk.jobs().quietly(() -> prepare(wanted));
    }

    /// From now on the tabs of this entity are asked for.
    void use(Entity newEntity, EntityPage newPage) {
        entity = Optional.of(newEntity);
        page = newPage;
        made.clear();
        waiting = 0;
    }

    boolean settled() {
        return waiting == 0
                && made.values().stream()
                        .noneMatch(node -> node instanceof GraphTab graph && !graph.settled());
    }

    private void toGraph() {
        String ref = entity.orElseThrow().ref().toString();
        navigator.go(new Route.EntityPage(ref, EntityPage.GRAPH));
    }

    /// The content of a tab, at a place in it.
    Node of(String tab, String place) {
        at = place;
        Node node = made.computeIfAbsent(tab, this::make);
        definition(tab).ifPresent(definition -> definition.go(place));
        return node;
    }

    /// The definition that is shown in `tab`, when it is there.
    Optional<DefinitionTab> definition(String tab) {
        return made.get(tab) instanceof TabHost host
                        && !host.getChildren().isEmpty()
                        && host.getChildren().getFirst() instanceof DefinitionTab definition
                ? Optional.of(definition)
                : Optional.empty();
    }

    void copyYaml() {
        entity.ifPresent(e -> navigator.copy(YamlWriter.write(e.raw()).text(), "YAML"));
    }

    private Node make(String tab) {
        Entity shown = entity.orElseThrow();
        switch (tab) {
            case EntityPage.OVERVIEW -> {
                Overview overview = new Overview(page, shown, peek, strip(shown), this::toGraph);
                ScorecardCard.of(desk, shown, navigator, overview::add);
                return overview;
            }
            case EntityPage.GRAPH -> {
                return new GraphTab(desk, GraphRequest.of(page.catalog(), shown.ref()), peek);
            }
            case EntityPage.ORGANISATION -> {
                GraphRequest groups = GraphRequest.organisation(page.catalog(), shown.ref());
                return new GraphTab(desk, groups, peek);
            }
            default -> {}
        }
        waiting++;
        work.accept(new Wanted(page, shown, tab));
        return new TabHost(
                tab.equals(EntityPage.DEFINITION) ? "Reading the definition …" : "One moment …");
    }

    /// Notes are left to the inspection: the strip is for what is wrong.
    private ProblemStrip strip(Entity shown) {
        ProblemStrip strip = new ProblemStrip(actions, toInspection);
        strip.show(
                shown.problems().stream()
                        .filter(problem -> problem.severity() != Severity.INFO)
                        .toList());
        return strip;
    }

    private void prepare(Wanted wanted) {
        switch (wanted.tab) {
            case EntityPage.RELATIONS -> {
                List<RelationRow> rows = RelationRow.of(wanted.page.catalog(), wanted.entity.ref());
                Fx.run(() -> arrived(wanted, () -> new RelationList(rows, peek)));
            }
            case EntityPage.DEFINITION -> {
                Optional<EntityText.Definition> text = EntityText.definition(wanted.entity, files);
                Fx.run(
                        () ->
                                arrived(
                                        wanted,
                                        () ->
                                                DefinitionTab.of(
                                                        wanted.entity,
                                                        text,
                                                        navigator,
                                                        at,
                                                        place -> moved.accept(wanted.tab, place))));
            }
            default -> {
                EntityText.Inspected text = EntityText.inspected(wanted.entity);
                Provenance from =
                        Provenance.of(
                                wanted.page.catalog(), wanted.entity, desk.catalog().locations());
                Fx.run(() -> arrived(wanted, () -> new InspectTab(from, text, peek)));
            }
        }
    }

    private void arrived(Wanted wanted, Supplier<Region> node) {
        if (wanted.page != page) {
            return;
        }
        waiting--;
        if (made.get(wanted.tab) instanceof TabHost host) {
            host.hold(node.get());
        }
    }

    /// Stands in for a tab until its content is there, and says so when that takes time.
    private static final class TabHost extends StackPane {
        private static final Duration NOTICED = Duration.millis(300);
        private final PauseTransition wait = new PauseTransition(NOTICED);

        TabHost(String words) {
            wait.setOnFinished(event -> getChildren().setAll(new EmptyState(Icon.LOADER, words)));
            wait.play();
        }

        void hold(Region content) {
            wait.stop();
            getChildren().setAll(content);
        }
    }
}
