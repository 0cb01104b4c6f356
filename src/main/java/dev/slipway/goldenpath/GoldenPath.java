package dev.slipway.goldenpath;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.goldenpath.action.Skeletons;

import java.util.ArrayList;
import java.util.List;

/// One template with its repository, ready to be planned again and again with other answers, in
/// memory. Parsed skeleton files are kept, and a file is rendered again only when a value that it
/// names has changed. Safe for use by several threads.
public final class GoldenPath {
    private final SoftwareTemplate template;
    private final RunContext context;
    private final Skeletons skeletons = new Skeletons();
    private final List<Problem> lint;

    private GoldenPath(SoftwareTemplate template, RunContext context) {
        this.template = template;
        this.context = context;
        this.lint =
                context.mode() == RunContext.Mode.LOCAL
                        ? TemplateLint.check(template, context.actions())
                        : List.of();
    }

    public static GoldenPath session(SoftwareTemplate template, RunContext context) {
        return new GoldenPath(template, context);
    }

    /// One plan without a session.
    public static Outcome<Plan> plan(
            SoftwareTemplate template, Answers answers, RunContext context, Progress progress) {
        return session(template, context).plan(answers, progress);
    }

    /// What these answers give. There is always a plan; errors say which parts of it are missing or
    /// wrong.
    ///
    /// @throws java.util.concurrent.CancellationException when `progress` is cancelled
    public Outcome<Plan> plan(Answers answers, Progress progress) {
        Outcome<Plan> planned = new Run(template, context, answers, skeletons, progress).plan();
        List<Problem> problems = new ArrayList<>(planned.problems());
        problems.addAll(lint);
        problems.sort(Problem.WORST_FIRST);
        return new Outcome<>(planned.value(), problems);
    }

    public SoftwareTemplate template() {
        return template;
    }
}
