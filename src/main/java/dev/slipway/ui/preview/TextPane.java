package dev.slipway.ui.preview;

import dev.slipway.desk.Preview;
import dev.slipway.ui.kit.Beside;
import dev.slipway.ui.kit.BesideLines;
import dev.slipway.ui.kit.CodeLines;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Excerpt;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.code.CodeText;
import dev.slipway.ui.kit.code.CodeView;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The text of the chosen tab under its bar. Only the tab in sight follows the preview; each keeps
/// its place, its folds and its selected line.
final class TextPane extends BorderPane {
    private static final String WORKLOAD = "Deployment";
    private static final double ROOMY = 760;

    private final PreviewModel model;
    private final PageBar bar;
    private final Map<String, CodeView> views = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();
    private final ScrollPane differences = new ScrollPane();
    private final BesideLines beside = new BesideLines();
    private Excerpt shownDifference = Excerpt.NONE;
    private boolean chosen;
    private String tab = "";
    private PreviewModel.@Nullable Jump done;

    TextPane(PreviewModel model) {
        this.model = model;
        bar = new PageBar(this::goToOrigin, model::goBack);
        bar.setOnDocument(this::goToDocument);
        setTop(bar);
        differences.setId("text-differences");
        differences.setFitToWidth(true);
        differences.getStyleClass().addAll("form-pane", "differences");
        bar.differences().selectedProperty().bindBidirectional(model.differencesProperty());
        model.differencesProperty().addListener((property, before, now) -> refresh());
        beside.setId("text-beside");
        bar.beside().setOnAction(event -> choose());
        widthProperty().addListener((property, before, now) -> offerBeside(now.doubleValue()));
        model.jumpProperty().addListener((property, before, now) -> refresh());
        model.backProperty().addListener((property, before, now) -> updateBar());
    }

    /// Shows what the model says now.
    void refresh() {
        tab = model.tabProperty().get();
        views.keySet().removeIf(id -> !isPart(id) && source(id).isEmpty());
        if (tab.equals(PreviewModel.PROBLEMS)) {
            return;
        }
        Optional<CodeText> source = source(tab);
        Optional<Page> page = model.page(tab);
        if (isDifference()) {
            pages.remove(tab);
            difference();
        } else if (source.isPresent()) {
            view().show(source.get(), List.of());
            show(view());
        } else if (page.isPresent()) {
            show(page.get());
        } else {
            pages.remove(tab);
            show(missing());
        }
        jump();
        updateBar();
    }

    /// Two columns where there is room for them, until one decides otherwise.
    private void offerBeside(double width) {
        if (!chosen && bar.beside().isSelected() != width >= ROOMY) {
            bar.beside().setSelected(width >= ROOMY);
            refresh();
        }
    }

    private void choose() {
        chosen = true;
        refresh();
    }

    private boolean isDifference() {
        return tab.equals(PreviewModel.FILES) && model.difference().isPresent();
    }

    /// The lines that are otherwise in the compared folder; made anew only when they are others.
    private void difference() {
        Excerpt now = model.difference().orElse(Excerpt.NONE);
        if (bar.beside().isSelected() && !now.lines().isEmpty()) {
            beside.show(Beside.of(now));
            show(beside);
            return;
        }
        if (!now.equals(shownDifference) || getCenter() != differences) {
            shownDifference = now;
            differences.setContent(
                    now.lines().isEmpty()
                            ? Styles.label("Only the line ends differ.", "muted")
                            : new CodeLines(now));
            show(differences);
        }
    }

    private Optional<CodeText> source(String id) {
        return model.sources().stream().filter(text -> text.id().equals(id)).findFirst();
    }

    private static boolean isPart(String id) {
        return isOutput(id) || id.equals(PreviewModel.FILES) || id.equals(PreviewModel.SCORE);
    }

    private void show(Page page) {
        CodeView view = view();
        Page before = pages.put(tab, page);
        if (before != page) {
            view.show(page.code(), page.folds());
        }
        show(view);
        if (before == null && !page.documents().isEmpty()) {
            view.revealAtTop(firstLine(page.documents()));
        }
    }

    /// The workload is what one looks for first.
    private static int firstLine(List<Preview.Document> documents) {
        return documents.stream()
                .filter(document -> document.kind().equals(WORKLOAD))
                .findFirst()
                .orElse(documents.getFirst())
                .firstLine();
    }

    private void show(Node node) {
        if (getCenter() != node) {
            setCenter(node);
        }
    }

    private CodeView view() {
        return views.computeIfAbsent(tab, this::make);
    }

    private CodeView make(String id) {
        CodeView view = new CodeView();
        view.setId("text-" + id);
        view.pane().setOriginGutter(isOutput(id));
        view.setOnLine((line, alternative) -> clicked(id, line, alternative));
        view.setOnOrigin((line, alternative) -> model.follow(id, line, alternative));
        view.selectedLineProperty().addListener((property, before, now) -> updateBar());
        view.pane().topLineProperty().addListener((property, before, now) -> updateBar());
        return view;
    }

