package dev.slipway.ui.kit.code;

import dev.slipway.ui.kit.code.Token.Kind;

import java.util.ArrayList;
import java.util.List;

/// Markdown: headings, fences, inline code, strong text and link targets.
final class MarkdownSyntax implements Syntax {

    @Override
    public List<List<Token>> tokens(List<String> lines) {
        List<List<Token>> all = new ArrayList<>(lines.size());
        boolean fenced = false;
        for (String line : lines) {
            LineScan scan = new LineScan(line);
            String text = line.stripLeading();
            if (text.startsWith("```") || text.startsWith("~~~")) {
                fenced = !fenced;
                scan.rest(Kind.COMMENT);
            } else if (fenced) {
                scan.rest(Kind.STRING);
            } else if (text.startsWith("#")) {
                scan.rest(Kind.HEADING);
            } else if (text.startsWith(">")) {
                scan.rest(Kind.COMMENT);
            } else {
                inline(scan);
            }
            all.add(scan.done());
        }
        return all;
    }

    private static void inline(LineScan scan) {
        scan.skipBlank();
        if (scan.sees("- ") || scan.sees("* ") || scan.sees("+ ")) {
            scan.take(scan.at + 1, Kind.KEYWORD);
        }
        while (scan.more()) {
            if (scan.here() == '`') {
                scan.take(scan.afterQuoted(), Kind.STRING);
            } else if (scan.sees("**")) {
                int end = scan.line.indexOf("**", scan.at + 2);
                scan.take(end < 0 ? scan.at + 2 : end + 2, Kind.STRONG);
            } else if (scan.sees("](")) {
                int end = scan.line.indexOf(')', scan.at);
                scan.at += 2;
                scan.take(end < 0 ? scan.line.length() : end, Kind.KEY);
            } else if (!scan.placeholder()) {
                scan.at++;
            }
        }
    }
}
