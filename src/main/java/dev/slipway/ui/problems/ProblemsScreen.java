package dev.slipway.ui.problems;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;
import dev.slipway.base.Subscription;
import dev.slipway.base.Where;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.FilterField;
import dev.slipway.ui.kit.FixSheet;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.ProblemActions;
import dev.slipway.ui.kit.ProblemList;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.kit.code.CodePane;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All problems of the platform by file, with the text around the chosen one below.
public final class ProblemsScreen implements Screen {
    private static final double LIST_SHARE = 0.62;
    private final Navigator navigator;
    private final ProblemsModel model;
    private final ProblemList list;
    private final CodePane code = new CodePane();
    private final Label codePath = Styles.label("", "mono");
    private final FilterField filter = new FilterField("Filter by any word, !word excludes", "/");
    private final Map<Severity, ToggleButton> toggles = new EnumMap<>(Severity.class);
    private final Button review = Styles.button("", this::review);
    private final FixSheet sheet = new FixSheet();
    private final SplitPane split;
    private final StackPane centre = new StackPane();
    private final StackPane root;

    public ProblemsScreen(Desk desk, Navigator navigator) {
        this.navigator = navigator;
        model = new ProblemsModel(desk, navigator, Fx::run);
        list = new ProblemList(actions());
        split = new SplitPane(list, below());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(LIST_SHARE);
        BorderPane body = new BorderPane(centre, head(), null, null, null);
        root = new StackPane(body, sheet);
        root.getStyleClass().add("problems");
        filter.textProperty().addListener((property, before, now) -> model.words(now));
        filter.setOnLeft(list::requestFocus);
        list.chosenProperty().addListener((property, before, now) -> model.choose(now));
        model.viewProperty().addListener((property, before, now) -> seen(now));
        model.previewProperty()
                .addListener((property, before, now) -> now.ifPresent(this::preview));
        Subscription unused = Fx.listen(desk.workspace(), model::took);
        seen(model.viewProperty().get());
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ObservableValue<Heading> heading() {
        return model.headingProperty();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Problems problems) {
            model.show(problems);
        }
        Fx.later(list::requestFocus);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("problems.filter", "Filter the problems", "/", filter::focus),
                Command.of("problems.next", "Next problem", "j", () -> list.move(1)),
                Command.of("problems.previous", "Previous problem", "k", () -> list.move(-1)),
                Command.of(
                        "problems.fix",
                        "Apply the fix",
                        "Alt+Enter",
                        this::chosenFix,
                        () -> list.chosenProperty().get().ifPresent(model::fix)),
                Command.of(
                        "problems.review",
                        "Review all fixes",
                        "",
                        () -> model.fixable() > 0,
                        this::review),
                Command.of(
                        "problems.copy",
                        "Copy the problem",
                        "c",
                        () -> list.chosenProperty().get().isPresent(),
                        () -> list.chosenProperty().get().ifPresent(model::copy)),
                Command.of("problems.copy-all", "Copy as text", "", model::copyText),
                Command.of("problems.command", "Copy as command", "", model::copyCommand));
    }

    private boolean chosenFix() {
        return list.chosenProperty().get().flatMap(Problem::fix).isPresent();
    }

    private HBox head() {
        HBox severities = Styles.row(4);
        for (Severity severity : Severity.values()) {
            ToggleButton toggle = new ToggleButton();
            toggle.getStyleClass().add("severity-toggle");
            toggle.setGraphic(Marks.of(severity, 14));
            toggle.setMinWidth(Region.USE_PREF_SIZE);
            toggle.setOnAction(event -> model.toggle(severity));
            toggles.put(severity, toggle);
            severities.getChildren().add(toggle);
        }
        filter.setPrefWidth(320);
        HBox head =
                Styles.row(
                        12,
                        Styles.fixed("Problems", "title"),
                        severities,
                        filter,
                        Styles.spacer(),
                        Styles.iconButton(Icon.COPY, "Copy as text", model::copyText),
                        Styles.iconButton(Icon.TERMINAL, "Copy as command", model::copyCommand),
                        review);
        head.getStyleClass().addAll("screen-header", "wide");
        return head;
    }

    private Node below() {
        HBox head =
                Styles.row(
                        8,
                        Icon.FILE_TEXT.node(14),
                        codePath,
                        Styles.spacer(),
                        Styles.link("Open the file", list::openChosen, "small"));
        head.getStyleClass().add("pane-header");
        return new BorderPane(code, head, null, null, null);
    }

    private void seen(ProblemsModel.View view) {
        if (!filter.textProperty().get().equals(view.filter().words())) {
            filter.textProperty().set(view.filter().words());
        }
        toggles.forEach(
                (severity, toggle) -> {
                    toggle.setText(Words.count(view.counts().getOrDefault(severity, 0), severity));
                    toggle.setSelected(view.filter().severities().contains(severity));
                });
        long fixes = model.fixable();
        review.setText("Review " + Words.count(fixes, "fix", "fixes"));
        review.setVisible(fixes > 0);
        review.setManaged(fixes > 0);
        list.show(view.rows());
        centre.getChildren().setAll(view.rows().isEmpty() ? nothing(view) : split);
    }

    private Node nothing(ProblemsModel.View view) {
        if (!view.open()) {
            return new EmptyState(
                    Icon.FOLDER,
                    "Open a platform to see what is wrong with it",
                    Styles.button(
                            "Open a platform", () -> navigator.go(new Route.Home()), "primary"));
        }
        if (view.all() == 0) {
            return new EmptyState(
                    Icon.OK,
                    "Nothing is wrong, as far as Slipway can tell",
                    Styles.button(
                            "Open the catalog",
                            () -> navigator.go(new Route.CatalogTable("")),
                            "primary"));
        }
        return new EmptyState(
                Icon.FILTER,
                "None of the " + view.all() + " problems matches",
                Styles.button("Clear the filter", model::clear));
    }

    private void preview(ProblemsModel.Preview preview) {
        codePath.setText(preview.text().id());
        code.show(preview.text());
        code.jumpTo(preview.line());
    }

    private void review() {
        model.reviewAll(change -> sheet.show(change, () -> model.write(change)));
    }

    private ProblemActions actions() {
        return new ProblemActions() {
            @Override
            public void open(Where where) {
                model.open(where);
            }

            @Override
            public void fix(Problem problem) {
                model.fix(problem);
            }
        };
    }
}
