package dev.slipway.ui.delivery;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Styles;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/// Delivery: the figures of a team.
public final class DeliveryScreen implements Screen {
    private static final String FIGURES = "figures";
    private final Navigator navigator;
    private final BorderPane node = new BorderPane();
    private final HBox header = new HBox();
    private final Segmented parts = new Segmented();
    private final DoraPane figures;
    private final DeliveryExport export;
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);

    public DeliveryScreen(Desk desk, Navigator navigator) {
        this.navigator = navigator;
        export = new DeliveryExport(navigator);
        figures = new DoraPane(desk, navigator);
        node.setId("delivery");
        node.getStyleClass().add("delivery");
        header.getStyleClass().add("screen-header");
        parts.add(FIGURES, "DORA");
        node.setTop(header);
        figures.model().statusProperty().subscribe(this::tell);
        figures.model().viewProperty().subscribe(this::tell);
        put();
    }

    private void put() {
        MenuButton menu = new MenuButton("Export");
        menu.setGraphic(Icon.DOWNLOAD.node(14, "plain"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        commands().forEach(command -> menu.getItems().add(item(command)));
        List<javafx.scene.Node> all = new ArrayList<>();
        all.add(Styles.fixed("Delivery", "title"));
        all.addAll(figures.tools());
        all.add(menu);
        header.getChildren().setAll(all);
        node.setCenter(figures);
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.title());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> command.run().run());
        return item;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public ObservableValue<Heading> heading() {
        return heading.getReadOnlyProperty();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Delivery(String place, String subject, String detail)
                && place.equals(FIGURES)) {
            figures.go(subject, detail);
        }
        tell();
    }

    @Override
    public boolean settled() {
        return !figures.model().isReading();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "delivery.picture",
                        "Save as a picture…",
                        "",
                        () -> export.picture(figures, "delivery-" + figures.model().team())),
                Command.of(
                        "delivery.csv",
                        "Save the figures as CSV…",
                        "",
                        () ->
                                export.csv(
                                        figures,
                                        "delivery-" + figures.model().team(),
                                        DoraTable.csv(
                                                figures.model().view().rows(),
                                                figures.model().levels()))),
                Command.of(
                        "delivery.command",
                        "Copy as command",
                        "",
                        () -> figures.model().view().selected().isPresent(),
                        this::copyCommand),
                Command.of("delivery.define", "Change how it deploys", "", figures::edit));
    }

    private void copyCommand() {
        figures.model()
                .view()
                .selected()
                .flatMap(ServiceRow::service)
                .ifPresent(
                        service ->
                                navigator.copy(
                                        DeliveryModel.command(
                                                service,
                                                figures.model().span(),
                                                figures.model().levels()),
                                        "command"));
    }

    private void tell() {
        List<Crumb> crumbs = new ArrayList<>();
        String team = figures.model().team();
        crumbs.add(
                team.isEmpty()
                        ? Crumb.here("Delivery")
                        : Crumb.to("Delivery", new Route.Delivery(FIGURES, "", "")));
        if (!team.isEmpty()) {
            crumbs.add(Crumb.here(team));
        }
        heading.set(new Heading(crumbs, figures.model().statusProperty().get()));
    }
}
