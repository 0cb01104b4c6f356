package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.ProcessCommandRunner;

import java.util.Map;
import java.util.Optional;

/// What becomes of Score files. Safe to use from any thread.
public final class ScoreDoor {
    private final Desk desk;

    ScoreDoor(Desk desk) {
        this.desk = desk;
    }

    /// Runs `score generate` on this thread; with an open platform its provisioners and patches
    /// come first. Nothing is written: the result says what is to be. `environment` is what
    /// commands see, once they may run.
    public Outcome<ScoreRun.Result> generate(
            ScoreRun run, Map<String, String> environment, Progress progress) {
        Optional<Provisions> own =
                desk.roots().places().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Provisions.own(
                                        desk.roots().platform(),
                                        desk.roots().platformPrefix(),
                                        run.target()));
        CommandRunner commands =
                new AgreedCommands(
                        run.commands(), new ProcessCommandRunner(run.folder(), environment));
        return new Generation(run, desk.disk(run.folder()), own, Desk.seed(), commands)
                .run(progress);
    }

    /// What is wrong with the Score files of the open platform.
    public Checked check(Progress progress) {
        return ScoreCheck.of(desk.roots(), progress);
    }
}
