package dev.slipway.ui.catalog;

import dev.slipway.base.Where;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Route;
import dev.slipway.ui.kit.EntityLink;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.StateMark;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// All relations of an entity in both directions, each with the line that declares it. Targets that
/// nothing defines stay in the list and say so.
final class RelationList extends ListView<RelationRow> {
    private final PeekCard peek;

    RelationList(List<RelationRow> rows, PeekCard peek) {
        this.peek = peek;
        getStyleClass().add("relation-list");
        getItems().setAll(rows);
        setCellFactory(list -> new Row());
        setOnKeyPressed(
                event -> {
                    boolean open = event.getCode() == javafx.scene.input.KeyCode.ENTER;
                    if (open
                            && getSelectionModel().getSelectedItem()
                                    instanceof RelationRow.One one) {
                        go(new Route.EntityPage(one.relation().target().toString(), ""));
                    }
                });
    }

    private void go(Route route) {
        peek.close();
        peek.navigator().go(route);
    }

    private final class Row extends ListCell<RelationRow> {

        @Override
        protected void updateItem(@Nullable RelationRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(
                    javafx.css.PseudoClass.getPseudoClass("head"), row instanceof RelationRow.Head);
            setGraphic(
                    switch (row) {
                        case null -> null;
                        case RelationRow.Head head -> head(head);
                        case RelationRow.One one -> one(one);
                    });
        }

        private Node head(RelationRow.Head head) {
            return Styles.row(
                    8,
                    Styles.fixed(head.title(), "strong"),
                    Styles.fixed(Integer.toString(head.count()), "muted"));
        }

        private Node one(RelationRow.One one) {
            EntityRef ref = one.relation().target();
            EntityLink link = new EntityLink(peek, ref, "");
            link.setText(one.target().map(Entity::name).orElse(ref.compact()));
            HBox name = Styles.row(8, icon(one), link);
            one.target()
                    .filter(e -> !e.displayName().equalsIgnoreCase(e.name()))
                    .ifPresent(
                            e ->
                                    name.getChildren()
                                            .add(Styles.label(e.displayName(), "muted", "small")));
            if (one.target().isEmpty()) {
                name.getChildren().add(Styles.fixed("not in this catalog", "muted", "small"));
                one.near().ifPresent(near -> name.getChildren().addAll(meant(near)));
            }
            String type = one.target().map(Entity::type).orElse("");
            StateMark state = new StateMark(one.target().map(Entity::lifecycle).orElse(""));
            HBox row =
                    Styles.row(
                            12,
                            Styles.grow(name),
                            Styles.width(Styles.label(type), 100),
                            Styles.width(state, 120),
                            Styles.width(owner(one), 150),
                            Styles.width(place(one.relation().where()), 230));
            name.setMinWidth(200);
            return row;
        }

        private Node icon(RelationRow.One one) {
            return one.target()
                    .map(e -> Icon.of(e.kind(), e.type()))
                    .orElse(Icon.of(one.relation().target().kind(), ""))
                    .node();
        }

        private Node[] meant(EntityRef near) {
            return new Node[] {
                Styles.fixed("Did you mean", "muted", "small"), new EntityLink(peek, near, "")
            };
        }

        private HBox owner(RelationRow.One one) {
            HBox box = Styles.row(0);
            one.target()
                    .flatMap(Entity::owner)
                    .ifPresent(
                            owner -> box.getChildren().add(new EntityLink(peek, owner, "group")));
            return box;
        }

        private HBox place(Where where) {
            String file = where.path().substring(where.path().lastIndexOf('/') + 1);
            Node link =
                    Styles.link(
                            file + ":" + where.line(),
                            () -> go(new Route.SourceFile(where.path(), where.line())),
                            "mono",
                            "muted");
            Styles.tooltip(link, where.path());
            return Styles.row(0, link);
        }
    }
}
