package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.score.Score;

import java.util.ArrayList;
import java.util.List;

/// All Score files of the open folders, each looked at by itself.
final class ScoreCheck {

    private ScoreCheck() {}

    static Checked of(Roots roots, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        List<String> files = new ArrayList<>();
        ScoreFiles.each(
                roots,
                progress,
                (path, text) -> {
                    problems.addAll(Score.read(path, text).problems());
                    files.add(path);
                });
        problems.sort(Problem.WORST_FIRST);
        return new Checked("score", files.size(), problems);
    }
}
