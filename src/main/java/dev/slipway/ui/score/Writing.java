package dev.slipway.ui.score;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.ScoreAddition;
import dev.slipway.desk.ScoreExport;
import dev.slipway.desk.ScoreResource;
import dev.slipway.desk.ScoreView;
import dev.slipway.desk.TextChange;
import dev.slipway.files.FilePlan;
import dev.slipway.score.model.Target;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.FixSheet;
import dev.slipway.ui.preview.Page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an open Score file writes to the disk: always shown as a diff first, secrets masked, and
/// undone from the word that says so.
final class Writing {
    private final Desk desk;
    private final Navigator navigator;
    private final ScoreModel model;
    private final FixSheet sheet;

    Writing(Desk desk, Navigator navigator, ScoreModel model, FixSheet sheet) {
        this.desk = desk;
        this.navigator = navigator;
        this.model = model;
        this.sheet = sheet;
    }

    /// Shows what generating would write for `target`, and writes it when asked to.
    void export(Target target, boolean unsaved) {
        if (unsaved) {
            navigator.warn("Save the Score file first: what is written is made from the disk");
            return;
        }
        String environment = model.environmentProperty().get();
        String image = openImage().orElse("");
        later(
                () -> model.session().export(target, environment, image, Progress.NONE),
                this::exported);
    }

    private void exported(Outcome<ScoreExport> made) {
        if (made.value().isEmpty()) {
            navigator.warn(
                    "Nothing can be written yet: "
                            + made.problems().stream()
                                    .filter(Problem::isError)
                                    .findFirst()
                                    .map(Problem::message)
                                    .orElse("see the problems"));
            return;
        }
        ScoreExport export = made.value().get();
        String before =
                export.before().map(o -> DiffPane.page(export.target(), o).masked()).orElse("");
        Page after = DiffPane.page(export.target(), export.output());
        List<TextChange.FileText> files = new ArrayList<>();
        files.add(new TextChange.FileText(export.file(), before, after.masked()));
        String title = "Write " + export.file();
        sheet.show(
                new TextChange(title, files),
                () -> write(title, export.plan(), export.folder(), () -> {}));
    }

    /// The image that the previews use, where the file leaves one open.
    Optional<String> openImage() {
        return model.view().flatMap(ScoreView::openImage);
    }

    /// Offers first files of overrides.
    void createEnvironments() {
        later(() -> model.session().environments(), added -> add(added, false));
    }

    /// Offers provisioners for a type that nothing makes, and opens the first of them.
    void createProvisioner(String type) {
        List<Target> targets = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        model.view()
                .ifPresent(
                        view -> {
                            for (ScoreResource resource : view.resources()) {
                                if (resource.type().equals(type)) {
                                    missing(resource, targets);
                                    asked(resource, view, outputs);
                                }
                            }
                        });
        later(() -> model.session().provisioner(type, outputs, targets), added -> add(added, true));
    }

    /// Offers the provisioner around a line of a file that comes with the program as the platform's
    /// own.
    void own(String bundled, int line) {
        later(
                () -> model.session().own(bundled, line),
                added ->
                        added.ifPresentOrElse(
                                one -> add(one, true),
                                () -> navigator.warn("No provisioner stands in this line")));
    }

    private static void missing(ScoreResource resource, List<Target> targets) {
        if (resource.kubernetes().isEmpty() && !targets.contains(Target.KUBERNETES)) {
            targets.add(Target.KUBERNETES);
        }
        if (resource.compose().isEmpty() && !targets.contains(Target.COMPOSE)) {
            targets.add(Target.COMPOSE);
        }
    }

    /// What placeholders of the file ask of the resource.
    private void asked(ScoreResource resource, ScoreView view, List<String> outputs) {
        String text = model.texts().getOrDefault(view.path(), "");
        Matcher used =
                Pattern.compile(
                                "\\$\\{resources\\."
                                        + Pattern.quote(resource.name())
                                        + "\\.([A-Za-z0-9_-]+)")
                        .matcher(text);
        while (used.find()) {
            if (!outputs.contains(used.group(1))) {
                outputs.add(used.group(1));
            }
        }
    }

    private void add(ScoreAddition added, boolean open) {
        if (added.plan().changes().isEmpty()) {
            navigator.toast("Everything is there already");
            return;
        }
        sheet.show(
                added.change(),
                () ->
                        write(
                                added.title(),
                                added.plan(),
                                added.folder(),
                                () -> {
                                    if (open) {
                                        model.open(added.first(), 1);
                                    }
                                }));
    }

    private void write(String title, FilePlan plan, Path folder, Runnable then) {
        Job<FilePlan> job = model.session().write(title, plan, folder);
        job.status()
                .listen(
                        status -> {
                            if (status.ended()) {
                                Fx.later(() -> written(title, folder, status, then));
                            }
                        });
    }

    private void written(String title, Path folder, Job.Status<FilePlan> status, Runnable then) {
        if (status.result().isEmpty()) {
            navigator.warn(status.message());
            return;
        }
        FilePlan undo = status.result().get();
        navigator.toast(
                title + ": done",
                "Undo",
                () -> model.session().write("Undo: " + title, undo, folder));
        then.run();
    }

    private <T> void later(Supplier<T> work, java.util.function.Consumer<T> then) {
        desk.jobs()
                .quietly(
                        () -> {
                            T made = work.get();
                            Fx.later(() -> then.accept(made));
                        });
    }
}
