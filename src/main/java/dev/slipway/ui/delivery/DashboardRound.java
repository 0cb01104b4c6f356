package dev.slipway.ui.delivery;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.delivery.dashboard.Builtins;
import dev.slipway.delivery.dashboard.Dashboard;
import dev.slipway.delivery.dashboard.Layout;
import dev.slipway.delivery.dashboard.PanelKind;
import dev.slipway.delivery.dashboard.Placed;
import dev.slipway.delivery.dashboard.Variable;
import dev.slipway.desk.DashboardAsk;
import dev.slipway.desk.PanelAnswers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One round of questions for a dashboard, on a job's thread: the values of its variables where
/// they are wanted, then panel after panel. Tells what it has as soon as it has it.
final class DashboardRound {
    private static final int PIXELS = 1000;

    /// Hears of a round on the round's thread.
    interface Listener {
        /// The variables have their values, and so the panels their places.
        void placed(DashboardModel.Shown shown);

        /// All answers so far, by the panels' numbers.
        void answered(Map<Integer, PanelAnswers> soFar);

        /// At the end: why numbers are missing or old, in a sentence; empty when all is well.
        void ended(String trouble);
    }

    private final DashboardAsk ask;
    private final Listener listener;
    private final long time;

    /// `time` is now, in milliseconds.
    DashboardRound(DashboardAsk ask, long time, Listener listener) {
        this.ask = ask;
        this.time = time;
        this.listener = listener;
    }

    /// Asks; gives how many panels there were.
    int run(
            DashboardModel.Shown start,
            boolean variables,
            Set<Integer> toggled,
            Progress progress) {
        ask.mindRules(progress);
        DashboardModel.Shown now = variables ? filled(start, toggled, progress) : start;
        Map<Integer, PanelAnswers> got = new HashMap<>();
        int asked = 0;
        for (Placed placed : now.board()) {
            progress.check();
            progress.step(placed.panel().title(), ++asked, now.board().size());
            if (isAsked(placed)) {
                int pixels = Math.max(200, PIXELS * placed.width() / 24 * 3 / 2);
                got.put(
                        placed.number(),
                        ask.panel(placed, now.from(), now.to(), pixels, time, progress));
                listener.answered(Map.copyOf(got));
            }
        }
        listener.ended(trouble(got));
        return asked;
    }

    private DashboardModel.Shown filled(
            DashboardModel.Shown start, Set<Integer> toggled, Progress progress) {
        Builtins builtins = Builtins.of(start.from(), start.to(), PIXELS);
        List<Problem> problems = new ArrayList<>();
        List<Variable> known = ask.variables(start.dashboard(), builtins, problems, progress);
        Dashboard dashboard = start.dashboard().choose(known);
        DashboardModel.Shown filled =
                new DashboardModel.Shown(
                        start.path(),
                        dashboard,
                        Layout.of(dashboard, toggled),
                        start.range(),
                        start.from(),
                        start.to());
        listener.placed(filled);
        return filled;
    }

    private static boolean isAsked(Placed placed) {
        return placed.panel().kind() != PanelKind.ROW
                && placed.panel().kind() != PanelKind.TEXT
                && placed.panel().obstacle().isEmpty();
    }

    private String trouble(Map<Integer, PanelAnswers> got) {
        long stored = got.values().stream().mapToLong(PanelAnswers::stored).max().orElse(0);
        return got.values().stream()
                .flatMap(answers -> answers.problems().stream())
                .filter(problem -> problem.rule().startsWith("net."))
                .findFirst()
                .map(problem -> problem.message() + (stored > 0 ? Ages.shown(stored, time) : ""))
                .orElse("");
    }
}
