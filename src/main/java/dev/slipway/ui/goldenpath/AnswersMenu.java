package dev.slipway.ui.goldenpath;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SavedAnswers;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The kept sets of answers of one golden path: lists them, takes one over, keeps, takes out and
/// forgets. The disk is waited for in the background; the list changes on the window's thread.
final class AnswersMenu {
    private final Desk desk;
    private final Navigator navigator;
    private final WizardModel model;
    private final ObservableList<SavedAnswers.Kept> kept = FXCollections.observableArrayList();

    AnswersMenu(Desk desk, Navigator navigator, WizardModel model) {
        this.desk = desk;
        this.navigator = navigator;
        this.model = model;
    }

    ObservableList<SavedAnswers.Kept> kept() {
        return kept;
    }

    /// What to call the answers that are there: the name that was answered.
    String suggestion() {
        Object name = model.form().answers().get("name");
        return name == null ? model.title() : name.toString();
    }

    void refresh() {
        desk.jobs()
                .quietly(
                        () -> {
                            List<SavedAnswers.Kept> found = answers().of(model.ref());
                            Fx.run(() -> kept.setAll(found));
                        });
    }

    void keep(String title) {
        Map<String, @Nullable Object> given = model.form().answers();
        work(
                () -> answers().keep(model.ref(), title.strip(), model.formDefinition(), given),
                "Answers kept as " + title.strip() + "; secrets are not in them");
    }

    void export(Path file) {
        Map<String, @Nullable Object> given = model.form().answers();
        String title = suggestion();
        work(
                () -> answers().export(file, model.ref(), title, model.formDefinition(), given),
                "Saved " + file.getFileName());
    }

    /// Copies a link that opens this golden path with these answers.
    void copyLink() {
        Map<String, @Nullable Object> given = model.form().answers();
        String data = SavedAnswers.link(model.formDefinition(), given);
        navigator.copy(new Route.Wizard(model.ref(), data).uri(), "Link with these answers");
    }

    void forget(SavedAnswers.Kept one) {
        work(() -> answers().forget(one), one.title() + " was deleted");
    }

    void take(SavedAnswers.Kept one) {
        take(one.file());
    }

    /// Fills in the answers of a file.
    void take(Path file) {
        desk.jobs()
                .quietly(
                        () -> {
                            Outcome<Map<String, @Nullable Object>> read = SavedAnswers.read(file);
                            Fx.run(
                                    () ->
                                            read.value()
                                                    .ifPresentOrElse(
                                                            model::take,
                                                            () -> warn(read.problems())));
                        });
    }

    private SavedAnswers answers() {
        return desk.goldenPaths().answers();
    }

    private void work(Supplier<Outcome<Path>> work, String done) {
        desk.jobs()
                .quietly(
                        () -> {
                            Outcome<Path> outcome = work.get();
                            List<SavedAnswers.Kept> found = answers().of(model.ref());
                            Fx.run(
                                    () -> {
                                        kept.setAll(found);
                                        if (outcome.value().isPresent()) {
                                            navigator.toast(done);
                                        } else {
                                            warn(outcome.problems());
                                        }
                                    });
                        });
    }

    private void warn(List<Problem> problems) {
        problems.stream()
                .findFirst()
                .ifPresent(p -> navigator.warn(p.where() + ": " + p.message()));
    }
}
