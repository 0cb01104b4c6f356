package dev.slipway.goldenpath.action;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Breaks long lines as the npm package yaml 2 does by default: at single blanks, so that a line
/// keeps within 80 characters where words allow it.
final class YamlFold {
    private static final int WIDTH = 80;
    private static final int LEAST = 20;

    /// Where a text may be broken.
    enum Mode {
        FLOW,
        BLOCK,
        QUOTED
    }

    /// The broken text; `overflows` where a line could not be kept short.
    record Folded(String text, boolean overflows) {}

    private final String text;
    private final String indent;
    private final Mode mode;
    private final int step;
    private final List<Integer> folds = new ArrayList<>();
    private final Set<Integer> escaped = new HashSet<>();
    private int end;
    private int split;
    private char previous;
    private boolean overflow;
    private int at = -1;
    private int escapeStart = -1;
    private int escapeEnd = -1;

    private YamlFold(String text, String indent, Mode mode) {
        this.text = text;
        this.indent = indent;
        this.mode = mode;
        this.step = Math.max(1 + LEAST, 1 + WIDTH - indent.length());
    }

    /// `indent` stands before each further line; the first begins at the column `start`, -1 where
    /// that is not known.
    static Folded fold(String text, String indent, Mode mode, int start) {
        return new YamlFold(text, indent, mode).folded(start);
    }

    private Folded folded(int start) {
        if (text.length() <= step) {
            return new Folded(text, false);
        }
        end = WIDTH - indent.length();
        if (start > WIDTH - LEAST) {
            folds.add(0);
        } else if (start >= 0) {
            end = WIDTH - start;
        }
        if (mode == Mode.BLOCK) {
            at = pastDeeper(at);
            if (at != -1) {
                end = at + step;
            }
        }
        while (++at < text.length()) {
            if (!character(text.charAt(at))) {
                return new Folded(text, overflow);
            }
            previous = at < text.length() ? text.charAt(at) : 0;
        }
        return new Folded(joined(), overflow);
    }

    /// False when an escape alone is too long for a line.
    private boolean character(char c) {
        if (mode == Mode.QUOTED && c == '\\') {
            escapeStart = at;
            char kind = at + 1 < text.length() ? text.charAt(at + 1) : 0;
            at += kind == 'x' ? 3 : kind == 'u' ? 5 : kind == 'U' ? 9 : 1;
            escapeEnd = at;
        }
        if (c == '\n') {
            if (mode == Mode.BLOCK) {
                at = pastDeeper(at);
            }
            end = at + indent.length() + step;
            split = 0;
            return true;
        }
        boolean alone = previous != 0 && !isBlank(previous);
        if (c == ' ' && alone && at + 1 < text.length() && !isBlank(text.charAt(at + 1))) {
            split = at;
        }
        return at < end || broken();
    }

    private boolean broken() {
        if (split > 0) {
            folds.add(split);
            end = split + step;
            split = 0;
            return true;
        }
        if (mode != Mode.QUOTED) {
            overflow = true;
            return true;
        }
        char c = at < text.length() ? text.charAt(at) : 0;
        while (previous == ' ' || previous == '\t') {
            previous = c;
            c = ++at < text.length() ? text.charAt(at) : 0;
            overflow = true;
        }
        int fold = at > escapeEnd + 1 ? at - 2 : escapeStart - 1;
        if (!escaped.add(fold)) {
            return false;
        }
        folds.add(fold);
        end = fold + step;
        split = 0;
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    /// Past lines that are indented more; those are never broken.
    private int pastDeeper(int from) {
        int i = from;
        int last = from;
        int start = i + 1;
        char c = charAt(start);
        while (c == ' ' || c == '\t') {
            if (i < start + indent.length()) {
                c = charAt(++i);
            } else {
                do {
                    c = charAt(++i);
                } while (c != 0 && c != '\n');
                last = i;
                start = i + 1;
                c = charAt(start);
            }
        }
        return last;
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private String joined() {
        if (folds.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.substring(0, folds.getFirst()));
        for (int i = 0; i < folds.size(); i++) {
            int fold = folds.get(i);
            int next = i + 1 < folds.size() ? folds.get(i + 1) : text.length();
            if (fold == 0) {
                out = new StringBuilder("\n").append(indent).append(text, 0, next);
                continue;
            }
            if (mode == Mode.QUOTED && escaped.contains(fold)) {
                out.append(text.charAt(fold)).append('\\');
            }
            out.append('\n').append(indent).append(text, fold + 1, next);
        }
        return out.toString();
    }
}
