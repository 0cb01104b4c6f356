package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.Confined;
import dev.slipway.files.ProcessCommandRunner;

import java.util.List;
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

    /// Opens the Score file at the shown `path`, which need not be right; empty when no open folder
    /// has it. Reads the disk.
    public Optional<ScoreSession> session(String path) {
        return desk.roots().text(path).map(text -> ScoreSession.open(desk, path, Desk.seed()));
    }

    /// The path of the Score file beside `path`, which a component's descriptor has; empty when
    /// there is none. Reads the disk.
    public Optional<String> beside(String path) {
        String folder = Confined.parent(path);
        return desk.roots().repository(path).stream()
                .flatMap(tree -> tree.list(folder).stream())
                .filter(file -> Confined.parent(file).equals(folder))
                .filter(ScoreFile::isNamed)
                .findFirst();
    }

    /// The Score files of the open folders, by path. Reads the disk.
    public List<ScoreFile> files(Progress progress) {
        return ScoreFiles.of(desk.roots(), progress);
    }

    /// What is wrong with the Score files of the open platform.
    public Checked check(Progress progress) {
        return ScoreCheck.of(desk.roots(), progress);
    }
}
