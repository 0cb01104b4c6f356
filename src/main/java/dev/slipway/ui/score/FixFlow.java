package dev.slipway.ui.score;

import dev.slipway.base.Problem;
import dev.slipway.desk.TextChange;
import dev.slipway.ui.kit.FixSheet;
import dev.slipway.ui.source.SourcePane;

import java.util.List;
import java.util.function.Consumer;

/// From a problem to the mended text: what is looked at is tried out in the outputs, what is taken
/// becomes an edit like any other, to be undone like any other.
final class FixFlow {
    private final ScoreModel model;
    private final SourceTabs source;
    private final FixPopup popup;
    private final FixSheet sheet;
    private Consumer<String> onStub = type -> {};

    FixFlow(ScoreModel model, SourceTabs source, FixPopup popup, FixSheet sheet) {
        this.model = model;
        this.source = source;
        this.popup = popup;
        this.sheet = sheet;
        popup.setOnTry(this::tryOut);
        popup.setOnTake(this::take);
        popup.setOnLeave(model::stopTrying);
    }

    /// Called with the type of resource for which a provisioner is wanted.
    void setOnStub(Consumer<String> listener) {
        onStub = listener;
    }

    /// Opens the ways out of `problem` at a point; nothing where there is none.
    void open(Problem problem, double x, double y) {
        List<FixChoice> choices = choices(problem);
        if (!choices.isEmpty()) {
            popup.show(problem, choices, x, y);
        }
    }

    List<FixChoice> choices(Problem problem) {
        return model.view()
                .map(view -> FixChoices.of(problem, view, model.texts()))
                .orElse(List.of());
    }

    /// Whether there is a way out at all; cheap enough for every layout.
    boolean canMend(Problem problem) {
        return problem.fix().isPresent()
                || model.view()
                        .filter(view -> FixChoices.isAboutResource(problem, view))
                        .isPresent();
    }

    /// Takes the first way out.
    void apply(Problem problem) {
        choices(problem).stream().findFirst().ifPresent(this::take);
    }

    /// Shows what all fixes of the Score file do together, and applies them when asked to.
    void applyAll() {
        model.view()
                .flatMap(
                        view ->
                                FixChoices.after(
                                        FixChoices.fixable(view, model.path()),
                                        model.path(),
                                        model.texts().getOrDefault(model.path(), "")))
                .ifPresent(text -> take(new FixChoice.All("Apply all fixes", model.path(), text)));
    }

    private void tryOut(FixChoice choice) {
        switch (choice) {
            case FixChoice.Edit edit -> model.tryOut(edit.path(), edit.text());
            case FixChoice.All all -> model.tryOut(all.path(), all.text());
            case FixChoice.Stub stub -> model.stopTrying();
        }
    }

    private void take(FixChoice choice) {
        model.stopTrying();
        switch (choice) {
            case FixChoice.Edit edit -> put(edit.path(), edit.text());
            case FixChoice.All all -> {
                TextChange change =
                        new TextChange(
                                "Apply all fixes",
                                List.of(
                                        new TextChange.FileText(
                                                all.path(),
                                                model.texts().getOrDefault(all.path(), ""),
                                                all.text())));
                sheet.show(change, () -> put(all.path(), all.text()));
            }
            case FixChoice.Stub stub -> onStub.accept(stub.type());
        }
    }

    private void put(String path, String text) {
        model.open(path, 0);
        SourcePane pane = source.present();
        pane.model().replace(text);
        pane.code().focusText();
    }
}
