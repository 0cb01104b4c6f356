package dev.slipway.ui.source;

import dev.slipway.base.Fix;
import dev.slipway.base.Problem;
import dev.slipway.base.TextEdit;
import dev.slipway.base.Where;
import dev.slipway.ui.kit.LineDiff;
import dev.slipway.ui.kit.code.CodeText;
import dev.slipway.yaml.Yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of an edited text: its colours, and its problems where they stand by now. The
/// problems are those of the last reading of the platform, moved along with their lines, and what
/// makes the edited text no YAML any more.
public record Scan(CodeText text, List<Problem> problems) {

    /// `known` are the platform's problems in the text on disk.
    static Scan of(Editing editing, List<Problem> known) {
        List<LineDiff.Hunk> hunks =
                LineDiff.hunks(Editing.lines(editing.base().text()), editing.lines());
        List<Problem> problems = new ArrayList<>();
        known.forEach(problem -> moved(problem, hunks).ifPresent(problems::add));
        if (editing.isDirty() && isYaml(editing.path()) && reads(editing.base().text())) {
            problems.addAll(unreadable(editing));
        }
        problems.sort(Problem.WORST_FIRST);
        String text = String.join("\n", editing.lines());
        return new Scan(CodeText.of(editing.path(), text + "\n").marked(marks(problems)), problems);
    }

    /// With what was found in just this text.
    static Scan of(Editing editing, SourceModel.Findings found) {
        String text = String.join("\n", editing.lines());
        CodeText code = CodeText.of(editing.path(), text + "\n");
        return new Scan(
                code.marked(marks(found.problems())).badged(found.badges()), found.problems());
    }

    private static boolean isYaml(String path) {
        return path.endsWith(".yaml") || path.endsWith(".yml");
    }

    /// A skeleton with template tags is no YAML from the start, and no mistake.
    private static boolean reads(String text) {
        return Yaml.read("", text).stream().noneMatch(document -> document.content().hasErrors());
    }

    private static List<Problem> unreadable(Editing editing) {
        return Yaml.read(editing.path(), editing.text()).stream()
                .flatMap(document -> document.content().problems().stream())
                .filter(Problem::isError)
                .toList();
    }

    /// Empty when the problem's own line was edited: whether it is still there shows after saving.
    private static Optional<Problem> moved(Problem problem, List<LineDiff.Hunk> hunks) {
        if (hunks.isEmpty() || problem.where().line() == 0) {
            return Optional.of(problem);
        }
        Optional<Integer> line = moved(problem.where().line(), hunks);
        return line.map(
                now -> {
                    int by = now - problem.where().line();
                    Problem there = problem.at(moved(problem.where(), by));
                    Optional<Fix> fix = problem.fix().flatMap(f -> moved(f, hunks));
                    return new Problem(
                            there.severity(),
                            there.rule(),
                            there.where(),
                            there.message(),
                            there.advice(),
                            fix);
                });
    }

    /// Empty when a line that the fix would change was edited.
    private static Optional<Fix> moved(Fix fix, List<LineDiff.Hunk> hunks) {
        List<TextEdit> edits = new ArrayList<>();
        for (TextEdit edit : fix.edits()) {
            Optional<Integer> from = moved(edit.from().line(), hunks);
            Optional<Integer> end = moved(edit.endLine(), hunks);
            boolean together =
                    from.isPresent()
                            && end.isPresent()
                            && end.get() - from.get() == edit.endLine() - edit.from().line();
            if (!together) {
                return Optional.empty();
            }
            Where where = moved(edit.from(), from.get() - edit.from().line());
            edits.add(new TextEdit(where, end.get(), edit.endColumn(), edit.replacement()));
        }
        return Optional.of(new Fix(fix.title(), edits));
    }

    private static Where moved(Where where, int by) {
        return where.at(where.line() + by, where.column());
    }

    private static Optional<Integer> moved(int line, List<LineDiff.Hunk> hunks) {
        int by = 0;
        for (LineDiff.Hunk hunk : hunks) {
            if (line > hunk.oldStart() && line <= hunk.oldEnd()) {
                return Optional.empty();
            }
            if (line > hunk.oldEnd()) {
                by = hunk.end() - hunk.oldEnd();
            }
        }
        return Optional.of(line + by);
    }

    private static List<CodeText.Mark> marks(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.where().line() > 0)
                .map(
                        problem ->
                                new CodeText.Mark(
                                        problem.where().line(),
                                        problem.where().column(),
                                        problem.severity(),
                                        problem.message()))
                .toList();
    }

    /// The problem of `line` that comes first, the worst of them.
    public Optional<Problem> at(int line) {
        return problems.stream().filter(problem -> problem.where().line() == line).findFirst();
    }

    /// The first problem below `line`, else the first of all.
    public Optional<Problem> after(int line) {
        Stream<Problem> below =
                problems.stream()
                        .filter(problem -> problem.where().line() > line)
                        .sorted((a, b) -> a.where().compareTo(b.where()));
        return below.findFirst()
                .or(() -> problems.stream().min((a, b) -> a.where().compareTo(b.where())));
    }
}
