package dev.slipway.ui.apply;

import dev.slipway.base.Subscription;
import dev.slipway.desk.Applicable;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.ScoreFile;
import dev.slipway.ui.Command;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.apply.ApplyView.Stage;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.live.AskSheet;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;

/// What is generated against what runs: asks before the cluster is contacted, shows what would
/// change, and applies it after the user's agreement.
public final class ApplyScreen implements Screen {
    private final Navigator navigator;
    private final ApplyModel model;
    private final AskSheet ask = new AskSheet();
    private final ApplyHeader header;
    private final BeforePane before;
    private final PlanPane plan;
    private final StackPane body = new StackPane();
    private final StackPane root;
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);

    public ApplyScreen(Desk desk, Navigator navigator) {
        this.navigator = navigator;
        model = new ApplyModel(desk, navigator, Fx::run);
        header = new ApplyHeader(model, this::apply);
        plan = new PlanPane(text -> navigator.copy(text, "the field"));
        before = new BeforePane(model::isAgreed, model::compare, this::open);
        root = new StackPane(new BorderPane(body, header, null, null, null), ask);
        root.getStyleClass().add("apply");
        model.viewProperty().addListener((property, old, now) -> seen(now));
        Subscription unused = Fx.listen(desk.workspace(), model::took);
        seen(model.viewProperty().get());
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
        if (route instanceof Route.Apply apply) {
            model.show(apply);
            tell(model.viewProperty().get());
        }
    }

    @Override
    public void leave() {
        ask.close();
        model.leave();
    }

    @Override
    public boolean settled() {
        return model.isSettled();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "apply.compare",
                        "Compare with the cluster",
                        "",
                        () -> !model.viewProperty().get().isBusy(),
                        model::compare),
                Command.of(
                        "apply.apply",
                        "Apply…",
                        "",
                        () -> model.viewProperty().get().hindrance().isEmpty(),
                        this::apply),
                Command.of("apply.copy", "Copy as command", "", model::copyCommand));
    }

    private void apply() {
        Consenting.ask(ask, model.viewProperty().get(), model::apply);
    }

    private void open() {
        String path = model.route().path();
        navigator.go(
                ScoreFile.isNamed(path) ? new Route.Score(path, 0) : new Route.SourceFile(path, 0));
    }

    private void seen(ApplyView view) {
        tell(view);
        header.show(view);
        Node wanted = wanted(view);
        if (!body.getChildren().equals(List.of(wanted))) {
            body.getChildren().setAll(wanted);
        }
    }

    private Node wanted(ApplyView view) {
        if (view.stage() == Stage.READING) {
            return new EmptyState(Icon.LOADER, "Reading what is to be applied…");
        }
        if (view.stage() == Stage.ABSENT) {
            return new EmptyState(
                    Icon.FILE, "No open folder has the file " + model.route().path() + ".");
        }
        if (view.targets().isEmpty()) {
            return new EmptyState(
                    Icon.SERVER,
                    "No cluster is named. List one in app-config.yaml below"
                            + " kubernetes.clusterLocatorMethods, or add a context to your"
                            + " kubeconfig.");
        }
        if (view.plan().isPresent()) {
            plan.show(view);
            return plan;
        }
        if (view.stage() == Stage.COMPARING) {
            String words = view.step().isEmpty() ? "Connecting" : view.step();
            return new EmptyState(
                    Icon.LOADER,
                    "Asking " + BeforePane.name(view) + " what would change. " + words,
                    Styles.button("Stop", model::stop));
        }
        before.show(view);
        return before;
    }

    private void tell(ApplyView view) {
        String path = model.route().path();
        String title = view.manifests().map(Applicable::title).orElse(path);
        Crumb back =
                ScoreFile.isNamed(path)
                        ? Crumb.to(title, new Route.Score(path, 0))
                        : Crumb.to(title, new Route.SourceFile(path, 0));
        heading.set(
                new Heading(
                        List.of(
                                Crumb.to("Live", new Route.Live("", "", "")),
                                back,
                                Crumb.here("Against a cluster")),
                        ""));
    }
}
