package dev.slipway.ui.kit.code;

import dev.slipway.ui.kit.code.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Languages with braces: TypeScript, JavaScript and their kin, and JSON (whose keys are quoted).
record ScriptSyntax(Set<String> keywords, String comment, boolean quotedKeys) implements Syntax {
    static final Set<String> ECMASCRIPT =
            Set.of(
                    ("abstract as async await boolean break case catch class const continue"
                                    + " default delete do else enum export extends false finally"
                                    + " for from func function if implements import in instanceof"
                                    + " interface let new null number of package private"
                                    + " protected public readonly return static string super"
                                    + " switch this throw true try type typeof undefined val var"
                                    + " void while yield")
                            .split(" "));

    /// What a line may start inside of.
    private enum Inside {
        CODE,
        COMMENT,
        TEMPLATE
    }

    @Override
    public List<List<Token>> tokens(List<String> lines) {
        List<List<Token>> all = new ArrayList<>(lines.size());
        Inside inside = Inside.CODE;
        for (String line : lines) {
            LineScan scan = new LineScan(line);
            do {
                inside =
                        switch (inside) {
                            case COMMENT -> close(scan, "*/", Kind.COMMENT, inside);
                            case TEMPLATE -> close(scan, "`", Kind.STRING, inside);
                            case CODE -> code(scan);
                        };
            } while (scan.more());
            all.add(scan.done());
        }
        return all;
    }

    private static Inside close(LineScan scan, String end, Kind kind, Inside inside) {
        int found = scan.line.indexOf(end, scan.at);
        scan.take(found < 0 ? scan.line.length() : found + end.length(), kind);
        return found < 0 ? inside : Inside.CODE;
    }

    private Inside code(LineScan scan) {
        while (scan.more()) {
            char c = scan.here();
            if (!comment.isEmpty() && scan.sees(comment)) {
                scan.rest(Kind.COMMENT);
            } else if (!comment.isEmpty() && scan.sees("/*")) {
                return Inside.COMMENT;
            } else if (c == '`' && !quotedKeys) {
                int end = scan.afterQuoted();
                boolean closed = end > scan.at + 1 && scan.line.charAt(end - 1) == '`';
                scan.take(end, Kind.STRING);
                if (!closed) {
                    return Inside.TEMPLATE;
                }
            } else if (c == '"' || c == '\'') {
                int end = scan.afterQuoted();
                scan.take(end, quotedKeys && isKey(scan.line, end) ? Kind.KEY : Kind.STRING);
            } else if (Character.isDigit(c)) {
                scan.take(scan.afterWord(), Kind.NUMBER);
            } else if (LineScan.isWord(c)) {
                word(scan);
            } else {
                scan.at++;
            }
        }
        return Inside.CODE;
    }

    private void word(LineScan scan) {
        int end = scan.afterWord();
        if (keywords.contains(scan.line.substring(scan.at, end))) {
            scan.take(end, Kind.KEYWORD);
        } else if (end < scan.line.length() && scan.line.charAt(end) == '(') {
            scan.take(end, Kind.PLACEHOLDER);
        } else {
            scan.at = end;
        }
    }

    private static boolean isKey(String line, int end) {
        int at = end;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at < line.length() && line.charAt(at) == ':';
    }
}
