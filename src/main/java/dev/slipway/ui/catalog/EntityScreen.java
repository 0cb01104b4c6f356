package dev.slipway.ui.catalog;

import dev.slipway.base.Subscription;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.FixSheet;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.KindTabs;
import dev.slipway.ui.kit.KindWords;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.Styles;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The page of one entity: who and what it is, what stands around it, and where that comes from.
public final class EntityScreen implements Screen {
    private final Desk desk;
    private final Navigator navigator;
    private final EntityModel model;
    private final PeekCard peek;
    private final EntityHeader header;
    private final Consumer<Entity> scores;
    private String score = "";
    private final KindTabs tabs;
    private final EntityTabs contents;
    private final StackPane content = new StackPane();
    private final BorderPane body = new BorderPane();
    private final StackPane root;

    public EntityScreen(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        model = new EntityModel(desk, navigator);
        peek = new PeekCard(navigator, this::star);
        header = new EntityHeader(model, peek, this::openFolder, this::openScore);
        Consumer<String> found = Fx.latest(this::scoreFound);
        scores =
                desk.jobs()
                        .latest(
                                (entity, progress) ->
                                        found.accept(
                                                desk.score().beside(entity.path()).orElse("")));
        tabs = new KindTabs(model::goTo);
        tabs.getStyleClass().add("entity-tabs");
        FixSheet sheet = new FixSheet();
        contents =
                new EntityTabs(
                        desk,
                        navigator,
                        peek,
                        new EntityProblems(desk, navigator, sheet),
                        () -> model.goTo(EntityPage.INSPECT),
                        model::moved);
        root = new StackPane(peek.over(body), sheet);
        root.getStyleClass().add("entity");
        listen();
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
        if (route instanceof Route.EntityPage page) {
            model.show(page);
        }
        Fx.later(content::requestFocus);
    }

    @Override
    public void leave() {
        peek.close();
    }

    @Override
    public boolean settled() {
        return contents.settled() && !model.isReading();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "entity.star", "Star or remove the star", "s", this::isKnown, model::star),
                Command.of(
                        "entity.copy-ref",
                        "Copy the reference",
                        "c",
                        this::isKnown,
                        model::copyRef),
                Command.of(
                        "entity.copy-yaml",
                        "Copy the YAML",
                        "y",
                        this::isKnown,
                        contents::copyYaml),
                Command.of(
                        "entity.find",
                        "Find in the definition",
                        "/",
                        () -> definition().isPresent(),
                        () -> definition().ifPresent(DefinitionTab::find)),
                Command.of(
                        "entity.copy-call",
                        "Copy the operation as a call",
                        "x",
                        () -> definition().filter(d -> !d.calls().isEmpty()).isPresent(),
                        this::copyCall),
                Command.of("entity.edit", "Edit the YAML", "e", this::isKnown, model::edit),
                Command.of(
                        "entity.owner",
                        "Open the owner",
                        "Shift+J",
                        this::isKnown,
                        model::openOwner),
                Command.of("entity.copy-command", "Copy as command", "", model::copyCommand));
    }

    private Optional<DefinitionTab> definition() {
        return contents.definition(model.tabProperty().get());
    }

    private void copyCall() {
        definition().stream()
                .flatMap(d -> d.calls().stream())
                .findFirst()
                .ifPresent(call -> navigator.copy(call.text(), call.title()));
    }

    private boolean isKnown() {
        return model.entity().isPresent();
    }

    private void listen() {
        model.pageProperty().subscribe(this::page);
        model.tabProperty().subscribe(tab -> tab());
        model.atProperty().subscribe(at -> tab());
        model.starredProperty().subscribe(header::star);
        model.workspace(desk.workspace().get());
        Subscription unused = Fx.listen(desk.settings(), model::settings);
        Subscription unusedToo = Fx.listen(desk.workspace(), model::workspace);
    }

    private void page(EntityPage page) {
        peek.close();
        peek.use(page.catalog(), Set.copyOf(desk.settings().get().starred()));
        if (page.entity().isPresent()) {
            Entity entity = page.entity().get();
            header.show(entity);
            scoreFound("");
            if (entity.isKind("Component")) {
                scores.accept(entity);
            }
            body.setTop(new VBox(header, tabBar()));
            contents.use(entity, page);
            body.setCenter(content);
            tab();
        } else {
            body.setTop(null);
            body.setCenter(missing(page));
        }
    }

    private void scoreFound(String path) {
        score = path;
        header.score(!path.isEmpty());
    }

    private void openScore() {
        navigator.go(new Route.Score(score, 0));
    }

    private Node tabBar() {
        HBox bar = new HBox(Styles.grow(tabs));
        bar.getStyleClass().add("entity-tab-bar");
        return bar;
    }

    private void tab() {
        String id = model.tabProperty().get();
        EntityPage page = model.pageProperty().get();
        if (page.entity().isPresent()) {
            tabs.show(page.tabs(), id);
            content.getChildren().setAll(contents.of(id, model.atProperty().get()));
        }
    }

    private Node missing(EntityPage page) {
        if (page.written().isEmpty() || model.isReading()) {
            return new EmptyState(Icon.LOADER, "Reading the platform …");
        }
        List<Button> ways = new ArrayList<>();
        for (EntityRef near : page.near()) {
            String weight = ways.isEmpty() ? "primary" : "plain";
            ways.add(Styles.button("Open " + near.compact(), () -> model.open(near), weight));
        }
        String kind = EntityRef.parse(page.written()).map(EntityRef::kind).orElse("");
        String back =
                kind.isEmpty()
                        ? "To the catalog"
                        : "All " + KindWords.inside(KindWords.plural(kind));
        ways.add(Styles.button(back, model::toTable, ways.isEmpty() ? "primary" : "ghost"));
        String near = page.near().isEmpty() ? "" : " Did you mean one of these?";
        return new EmptyState(
                Icon.HELP,
                page.written() + " is not in this catalog." + near,
                ways.toArray(Button[]::new));
    }

    private void star(EntityRef ref) {
        desk.change(desk.settings().get().withStar(ref.toString()));
        peek.use(model.pageProperty().get().catalog(), Set.copyOf(desk.settings().get().starred()));
    }

    private void openFolder() {
        model.entity()
                .ifPresent(
                        entity ->
                                desk.jobs()
                                        .quietly(
                                                () ->
                                                        desk.file(entity.path())
                                                                .map(Path::getParent)
                                                                .ifPresent(this::browse)));
    }

    private void browse(Path folder) {
        Fx.run(() -> navigator.reveal(folder));
    }
}
