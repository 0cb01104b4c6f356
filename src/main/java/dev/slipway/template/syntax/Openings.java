package dev.slipway.template.syntax;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds where code begins. Of several marks at one place the longest counts, as in Jinja2.
final class Openings {

    /// What begins; in Jinja2's order of precedence among marks of one length.
    enum Mark {
        VARIABLE,
        LINE_STATEMENT,
        LINE_COMMENT,
        COMMENT,
        BLOCK;

        boolean isLine() {
            return this == LINE_STATEMENT || this == LINE_COMMENT;
        }
    }

    /// `at` is where the mark (for lines: the blanks before it) starts, `codeAt` is behind it.
    record Opening(int at, int codeAt, Mark mark) {}

    private record Start(String text, Mark mark) {}

    private final String source;
    private final List<Start> starts = new ArrayList<>();
    private final char[] first;
    private final Delimiters marks;

    Openings(String source, Syntax syntax) {
        this.source = source;
        marks = syntax.delimiters();
        starts.add(new Start(marks.variableStart(), Mark.VARIABLE));
        starts.add(new Start(marks.commentStart(), Mark.COMMENT));
        starts.add(new Start(marks.blockStart(), Mark.BLOCK));
        starts.sort(Comparator.comparingInt((Start start) -> -start.text().length()));
        first = new char[starts.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = starts.get(i).text().charAt(0);
        }
    }

    @Nullable Opening next(int from) {
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            for (int k = 0; k < first.length; k++) {
                if (first[k] == c && source.startsWith(starts.get(k).text(), i)) {
                    Start start = starts.get(k);
                    return new Opening(i, i + start.text().length(), start.mark());
                }
            }
            if (marks.hasLines()) {
                Opening line = line(i);
                if (line != null) {
                    return line;
                }
            }
        }
        return null;
    }

    private @Nullable Opening line(int at) {
        boolean start = at == 0 || source.charAt(at - 1) == '\n';
        int code = at;
        while (code < source.length() && " \t\u000b\f".indexOf(source.charAt(code)) >= 0) {
            code++;
        }
        if (start && begins(marks.lineStatement(), code) && !isLonger(code)) {
            return new Opening(at, code + marks.lineStatement().length(), Mark.LINE_STATEMENT);
        }
        boolean after = start || !Whitespace.is(source.charAt(at - 1));
        return after && begins(marks.lineComment(), code)
                ? new Opening(at, code + marks.lineComment().length(), Mark.LINE_COMMENT)
                : null;
    }

    /// Whether the comment's mark is meant, which begins with the statement's: `##` beside `#`.
    private boolean isLonger(int code) {
        return marks.lineComment().length() > marks.lineStatement().length()
                && begins(marks.lineComment(), code);
    }

    private boolean begins(String mark, int at) {
        return !mark.isEmpty() && source.startsWith(mark, at);
    }
}
