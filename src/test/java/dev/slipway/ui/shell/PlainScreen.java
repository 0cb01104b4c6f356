package dev.slipway.ui.shell;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The smallest screen: a label with the route that it shows, a text field, one verb.
final class PlainScreen implements Screen {
    private final Label label = new Label();
    private final VBox node = new VBox(label, new TextField());
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);
    final List<Route> shown = new ArrayList<>();
    int left;
    int marked;

    PlainScreen() {
        node.setFocusTraversable(true);
    }

    /// One plain screen for every kind of route.
    static Map<Class<? extends Route>, Supplier<Screen>> all(Desk desk, Navigator navigator) {
        Map<Class<? extends Route>, Supplier<Screen>> screens = new HashMap<>();
        for (Class<?> type : Route.class.getPermittedSubclasses()) {
            screens.put(type.asSubclass(Route.class), PlainScreen::new);
        }
        return screens;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public ObservableValue<Heading> heading() {
        return heading;
    }

    @Override
    public void show(Route route) {
        shown.add(route);
        label.setText(route.uri());
        List<Crumb> crumbs = new ArrayList<>();
        if (route instanceof Route.EntityPage) {
            crumbs.add(Crumb.to("Catalog", new Route.CatalogTable("")));
        }
        crumbs.add(Crumb.here(route.uri().substring(route.uri().lastIndexOf('/') + 1)));
        heading.set(new Heading(crumbs, "18 of 18 components"));
    }

    @Override
    public void leave() {
        left++;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("plain.mark", "Mark this", "M", () -> marked++));
    }
}
