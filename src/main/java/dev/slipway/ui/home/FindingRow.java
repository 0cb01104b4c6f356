package dev.slipway.ui.home;

import dev.slipway.base.Problem;
import dev.slipway.desk.TextChange;
import dev.slipway.ui.home.Overview.Found;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A finding on the screen; one that was mended a moment ago stays, with the way back.
record FindingRow(Found found, Optional<TextChange> undo) {

    static FindingRow open(Found found) {
        return new FindingRow(found, Optional.empty());
    }

    boolean isFixed() {
        return undo.isPresent();
    }

    Problem problem() {
        return found.problem();
    }

    FindingRow fixedBy(TextChange change) {
        return new FindingRow(found, Optional.of(change));
    }

    /// The rows after a reading that the user's own fix caused: nothing moves, what was mended
    /// stays ticked, what is gone for another reason goes, and what is new comes last.
    static List<FindingRow> after(List<FindingRow> before, List<Found> now) {
        List<FindingRow> rows = new ArrayList<>();
        List<Found> left = new ArrayList<>(now);
        for (FindingRow row : before) {
            Optional<Found> still = left.stream().filter(row::isSame).findFirst();
            if (still.isPresent()) {
                left.remove(still.get());
                rows.add(open(still.get()));
            } else if (row.isFixed()) {
                rows.add(row);
            }
        }
        left.forEach(found -> rows.add(open(found)));
        return rows;
    }

    /// The same problem, perhaps on another line by now.
    private boolean isSame(Found other) {
        Problem now = other.problem();
        return now.rule().equals(problem().rule())
                && now.where().path().equals(problem().where().path())
                && now.message().equals(problem().message());
    }
}
