package dev.slipway.ui.kit;

import dev.slipway.base.Problem;
import dev.slipway.desk.TextChange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A few lines of a file that say what something is about: the line of a problem, or what a change
/// takes away and brings. Without the indentation that all of them share.
public record Excerpt(List<Line> lines) {
    public static final Excerpt NONE = new Excerpt(List.of());
    private static final int MOST = 4;

    /// What a line is in a change.
    public enum Sign {
        SAME,
        GONE,
        NEW,
        /// Stands for lines that are left out.
        GAP
    }

    /// One line; `focus` is the column (from 0) after the part that matters, up to which the line
    /// must be seen. `number` is where it stands (from 1), 0 for a gap.
    public record Line(Sign sign, String text, int focus, int number) {

        /// The line in `columns` characters: what does not fit is cut, in the middle where the part
        /// that matters stands further right.
        public String fitted(int columns) {
            int room = Math.max(8, columns);
            if (text.length() <= room) {
                return text;
            }
            if (focus < room) {
                return text.substring(0, room - 1) + "…";
            }
            boolean toTheEnd = focus >= text.length() - 2;
            int end = toTheEnd ? text.length() : focus;
            int head = room / 3;
            int tail = room - head - 1 - (toTheEnd ? 0 : 1);
            return text.substring(0, head)
                    + "…"
                    + text.substring(end - tail, end)
                    + (toTheEnd ? "" : "…");
        }
    }

    public Excerpt {
        lines = List.copyOf(lines);
    }

    /// The line that `problem` is about in `text`, or the change that its fix makes there, of at
    /// most four lines.
    public static Excerpt of(Problem problem, String text) {
        String path = problem.where().path();
        TextChange change =
                TextChange.fixing(
                        "",
                        List.of(problem),
                        asked -> asked.equals(path) ? Optional.of(text) : Optional.empty());
        if (!change.isEmpty()) {
            Excerpt whole = diff(text, change.files().getFirst().after(), 0);
            return new Excerpt(whole.lines.subList(0, Math.min(MOST, whole.lines.size())));
        }
        List<String> all = lines(text);
        int line = problem.where().line();
        if (line < 1 || line > all.size() || all.get(line - 1).isBlank()) {
            return NONE;
        }
        String one = all.get(line - 1).strip();
        return new Excerpt(List.of(new Line(Sign.SAME, one, 0, line)));
    }

    /// What changes from `before` to `after`, with `context` lines around each change.
    public static Excerpt diff(String before, String after, int context) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        List<Line> found = new ArrayList<>();
        int shown = 0;
        List<LineDiff.Hunk> hunks = LineDiff.hunks(old, now);
        for (int i = 0; i < hunks.size(); i++) {
            LineDiff.Hunk hunk = hunks.get(i);
            int end = i + 1 < hunks.size() ? hunks.get(i + 1).start() : now.size();
            int from = Math.max(shown, hunk.start() - context);
            if (from > shown && !found.isEmpty()) {
                found.add(new Line(Sign.GAP, "", 0, 0));
            }
            same(found, now, from, hunk.start());
            changed(found, old, now, hunk);
            shown = Math.min(end, hunk.end() + context);
            same(found, now, hunk.end(), shown);
        }
        return new Excerpt(outdented(found));
    }

    private static void same(List<Line> found, List<String> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            found.add(new Line(Sign.SAME, lines.get(i), 0, i + 1));
        }
    }

    private static void changed(
            List<Line> found, List<String> old, List<String> now, LineDiff.Hunk hunk) {
        boolean pairs = hunk.oldEnd() - hunk.oldStart() == hunk.end() - hunk.start();
        for (int i = hunk.oldStart(); i < hunk.oldEnd(); i++) {
            String other = pairs ? now.get(hunk.start() + i - hunk.oldStart()) : "";
            found.add(new Line(Sign.GONE, old.get(i), focus(old.get(i), other), i + 1));
        }
        for (int i = hunk.start(); i < hunk.end(); i++) {
            String other = pairs ? old.get(hunk.oldStart() + i - hunk.start()) : "";
            found.add(new Line(Sign.NEW, now.get(i), focus(now.get(i), other), i + 1));
        }
    }

    /// The end of the part of `line` that `other` does not have.
    private static int focus(String line, String other) {
        int same = 0;
        int shorter = Math.min(line.length(), other.length());
        while (same < shorter
                && line.charAt(line.length() - 1 - same)
                        == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        return other.isEmpty() ? 0 : line.length() - same;
    }

    private static List<Line> outdented(List<Line> lines) {
        int indent =
                lines.stream()
                        .filter(line -> !line.text().isBlank())
                        .mapToInt(Excerpt::indent)
                        .min()
                        .orElse(0);
        return lines.stream()
                .map(
                        line ->
                                new Line(
                                        line.sign(),
                                        line.text().substring(Math.min(indent, indent(line))),
                                        Math.max(0, line.focus() - indent),
                                        line.number()))
                .toList();
    }

    private static int indent(Line line) {
        return line.text().length() - line.text().stripLeading().length();
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\r?\n", -1));
    }
}
