package dev.slipway.desk;

import dev.slipway.base.Fix;
import dev.slipway.base.Origin;
import dev.slipway.base.Problem;
import dev.slipway.base.TextEdit;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.score.provision.Bundled;

/// Where things of one project stand, as screens say it. Score works in the project's folder as its
/// peers do, so its own paths count from there; the platform's provisioners have their shown paths
/// already, and flags are no files.
///
/// @param prefix what stands before the project's paths
/// @param platform what the paths of the platform's provisioners begin with
record ScorePlaces(String prefix, String platform) {

    String shown(String path) {
        boolean file =
                !Bundled.holds(path)
                        && !path.startsWith(platform)
                        && !path.startsWith("--")
                        && !path.equals(Origin.TARGET.where().path());
        return file ? prefix + path : path;
    }

    Where shown(Where where) {
        return where.in(shown(where.path()));
    }

    Problem shown(Problem problem) {
        Problem there = problem.at(shown(problem.where()));
        return problem.fix().map(fix -> there.fixedBy(shown(fix))).orElse(there);
    }

    private Fix shown(Fix fix) {
        return new Fix(
                fix.title(),
                fix.edits().stream()
                        .map(
                                edit ->
                                        new TextEdit(
                                                shown(edit.from()),
                                                edit.endLine(),
                                                edit.endColumn(),
                                                edit.replacement()))
                        .toList());
    }

    Traced shown(Traced traced) {
        return new Traced(
                traced.text(),
                traced.origins().stream()
                        .map(origin -> new Origin(origin.step(), shown(origin.where())))
                        .toList());
    }
}
