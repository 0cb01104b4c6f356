package dev.slipway.form;

/// Rewrites a regular expression of ECMAScript where Java reads it differently: `$` is the very
/// end, `[` and `&&` inside a class are plain characters, `[^]` is anything, `\d` and `\w` mean the
/// same in both.
final class EcmaSyntax {

    private EcmaSyntax() {}

    static String toJava(String source) {
        StringBuilder out = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                i++;
                escape(source.charAt(i), out);
            } else if (inClass) {
                inClass = c != ']';
                out.append(c == '[' ? "\\[" : c == '&' ? "\\&" : String.valueOf(c));
            } else if (source.startsWith("[^]", i)) {
                out.append("[\\s\\S]");
                i += 2;
            } else if (c == '[') {
                inClass = true;
                out.append(c);
                if (source.startsWith("[^", i)) {
                    out.append('^');
                    i++;
                }
            } else {
                out.append(c == '$' ? "\\z" : String.valueOf(c));
            }
        }
        return out.toString();
    }

    private static void escape(char c, StringBuilder out) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        boolean means = "dDwWsSbBnrtfvcxupPk".indexOf(c) >= 0;
        if (c == 'v') {
            out.append("\\x0B");
        } else if (letter && !means) {
            out.append(c);
        } else {
            out.append('\\').append(c);
        }
    }
}
