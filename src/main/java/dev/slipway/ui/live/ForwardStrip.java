package dev.slipway.ui.live;

import dev.slipway.cluster.access.Trouble;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.live.ForwardModel.Running;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// The ports that are forwarded just now, one line each, with a way to open and to stop them.
/// Nothing where there are none.
final class ForwardStrip extends VBox {
    private final Consumer<String> browse;
    private final Consumer<Running> stop;

    ForwardStrip(Consumer<String> browse, Consumer<Running> stop) {
        this.browse = browse;
        this.stop = stop;
        setId("forwards");
        show(List.of());
    }

    void show(List<Running> running) {
        getChildren().setAll(running.stream().map(this::line).toList());
        setVisible(!running.isEmpty());
        setManaged(!running.isEmpty());
    }

    private Node line(Running one) {
        boolean broken = one.trouble().isPresent();
        Label from = Styles.fixed("127.0.0.1:" + one.door().local(), "mono");
        Label to =
                Styles.label(
                        "to "
                                + one.way().pod()
                                + ":"
                                + one.way().port()
                                + " in "
                                + one.way().cluster(),
                        "muted");
        Label why = Styles.label(one.trouble().map(Trouble::sentence).orElse(""), "warning");
        HBox line =
                Styles.row(
                        8,
                        (broken ? Icon.WARNING : Icon.LINK).node(14, broken ? "warning" : "accent"),
                        from,
                        to,
                        why,
                        Styles.spacer(),
                        Styles.button(
                                Icon.EXTERNAL,
                                "Open in browser",
                                () -> browse.accept(one.url()),
                                "row-button"),
                        Styles.button("Stop", () -> stop.accept(one), "row-button"));
        line.getStyleClass().add("forward-line");
        return line;
    }
}
