package dev.slipway.ui.kit.code;

import dev.slipway.base.Severity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A text ready to be shown: lines, their colours, an optional label for each line's origin and the
/// marks of problems. `id` says which text this is (a path): the pane keeps its place and flashes
/// changed lines as long as it stays the same. `folded` says what is hidden of it. Immutable; made
/// off the window's thread.
public record CodeText(
        String id,
        Language language,
        List<String> lines,
        List<List<Token>> tokens,
        List<String> labels,
        List<Mark> marks,
        List<Badge> badges,
        Folded folded) {

    /// A remark at the right end of `line` (from 1); `hint` says more.
    public record Badge(int line, String words, String hint) {

        Badge moved(int lines) {
            return new Badge(line + lines, words, hint);
        }
    }

    /// A problem at `line` (from 1), from `column` (from 1) on; to the word's end.
    public record Mark(int line, int column, Severity severity, String message) {

        Mark moved(int lines) {
            return new Mark(line + lines, column, severity, message);
        }
    }

    public static final CodeText EMPTY = of("", "");

    public CodeText {
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
        marks = List.copyOf(marks);
        badges = List.copyOf(badges);
    }

    /// A text whose language follows from the path that is its id.
    public static CodeText of(String path, String text) {
        return of(path, Language.of(path), text);
    }

    public static CodeText of(String id, Language language, String text) {
        List<String> lines = lines(text);
        return new CodeText(
                id,
                language,
                lines,
                language.tokens(lines),
                List.of(),
                List.of(),
                List.of(),
                Folded.NOTHING);
    }

    /// With a label for each line; equal labels in a row are shown once.
    public CodeText labelled(List<String> newLabels) {
        return new CodeText(id, language, lines, tokens, newLabels, marks, badges, folded);
    }

    public CodeText marked(List<Mark> newMarks) {
        return new CodeText(id, language, lines, tokens, labels, newMarks, badges, folded);
    }

    public CodeText badged(List<Badge> newBadges) {
        return new CodeText(id, language, lines, tokens, labels, marks, newBadges, folded);
    }

    /// The same text after lines `from` to `end` (from 0, exclusive) became `now`: colours stay
    /// with their lines until the text is scanned again, and marks move along.
    CodeText edited(int from, int end, List<String> now) {
        List<String> newLines = new ArrayList<>(lines);
        List<List<Token>> newTokens = new ArrayList<>(tokens);
        List<List<Token>> fresh = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            boolean same = from + i < Math.min(end, tokens.size());
            fresh.add(same ? tokens.get(from + i) : List.of());
        }
        replace(newLines, from, end, now);
        replace(newTokens, from, end, fresh);
        int shift = now.size() - (end - from);
        List<Mark> newMarks =
                marks.stream().map(mark -> mark.line() > end ? mark.moved(shift) : mark).toList();
        List<Badge> newBadges =
                badges.stream()
                        .map(badge -> badge.line() > end ? badge.moved(shift) : badge)
                        .toList();
        return new CodeText(
                id, language, newLines, newTokens, List.of(), newMarks, newBadges, folded);
    }

    private static <T> void replace(List<T> list, int from, int end, List<T> now) {
        List<T> old = list.subList(Math.min(from, list.size()), Math.min(end, list.size()));
        old.clear();
        old.addAll(now);
    }

    /// The label of `line` (from 1) when it is the first of its run, else empty.
    public String label(int line) {
        if (line > labels.size()) {
            return "";
        }
        String label = labels.get(line - 1);
        return line > 1 && labels.get(line - 2).equals(label) ? "" : label;
    }

    /// The text as it was given, with `\n` line ends.
    public String text() {
        return String.join("\n", lines);
    }

    /// The same text with these places hidden; they must not overlap half.
    public CodeText folded(Collection<Fold> closed) {
        return closed.isEmpty() ? this : Folded.fold(this, closed);
    }

    /// The number of the line that is shown as `line`-th (from 1).
    int number(int line) {
        return folded.number(line);
    }

    /// Where line `number` is shown, from 1; a hidden one at the line that hides it.
    int shownAt(int number) {
        return folded.shownAt(number);
    }

    /// Whether each line of it is drawn as in `other`, whose lines are the same.
    boolean looksLike(CodeText other) {
        return tokens.equals(other.tokens)
                && marks.equals(other.marks)
                && folded.equals(other.folded);
    }

    /// What tells shown lines apart when texts are compared: a chip counts with all it hides.
    List<String> keys() {
        return folded.keys(lines);
    }

    private static List<String> lines(String text) {
        String plain = text.replace("\r\n", "\n");
        String body = plain.endsWith("\n") ? plain.substring(0, plain.length() - 1) : plain;
        return List.of(body.split("\n", -1));
    }
}
