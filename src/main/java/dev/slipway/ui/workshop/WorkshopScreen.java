package dev.slipway.ui.workshop;

import dev.slipway.base.Subscription;
import dev.slipway.desk.Desk;
import dev.slipway.desk.PathEntry;
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
import dev.slipway.ui.kit.Split;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;

/// The workshop of one golden path: findings, cases and combinations left, their source or what is
/// otherwise right.
public final class WorkshopScreen implements Screen {
    private static final double ROW = 48;
    private static final double LIST = 440;
    private static final String REVIEW = "workshop-review";
    private static final String FLOW = "workshop-flow";
    private static final String CASES = "workshop-cases";
    private static final String MATRIX = "workshop-matrix";

    private final WorkshopModel model;
    private final Navigator navigator;
    private final BorderPane node = new BorderPane();
    private final BorderPane body = new BorderPane();
    private final Label title = Styles.label("", "title");
    private final Segmented parts = new Segmented();
    private final ToggleButton review = parts.add(REVIEW, "Review");
    private final ToggleButton flow = parts.add(FLOW, "Parameters");
    private final ToggleButton cases = parts.add(CASES, "Cases");
    private final ToggleButton matrix = parts.add(MATRIX, "Matrix");
    private final ListView<Row> list = new ListView<>();
    private final DetailPane detail;
    private final Split split;
    private final MatrixBar matrixBar;
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);

    public WorkshopScreen(Desk desk, Navigator navigator) {
        this.navigator = navigator;
        model = new WorkshopModel(desk, Fx::run);
        detail = new DetailPane(model, this::edit);
        matrixBar = new MatrixBar(model);
        node.setId("workshop");
        node.getStyleClass().add("gallery");
        node.setTop(header());
        node.setCenter(body);
        list.setId("workshop-list");
        list.getStyleClass().addAll("plain-list", "updates-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new RowCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> detail.show(now));
        split = new Split(Side.LEFT, list, LIST, 280, detail, 400);
        parts.chosenProperty().addListener((property, before, now) -> tell());
        model.viewProperty().addListener((property, before, now) -> tell());
        model.jobProperty().addListener((property, before, now) -> tell());
        Subscription unused = Fx.listen(desk.workspace(), model::took);
        tell();
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
        if (route instanceof Route.Workbench bench) {
            model.open(bench.templateRef());
        }
        Fx.later(list::requestFocus);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("workshop.review", "Review", "Shortcut+1", () -> parts.choose(REVIEW)),
                Command.of("workshop.flow", "Parameters", "Shortcut+2", () -> parts.choose(FLOW)),
                Command.of("workshop.cases", "Cases", "Shortcut+3", () -> parts.choose(CASES)),
                Command.of("workshop.matrix", "Matrix", "Shortcut+4", () -> parts.choose(MATRIX)),
                Command.of(
                        "workshop.try",
                        "Try all combinations",
                        "Shortcut+Enter",
                        () -> {
                            parts.choose(MATRIX);
                            model.tryAll();
                        }),
                Command.of("workshop.copy", "Copy as command", "", this::copy));
    }

    @Override
    public boolean settled() {
        return !model.viewProperty().get().reading() && model.jobProperty().get() == null;
    }

    private HBox header() {
        parts.setMaxHeight(Region.USE_PREF_SIZE);
        Button use =
                Styles.button(
                        "Fill it in",
                        () ->
                                model.viewProperty()
                                        .get()
                                        .entry()
                                        .ifPresent(e -> navigator.go(new Route.Wizard(e.ref()))));
        HBox header =
                Styles.row(
                        12,
                        title,
                        Styles.spacer(),
                        parts,
                        Styles.button(Icon.TERMINAL, "Copy as command", this::copy, "ghost"),
                        use);
        header.getStyleClass().add("screen-header");
        return header;
    }

    private void copy() {
        String verb =
                switch (parts.chosenProperty().get()) {
                    case CASES -> "test";
                    case MATRIX -> "matrix";
                    case FLOW -> "lint --flow";
                    default -> "lint";
                };
        navigator.copy(model.command(verb), "Command");
    }

    private void edit(Row row) {
        model.editable(row.where().path())
                .ifPresentOrElse(
                        path -> navigator.go(new Route.SourceFile(path, row.where().line())),
                        () -> navigator.warn(row.where() + " is not in the open platform"));
    }

    private void tell() {
        WorkshopModel.View view = model.viewProperty().get();
        String name = view.entry().map(PathEntry::title).orElse("Workshop");
        title.setText(name);
        review.setText("Review  " + view.review().size());
        flow.setText("Parameters  " + view.parameters());
        cases.setText(
                view.failedCases() == 0
                        ? "Cases  " + view.cases().size()
                        : "Cases  "
                                + view.failedCases()
                                + " of "
                                + view.cases().size()
                                + " failed");
        matrix.setText(
                view.matrix().map(tried -> "Matrix  " + tried.combinations()).orElse("Matrix"));
        heading.set(
                new Heading(
                        List.of(
                                Crumb.to("Golden paths", new Route.GoldenPaths()),
                                Crumb.here(name + ", workshop")),
                        Words.count(view.review().size(), "finding", "findings")
                                + ", "
                                + Words.count(view.cases().size(), "case", "cases")));
        List<Row> rows = rows(view);
        if (!rows.equals(list.getItems())) {
            list.getItems().setAll(rows);
        }
        if (rows.isEmpty()) {
            detail.show(null);
        } else if (list.getSelectionModel().getSelectedItem() == null) {
            list.getSelectionModel().select(0);
        }
        boolean all = parts.chosenProperty().get().equals(MATRIX);
        matrixBar.show();
        body.setTop(all ? matrixBar : null);
        body.setCenter(rows.isEmpty() ? empty(view) : split);
    }

    private List<Row> rows(WorkshopModel.View view) {
        return switch (parts.chosenProperty().get()) {
            case CASES -> view.cases();
            case FLOW -> view.flow();
            case MATRIX -> view.matrix().map(WorkshopModel.Tried::failed).orElse(List.of());
            default -> view.review();
        };
    }

    private Node empty(WorkshopModel.View view) {
        if (view.reading()) {
            return new EmptyState(Icon.LOADER, "Reviewing the golden path…");
        }
        if (view.entry().isEmpty()) {
            return new EmptyState(
                    Icon.GOLDEN_PATH,
                    "The open platform has no such golden path.",
                    Styles.button(
                            "See all golden paths", () -> navigator.go(new Route.GoldenPaths())));
        }
        return switch (parts.chosenProperty().get()) {
            case CASES ->
                    new EmptyState(
                            Icon.FILE_TEXT,
                            "No case yet. Fill the form in, save the answers, and export them to"
                                    + " cases/NAME.yaml beside the template: slipway template test"
                                    + " runs them.");
            case MATRIX ->
                    view.matrix().isPresent()
                            ? new EmptyState(
                                    Icon.OK,
                                    "Every combination of "
                                            + String.join(", ", view.matrix().get().keys())
                                            + " runs.")
                            : new EmptyState(
                                    Icon.SHUFFLE,
                                    "Runs every combination of the choices and switches, in"
                                            + " memory.");
            case FLOW -> new EmptyState(Icon.EDIT, "This golden path asks nothing.");
            default -> new EmptyState(Icon.OK, "Nothing is doubtful in this golden path.");
        };
    }
}
