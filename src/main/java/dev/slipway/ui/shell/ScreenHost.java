package dev.slipway.ui.shell;

import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Screen;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The place of the present screen. Each screen is made on its first visit and kept.
final class ScreenHost extends StackPane {
    private final Map<Class<? extends Route>, Supplier<Screen>> makers;
    private final Map<Class<? extends Route>, Screen> made = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Screen>> present =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);

    ScreenHost(Map<Class<? extends Route>, Supplier<Screen>> makers) {
        this.makers = makers;
        getStyleClass().add("screen-host");
        setFocusTraversable(false);
    }

    ReadOnlyObjectProperty<Optional<Screen>> presentProperty() {
        return present.getReadOnlyProperty();
    }

    /// What the present screen says of itself.
    ReadOnlyObjectProperty<Heading> headingProperty() {
        return heading.getReadOnlyProperty();
    }

    List<Command> commands() {
        return present.get().map(Screen::commands).orElse(List.of());
    }

    /// Shows a route in its screen.
    ///
    /// @throws IllegalArgumentException when no screen shows such routes
    void show(Route route) {
        Screen screen = made.computeIfAbsent(route.getClass(), this::make);
        Optional<Screen> before = present.get();
        boolean same = before.isPresent() && before.get() == screen;
        if (!same) {
            before.ifPresent(Screen::leave);
        }
        screen.show(route);
        if (!same) {
            heading.unbind();
            heading.bind(screen.heading());
            getChildren().setAll(screen.node());
            present.set(Optional.of(screen));
        }
        takeFocus(screen.node());
    }

    /// Keys go to the screen from now on, to the part that it chose when it chose one.
    private void takeFocus(Node node) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == node) {
                return;
            }
        }
        node.requestFocus();
    }

    private Screen make(Class<? extends Route> type) {
        Supplier<Screen> maker = makers.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("no screen shows " + type.getSimpleName());
        }
        return maker.get();
    }
}
