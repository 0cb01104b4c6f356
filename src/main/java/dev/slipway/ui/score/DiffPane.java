package dev.slipway.ui.score;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Preview;
import dev.slipway.desk.ScoreExport;
import dev.slipway.score.model.Target;
import dev.slipway.ui.Fx;
import dev.slipway.ui.kit.CodeLines;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Excerpt;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.preview.Page;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is shown against what was written last, secrets masked.
final class DiffPane extends BorderPane {
    private static final int CONTEXT = 3;
    private static final int MOST = 600;

    private final ScoreModel model;
    private final Consumer<Target> export;
    private final Consumer<Asked> worker;
    private final Segmented targets = new Segmented();
    private final Label count = Styles.label("", "muted", "small");
    private boolean pending = true;

    private record Asked(Target target, Optional<Page> page) {}

    private record Found(Target target, boolean written, boolean state, Excerpt excerpt) {}

    DiffPane(Desk desk, ScoreModel model, Consumer<Target> export) {
        this.model = model;
        this.export = export;
        setId("diff-pane");
        setMinWidth(0);
        targets.add("diff-kubernetes", "Kubernetes");
        targets.add("diff-compose", "Compose");
        HBox head =
                Styles.row(
                        12,
                        Styles.fixed("Against the last written", "strong"),
                        targets,
                        count,
                        Styles.spacer());
        head.getStyleClass().addAll("pane-header", "compare-head");
        setTop(head);
        Consumer<Found> arrive = Fx.latest(this::show);
        worker = desk.jobs().latest((asked, progress) -> arrive.accept(find(asked)));
        targets.chosenProperty().addListener((property, before, now) -> ask());
        model.shownProperty().addListener((property, before, now) -> ask());
        setCenter(new EmptyState(Icon.LOADER, "Comparing…"));
        ask();
    }

    boolean isPending() {
        return pending && getScene() != null;
    }

    private Target target() {
        return targets.chosenProperty().get().equals("diff-compose")
                ? Target.COMPOSE
                : Target.KUBERNETES;
    }

    void refresh() {
        ask();
    }

    private void ask() {
        pending = true;
        Side side = target() == Target.COMPOSE ? Side.COMPOSE : Side.KUBERNETES;
        worker.accept(new Asked(target(), model.shownProperty().get().flatMap(s -> s.page(side))));
    }

    private Found find(Asked asked) {
        Optional<Preview.Output> written = model.session().written(asked.target());
        boolean state = model.session().keepsState(asked.target());
        Excerpt excerpt =
                written.isEmpty() || asked.page().isEmpty()
                        ? Excerpt.NONE
                        : Excerpt.diff(
                                page(asked.target(), written.get()).masked(),
                                asked.page().get().masked(),
                                CONTEXT);
        return new Found(asked.target(), written.isPresent(), state, excerpt);
    }

    static Page page(Target target, Preview.Output output) {
        return target == Target.COMPOSE
                ? Page.compose(output, Optional.empty())
                : Page.manifests(output, Optional.empty());
    }

    private void show(Found found) {
        pending = false;
        String file = ScoreExport.fileName(found.target);
        List<Excerpt.Line> lines = found.excerpt.lines();
        long changed =
                lines.stream()
                        .filter(
                                line ->
                                        line.sign() == Excerpt.Sign.NEW
                                                || line.sign() == Excerpt.Sign.GONE)
                        .count();
        count.setText(
                changed == 0
                        ? ""
                        : Words.count(changed, "line of ", "lines of ")
                                + file
                                + (changed == 1 ? " differs" : " differ"));
        if (!found.written) {
            setCenter(
                    new EmptyState(
                            Icon.DOWNLOAD,
                            "There is no " + file + " in this folder yet.",
                            Styles.button(
                                    "Export…", () -> export.accept(found.target), "primary")));
        } else if (changed == 0) {
            setCenter(new EmptyState(Icon.OK, "Nothing differs from " + file + "."));
        } else {
            setCenter(text(found, file, lines));
        }
    }

    private BorderPane text(Found found, String file, List<Excerpt.Line> lines) {
        CodeLines code = new CodeLines(new Excerpt(lines.subList(0, Math.min(MOST, lines.size()))));
        ScrollPane scroll = new ScrollPane(code);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "diff-scroll");
        BorderPane pane = new BorderPane(scroll);
        if (!found.state) {
            HBox note =
                    Styles.row(
                            8,
                            Icon.INFO.node(14, "accent"),
                            Styles.label(
                                    "Without a "
                                            + found.target.stateFolder()
                                            + " folder nothing is remembered: names and passwords"
                                            + " that are generated are new each time",
                                    "small"));
            note.getStyleClass().add("source-banner");
            pane.setTop(note);
        }
        pane.setId("diff-of-" + file);
        return pane;
    }
}
