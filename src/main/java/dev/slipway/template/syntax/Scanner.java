package dev.slipway.template.syntax;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Cuts a source into text, variables and tags, and applies what removes white space: `-`, `+`,
/// trimBlocks and lstripBlocks. `{% raw %}` becomes text here. The two peers differ in small ways
/// that their users' files rely on; each difference is one `jinja` branch.
final class Scanner {
    private final String source;
    private final Syntax syntax;
    private final Consumer<SyntaxFault> faults;
    private final Delimiters marks;
    private final Openings openings;
    private final List<Piece> pieces = new ArrayList<>();
    private int index;
    private int flushed;
    private int stray = -1;

    Scanner(String source, Syntax syntax, Consumer<SyntaxFault> faults) {
        this.source = source;
        this.syntax = syntax;
        this.faults = faults;
        this.marks = syntax.delimiters();
        this.openings = new Openings(source, syntax);
    }

    /// What was cut; a tag that never ends makes the rest of the source text that is left out.
    List<Piece> scan() {
        try {
            while (index < source.length()) {
                Openings.Opening opening = openings.next(index);
                checkStrayComment(opening);
                text(index, opening == null ? source.length() : opening.at());
                if (opening == null) {
                    break;
                }
                if (opening.mark().isLine()) {
                    line(opening);
                } else {
                    tag(opening);
                }
            }
        } catch (SyntaxFault e) {
            faults.accept(e);
        }
        return pieces;
    }

    private void checkStrayComment(Openings.@Nullable Opening opening) {
        if (syntax.jinja()) {
            return;
        }
        if (stray < index) {
            int next = source.indexOf("#}", index);
            stray = next < 0 ? source.length() : next;
        }
        if (stray < source.length() && (opening == null || stray < opening.at())) {
            faults.accept(
                    new SyntaxFault(
                            "\"#}\" ends a comment that never began",
                            "write {{ \"#}\" }} for the characters themselves",
                            stray));
        }
    }

    private void text(int from, int to) {
        if (from < to) {
            pieces.add(new Piece(Piece.Kind.TEXT, from, to, from));
        }
        index = to;
    }

    /// A Jinja2 line statement or line comment: it ends with its line.
    private void line(Openings.Opening opening) {
        int from = opening.codeAt();
        flushed = pieces.size();
        if (opening.mark() == Openings.Mark.LINE_COMMENT) {
            int end = source.indexOf('\n', from);
            index = end < 0 ? source.length() : end;
            return;
        }
        int end = CodeEnd.line(source, from);
        pieces.add(new Piece(Piece.Kind.BLOCK, from, end, opening.at()));
        flushed = pieces.size();
        int blank = Whitespace.skip(source, end, source.length());
        index = blank == source.length() ? blank : source.lastIndexOf('\n', blank) + 1;
    }

    private void tag(Openings.Opening opening) {
        int at = opening.at();
        boolean variable = opening.mark() == Openings.Mark.VARIABLE;
        boolean comment = opening.mark() == Openings.Mark.COMMENT;
        String close =
                variable ? marks.variableEnd() : comment ? marks.commentEnd() : marks.blockEnd();
        int from = opening.codeAt();
        char sign = from < source.length() ? source.charAt(from) : ' ';
        boolean trimLeft = sign == '-';
        boolean keepLeft = syntax.jinja() && sign == '+';
        if (trimLeft) {
            trimBefore();
        } else if (syntax.lstripBlocks()
                && !keepLeft
                && (!variable && (!comment || syntax.jinja()))) {
            stripIndent(at);
        }
        flushed = pieces.size();
        if (trimLeft || keepLeft) {
            from++;
        }
        int end =
                comment
                        ? source.indexOf(close, from)
                        : CodeEnd.find(source, from, close, syntax.jinja());
        if (end < 0) {
            throw new SyntaxFault(
                    "this "
                            + (variable ? "expression" : comment ? "comment" : "tag")
                            + " never ends",
                    "add " + close,
                    at);
        }
        close(at, from, end, close, variable, comment);
    }

