package dev.slipway.ui.catalog;

import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.graph.GraphText;
import dev.slipway.catalog.graph.RelationGraph;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Fx;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.KindWords;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.kit.graph.Flow;
import dev.slipway.ui.kit.graph.Layered;
import dev.slipway.ui.kit.graph.Picture;
import dev.slipway.ui.kit.graph.PicturePane;
import dev.slipway.ui.kit.graph.Widths;

import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Everything around an entity, as far as one wants to see: laid out in the background, with what
/// it is told to show above it.
final class GraphTab extends BorderPane {
    private static final List<Integer> DEPTHS = List.of(1, 2, 3, 4, 0);
    private final EntityRef own;
    private final PeekCard peek;
    private final PicturePane pane;
    private final Consumer<Job> layouter;
    private final GraphSaving saving;
    private final MenuButton depth = menu("");
    private final MenuButton kinds = menu("All kinds");
    private final MenuButton relations = menu("Relations");
    private final MenuButton flow = menu("");
    private final ToggleButton frames = new ToggleButton("Frames");
    private final Label count = Styles.label("", "muted", "small");
    private final Hyperlink hidden = Styles.link("", this::more, "small");
    private final Hyperlink back;
    private GraphRequest request;
    private RelationGraph graph;
    private Picture picture = Picture.NONE;
    private boolean laying;

    /// One layout to make; the widths were measured by the window.
    private record Job(GraphRequest request, RelationGraph graph, Widths widths) {}

    GraphTab(Desk desk, GraphRequest first, PeekCard peek) {
        own = first.root();
        this.peek = peek;
        saving = new GraphSaving(desk, peek.navigator());
        pane = new PicturePane(peek, ref -> change(r -> r.withRoot(ref)), this::open);
        back = Styles.link("Back to " + own.name(), () -> change(r -> r.withRoot(own)), "small");
        layouter =
                desk.jobs()
                        .latest(
                                (job, progress) -> {
                                    Picture made =
                                            Layered.of(
                                                    job.graph,
                                                    job.request.root(),
                                                    job.request.framed(),
                                                    job.request.flow(),
                                                    job.widths);
                                    Fx.run(() -> arrived(job, made));
                                });
        request = first;
        graph = first.graph();
        setTop(bar());
        setCenter(pane);
        change(UnaryOperator.identity());
    }

    boolean settled() {
        return !laying;
    }

    private void change(UnaryOperator<GraphRequest> how) {
        request = how.apply(request);
        graph = request.graph();
        laying = true;
        layouter.accept(new Job(request, graph, Widths.of(graph)));
        words();
    }

    private void arrived(Job job, Picture made) {
        if (job.request != request) {
            return;
        }
        laying = false;
        picture = made;
        boolean alone = made.size() < 2;
        if (alone) {
            setCenter(
                    new EmptyState(
                            Icon.GRAPH,
                            "Nothing is related to it by what is chosen above.",
                            Styles.button("Show all relations", () -> change(r -> all(r)))));
        } else {
            setCenter(pane);
            pane.show(made);
        }
        words();
    }

    private GraphRequest all(GraphRequest now) {
        GraphRequest next = now;
        for (String type : now.without()) {
            next = next.toggleType(type);
        }
        for (String kind : now.withoutKinds()) {
            next = next.toggleKind(kind);
        }
        return next;
    }

    private void more() {
        change(GraphRequest::withMore);
    }

    private void open(EntityRef ref) {
        peek.close();
        peek.navigator().go(new Route.EntityPage(ref.toString(), ""));
    }

    private void words() {
        depth.setText(request.depth() == 0 ? "Any depth" : "Depth " + request.depth());
        kinds.setText(
                request.withoutKinds().isEmpty()
                        ? "All kinds"
                        : "Without " + Words.count(request.withoutKinds().size(), "kind", "kinds"));
        int off = request.without().size();
        int all = GraphRequest.TYPES.size();
        relations.setText(
                off == 0 ? "All relations" : "%d of %d relations".formatted(all - off, all));
        flow.setText(request.flow().title());
        count.setText(
                Words.count(graph.nodes().size(), "entity", "entities")
                        + ", "
                        + Words.count(picture.lines(), "line", "lines"));
        show(hidden, graph.hidden() > 0);
        hidden.setText(graph.hidden() + " hidden");
        show(back, !request.root().equals(own));
    }

    private static void show(Hyperlink link, boolean shown) {
        link.setVisible(shown);
        link.setManaged(shown);
    }

    private HBox bar() {
        for (int steps : DEPTHS) {
            choice(depth, steps == 0 ? "Any depth" : "Depth " + steps, r -> r.withDepth(steps));
        }
        for (Flow one : Flow.values()) {
            choice(flow, one.title(), r -> r.withFlow(one));
        }
        for (String kind : request.kinds()) {
            boolean on = !request.withoutKinds().contains(kind);
            check(kinds, KindWords.plural(kind), on, r -> r.toggleKind(kind));
        }
        for (String type : GraphRequest.TYPES) {
            boolean on = !request.without().contains(type);
            check(
                    relations,
                    RelationRow.TITLES.getOrDefault(type, type),
                    on,
                    r -> r.toggleType(type));
        }
        frames.setMinWidth(USE_PREF_SIZE);
        hidden.setMinWidth(USE_PREF_SIZE);
        back.setMinWidth(USE_PREF_SIZE);
        frames.setSelected(request.framed());
        frames.getStyleClass().addAll("ghost", "small-menu");
        Styles.tooltip(frames, "Draw systems and domains around their parts");
        frames.setOnAction(event -> change(r -> r.withFrames(frames.isSelected())));
        hidden.setGraphic(Icon.PLUS.node(12, "accent"));
        Styles.tooltip(hidden, "Show " + GraphRequest.BUDGET + " more");
        Button export =
                Styles.iconButton(Icon.DOWNLOAD, "Copy or save the graph", () -> {}, "ghost");
        export.setOnAction(
                event ->
                        saving.menu(
                                export,
                                own.name(),
                                () -> picture,
                                pane::image,
                                () -> new GraphText(graph).mermaid()));
        HBox bar =
                Styles.row(
                        4,
                        depth,
                        kinds,
                        relations,
                        flow,
                        frames,
                        Styles.spacer(),
                        count,
                        hidden,
                        back,
                        Styles.iconButton(
                                Icon.MINUS, "Smaller", () -> pane.zoomBy(1 / 1.2), "ghost"),
                        Styles.iconButton(Icon.PLUS, "Larger", () -> pane.zoomBy(1.2), "ghost"),
                        Styles.iconButton(Icon.EXPAND, "Show all of it", pane::fitAll, "ghost"),
                        export);
        HBox.setMargin(hidden, new javafx.geometry.Insets(0, 8, 0, 8));
        HBox.setMargin(back, new javafx.geometry.Insets(0, 8, 0, 0));
        bar.getStyleClass().addAll("pane-header", "graph-bar");
        return bar;
    }

    private static MenuButton menu(String text) {
        MenuButton menu = new MenuButton(text);
        menu.getStyleClass().addAll("ghost", "small-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        return menu;
    }

    private void choice(MenuButton menu, String title, UnaryOperator<GraphRequest> how) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> change(how));
        menu.getItems().add(item);
    }

    private void check(MenuButton menu, String title, boolean on, UnaryOperator<GraphRequest> how) {
        CheckMenuItem item = new CheckMenuItem(title);
        item.setSelected(on);
        item.setOnAction(event -> change(how));
        menu.getItems().add(item);
    }
}
