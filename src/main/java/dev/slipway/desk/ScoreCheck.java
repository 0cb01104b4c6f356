package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.score.Score;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// All Score files of the open folders, each looked at by itself. What has the marks of a template
/// is no Score file yet.
final class ScoreCheck {
    private static final Pattern NAMED = Pattern.compile("(.*/)?([^/]*\\.)?score\\.ya?ml");
    private static final Pattern VERSION = Pattern.compile("(?m)^apiVersion: *[\"']?score\\.dev/");
    private static final Pattern MARKS = Pattern.compile("\\$?\\{\\{|\\{%");

    private ScoreCheck() {}

    static Checked of(Roots roots, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        int files = 0;
        for (Roots.Shown tree : roots.trees()) {
            for (String path : tree.files().list(tree.top())) {
                progress.check();
                if (!NAMED.matcher(path).matches() || roots.isOfAnotherPlatform(path)) {
                    continue;
                }
                String text = tree.files().text(path).orElse("");
                if (VERSION.matcher(text).find() && !MARKS.matcher(text).find()) {
                    Outcome<?> read = Score.read(path, text);
                    problems.addAll(read.problems());
                    files++;
                }
            }
        }
        problems.sort(Problem.WORST_FIRST);
        return new Checked("score", files, problems);
    }
}
