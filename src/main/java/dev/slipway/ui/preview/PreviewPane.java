package dev.slipway.ui.preview;

import dev.slipway.base.Severity;
import dev.slipway.desk.Preview;
import dev.slipway.desk.Reason;
import dev.slipway.ui.kit.FileTree;
import dev.slipway.ui.kit.Split;
import dev.slipway.ui.kit.code.CodeText;

import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A preview as one works with it: the tree of files, the tabs with the texts, and below them the
/// strip of steps and problems.
public final class PreviewPane extends BorderPane {
    private static final double TREE = 220;
    private static final double STRIP = 124;

    private final PreviewModel model;
    private final FileTree tree = new FileTree();
    private final CompareBar compare;
    private final TabStrip strip;
    private final TabStrip.Tab kubernetes;
    private final TabStrip.Tab compose;
    private final TabStrip.Tab problems;
    private final TextPane text;
    private final ProblemRows problemList;
    private final Strip below;
    private final Split treeSplit;
    private final Split stripSplit;
    private Consumer<String> onAnswer = key -> {};
    private double usual;
    private String folder = "";
    private @Nullable Shown marked;

    public PreviewPane(PreviewModel model) {
        this.model = model;
        getStyleClass().add("preview");
        strip = new TabStrip(model::open);
        strip.add(PreviewModel.FILES, "Files");
        strip.add(PreviewModel.SCORE, "Score");
        kubernetes = strip.add(PreviewModel.KUBERNETES, "Kubernetes");
        compose = strip.add(PreviewModel.COMPOSE, "Compose");
        problems = strip.add(PreviewModel.PROBLEMS, "Problems");
        text = new TextPane(model);
        problemList = new ProblemRows(false, model::open);
        problemList.setId("problems");
        BorderPane content = new BorderPane(text);
        content.setTop(strip);
        below = new Strip(model, model::open, this::open);
        below.chosenProperty().addListener((property, before, now) -> makeRoom());
        compare = new CompareBar(tree);
        BorderPane files = new BorderPane(tree);
        files.setBottom(compare);
        treeSplit = new Split(Side.LEFT, files, TREE, 140, content, 240);
        stripSplit = new Split(Side.BOTTOM, below, STRIP, 34, treeSplit, 160);
        setCenter(stripSplit);
        tree.setOnOpen(model::openFile);
        model.shownProperty().addListener((property, before, now) -> show(now));
        model.waitingProperty().addListener((property, before, now) -> show());
        model.fileProperty().addListener((property, before, now) -> markFile());
        model.tabProperty().addListener((property, before, now) -> open(content));
        model.sources().addListener(this::sourcesChanged);
        open(content);
        show();
    }

    /// The divider right of the tree.
    public Split treeSplit() {
        return treeSplit;
    }

    /// The divider above the strip.
    public Split stripSplit() {
        return stripSplit;
    }

    /// Hears the key of a question whose answer made a line, when one goes there.
    public void setOnAnswer(Consumer<String> listener) {
        onAnswer = listener;
    }

    /// Puts the focus on what made the selected line.
    public void explain() {
        text.explain();
        below.focusWhy();
    }

    private void open(Reason reason) {
        if (reason.kind() == Reason.Kind.ANSWER) {
            onAnswer.accept(reason.key());
        } else {
            model.open(reason);
        }
    }

    /// What made a line takes more rows than the other two; they get their height back after it.
    private void makeRoom() {
        double now = stripSplit.sizeProperty().get();
        if (below.isWhy() && now < Strip.whyHeight()) {
            usual = now;
            stripSplit.sizeProperty().set(Strip.whyHeight());
            text.keepInSight();
        } else if (!below.isWhy() && usual > 0) {
            stripSplit.sizeProperty().set(usual);
            usual = 0;
        }
    }

    /// What the folder of all files is called.
    public void setFolder(String name) {
        folder = name;
        show();
    }

    private void show() {
        show(model.shownProperty().get());
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        Preview preview = shown.preview();
        boolean waiting = !model.waitingProperty().get().isEmpty();
        List<String> paths =
                new ArrayList<>(preview.files().stream().map(Preview.File::path).toList());
        shown.against().ifPresent(against -> paths.addAll(against.gone()));
        tree.show(folder, paths, changed(shown), marks(shown));
        compare.show(shown.against());
        kubernetes.setCount(preview.kubernetes().map(o -> o.documents().size()).orElse(0), "");
        compose.setCount(preview.compose().map(PreviewPane::services).orElse(0), "");
        boolean bad = preview.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
        problems.setCount(preview.problems().size(), bad ? "danger" : "warning");
        problemList.show(preview.problems());
        below.show(preview, waiting);
        text.refresh();
        if (below.isWhy()) {
            model.why().again();
        }
    }

    /// Each file as the compared folder has it; nothing without one.
    private static Map<String, FileTree.Mark> marks(Shown shown) {
        Map<String, FileTree.Mark> marks = new HashMap<>();
        shown.against()
                .ifPresent(
                        against ->
                                against.states()
                                        .forEach(
                                                (path, state) ->
                                                        marks.put(
                                                                path,
                                                                FileTree.Mark.valueOf(
                                                                        state.name()))));
        return marks;
    }

    /// Hears which folder to compare with; empty for the one that would be made.
    public void setOnCompare(Consumer<Optional<Path>> listener) {
        compare.setOnChosen(listener);
    }

    /// The files to mark, once for each preview.
    private Set<String> changed(Shown shown) {
        boolean again = marked == shown;
        marked = shown;
        return again ? Set.of() : shown.changed();
    }

    private static int services(Preview.Output output) {
        return (int)
                output.documents().stream().filter(one -> one.kind().equals("Service")).count();
    }

    private void open(BorderPane content) {
        String tab = model.tabProperty().get();
        strip.choose(tab);
        content.setCenter(tab.equals(PreviewModel.PROBLEMS) ? problemList : text);
        text.refresh();
        markFile();
    }

    private void markFile() {
        String tab = model.tabProperty().get();
        Shown shown = model.shownProperty().get();
        String score = shown == null ? "" : shown.preview().scorePath().orElse("");
        tree.mark(
                switch (tab) {
                    case PreviewModel.FILES -> model.fileProperty().get();
                    case PreviewModel.SCORE -> score;
                    default -> "";
                });
        text.refresh();
    }

    private void sourcesChanged(ListChangeListener.Change<? extends CodeText> change) {
        while (change.next()) {
            List<CodeText> kept = new ArrayList<>(change.getList());
            for (CodeText gone : change.getRemoved()) {
                if (kept.stream().noneMatch(text -> text.id().equals(gone.id()))) {
                    strip.remove(gone.id());
                }
            }
            for (CodeText source : change.getAddedSubList()) {
                if (!change.wasReplaced()) {
                    strip.addClosable(
                            source.id(),
                            Origins.name(source.id()),
                            source.id(),
                            () -> model.close(source.id()));
                }
            }
        }
        strip.choose(model.tabProperty().get());
    }
}
