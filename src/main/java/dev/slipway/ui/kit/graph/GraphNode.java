package dev.slipway.ui.kit.graph;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.StateMark;
import dev.slipway.ui.kit.Styles;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;

/// The box of one entity. A click (after the time in which a second one could come) makes it the
/// middle, a double click opens it; Space and Enter do the same, arrow keys go to the next box.
final class GraphNode extends HBox {
    private static final PseudoClass ROOT = PseudoClass.getPseudoClass("root-node");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass API = PseudoClass.getPseudoClass("api");
    private static final Duration SECOND_CLICK = Duration.millis(220);

    /// What a box does; `node` is the one it shows now.
    interface Verbs {
        void root(Neighbourhood.Node node);

        void open(Neighbourhood.Node node);

        void unfold(Neighbourhood.Node node);

        void go(Neighbourhood.Node node, int right, int down);
    }

    private final FontIcon icon = Icon.OTHER.node(16);
    private final Label name = Styles.label("", "node-name");
    private final PauseTransition second = new PauseTransition(SECOND_CLICK);
    private final Verbs verbs;
    private Neighbourhood.Node node;

    GraphNode(Neighbourhood.Node node, Verbs verbs) {
        this.node = node;
        this.verbs = verbs;
        getStyleClass().add("graph-node");
        setFocusTraversable(true);
        getChildren().addAll(icon, name);
        second.setOnFinished(event -> verbs.root(this.node));
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::key);
    }

    void show(GraphLayout.Box box) {
        node = box.node();
        name.setText(node.name());
        node.icon().put(icon);
        boolean crossed = getChildren().size() > 2;
        if (node.missing() && !crossed) {
            getChildren().add(StateMark.shape(StateMark.ABSENT));
        } else if (!node.missing() && crossed) {
            getChildren().removeLast();
        }
        pseudoClassStateChanged(ROOT, box.root());
        pseudoClassStateChanged(MISSING, node.missing());
        pseudoClassStateChanged(API, node.isApi());
        setAccessibleText(node.ref().compact() + (node.missing() ? ", not in this catalog" : ""));
    }

    Neighbourhood.Node node() {
        return node;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        if (event.getClickCount() > 1) {
            second.stop();
            verbs.open(node);
        } else {
            second.playFromStart();
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (code) {
            case ENTER -> verbs.open(node);
            case SPACE -> verbs.root(node);
            case PLUS, ADD, EQUALS -> verbs.unfold(node);
            case LEFT -> verbs.go(node, -1, 0);
            case RIGHT -> verbs.go(node, 1, 0);
            case UP -> verbs.go(node, 0, -1);
            case DOWN -> verbs.go(node, 0, 1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
