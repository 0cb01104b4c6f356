package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.yaml.YamlEdit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A YAML text without what is wrong in it, so that a preview can go on with the rest: each entry
/// in which an error stands becomes blank lines. All other lines keep their numbers, and so their
/// origins stay true.
///
/// @param entries how many entries are left out
record LeftOut(String text, int entries) {
    private static final String SYNTAX = "yaml.";

    /// Whether the text is no YAML because of it; then nothing else is known of the text.
    static boolean isSyntax(Problem problem) {
        return problem.isError() && problem.rule().startsWith(SYNTAX);
    }

    static LeftOut nothing(String text) {
        return new LeftOut(text, 0);
    }

    /// Leaves out more, for the errors that `problems` tell of the file `path`; empty when there is
    /// nothing to leave out.
    Optional<LeftOut> without(String path, List<Problem> problems) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        YamlEdit blocks = new YamlEdit(path, text);
        TreeSet<Integer> gone = new TreeSet<>();
        int count = entries;
        for (Problem problem : problems) {
            int line = problem.where().line();
            boolean here = problem.isError() && problem.where().path().equals(path);
            if (here && line > 0 && line <= lines.size() && !lines.get(line - 1).isBlank()) {
                int last = isSyntax(problem) ? line : blocks.lastLine(line);
                count += gone.contains(line) ? 0 : 1;
                for (int i = line; i <= last; i++) {
                    gone.add(i);
                }
            }
        }
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        gone.forEach(line -> lines.set(line - 1, ""));
        return Optional.of(new LeftOut(String.join("\n", lines), count));
    }
}
