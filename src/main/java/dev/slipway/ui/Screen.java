package dev.slipway.ui;

import dev.slipway.desk.Route;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

import java.util.List;

/// One screen inside the frame. The frame makes it once, on its first visit, and tells it each
/// route that it is to show.
public interface Screen {

    Region node();

    ObservableValue<Heading> heading();

    /// Called on every visit, before the node is seen.
    void show(Route route);

    /// Called when another screen takes its place.
    default void leave() {}

    /// The verbs of this screen; their keys work while it is seen.
    default List<Command> commands() {
        return List.of();
    }

    /// Whether nothing is still on its way, so that a picture taken now is the final one.
    default boolean settled() {
        return true;
    }
}
