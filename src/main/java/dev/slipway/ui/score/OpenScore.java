package dev.slipway.ui.score;

import dev.slipway.base.Origin;
import dev.slipway.desk.Desk;
import dev.slipway.desk.ScoreSession;
import dev.slipway.desk.ScoreView;
import dev.slipway.ui.Command;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.FixSheet;
import dev.slipway.ui.source.SourcePane;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;

/// One open Score file: its model, its nodes and its verbs. Closed when another takes its place.
final class OpenScore implements AutoCloseable {
    /// What the paths of files begin with that come with the program.
    static final String BUNDLED = "bundled:";

    private final ScoreModel model;
    private final ScoreBench bench;
    private final ScoreHeader header;
    private final ScoreVerbs verbs;
    private final Writing writing;
    private final ComparePane compare;
    private final DiffPane diff;
    private final ResourcesPane resources;
    private String right = "";
    private final FixSheet sheet = new FixSheet();
    private final StackPane root;

    OpenScore(Desk desk, Navigator navigator, ScoreSession session, Runnable changed) {
        model = new ScoreModel(desk, session, Fx::run);
        bench = new ScoreBench(desk, navigator, model, sheet);
        writing = new Writing(desk, navigator, model, sheet);
        bench.fixFlow().setOnStub(writing::createProvisioner);
        bench.source().setOnOwn(this::own);
        compare = new ComparePane(desk, model, writing::createEnvironments);
        resources = new ResourcesPane(model);
        verbs = new ScoreVerbs(navigator, model, writing, this::isUnsaved, this::toggle);
        diff = new DiffPane(desk, model, verbs::export);
        header = new ScoreHeader(this::segment, verbs.nodes());
        BorderPane body = new BorderPane(bench);
        body.setTop(header);
        body.setMinWidth(0);
        root = new StackPane(body, sheet);
        bench.splits().forEach((name, split) -> split.remember(desk, name));
        model.overridesProperty().addListener((property, before, now) -> header.show(now));
        model.shownProperty()
                .addListener(
                        (property, before, now) -> {
                            header.title(name());
                            changed.run();
                        });
        header.title(name());
    }

    Region node() {
        return root;
    }

    ScoreModel model() {
        return model;
    }

    String path() {
        return model.path();
    }

    /// Follows the first line of the manifests that a resource's provisioner made.
    void showOrigin() {
        model.shownProperty()
                .get()
                .flatMap(ScoreShown::kubernetes)
                .ifPresent(
                        page -> model.follow(Side.KUBERNETES, page.made(Origin.Step.PROVISIONER)));
    }

    SourcePane source(String path) {
        return bench.source().pane(path);
    }

    /// The workload, while it has no name the file.
    String name() {
        return model.view()
                .map(ScoreView::workload)
                .filter(name -> !name.isEmpty())
                .orElse(path().substring(path().lastIndexOf('/') + 1));
    }

    String status() {
        return model.view()
                .map(view -> "Regenerated in " + Math.max(1, view.took().toMillis()) + " ms")
                .orElse("");
    }

    void go(int line) {
        model.open(path(), line);
    }

    boolean settled() {
        return !model.pendingProperty().get()
                && !compare.isPending()
                && !diff.isPending()
                && bench.source().present().model().isSettled();
    }

    List<Command> commands() {
        List<Command> all = new ArrayList<>(verbs.commands());
        all.addAll(editing());
        all.add(
                Command.of(
                        "score.own-provisioner",
                        "Copy this provisioner into the platform…",
                        "",
                        () -> model.tabProperty().get().startsWith(BUNDLED),
                        this::own));
        all.add(
                Command.of(
                        "score.compare",
                        "Compare the environments",
                        "",
                        () -> header.choose(ScoreHeader.COMPARE)));
        return all;
    }

    private List<Command> editing() {
        return List.of(
                Command.of(
                        "score.save",
                        "Save",
                        "Shortcut+S",
                        () -> bench.source().present().model().dirtyProperty().get(),
                        () -> bench.source().present().model().save()),
                Command.of(
                        "score.find",
                        "Find and replace",
                        "Shortcut+F",
                        () -> bench.source().present().code().find()),
                Command.of("score.fix", "Ways out of this problem", "Alt+Enter", bench::fixHere),
                Command.of(
                        "score.fix-all",
                        "Apply all fixes, diff first",
                        "",
                        () -> model.view().filter(OpenScore::isFixable).isPresent(),
                        () -> bench.fixFlow().applyAll()),
                Command.of(
                        "score.complete",
                        "Complete the placeholder",
                        "Shortcut+Space",
                        bench::offer),
                Command.of(
                        "score.next",
                        "Next problem",
                        "Alt+Down",
                        () -> bench.source().present().nextProblem()));
    }

    private static boolean isFixable(ScoreView view) {
        return !FixChoices.fixable(view, view.path()).isEmpty();
    }

    private void segment(String id) {
        switch (id) {
            case ScoreHeader.BASE -> {
                model.choose("");
                model.open(path(), 0);
                show("");
            }
            case ScoreHeader.COMPARE -> show(ScoreHeader.COMPARE);
            default -> {
                model.choose(id);
                model.open(id, 0);
                show("");
            }
        }
    }

    private void own() {
        String path = model.tabProperty().get();
        writing.own(path, bench.source().present().code().selectedLineProperty().get());
    }

    private boolean isUnsaved() {
        return bench.source().isUnsaved();
    }

    /// Shows something in the place of the outputs, or the outputs again.
    private void toggle(String what) {
        show(right.equals(what) ? "" : what);
    }

    private void show(String what) {
        right = what;
        switch (what) {
            case ScoreHeader.COMPARE -> {
                bench.showRight(compare);
                compare.refresh();
            }
            case ScoreVerbs.RESOURCES -> bench.showRight(resources);
            case ScoreVerbs.DIFF -> {
                bench.showRight(diff);
                diff.refresh();
            }
            default -> bench.showRight(null);
        }
        verbs.mark(what);
    }

    @Override
    public void close() {
        bench.close();
    }
}