    private void close(int at, int from, int end, String close, boolean variable, boolean comment) {
        char sign = end > from ? source.charAt(end - 1) : ' ';
        boolean trimRight = sign == '-';
        boolean keepRight = syntax.jinja() && sign == '+' && !variable;
        int to = trimRight || keepRight ? end - 1 : end;
        index = end + close.length();
        if (!variable && !comment) {
            String name = word(from, to);
            if (name.equals("raw") || (!syntax.jinja() && name.equals("verbatim"))) {
                boolean bare =
                        Whitespace.skip(source, from, to) + name.length()
                                == Whitespace.skipBack(source, from, to);
                if (!syntax.jinja()) {
                    nunjucksRaw(at, name, from, to, trimRight);
                    return;
                }
                if (bare) {
                    jinjaRaw(at, trimRight);
                    return;
                }
            }
        }
        if (!comment) {
            pieces.add(new Piece(variable ? Piece.Kind.VARIABLE : Piece.Kind.BLOCK, from, to, at));
            flushed = pieces.size();
        }
        boolean trims = !variable && (!comment || syntax.jinja()) && !keepRight;
        trimAfter(trimRight, trims);
    }

    private void trimAfter(boolean all, boolean newline) {
        if (all) {
            index = Whitespace.skip(source, index, source.length());
        } else if (newline && syntax.trimBlocks()) {
            if (source.startsWith("\r\n", index)) {
                index += 2;
            } else if (source.startsWith("\n", index)) {
                index++;
            }
        }
    }

    private void trimBefore() {
        while (pieces.size() > flushed) {
            Piece last = pieces.removeLast();
            int to = Whitespace.skipBack(source, last.from(), last.to());
            if (to > last.from()) {
                pieces.add(new Piece(Piece.Kind.TEXT, last.from(), to, last.at()));
                return;
            }
        }
    }

    /// Removes the blanks before a tag when nothing else stands before it on its line.
    private void stripIndent(int at) {
        int lineStart = source.lastIndexOf('\n', at - 1) + 1;
        if (pieces.size() == flushed || Whitespace.skip(source, lineStart, at) < at) {
            return;
        }
        Piece last = pieces.removeLast();
        if (last.from() < lineStart) {
            pieces.add(new Piece(Piece.Kind.TEXT, last.from(), lineStart, last.at()));
        }
    }

    private String word(int from, int to) {
        int start = Whitespace.skip(source, from, to);
        int end = start;
        while (end < to && ExpressionLexer.isNamePart(source.charAt(end))) {
            end++;
        }
        return source.substring(start, end);
    }

    /// Nunjucks' raw: tags of the same name nest, and the end tag takes no `-`.
    private void nunjucksRaw(int at, String name, int from, int to, boolean trimRight) {
        int code = Whitespace.skipCode(source, from, to);
        if (Whitespace.skipCode(source, code + name.length(), to) < to) {
            throw new SyntaxFault("\"" + name + "\" takes nothing after it", at);
        }
        trimAfter(false, true);
        int start = index;
        int depth = 1;
        for (int i = source.indexOf("{%", start); i >= 0; i = source.indexOf("{%", i + 2)) {
            int word = Whitespace.skip(source, i + 2, source.length());
            boolean ends = source.startsWith("end" + name, word);
            if (!ends && !source.startsWith(name, word)) {
                continue;
            }
            int after =
                    Whitespace.skip(source, word + name.length() + (ends ? 3 : 0), source.length());
            if (!source.startsWith("%}", after)) {
                continue;
            }
            depth += ends ? -1 : 1;
            if (depth == 0) {
                text(start, i);
                index = after + 2;
                trimAfter(trimRight, false);
                return;
            }
        }
        throw new SyntaxFault("\"" + name + "\" has no end", "add {% end" + name + " %}", at);
    }

    private void jinjaRaw(int at, boolean trimRight) {
        trimAfter(trimRight, false);
        int start = index;
        String open = marks.blockStart();
        String shut = marks.blockEnd();
        for (int i = source.indexOf(open, start);
                i >= 0;
                i = source.indexOf(open, i + open.length())) {
            int word = i + open.length();
            char sign = word < source.length() ? source.charAt(word) : ' ';
            word =
                    Whitespace.skip(
                            source, sign == '-' || sign == '+' ? word + 1 : word, source.length());
            if (!source.startsWith("endraw", word)) {
                continue;
            }
            int after = Whitespace.skip(source, word + 6, source.length());
            char endSign = after < source.length() ? source.charAt(after) : ' ';
            int close = endSign == '-' || endSign == '+' ? after + 1 : after;
            if (!source.startsWith(shut, close)) {
                continue;
            }
            text(start, i);
            if (sign == '-') {
                trimBefore();
            } else if (syntax.lstripBlocks() && sign != '+') {
                stripIndent(i);
            }
            flushed = pieces.size();
            index = close + shut.length();
            trimAfter(endSign == '-', endSign != '+');
            return;
        }
        throw new SyntaxFault("\"raw\" has no end", "add " + open + " endraw " + shut, at);
    }
}
