package dev.slipway.ui.tour;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Created;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Settings;
import dev.slipway.ui.Command;
import dev.slipway.ui.Theme;
import dev.slipway.ui.goldenpath.WizardModel;
import dev.slipway.ui.goldenpath.WizardScreen;
import dev.slipway.ui.kit.Looks;
import dev.slipway.ui.score.ScoreScreen;
import dev.slipway.ui.shell.Start;
import dev.slipway.ui.shell.Window;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The places of the tour, in the order of a first hour with the program.
final class Stops {
    private static final String ORDERS = "component:default/orders-service";
    private static final String GOLDEN_PATH = "template:default/nodejs-service";
    private static final String SCORE = "repos/orders-service/score.yaml";
    private static final String FAULTY = "faulty/score.yaml";
    private final Walk walk;
    private final Window window;
    private final Desk desk;
    private final Path projects;

    /// `projects` is the folder in which the new repository is made.
    Stops(Walk walk, Window window, Desk desk, Path projects) {
        this.walk = walk;
        this.window = window;
        this.desk = desk;
        this.projects = projects;
    }

    void visit(Desk empty) throws StopFailed {
        browse();
        create();
        mend();
        score();
        measure();
        steer();
        begin(empty);
        kit();
    }

    /// What most starts come to in their first minutes.
    void start() throws StopFailed {
        go("home", new Route.Home());
        go("catalog", new Route.CatalogTable(""));
        go("entity", new Route.EntityPage(ORDERS, ""));
        go("golden-paths", new Route.GoldenPaths());
    }

    private void browse() throws StopFailed {
        go("home", new Route.Home());
        go("catalog", new Route.CatalogTable(""));
        go("catalog-apis", new Route.CatalogTable("kind:api"));
        go("entity", new Route.EntityPage(ORDERS, ""));
        go("entity-graph", new Route.EntityPage(ORDERS, "graph"));
        go("entity-inspect", new Route.EntityPage(ORDERS, "inspect"));
        go("api", new Route.EntityPage("api:default/orders-api", "definition", "POST /orders"));
        go("group", new Route.EntityPage("group:default/team-commerce", ""));
        go("organisation", new Route.EntityPage("group:default/team-commerce", "organisation"));
    }

    /// From a golden path to a component in the catalog.
    private void create() throws StopFailed {
        go("golden-paths", new Route.GoldenPaths());
        go("workshop", new Route.Workbench(GOLDEN_PATH));
        go("wizard", new Route.Wizard(GOLDEN_PATH));
        answer("wizard-name", "name", "refund-notices");
        answer("wizard-description", "description", "Tells customers what became of a refund.");
        answer("wizard-owner", "owner", "group:default/team-commerce");
        answer("wizard-system", "system", "system:default/commerce-platform");
        stop("wizard-page-2", () -> run("wizard.next"));
        answer("wizard-queue", "queue", "aws-sqs");
        answer("wizard-database", "database", "postgres");
        for (String tab : new String[] {"files", "score", "kubernetes", "compose", "problems"}) {
            stop("wizard-" + tab, () -> wizard().show(tab));
        }
        stop("wizard-why", this::why);
        stop("wizard-review", () -> run("wizard.next"));
        stop("wizard-plan", () -> plan(projects));
        stop("wizard-created", () -> wizard().create(projects));
        String ref = walk.on("wizard-created", this::created);
        go("new-component", new Route.EntityPage(ref, ""));
        go("updates", new Route.Updates(ref));
    }

    /// A Score file: its lines and what they make, its environments, its resources, and a faulty
    /// one with the ways out.
    private void score() throws StopFailed {
        go("score-files", new Route.Score("", 0));
        go("score", new Route.Score(SCORE, 14));
        stop("score-origin", () -> score(ScoreScreen::showOrigin));
        stop("score-compare", () -> run("score.compare"));
        stop("score-resources", () -> run("score.resources"));
        stop("score-diff", () -> run("score.diff"));
        go("score-faulty", new Route.Score(FAULTY, 20));
        stop("score-fix", () -> run("score.fix"));
    }

    private void score(Consumer<ScoreScreen> step) {
        step.accept((ScoreScreen) window.screen().orElseThrow());
    }

    private void mend() throws StopFailed {
        go("problems", new Route.Problems(""));
        go("source", new Route.SourceFile("app-config.yaml", 1));
        go("changes", new Route.CatalogChanges(""));
        go("sources", new Route.Sources(""));
        go("settings", new Route.SettingsPage());
    }

