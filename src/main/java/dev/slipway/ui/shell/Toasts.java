package dev.slipway.ui.shell;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import jfx.incubator.scene.control.richtext.RichTextArea;

import java.util.Optional;

/// Short words at the lower right that go by themselves; they wait while the pointer is on them,
/// and longer when they offer a way back.
final class Toasts extends VBox {
    private static final Duration SHORT = Duration.seconds(4);
    private static final Duration LONG = Duration.seconds(10);
    private static final int MOST = 3;
    private static final String UNDO = "Undo";
    private static final String OFFER = "undo-offer";

    Toasts() {
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(Pos.BOTTOM_RIGHT);
    }

    void say(String message) {
        add(Icon.OK, "success", message, SHORT);
    }

    void say(String message, String actionTitle, Runnable action) {
        HBox toast = add(Icon.OK, "success", message, LONG);
        offer(toast, actionTitle, action);
    }

    void warn(String message) {
        add(Icon.WARNING, "warning", message, LONG);
    }

    void warn(String message, String actionTitle, Runnable action) {
        HBox toast = add(Icon.WARNING, "warning", message, LONG);
        offer(toast, actionTitle, action);
    }

    /// Whether a change that was just told about can be taken back by a key: where text is written,
    /// the key takes back what was written there.
    boolean offersUndo() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        boolean writing = focused instanceof TextInputControl || focused instanceof RichTextArea;
        return !writing && latestUndo().isPresent();
    }

    void undo() {
        latestUndo().ifPresent(Hyperlink::fire);
    }

    private Optional<Hyperlink> latestUndo() {
        return getChildren().reversed().stream()
                .flatMap(toast -> toast.lookupAll("." + OFFER).stream())
                .findFirst()
                .map(Hyperlink.class::cast);
    }

    private void offer(HBox toast, String actionTitle, Runnable action) {
        Hyperlink link =
                Styles.link(
                        actionTitle,
                        () -> {
                            getChildren().remove(toast);
                            action.run();
                        });
        toast.getChildren().add(2, link);
        if (actionTitle.equals(UNDO)) {
            link.getStyleClass().add(OFFER);
            toast.getChildren().add(3, Styles.key("Ctrl+Z"));
        }
    }

    private HBox add(Icon icon, String tone, String message, Duration stay) {
        HBox toast = new HBox();
        toast.getStyleClass().add("toast");
        toast.setAccessibleText(message);
        toast.getChildren()
                .addAll(
                        icon.node(16, tone),
                        Styles.label(message),
                        Styles.spacer(),
                        Styles.iconButton(
                                Icon.CROSS,
                                "Close",
                                () -> getChildren().remove(toast),
                                "ghost",
                                "row-button"));
        PauseTransition going = new PauseTransition(stay);
        going.setOnFinished(event -> getChildren().remove(toast));
        toast.setOnMouseEntered(event -> going.stop());
        toast.setOnMouseExited(event -> going.playFromStart());
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        going.playFromStart();
        return toast;
    }
}
