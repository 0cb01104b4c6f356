package dev.slipway.ui.catalog;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.Route;
import dev.slipway.desk.Saved;
import dev.slipway.desk.TextChange;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.FixSheet;
import dev.slipway.ui.kit.ProblemActions;

import java.util.List;

/// What can be done about the problems of an entity. A fix is shown as a diff of the file as it is
/// now, written when it is agreed to, and can be taken back.
final class EntityProblems implements ProblemActions {
    private final Desk desk;
    private final Navigator navigator;
    private final FixSheet sheet;

    EntityProblems(Desk desk, Navigator navigator, FixSheet sheet) {
        this.desk = desk;
        this.navigator = navigator;
        this.sheet = sheet;
    }

    @Override
    public void open(Where where) {
        navigator.go(new Route.SourceFile(where.path(), where.line()));
    }

    @Override
    public void fix(Problem problem) {
        problem.fix()
                .ifPresent(
                        fix -> desk.jobs().quietly(() -> propose(fix.title(), List.of(problem))));
    }

    private void propose(String title, List<Problem> problems) {
        TextChange change = TextChange.fixing(title, problems, desk::source);
        Fx.run(
                () -> {
                    if (change.isEmpty()) {
                        navigator.toast("Nothing to change: the file is another one by now");
                    } else {
                        sheet.show(change, () -> write(change, change.inverse()));
                    }
                });
    }

    private void write(TextChange change, TextChange undo) {
        desk.write(change)
                .status()
                .listen(
                        status -> {
                            if (status.ended()) {
                                Fx.run(() -> written(status, change, undo));
                            }
                        });
    }

    private void written(Job.Status<Saved> status, TextChange change, TextChange undo) {
        switch (status.result().orElse(null)) {
            case Saved.Done done ->
                    navigator.toast("Done: " + change.title(), "Undo", () -> write(undo, change));
            case Saved.Conflict conflict ->
                    navigator.toast(
                            String.join(", ", conflict.paths())
                                    + " changed outside. Nothing was written");
            case Saved.Failed failed -> navigator.toast(failed.problems().getFirst().message());
            case null -> navigator.toast(status.message());
        }
    }
}
