package dev.slipway.ui.catalog;

import dev.slipway.ui.kit.FacetList;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;

/// The column beside the table: whose entities, and the boxes to tick.
final class FacetSide extends VBox {
    private static final double WIDTH = 208;

    private final Segmented scopes = new Segmented();
    private final Map<Scope, ToggleButton> segments = new EnumMap<>(Scope.class);
    private final FacetList facets;

    FacetSide(CatalogModel model) {
        facets = new FacetList(model::toggle);
        for (Scope scope : Scope.values()) {
            ToggleButton segment = scopes.add(scope.name(), scope.title());
            segment.setMaxWidth(Double.MAX_VALUE);
            Styles.grow(segment);
            segments.put(scope, segment);
        }
        scopes.choose(Scope.ALL.name());
        scopes.chosenProperty().subscribe(id -> model.chooseScope(Scope.valueOf(id)));
        ScrollPane scroll = new ScrollPane(facets);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("facet-scroll");
        getStyleClass().addAll("facet-side", "line-right");
        getChildren().addAll(scopes, Styles.grow(scroll));
        Styles.width(this, WIDTH);
    }

    void asked(CatalogRequest request) {
        scopes.choose(request.scope().name());
    }

    void seen(CatalogView view) {
        facets.show(view.facets());
        segments.forEach(
                (scope, segment) ->
                        segment.setText(
                                scope.title() + " " + view.counts().getOrDefault(scope, 0)));
    }
}
