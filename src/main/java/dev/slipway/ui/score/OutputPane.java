package dev.slipway.ui.score;

import dev.slipway.desk.Preview;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.code.CodeView;
import dev.slipway.ui.preview.Page;
import dev.slipway.ui.preview.PageBar;

import javafx.scene.layout.BorderPane;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What one target would get, under a bar that names the document in sight and the origin of the
/// chosen line.
final class OutputPane extends BorderPane {
    private static final String WORKLOAD = "Deployment";

    private final ScoreModel model;
    private final Side side;
    private final CodeView view = new CodeView();
    private final PageBar bar;
    private Optional<Page> page = Optional.empty();

    OutputPane(ScoreModel model, Side side, String title) {
        this.model = model;
        this.side = side;
        getStyleClass().add("output-pane");
        setMinWidth(0); // else a long bar would push the text over its neighbour
        setId("output-" + title.toLowerCase(java.util.Locale.ROOT));
        view.setId("text-" + title.toLowerCase(java.util.Locale.ROOT));
        bar = new PageBar(title, model::goToOrigin, () -> {});
        bar.setOnDocument(this::goToDocument);
        setTop(bar);
        view.setOnLine((line, alternative) -> model.follow(side, line));
        view.pane().topLineProperty().addListener((property, before, now) -> name());
        model.shownProperty().addListener((property, before, now) -> show(now));
        model.tieProperty().addListener((property, before, now) -> tie(now));
        show(model.shownProperty().get());
    }

    CodeView view() {
        return view;
    }

    boolean isFilled() {
        return page.isPresent() && getCenter() == view;
    }

    private void show(Optional<ScoreShown> shown) {
        Optional<Page> next = shown.flatMap(now -> now.page(side));
        boolean first = page.isEmpty() && next.isPresent();
        if (next.isPresent()) {
            if (next.get() != page.orElse(null)) {
                view.show(next.get().code(), next.get().folds());
            }
            setCenter(view);
        } else {
            setCenter(missing(shown));
        }
        page = next;
        if (first) {
            begin();
        }
        name();
    }

    private void begin() {
        page.ifPresent(now -> view.revealAtTop(firstLine(now.documents())));
        tie(model.tieProperty().get());
    }

    /// The workload is what one looks for first.
    private static int firstLine(List<Preview.Document> documents) {
        return documents.stream()
                .filter(document -> document.kind().equals(WORKLOAD))
                .findFirst()
                .map(Preview.Document::firstLine)
                .orElse(1);
    }

    private static EmptyState missing(Optional<ScoreShown> shown) {
        return shown.isEmpty()
                ? new EmptyState(Icon.LOADER, "Making the first preview…")
                : new EmptyState(
                        Icon.WARNING, "Nothing can be made of this text yet: see the problems.");
    }

    private void tie(Tie tie) {
        List<Integer> lines = tie.lines(side);
        view.relate(new HashSet<>(lines));
        if (tie.from() == side) {
            view.select(tie.line());
        } else if (tie.line() > 0) {
            view.select(0);
            view.reveal(lines);
        }
        bar.origin(
                lines.isEmpty()
                        ? Optional.empty()
                        : model.originOf(side, tie.from() == side ? tie.line() : lines.getFirst()));
    }

    private void name() {
        if (page.isEmpty()) {
            bar.file("");
            return;
        }
        List<Preview.Document> documents = page.get().documents();
        if (documents.isEmpty()) {
            bar.file("");
        } else {
            bar.document(documents, page.get().documentAt(Math.max(1, view.topLine())));
        }
    }

    private void goToDocument(int index) {
        page.filter(now -> index < now.documents().size())
                .ifPresent(now -> view.revealAtTop(now.documents().get(index).firstLine()));
    }
}
