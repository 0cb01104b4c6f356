package dev.slipway.ui.kit;

import dev.slipway.desk.Route;
import dev.slipway.desk.search.Place;

/// How a place that the search found is shown and reached, the same in the palette and in the
/// catalog.
public record FoundPlace(Place place) {

    public Icon icon() {
        return place.isOperation() ? Icon.API : Icon.DOCS;
    }

    public String title() {
        return place.title();
    }

    /// Where it is, and the words around.
    public String detail() {
        String name = place.entity().name();
        return place.excerpt().isEmpty() ? name : name + " · " + place.excerpt();
    }

    public String label() {
        return place.isOperation() ? "Operation" : "Docs";
    }

    /// The operation in its definition, or the line of the page.
    public Route route() {
        return place.isOperation()
                ? new Route.EntityPage(place.entity().ref().toString(), "definition", place.title())
                : new Route.SourceFile(place.path(), place.line());
    }
}
