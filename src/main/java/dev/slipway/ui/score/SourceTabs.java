package dev.slipway.ui.score;

import dev.slipway.base.Problem;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.ScoreView;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.code.CodeText;
import dev.slipway.ui.preview.Origins;
import dev.slipway.ui.preview.TabStrip;
import dev.slipway.ui.source.SourceModel;
import dev.slipway.ui.source.SourcePane;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The texts that can be edited, a tab for each: the Score file, and what was opened from a line.
final class SourceTabs extends BorderPane {
    private final Desk desk;
    private final Navigator navigator;
    private final ScoreModel model;
    private final Consumer<SourcePane> onMade;
    private final TabStrip strip;
    private final Map<String, SourcePane> panes = new HashMap<>();
    private final Map<String, TabStrip.Tab> tabs = new HashMap<>();
    private final Label edited = Styles.fixed("edited", "small", "warning");
    private final Button save;
    private final Button own;
    private Runnable onOwn = () -> {};

    /// `onMade` hears of each new editor.
    SourceTabs(Desk desk, Navigator navigator, ScoreModel model, Consumer<SourcePane> onMade) {
        this.desk = desk;
        this.navigator = navigator;
        this.model = model;
        this.onMade = onMade;
        getStyleClass().add("source-tabs");
        setMinWidth(0);
        strip = new TabStrip(path -> model.open(path, 0));
        edited.setGraphic(Icon.EDIT.node(12, "warning"));
        save =
                Styles.iconButton(
                        Icon.SAVE, "Save  Ctrl+S", () -> present().model().save(), "ghost");
        own = Styles.button(Icon.EDIT, "Make it yours…", () -> onOwn.run(), "ghost", "row-button");
        Styles.tooltip(own, "Copy this provisioner into the platform, to change it there");
        HBox.setHgrow(strip, javafx.scene.layout.Priority.ALWAYS);
        HBox head = Styles.row(4, strip, edited, own, save);
        head.getStyleClass().add("source-tabs-head");
        setTop(head);
        model.tabs().addListener(this::tabsChanged);
        model.tabs().forEach(this::add);
        model.tabProperty().addListener((property, before, now) -> choose());
        model.placeProperty().addListener((property, before, now) -> go(now));
        model.shownProperty().addListener((property, before, now) -> tell());
        choose();
    }

    /// The editor in sight.
    SourcePane present() {
        return pane(model.tabProperty().get());
    }

    /// Whether the Score file or what lies over it was edited and not saved.
    boolean isUnsaved() {
        return panes.entrySet().stream()
                .filter(
                        one ->
                                one.getKey().equals(model.path())
                                        || one.getKey().equals(model.environmentProperty().get()))
                .anyMatch(one -> one.getValue().model().dirtyProperty().get());
    }

    SourcePane pane(String path) {
        return panes.computeIfAbsent(path, this::make);
    }

    private SourcePane make(String path) {
        SourcePane pane = new SourcePane(desk, navigator);
        SourceModel text = pane.model();
        text.watch(now -> model.text(path, now));
        pane.code()
                .selectedLineProperty()
                .addListener(
                        (property, before, now) -> {
                            if (pane.isVisible() && path.equals(model.tabProperty().get())) {
                                model.pointAt(path, now.intValue());
                            }
                        });
        text.dirtyProperty().addListener((property, before, now) -> mark());
        text.show(new Route.SourceFile(path, 0));
        onMade.accept(pane);
        return pane;
    }

    private void add(String path) {
        if (path.equals(model.path())) {
            tabs.put(path, strip.add(path, Origins.file(path)));
        } else {
            strip.addClosable(path, Origins.name(path), path, () -> model.close(path));
        }
    }

    private void tabsChanged(ListChangeListener.Change<? extends String> change) {
        while (change.next()) {
            for (String gone : change.getRemoved()) {
                strip.remove(gone);
                SourcePane pane = panes.remove(gone);
                if (pane != null) {
                    pane.close();
                }
            }
            change.getAddedSubList().forEach(this::add);
        }
        choose();
    }

    private void choose() {
        strip.choose(model.tabProperty().get());
        setCenter(present());
        tell();
        mark();
    }

    private void go(ScoreModel.Place place) {
        if (place.path().isEmpty()) {
            return;
        }
        SourcePane pane = pane(place.path());
        if (place.line() > 0) {
            if (pane.model().isSettled()) {
                pane.code().jumpTo(place.line());
            } else {
                pane.model().show(new Route.SourceFile(place.path(), place.line()));
            }
        }
    }

    /// Called to make the shown provisioner of the program the platform's own.
    void setOnOwn(Runnable run) {
        onOwn = run;
    }

    private void mark() {
        boolean bundled = model.tabProperty().get().startsWith(OpenScore.BUNDLED);
        own.setVisible(bundled);
        own.setManaged(bundled);
        boolean dirty = present().model().dirtyProperty().get();
        edited.setVisible(dirty);
        edited.setManaged(dirty);
        save.setDisable(!dirty);
    }

    /// Gives each editor what was found in its text.
    private void tell() {
        model.view()
                .filter(view -> !model.tryingProperty().get())
                .ifPresent(
                        view -> {
                            panes.forEach((path, pane) -> pane.model().found(of(view, path)));
                            TabStrip.Tab tab = tabs.get(model.path());
                            if (tab != null) {
                                tab.setCount(errors(view, model.path()), "danger");
                            }
                        });
    }

    private static int errors(ScoreView view, String path) {
        return (int)
                view.problems().stream()
                        .filter(problem -> problem.isError())
                        .filter(problem -> problem.where().path().equals(path))
                        .count();
    }

    private static SourceModel.Findings of(ScoreView view, String path) {
        List<Problem> problems =
                view.problems().stream()
                        .filter(problem -> problem.where().path().equals(path))
                        .toList();
        List<CodeText.Badge> badges =
                view.lost().stream()
                        .filter(lost -> lost.where().path().equals(path))
                        .map(SourceTabs::badge)
                        .toList();
        return new SourceModel.Findings(
                problems.stream().filter(problem -> !ScoreView.isLost(problem)).toList(), badges);
    }

    private static CodeText.Badge badge(ScoreView.Lost lost) {
        String hint = lost.message() + (lost.advice().isEmpty() ? "" : ": " + lost.advice());
        return new CodeText.Badge(lost.where().line(), "ignored on " + lost.target(), hint);
    }

    void close() {
        panes.values().forEach(SourcePane::close);
    }
}
