package dev.slipway.ui.delivery;

import dev.slipway.delivery.dora.LevelTable;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.desk.DeliverySource;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.ServiceDelivery;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.ChosenWords;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Split;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.BorderPane;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A team's services with their five figures, the chart of the selected one and how its figure came
/// about.
final class DoraPane extends BorderPane {
    private static final List<Integer> SPANS = List.of(30, 90, 180, 365);
    private static final double BOTTOM = 372;
    private static final double HOW = 320;
    private final Desk desk;
    private final Navigator navigator;
    private final DeliveryModel model;
    private final ComboBox<String> teams = new ComboBox<>();
    private final ComboBox<Integer> spans = new ComboBox<>();
    private final ComboBox<LevelTable> levels = new ComboBox<>();
    private final FigureTable table;
    private final WeekPane weeks = new WeekPane();
    private final HowPanel how;
    private final Split whole;
    private final ComboBox<DeliverySource> sources = new ComboBox<>();
    private boolean showing;

    DoraPane(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        model = new DeliveryModel(desk, Fx::run);
        how = new HowPanel(this::edit, text -> navigator.copy(text, "explanation"));
        table =
                new FigureTable(
                        new FigureTable.Actions() {
                            @Override
                            public void select(String ref, Metric metric) {
                                model.select(ref, metric);
                                navigator.here(route());
                            }

                            @Override
                            public void choose(String ref) {
                                model.select(ref, Metric.CHANGE_LEAD_TIME);
                                edit();
                            }

                            @Override
                            public void open(String ref) {
                                navigator.go(new Route.EntityPage(ref, ""));
                            }
                        });
        choices();
        Split bottom = new Split(Side.RIGHT, how, HOW, 240, weeks, 320);
        whole = new Split(Side.BOTTOM, bottom, BOTTOM, 200, table, 150);
        bottom.remember(desk, "delivery.how");
        whole.remember(desk, "delivery.chart");
        model.viewProperty().subscribe((before, now) -> show(now));
        model.stageProperty().subscribe(stage -> setCenter(centre(stage)));
        Fx.listen(desk.workspace(), this::took);
    }

    private void choices() {
        sources.getItems().setAll(DeliverySource.values());
        sources.setConverter(new ChosenWords<>(one -> "From " + one.word()));
        sources.setValue(DeliverySource.values()[0]);
        sources.valueProperty().subscribe((before, now) -> chosen(() -> model.showSource(now)));
        sources.setId("delivery-source");
        for (ComboBox<?> combo : List.of(teams, spans, sources, levels)) {
            combo.setMinWidth(USE_PREF_SIZE);
        }
        teams.setId("delivery-team");
        teams.valueProperty().subscribe((before, now) -> chosen(() -> model.showTeam(now)));
        spans.getItems().setAll(SPANS);
        spans.setConverter(new ChosenWords<>(days -> "Last " + days + " days"));
        spans.valueProperty()
                .subscribe((before, now) -> chosen(() -> model.showSpan(Duration.ofDays(now))));
        levels.getItems().setAll(LevelTable.values());
        levels.setConverter(new ChosenWords<>(one -> one.year() + " levels"));
        levels.setId("delivery-levels");
        levels.valueProperty().subscribe((before, now) -> chosen(() -> model.showLevels(now)));
        Styles.tooltip(levels, "Which table the levels are read by; DORA dropped levels in 2025");
    }

    private void chosen(Runnable change) {
        if (!showing) {
            change.run();
        }
    }

    private void took(Workspace workspace) {
        model.took(workspace);
        controls();
    }

    private void controls() {
        showing = true;
        teams.getItems().setAll(model.teams());
        teams.setValue(model.team());
        int days = (int) model.span().toDays();
        if (!spans.getItems().contains(days)) {
            spans.getItems().add(days);
        }
        spans.setValue(days);
        levels.setValue(model.levels());
        showing = false;
    }

    /// What stands in the screen's header for this part.
    List<Node> tools() {
        return List.of(teams, spans, Styles.spacer(), sources, levels);
    }

    DeliveryModel model() {
        return model;
    }

    /// Shows a place: a team, and a figure as `REF METRIC-KEY`.
    void go(String team, String figure) {
        model.showTeam(team);
        controls();
        int cut = figure.lastIndexOf(' ');
        if (cut > 0) {
            for (Metric metric : Metric.values()) {
                if (metric.key().equals(figure.substring(cut + 1))) {
                    model.select(figure.substring(0, cut), metric);
                }
            }
        }
    }

    Route route() {
        return new Route.Delivery(
                "figures",
                model.team(),
                model.view().selection().map(s -> s.ref() + " " + s.metric().key()).orElse(""));
    }

    private Node centre(DeliveryModel.Stage stage) {
        return switch (stage) {
            case ROWS -> whole;
            case READING -> new EmptyState(Icon.LOADER, "Reading the histories…");
            case WAITS -> waits();
            case CLOSED ->
                    new EmptyState(
                            Icon.FOLDER,
                            "Delivery figures come from the repositories of a platform folder."
                                    + " Open yours, or try the sample.",
                            Styles.button("Open the sample platform", desk::openSample, "primary"));
            case EMPTY ->
                    new EmptyState(
                            Icon.INBOX,
                            "No component that is deployed is owned by a team here. Add one with"
                                    + " spec.owner to the catalog.",
                            Styles.button(
                                    "Open the catalog",
                                    () -> navigator.go(new Route.CatalogTable(""))));
        };
    }

    private Node waits() {
        if (model.source() == DeliverySource.PROMETHEUS) {
            ServerBar bar = new ServerBar(desk, model::refresh);
            bar.show("");
            return new BorderPane(
                    new EmptyState(
                            Icon.SERVER,
                            "Figures from Prometheus are proxies: syncs, pipeline times and"
                                    + " incidents. Name the server above."),
                    bar,
                    null,
                    null,
                    null);
        }
        return new EmptyState(
                Icon.EXTERNAL,
                desk.delivery().githubSentence(model.team()),
                Styles.button("Ask GitHub", model::agreeToGitHub, "primary"));
    }

    private void show(DeliveryModel.View view) {
        table.show(view.rows(), view.levels(), view.selection());
        view.selected().ifPresent(row -> show(row, view));
    }

    private void show(ServiceRow row, DeliveryModel.View view) {
        weeks.show(row, view.metric(), view.levels());
        if (row.report().isPresent()) {
            how.show(HowText.of(row, row.report().get(), view.metric(), view.levels()));
        } else if (row.service().isPresent()) {
            edit();
        } else {
            how.say(
                    row.obstacle().map(p -> p.message() + ".").orElse("No figures."),
                    row.obstacle().map(p -> p.advice()).orElse(""));
        }
    }

    /// The form of the selected service's definition, in place of the explanation.
    void edit() {
        Optional<ServiceDelivery> service = model.view().selected().flatMap(ServiceRow::service);
        service.ifPresent(
                one ->
                        how.put(
                                new DefinitionForm(
                                        one,
                                        definition -> model.define(one, definition),
                                        () -> model.undefine(one),
                                        () -> show(model.view()))));
    }
}
