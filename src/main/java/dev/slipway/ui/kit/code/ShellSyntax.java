package dev.slipway.ui.kit.code;

import dev.slipway.ui.kit.code.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Shell scripts and Dockerfiles: words of the language, quoted texts, variables, comments. With
/// `leading`, a word counts only at the line's start (`FROM`), whatever its case.
record ShellSyntax(Set<String> keywords, boolean leading) implements Syntax {
    static final Set<String> DOCKERFILE =
            Set.of(
                    ("add arg cmd copy entrypoint env expose from healthcheck label maintainer"
                                    + " onbuild run shell stopsignal user volume workdir")
                            .split(" "));
    static final Set<String> SHELL =
            Set.of(
                    ("if then else elif fi for in do done while until case esac function return"
                                    + " exit set export local readonly source")
                            .split(" "));

    @Override
    public List<List<Token>> tokens(List<String> lines) {
        List<List<Token>> all = new ArrayList<>(lines.size());
        boolean continued = false;
        for (String line : lines) {
            LineScan scan = new LineScan(line);
            scan.skipBlank();
            boolean first = !continued;
            while (scan.more()) {
                first = step(scan, first);
            }
            all.add(scan.done());
            continued = line.stripTrailing().endsWith("\\");
        }
        return all;
    }

    private boolean step(LineScan scan, boolean first) {
        char c = scan.here();
        if (c == '#' && (scan.at == 0 || Character.isWhitespace(scan.line.charAt(scan.at - 1)))) {
            scan.rest(Kind.COMMENT);
        } else if (c == '"' || c == '\'') {
            scan.take(scan.afterQuoted(), Kind.STRING);
        } else if (scan.placeholder()) {
            return false;
        } else if (c == '$') {
            int from = scan.at;
            scan.at++;
            int end = scan.afterWord();
            scan.at = from;
            scan.take(Math.max(end, from + 1), Kind.PLACEHOLDER);
        } else if (LineScan.isWord(c)) {
            word(scan, first);
        } else {
            scan.at++;
            return first;
        }
        return false;
    }

    private void word(LineScan scan, boolean first) {
        int end = scan.afterWord();
        String word = scan.line.substring(scan.at, end);
        String wanted = leading ? word.toLowerCase(Locale.ROOT) : word;
        boolean counts = leading ? first || word.equals("AS") : true;
        if (counts && (keywords.contains(wanted) || (leading && word.equals("AS")))) {
            scan.take(end, Kind.KEYWORD);
        } else if (word.chars().allMatch(Character::isDigit)) {
            scan.take(end, Kind.NUMBER);
        } else {
            scan.at = end;
        }
    }
}