    private void measure() throws StopFailed {
        go("scorecards", new Route.Scorecards("", ""));
        go("scorecards-teams", new Route.Scorecards("", "teams"));
        go("live", new Route.Live("", "", ""));
        go("delivery", new Route.Delivery("figures", "", ""));
    }

    private void steer() throws StopFailed {
        go("entity-again", new Route.EntityPage(ORDERS, ""));
        stop("palette", () -> run("window.palette"));
        stop("palette-search", () -> type("orders"));
        stop("keys", () -> inPlace("window.keys"));
        stop("jobs", () -> inPlace("window.jobs"));
        stop("user", () -> inPlace("window.user"));
        stop("rail-folded", () -> inPlace("window.rail"));
        stop("zoom-125", () -> zoom(125));
        walk.run("zoom", () -> zoom(100));
        walk.run("rail", () -> run("window.rail"));
    }

    /// How the window opens for somebody new.
    private void begin(Desk empty) throws StopFailed {
        Window first = walk.on("first-run", () -> Window.another(empty, Start.USUAL));
        walk.stop("first-run", first.scene(), first::settled, () -> {});
        walk.run("first-run", first::close);
    }

    /// Every control of the kit in every state, in both themes.
    private void kit() throws StopFailed {
        Catalog catalog = desk.workspace().get().catalog();
        Entity entity =
                catalog.entity(EntityRef.parse(ORDERS).orElseThrow())
                        .orElseThrow(() -> new StopFailed("kit: " + ORDERS + " is missing"));
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            String suffix = "-" + theme.name().toLowerCase(Locale.ROOT);
            page("kit-controls" + suffix, theme, KitControls::page);
            page(
                    "kit-findings" + suffix,
                    theme,
                    () -> KitFindings.page(catalog, entity, window.navigator()));
            page(
                    "kit-panes" + suffix,
                    theme,
                    () -> KitPanes.code(catalog, entity, window.navigator()));
            page("kit-forms" + suffix, theme, KitPanes::forms);
        }
    }

    private void page(String name, Theme theme, Supplier<KitPage> maker) throws StopFailed {
        Stage stage =
                walk.on(
                        name,
                        () -> {
                            Scene scene =
                                    new Scene(
                                            maker.get(),
                                            window.scene().getWidth(),
                                            window.scene().getHeight());
                            Looks.apply(scene, theme);
                            Stage shown = new Stage();
                            shown.setScene(scene);
                            shown.show();
                            return shown;
                        });
        walk.stop(name, stage.getScene(), () -> true, () -> {});
        walk.run(name, stage::close);
    }

    private void go(String name, Route route) throws StopFailed {
        stop(name, () -> window.go(route));
    }

    private void stop(String name, Runnable step) throws StopFailed {
        walk.stop(name, window.scene(), window::settled, step);
        walk.run(name, this::checkFaults);
    }

    private void answer(String name, String key, String value) throws StopFailed {
        stop(name, () -> wizard().answer(key, value));
    }

    private void why() {
        wizard().show("kubernetes");
        run("wizard.why");
    }

    private void plan(Path parent) {
        model().chooseParent(parent);
        if (!model().plan()) {
            throw new IllegalStateException("an answer is still wrong");
        }
    }

    /// The reference of the new component.
    private String created() {
        Created created = model().createdProperty().get();
        if (created == null) {
            throw new IllegalStateException(model().failureProperty().get());
        }
        return created.entityRef()
                .orElseThrow(() -> new IllegalStateException("it is not in the catalog"));
    }

    private void checkFaults() {
        window.lastFault()
                .ifPresent(
                        fault -> {
                            throw new IllegalStateException("a fault, " + fault, fault);
                        });
    }

    private WizardScreen wizard() {
        return (WizardScreen) window.screen().orElseThrow();
    }

    private WizardModel model() {
        return wizard().model().orElseThrow();
    }

    private void inPlace(String command) {
        window.closePanel();
        run(command);
    }

    private void run(String id) {
        Command command =
                window.commands().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("there is no verb " + id));
        command.run().run();
    }

    private void type(String text) {
        if (window.scene().getFocusOwner() instanceof TextField field) {
            field.setText(text);
        } else {
            throw new IllegalStateException("the focus is in no text field");
        }
    }

    private void zoom(int percent) {
        Settings now = desk.settings().get();
        desk.change(now.withLooks(now.looks().withZoom(percent)));
    }
}
