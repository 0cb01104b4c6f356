package dev.slipway.ui.scorecard;

import dev.slipway.base.Subscription;
import dev.slipway.catalog.scorecard.ScoreSheet;
import dev.slipway.catalog.scorecard.Standing;
import dev.slipway.catalog.scorecard.TeamStanding;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Where entities and teams stand on the platform's scorecards.
public final class ScorecardsScreen implements Screen {
    private static final double DETAIL = 340;
    private final ScorecardsModel model;
    private final BorderPane root = new BorderPane();
    private final ComboBox<String> cards = new ComboBox<>();
    private final Segmented by = new Segmented();
    private final TextField filter = new TextField();
    private final Label summary = Styles.label("", "muted");
    private final TableView<Standing> entities = Columns.table(Columns.entities());
    private final TableView<TeamStanding> teams = new TableView<>();
    private final VBox detail = new VBox(8);
    private final HBox header;
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(new Heading(List.of(Crumb.here("Scorecards")), ""));
    private List<String> levels = List.of();
    private boolean showing;

    public ScorecardsScreen(Desk desk, Navigator navigator) {
        model = new ScorecardsModel(desk, navigator, Fx::run);
        by.add("", "Entities");
        by.add("teams", "Teams");
        by.setMaxHeight(Region.USE_PREF_SIZE);
        by.getStyleClass().add("wide-segments");
        filter.setPromptText("Filter");
        Styles.width(filter, 180);
        teams.getStyleClass().add("score-table");
        teams.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        header =
                Styles.row(
                        12,
                        cards,
                        by,
                        summary,
                        Styles.spacer(),
                        filter,
                        Styles.iconButton(
                                Icon.EDIT, "Open the scorecard", model::openCard, "ghost"),
                        Styles.iconButton(
                                Icon.TERMINAL, "Copy as command", model::copyCommand, "ghost"));
        header.getStyleClass().addAll("screen-header", "wide");
        detail.getStyleClass().add("score-detail");
        listen();
        model.viewProperty().addListener((property, before, now) -> show(now));
        Subscription unused = Fx.listen(desk.workspace(), model::took);
        show(model.viewProperty().get());
    }

    private void listen() {
        by.chosenProperty().addListener((p, before, now) -> model.byTeam(now.equals("teams")));
        filter.textProperty().addListener((p, before, now) -> model.filter(now));
        cards.valueProperty()
                .addListener(
                        (p, before, now) -> {
                            if (!showing && now != null) {
                                choose(now);
                            }
                        });
        entities.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, before, now) -> detail(Optional.ofNullable(now)));
        entities.setRowFactory(table -> opening(new TableRow<>(), model::open));
        teams.setRowFactory(table -> opening(new TableRow<>(), model::open));
        entities.setOnKeyPressed(
                event -> {
                    Standing chosen = entities.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.ENTER && chosen != null) {
                        model.open(chosen);
                    }
                });
    }

    private static <R> TableRow<R> opening(TableRow<R> row, java.util.function.Consumer<R> open) {
        row.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2 && row.getItem() != null) {
                        open.accept(row.getItem());
                    }
                });
        return row;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ObservableValue<Heading> heading() {
        return heading.getReadOnlyProperty();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Scorecards wanted) {
            model.follow(wanted);
        }
    }

    @Override
    public boolean settled() {
        return model.viewProperty().get().read();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("scorecards.filter", "Filter", "/", filter::requestFocus),
                Command.of("scorecards.edit", "Open the scorecard's file", "", model::openCard),
                Command.of("scorecards.command", "Copy as command", "", model::copyCommand));
    }

    private void choose(String title) {
        model.viewProperty().get().sheets().stream()
                .filter(sheet -> sheet.scorecard().title().equals(title))
                .findFirst()
                .ifPresent(sheet -> model.choose(sheet.scorecard().name()));
    }

    private void show(ScorecardsModel.View view) {
        showing = true;
        if (view.sheet().isEmpty()) {
            root.setTop(null);
            root.setRight(null);
            root.setCenter(view.read() ? none(view) : new VBox());
            showing = false;
            return;
        }
        ScoreSheet sheet = view.sheet().get();
        root.setTop(trouble(view));
        cards.getItems().setAll(view.sheets().stream().map(s -> s.scorecard().title()).toList());
        cards.setValue(sheet.scorecard().title());
        by.choose(view.byTeam() ? "teams" : "");
        summary.setText(Standings.summary(sheet));
        if (!levels.equals(sheet.scorecard().levels())) {
            levels = sheet.scorecard().levels();
            teams.getColumns().setAll(Columns.teams(levels));
        }
        String kept =
                Optional.ofNullable(entities.getSelectionModel().getSelectedItem())
                        .map(s -> s.entity().ref().toString())
                        .orElse("");
        entities.setItems(FXCollections.observableList(view.rows()));
        teams.setItems(FXCollections.observableList(view.teams()));
        root.setCenter(view.byTeam() ? teams : entities);
        root.setRight(view.byTeam() ? null : scrolled());
        select(view, kept);
        int count = view.byTeam() ? view.teams().size() : view.rows().size();
        heading.set(
                new Heading(
                        List.of(Crumb.here("Scorecards")),
                        view.byTeam()
                                ? Words.count(count, "team", "teams")
                                : Words.count(count, "entity", "entities")));
        showing = false;
    }

    private Node trouble(ScorecardsModel.View view) {
        if (view.trouble().isEmpty()) {
            return header;
        }
        HBox strip =
                Styles.row(
                        8,
                        Icon.WARNING.node(16, "warning"),
                        Styles.wrapped(String.join("\n", view.trouble())));
        strip.getStyleClass().addAll("source-banner", "warning");
        return Styles.column(0, header, strip);
    }

    private void select(ScorecardsModel.View view, String kept) {
        int index = 0;
        for (int i = 0; i < view.rows().size(); i++) {
            if (view.rows().get(i).entity().ref().toString().equals(kept)) {
                index = i;
            }
        }
        if (view.rows().isEmpty()) {
            detail(Optional.empty());
        } else {
            entities.getSelectionModel().select(index);
        }
    }

    private Node scrolled() {
        ScrollPane scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "score-side");
        return Styles.width(scroll, DETAIL);
    }

    private void detail(Optional<Standing> chosen) {
        detail.getChildren().clear();
        chosen.ifPresent(
                standing ->
                        detail.getChildren()
                                .addAll(
                                        Styles.row(
                                                8,
                                                Styles.label(standing.entity().name(), "strong"),
                                                Styles.spacer(),
                                                Styles.link("Open", () -> model.open(standing))),
                                        new LevelMark(standing),
                                        new RuleRows(standing, model::open)));
    }

    private Node none(ScorecardsModel.View view) {
        return new EmptyState(
                Icon.SCORECARD,
                view.trouble().isEmpty()
                        ? "This platform has no scorecard. One is a YAML file in a folder"
                                + " scorecards: a filter, levels, and a rule for each thing that"
                                + " you ask of a service. The sample platform has one to copy."
                        : String.join("\n", view.trouble()));
    }
}
