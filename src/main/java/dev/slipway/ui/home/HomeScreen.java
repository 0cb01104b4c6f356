package dev.slipway.ui.home;

import dev.slipway.base.Problem;
import dev.slipway.base.Subscription;
import dev.slipway.base.Where;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Command;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.home.HomeModel.Stage;
import dev.slipway.ui.kit.DropLine;
import dev.slipway.ui.kit.FixSheet;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.ProblemActions;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// Where one starts: opens a platform, and tells what was found in it.
public final class HomeScreen implements Screen {
    private final Desk desk;
    private final Navigator navigator;
    private final HomeModel model;
    private final StackPane root = new StackPane();
    private final StackPane body = new StackPane();
    private final FixSheet sheet = new FixSheet();
    private final OverviewPane overview;
    private final ScrollPane open;
    private final DropLine dropLine;
    private final Button review = Styles.button("", this::review);
    private final Label progress = Styles.label("", "muted");
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);

    public HomeScreen(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        model = new HomeModel(desk, navigator, Fx::run);
        overview =
                new OverviewPane(
                        model,
                        navigator,
                        actions(),
                        Styles.iconButton(Icon.TERMINAL, "Copy as command", this::copyCommand),
                        review,
                        Styles.button(
                                "Open the catalog",
                                () -> navigator.go(new Route.CatalogTable("")),
                                "primary"));
        open = new ScrollPane(overview);
        open.setFitToWidth(true);
        open.getStyleClass().add("edge-to-edge");
        open.viewportBoundsProperty().addListener((property, before, now) -> align(now.getWidth()));
        dropLine =
                new DropLine(
                        "Drop another folder, repository or app-config.yaml anywhere on this"
                                + " window",
                        Styles.link("Add a repository…", this::addRepository),
                        Styles.link("Choose a folder…", this::choose),
                        Styles.link("Open the sample platform", model::openSample));
        root.getStyleClass().add("home");
        root.getChildren().addAll(body, sheet);
        progress.textProperty().bind(model.progressProperty());
        model.stageProperty().addListener((property, before, now) -> stage());
        model.troubleProperty().addListener((property, before, now) -> stage());
        model.overviewProperty()
                .addListener((property, before, now) -> now.ifPresent(overview::show));
        model.findings().addListener((ListChangeListener<FindingRow>) change -> findingsChanged());
        Subscription unused = Fx.listen(desk.workspace(), this::took);
        stage();
        findingsChanged();
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
        if (model.stageProperty().get() == Stage.WELCOME) {
            stage();
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "home.review",
                        "Review all fixes",
                        "",
                        () -> !model.fixable().isEmpty(),
                        this::review),
                Command.of("home.command", "Copy as command", "", this::copyCommand));
    }

    @Override
    public boolean settled() {
        return model.stageProperty().get() != Stage.READING;
    }

    private void took(Workspace workspace) {
        model.took(workspace);
        stage();
    }

    private void stage() {
        Stage now = model.stageProperty().get();
        body.getChildren()
                .setAll(
                        switch (now) {
                            case WELCOME -> welcome(model.troubleProperty().get());
                            case READING -> reading();
                            case MISSING -> welcome(gone());
                            case EMPTY -> welcome(nothingThere());
                            case OPEN -> open();
                        });
        List<Crumb> crumbs =
                now == Stage.WELCOME || model.name().isEmpty()
                        ? List.of(Crumb.here("Home"))
                        : List.of(Crumb.to("Home", new Route.Home()), Crumb.here(model.name()));
        heading.set(new Heading(crumbs, ""));
    }

    private void findingsChanged() {
        model.overviewProperty().get().ifPresent(overview::findings);
        int fixes = model.fixable().size();
        review.setText("Review " + Words.count(fixes, "fix", "fixes"));
        review.setVisible(fixes > 1);
        review.setManaged(fixes > 1);
    }

    /// The right edge stays where it is when the scroll bar comes.
    private void align(double viewport) {
        double bar = Math.max(0, open.getWidth() - viewport);
        overview.setPadding(new Insets(24, Math.max(0, 24 - bar), 8, 24));
    }

    private Node open() {
        VBox.setMargin(dropLine, new Insets(8, 24, 16, 24));
        return Styles.column(0, Styles.grow(open), dropLine);
    }

    private String gone() {
        return "The folder "
                + desk.workspace().get().folder().map(Path::toString).orElse("")
                + " is not there any more";
    }

    private String nothingThere() {
        return model.name()
                + " has no catalog file: no app-config.yaml, and no catalog-info.yaml in any folder"
                + " below it";
    }

    private Node welcome(String trouble) {
        ScrollPane scroll =
                new ScrollPane(
                        new WelcomePane(trouble, desk.settings().get().recent(), new Ways()));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private Node reading() {
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(320);
        String name = model.name();
        VBox box =
                Styles.column(
                        12,
                        Styles.label(name.isEmpty() ? "Reading" : "Reading " + name, "title"),
                        bar,
                        progress);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void review() {
        sheet.show(model.allFixes(), model::fixAll);
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a platform folder");
        File folder = chooser.showDialog(root.getScene().getWindow());
        if (folder != null) {
            model.open(folder.toPath());
        }
    }

    private void addRepository() {
        navigator.go(new Route.Sources(""));
    }

    private void copyCommand() {
        desk.workspace()
                .get()
                .folder()
                .ifPresent(
                        folder ->
                                navigator.copy(
                                        "slipway catalog validate -C " + Words.quoted(folder),
                                        "command"));
    }

    private ProblemActions actions() {
        return new ProblemActions() {
            @Override
            public void open(Where where) {
                navigator.go(new Route.SourceFile(where.path(), where.line()));
            }

            @Override
            public void fix(Problem problem) {
                model.fix(problem);
            }
        };
    }

    private final class Ways implements WelcomePane.Ways {
        @Override
        public void openSample() {
            model.openSample();
        }

        @Override
        public void chooseFolder() {
            choose();
        }

        @Override
        public void open(Path folder) {
            model.open(folder);
        }

        @Override
        public void addRepository() {
            HomeScreen.this.addRepository();
        }
    }
}
