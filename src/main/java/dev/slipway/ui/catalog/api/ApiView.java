package dev.slipway.ui.catalog.api;

import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Split;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Optional;
import java.util.function.IntConsumer;

/// The list and what is chosen of it, side by side.
public final class ApiView extends StackPane {
    private static final double LIST = 340;
    private final ApiModel model;
    private final Navigator navigator;
    private final IntConsumer toLine;
    private final ApiList list;
    private final ScrollPane detail = new ScrollPane();

    /// `toLine` goes to a line of the definition.
    public ApiView(ApiModel model, Navigator navigator, IntConsumer toLine) {
        this.model = model;
        this.navigator = navigator;
        this.toLine = toLine;
        list = new ApiList(model);
        detail.setFitToWidth(true);
        detail.getStyleClass().addAll("api-detail");
        getChildren().add(new Split(Side.LEFT, list, LIST, 220, detail, 360));
        model.chosenProperty().subscribe(this::show);
    }

    public void find() {
        list.find();
    }

    @Override
    public void requestFocus() {
        list.focusRows();
    }

    private void show(Optional<ApiRow> chosen) {
        Node shown =
                switch (chosen.orElse(null)) {
                    case ApiRow.One one ->
                            OperationPane.of(
                                    one.operation(),
                                    model.api().detail(one.operation()),
                                    navigator,
                                    toLine);
                    case ApiRow.Named named -> OperationPane.of(named.type(), navigator, toLine);
                    case ApiRow.About about -> new ApiAbout(model.api(), navigator, toLine);
                    case ApiRow.Head head -> new Region();
                    case null -> new Region();
                };
        detail.setContent(shown);
        detail.setVvalue(0);
    }
}
