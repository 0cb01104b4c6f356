package dev.slipway.ui.catalog.api;

import dev.slipway.catalog.api.Shape;
import dev.slipway.catalog.api.Shape.Kind;
import dev.slipway.catalog.api.Shape.Member;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// The fields of a value, one below the other; those that have fields of their own unfold. Only
/// what is unfolded is looked up, so that types that hold themselves end.
final class ShapeTree extends VBox {
    private static final int OPEN = 1;
    private static final int MOST = 300;
    private static final double INDENT = 20;

    private ShapeTree(Shape shape, int depth) {
        getStyleClass().add("shape-tree");
        List<Member> members = shape.members();
        int open = members.size() > 24 ? 0 : OPEN;
        members.stream()
                .limit(MOST)
                .forEach(
                        member ->
                                getChildren()
                                        .add(
                                                row(
                                                        member,
                                                        depth,
                                                        shape.kind() == Kind.CHOICE,
                                                        open)));
        if (members.size() > MOST) {
            getChildren()
                    .add(
                            Styles.label(
                                    "and %d more".formatted(members.size() - MOST),
                                    "muted",
                                    "small"));
        }
    }

    /// The fields of `shape`, or its type where it has none.
    static Node of(Shape shape) {
        VBox tree = Styles.column(0);
        tree.getStyleClass().add("shape");
        HBox head = Styles.row(8, Styles.fixed(shape.type(), "mono", "shape-type"));
        if (!shape.description().isEmpty()) {
            Label description = Styles.wrapped(Words.plain(shape.description()), "muted", "small");
            head.getChildren().add(Styles.grow(description));
        }
        tree.getChildren().add(head);
        limits(shape, tree);
        if (!shape.members().isEmpty()) {
            tree.getChildren().add(new ShapeTree(shape, 0));
        }
        return tree;
    }

    private static Node row(Member member, int depth, boolean alternative, int open) {
        Shape shape = member.shape();
        VBox row = new VBox();
        row.getStyleClass().add("shape-row");
        Label name = Styles.fixed(member.name(), "mono");
        HBox line = Styles.row(8);
        line.getStyleClass().add("shape-line");
        boolean folds = !shape.members().isEmpty();
        line.getChildren().addAll(name, Styles.fixed(shape.type(), "shape-type", "small"));
        if (alternative) {
            line.getChildren().set(1, Styles.fixed("alternative", "muted", "small"));
        }
        if (member.required()) {
            line.getChildren().add(Styles.fixed("required", "required", "small"));
        }
        if (shape.deprecated()) {
            line.getChildren().add(Styles.fixed("deprecated", "warning", "small"));
            name.getStyleClass().add("struck");
        }
        row.getChildren().add(line);
        VBox under = Styles.column(0);
        under.getStyleClass().add("shape-under");
        if (!shape.description().isEmpty() && !alternative) {
            under.getChildren()
                    .add(Styles.wrapped(Words.plain(shape.description()), "muted", "small"));
        }
        limits(shape, under);
        if (!under.getChildren().isEmpty()) {
            row.getChildren().add(under);
        }
        if (folds) {
            fold(row, line, shape, depth, depth < open && !alternative);
        } else {
            line.getChildren().addFirst(Styles.width(new HBox(), INDENT));
        }
        return row;
    }

    private static void fold(VBox row, HBox line, Shape shape, int depth, boolean open) {
        VBox inside = new VBox();
        inside.getStyleClass().add("shape-inside");
        FontIcon chevron = Icon.CHEVRON_RIGHT.node(14);
        Button toggle = Styles.button("", () -> {}, "ghost", "row-button", "square", "shape-fold");
        toggle.setGraphic(chevron);
        toggle.setAccessibleText("Unfold the fields");
        toggle.setOnAction(
                event -> {
                    boolean show = !inside.isVisible();
                    unfold(inside, chevron, shape, depth, show);
                });
        line.setOnMouseClicked(event -> toggle.fire());
        line.getStyleClass().add("foldable");
        line.getChildren().addFirst(toggle);
        row.getChildren().add(inside);
        unfold(inside, chevron, shape, depth, open);
    }

    private static void unfold(
            VBox inside, FontIcon chevron, Shape shape, int depth, boolean show) {
        if (show && inside.getChildren().isEmpty()) {
            inside.getChildren().add(new ShapeTree(shape, depth + 1));
        }
        inside.setVisible(show);
        inside.setManaged(show);
        (show ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT).put(chevron);
    }

    private static void limits(Shape shape, VBox into) {
        List<String> limits = shape.limits();
        if (!limits.isEmpty()) {
            into.getChildren()
                    .add(
                            Styles.wrapped(
                                    String.join(" · ", limits), "mono", "tiny", "shape-limits"));
        }
    }
}
