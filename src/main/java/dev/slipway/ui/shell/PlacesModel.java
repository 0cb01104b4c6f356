package dev.slipway.ui.shell;

import dev.slipway.desk.Route;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the user is and has been, as a browser keeps it: going somewhere forgets what was ahead,
/// going where one is already makes no step.
final class PlacesModel {
    private static final int REMEMBERED = 100;
    private static final int RECENT = 8;

    /// A place with the name that it had on screen.
    record Place(Route route, String title) {}

    private final List<Route> visited = new ArrayList<>();
    private final List<Place> recent = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Route> present =
            new ReadOnlyObjectWrapper<>(new Route.Home());
    private final ReadOnlyBooleanWrapper canBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canForward = new ReadOnlyBooleanWrapper();
    private int at = -1;

    ReadOnlyObjectProperty<Route> presentProperty() {
        return present.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canBackProperty() {
        return canBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canForwardProperty() {
        return canForward.getReadOnlyProperty();
    }

    /// Named places, the newest first, each once; the present one is not among them.
    List<Place> recent() {
        Route here = whole(present.get());
        return recent.stream().filter(place -> !whole(place.route()).equals(here)).toList();
    }

    /// What a place is part of: the tabs of an entity and the lines of a file are one.
    private static Route whole(Route route) {
        return switch (route) {
            case Route.EntityPage page -> new Route.EntityPage(page.ref(), "");
            case Route.SourceFile file -> new Route.SourceFile(file.path(), 0);
            case Route.Score score -> new Route.Score(score.path(), 0);
            default -> route;
        };
    }

    void visit(Route route) {
        if (at >= 0 && visited.get(at).equals(route)) {
            return;
        }
        visited.subList(at + 1, visited.size()).clear();
        visited.add(route);
        if (visited.size() > REMEMBERED) {
            visited.removeFirst();
        }
        moveTo(visited.size() - 1);
    }

    /// The present place is known by another route from now on.
    void rename(Route route) {
        if (at < 0) {
            visit(route);
            return;
        }
        visited.set(at, route);
        moveTo(at);
    }

    Optional<Route> back() {
        return step(-1);
    }

    Optional<Route> forward() {
        return step(1);
    }

    /// What the present place is called; only named places become recent ones.
    void name(String title) {
        Route route = present.get();
        Route whole = whole(route);
        recent.removeIf(place -> whole(place.route()).equals(whole));
        boolean atLine = route instanceof Route.SourceFile;
        recent.addFirst(new Place(atLine ? route : whole, title));
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
    }

    private Optional<Route> step(int by) {
        int next = at + by;
        if (next < 0 || next >= visited.size()) {
            return Optional.empty();
        }
        moveTo(next);
        return Optional.of(visited.get(next));
    }

    private void moveTo(int index) {
        at = index;
        present.set(visited.get(index));
        canBack.set(index > 0);
        canForward.set(index < visited.size() - 1);
    }
}
