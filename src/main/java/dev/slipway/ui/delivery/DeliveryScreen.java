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

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Delivery: the figures of a team, and the platform's dashboards.
public final class DeliveryScreen implements Screen {
    private static final String FIGURES = "figures";
    private static final String DASHBOARDS = "dashboards";
    private static final String RULES = "rules";
    private final Navigator navigator;
    private final BorderPane node = new BorderPane();
    private final HBox header = new HBox();
    private final Segmented parts = new Segmented();
    private String place = FIGURES;
    private final DoraPane figures;
    private final DashboardsPane dashboards;
    private final RulesPane rules;
    private final DeliveryExport export;
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);

    public DeliveryScreen(Desk desk, Navigator navigator) {
        this.navigator = navigator;
        export = new DeliveryExport(navigator);
        figures = new DoraPane(desk, navigator);
        dashboards = new DashboardsPane(desk, navigator);
        rules = new RulesPane(desk, navigator);
        node.setId("delivery");
        node.getStyleClass().add("delivery");
        header.getStyleClass().add("screen-header");
        parts.setMaxHeight(Region.USE_PREF_SIZE);
        parts.add(FIGURES, "DORA");
        parts.add(DASHBOARDS, "Dashboards");
        parts.add(RULES, "Rules");
        parts.chosenProperty()
                .subscribe(
                        (before, now) -> {
                            if (!now.equals(place)) {
                                navigator.go(new Route.Delivery(now, "", ""));
                            }
                        });
        node.setTop(header);
        figures.model().statusProperty().subscribe(this::tell);
        figures.model().viewProperty().subscribe(this::tell);
        dashboards.model().statusProperty().subscribe(this::tell);
        dashboards.model().shownProperty().subscribe(this::put);
        put();
    }

    private void put() {
        List<Node> all = new ArrayList<>(List.of(parts));
        if (place.equals(DASHBOARDS)) {
            all.addAll(dashboards.tools());
            node.setCenter(dashboards);
        } else if (place.equals(RULES)) {
            all.addAll(rules.tools());
            node.setCenter(rules);
        } else {
            all.addAll(figures.tools());
            all.add(export());
            node.setCenter(figures);
        }
        header.getChildren().setAll(all);
        tell();
    }

    private MenuButton export() {
        MenuButton menu = new MenuButton("Export");
        menu.setGraphic(Icon.DOWNLOAD.node(14, "plain"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        commands().forEach(command -> menu.getItems().add(item(command)));
        return menu;
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
        if (route instanceof Route.Delivery(String where, String subject, String detail)) {
            place = where.equals(DASHBOARDS) || where.equals(RULES) ? where : FIGURES;
            parts.choose(place);
            if (place.equals(DASHBOARDS)) {
                dashboards.go(subject);
            } else if (place.equals(RULES)) {
                rules.read();
            } else {
                figures.go(subject, detail);
            }
        }
        put();
    }

    @Override
    public void leave() {
        dashboards.leave();
    }

    @Override
    public boolean settled() {
        return !figures.model().isReading()
                && !rules.isBusy()
                && !dashboards.model().isBusy()
                && dashboards.board().isComplete();
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
        Optional<String> under =
                place.equals(DASHBOARDS)
                        ? dashboards.model().shownProperty().get().map(d -> d.dashboard().title())
                        : place.equals(RULES)
                                ? Optional.of("Rules")
                                : Optional.of(figures.model().team())
                                        .filter(team -> !team.isEmpty());
        Route top = new Route.Delivery(place, "", "");
        crumbs.add(under.isPresent() ? Crumb.to("Delivery", top) : Crumb.here("Delivery"));
        under.ifPresent(text -> crumbs.add(Crumb.here(text)));
        heading.set(
                new Heading(
                        crumbs,
                        place.equals(DASHBOARDS)
                                ? dashboards.model().statusProperty().get()
                                : figures.model().statusProperty().get()));
    }
}