    private void clicked(String id, int line, boolean alternative) {
        if (alternative) {
            model.follow(id, line, true);
        } else {
            model.explain(id, line);
        }
    }

    /// Asks what made the selected line, or the first one in sight.
    void explain() {
        CodeView view = views.get(tab);
        if (view != null) {
            int line = view.selectedLineProperty().get();
            int wanted = line > 0 ? line : Math.max(1, view.topLine());
            view.select(wanted);
            model.explain(tab, wanted);
        }
    }

    /// Brings the selected line into view again after the pane became lower.
    void keepInSight() {
        CodeView view = views.get(tab);
        if (view != null && view.selectedLineProperty().get() > 0) {
            view.jumpTo(view.selectedLineProperty().get());
        }
    }

    private static boolean isOutput(String id) {
        return id.equals(PreviewModel.KUBERNETES) || id.equals(PreviewModel.COMPOSE);
    }

    private void jump() {
        PreviewModel.Jump jump = model.jumpProperty().get();
        if (jump != null && jump != done && jump.tab().equals(tab) && getCenter() == view()) {
            done = jump;
            view().jumpTo(jump.line());
        }
    }

    private void updateBar() {
        CodeView view = views.get(tab);
        Page page = pages.get(tab);
        int line = view == null ? 0 : view.selectedLineProperty().get();
        if (isOutput(tab) && page != null && view != null) {
            int at = line > 0 && isSeen(view, line) ? line : topLine(view, line);
            bar.document(page.documents(), page.documentAt(Math.max(1, at)));
        } else {
            bar.file(title(page));
        }
        bar.origin(isDifference() ? Optional.empty() : model.originOf(tab, line));
        bar.comparable(
                tab.equals(PreviewModel.FILES)
                        && model.against()
                                .filter(a -> a.texts().containsKey(model.fileProperty().get()))
                                .filter(a -> !a.gone().contains(model.fileProperty().get()))
                                .isPresent(),
                isDifference());
        PreviewModel.Back back = model.backProperty().get();
        bar.back(back == null ? "" : "Back to line " + back.line());
    }

    /// The selected line names the document as long as it is near what is in sight.
    private static boolean isSeen(CodeView view, int line) {
        int top = topLine(view, line);
        return line >= top && line < top + 60;
    }

    private static int topLine(CodeView view, int unknown) {
        return view.topLine() > 0 ? view.topLine() : unknown;
    }

    private String title(@Nullable Page page) {
        return page != null
                ? page.code().id()
                : tab.equals(PreviewModel.FILES) ? model.fileProperty().get() : tab(tab);
    }

    private static String tab(String id) {
        return switch (id) {
            case PreviewModel.FILES -> "";
            case PreviewModel.SCORE -> "score.yaml";
            case PreviewModel.KUBERNETES -> "Manifests";
            case PreviewModel.COMPOSE -> "compose.yaml";
            default -> id;
        };
    }

    private void goToOrigin() {
        CodeView view = Objects.requireNonNull(views.get(tab));
        model.goToOrigin(tab, view.selectedLineProperty().get());
    }

    private void goToDocument(int index) {
        Page page = pages.get(tab);
        CodeView view = views.get(tab);
        if (page != null && view != null && index < page.documents().size()) {
            view.select(0);
            view.revealAtTop(page.documents().get(index).firstLine());
        }
    }

    /// Why there is no text here.
    private Node missing() {
        Shown shown = model.shownProperty().get();
        if (shown == null) {
            return new EmptyState(Icon.LOADER, "Making the first preview…");
        }
        if (tab.equals(PreviewModel.FILES)) {
            return file(shown.preview());
        }
        String what = tab.equals(PreviewModel.KUBERNETES) ? "manifests" : "Compose file";
        if (!model.waitingProperty().get().isEmpty()) {
            return new EmptyState(Icon.EDIT, model.waitingProperty().get());
        }
        if (shown.preview().scorePath().isEmpty()) {
            return new EmptyState(
                    Icon.FILE_TEXT,
                    tab.equals(PreviewModel.SCORE)
                            ? "This golden path writes no score.yaml."
                            : "This golden path writes no score.yaml, so there is no "
                                    + what
                                    + " to show.");
        }
        return new EmptyState(
                Icon.WARNING,
                "The Score file could not be converted: there is no " + what + ".",
                Styles.button("Show problems", () -> model.open(PreviewModel.PROBLEMS)));
    }

    private Node file(Preview preview) {
        return preview.files().stream()
                .filter(file -> file.path().equals(model.fileProperty().get()))
                .findFirst()
                .map(
                        file ->
                                new EmptyState(
                                        Icon.FILE,
                                        "A binary file of "
                                                + file.size()
                                                + " bytes: copied as it is."))
                .orElse(new EmptyState(Icon.FILE, "This golden path writes no files."));
    }
}
