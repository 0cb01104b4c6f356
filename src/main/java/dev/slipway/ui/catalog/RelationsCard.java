package dev.slipway.ui.catalog;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Route;
import dev.slipway.ui.kit.Card;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.graph.Family;
import dev.slipway.ui.kit.graph.GraphText;
import dev.slipway.ui.kit.graph.Neighbourhood;
import dev.slipway.ui.kit.graph.RelationGraph;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

import java.util.List;
import java.util.Optional;

/// The relation graph with what it is told to show: depth, family, as text, large.
final class RelationsCard extends VBox {
    private static final List<Integer> DEPTHS = List.of(1, 2, 3);
    private static final int LISTED = 40;

    private final Catalog catalog;
    private final Entity entity;
    private final PeekCard peek;
    private final Card card;
    private final RelationGraph graph;
    private final Hyperlink hidden = Styles.link("", () -> {});
    private final Hyperlink back;
    private final MenuButton depth = new MenuButton("Depth 2");
    private final MenuButton family = new MenuButton("All relations");
    private final Node apis = legend(false, "API");
    private final Node dependencies = legend(true, "dependency");

    /// `toGraph` goes to the graph that has a page of its own.
    RelationsCard(Catalog catalog, Entity entity, PeekCard peek, Runnable toGraph) {
        this.catalog = catalog;
        this.entity = entity;
        this.peek = peek;
        graph = new RelationGraph(peek, this::open);
        back = Styles.link("Back to " + entity.name(), () -> graph.show(catalog, entity.ref()));
        Button export =
                Styles.iconButton(Icon.DOWNLOAD, "Copy the graph as text", () -> {}, "ghost");
        export.setOnAction(event -> export(export));
        Button size = Styles.iconButton(Icon.EXPAND, "Open the whole graph", toGraph, "ghost");
        menus();
        VBox body = new VBox(Styles.grow(graph), foot());
        body.setMinHeight(0);
        card = new Card("Relations", "", body, depth, family, export, size);
        card.getStyleClass().add("relations-card");
        getChildren().add(Styles.grow(card));
        graph.shownProperty().subscribe(shown -> shown.ifPresent(this::shown));
        graph.show(catalog, entity.ref());
    }

    private void menus() {
        for (int level : DEPTHS) {
            MenuItem item = new MenuItem("Depth " + level);
            item.setOnAction(
                    event -> {
                        depth.setText(item.getText());
                        graph.setDepth(level);
                    });
            depth.getItems().add(item);
        }
        family(Optional.empty(), "All relations");
        for (Family one : Family.values()) {
            family(Optional.of(one), one.title());
        }
        depth.getStyleClass().addAll("ghost", "small-menu");
        family.getStyleClass().addAll("ghost", "small-menu");
    }

    private void family(Optional<Family> one, String title) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(
                event -> {
                    family.setText(title);
                    graph.setOnly(one);
                });
        family.getItems().add(item);
    }

    private static Node legend(boolean dashed, String word) {
        return Styles.row(8, sample(dashed), Styles.fixed(word, "muted", "small"));
    }

    private Node foot() {
        hidden.setGraphic(Icon.PLUS.node(12, "accent"));
        hidden.setOnAction(event -> listHidden());
        HBox foot = Styles.row(12, hidden, back, Styles.spacer(), apis, dependencies);
        foot.getStyleClass().add("graph-foot");
        return foot;
    }

    private static Line sample(boolean dashed) {
        Line line = new Line(0, 0, 24, 0);
        line.getStyleClass().addAll("graph-line", dashed ? "dashed" : "full");
        return line;
    }

    private void shown(Neighbourhood seen) {
        int all = seen.size() + seen.hidden().size();
        card.setBeside("%d of %d shown".formatted(seen.size(), all));
        hidden.setText(seen.hidden().size() + " hidden");
        hidden.setVisible(!seen.hidden().isEmpty());
        hidden.setManaged(hidden.isVisible());
        explain(apis, seen, Family.API);
        explain(dependencies, seen, Family.DEPENDENCY);
        boolean elsewhere = !seen.root().equals(entity.ref());
        back.setVisible(elsewhere);
        back.setManaged(elsewhere);
    }

    /// A legend for what is seen only.
    private static void explain(Node legend, Neighbourhood seen, Family family) {
        legend.setVisible(
                seen.edges().stream().anyMatch(e -> e.family().filter(family::equals).isPresent()));
    }

    private void listHidden() {
        ContextMenu menu = new ContextMenu();
        List<EntityRef> refs =
                graph.shownProperty().get().map(Neighbourhood::hidden).orElse(List.of());
        for (EntityRef ref : refs.subList(0, Math.min(LISTED, refs.size()))) {
            MenuItem item = new MenuItem(ref.compact());
            item.setMnemonicParsing(false);
            Optional<Entity> known = catalog.entity(ref);
            item.setGraphic(Icon.of(ref.kind(), known.map(Entity::type).orElse("")).node());
            item.setOnAction(event -> open(ref));
            menu.getItems().add(item);
        }
        menu.show(hidden, Side.TOP, 0, -4);
    }

    private void export(Node anchor) {
        ContextMenu menu = new ContextMenu();
        MenuItem mermaid = new MenuItem("Copy as Mermaid");
        mermaid.setOnAction(event -> copy(GraphText::mermaid, "Mermaid graph"));
        MenuItem lines = new MenuItem("Copy as text");
        lines.setOnAction(event -> copy(GraphText::lines, "relations"));
        menu.getItems().addAll(mermaid, lines);
        menu.show(anchor, Side.BOTTOM, 0, 4);
    }

    private void copy(java.util.function.Function<Neighbourhood, String> form, String what) {
        graph.shownProperty().get().ifPresent(g -> peek.navigator().copy(form.apply(g), what));
    }

    private void open(EntityRef ref) {
        peek.navigator().go(new Route.EntityPage(ref.toString(), ""));
    }
}
