package dev.slipway.ui.shell;

import dev.slipway.desk.Route;
import dev.slipway.ui.kit.Icon;

import javafx.event.ActionEvent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

import java.util.function.Predicate;

/// One screen in the rail. Its selection follows the place, not the click.
final class RailItem extends ToggleButton {
    private final Predicate<Route> holds;
    private final Tooltip tip;

    RailItem(Icon icon, String title, Predicate<Route> holds, Runnable go) {
        super(title);
        this.holds = holds;
        tip = new Tooltip(title);
        getStyleClass().setAll("rail-item");
        setGraphic(icon.node(16));
        setAccessibleText(title);
        setOnAction(event -> go.run());
    }

    @Override
    public void fire() {
        if (!isDisabled()) {
            fireEvent(new ActionEvent());
        }
    }

    void at(Route route) {
        setSelected(holds.test(route));
    }

    /// Folded, only the icon is left and the tooltip names it.
    void fold(boolean folded) {
        setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        setTooltip(folded ? tip : null);
    }
}
