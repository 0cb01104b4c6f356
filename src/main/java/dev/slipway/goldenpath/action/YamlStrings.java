package dev.slipway.goldenpath.action;

import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the npm package yaml 2 writes a text by default: plain where it can, quoted where it must,
/// as a block where it has several lines.
final class YamlStrings {
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\ud800-\\udfff]");
    private static final Pattern NOT_PLAIN =
            Pattern.compile(
                    "\\A[\\n\\t ,\\[\\]{}#&*!|>'\"%@`]|\\A[?-]\\z|\\A[?-][ \\t]|[\\n:][ \\t]"
                            + "|[ \\t]\\n|[\\n\\t ]#|[\\n\\t :]\\z");
    private static final Pattern DOCUMENT = Pattern.compile("(?m)^(%|---|\\.\\.\\.)");
    private static final Pattern BLANK_END = Pattern.compile("\\n[\\t ]+\\z");
    private static final Pattern NEWLINES = Pattern.compile("\\n+");
    private static final Pattern END_NEWLINES = Pattern.compile("(?<!\\n)\\n+(?!\\n|\\z)");
    private static final Pattern DEEPER =
            Pattern.compile("(?:\\A|\\n)([\\t ].*)(?:([\\n\\t ]*)\\n(?![\\n\\t ]))?");
    private static final int WIDTH = 80;
    private static final int LONG_QUOTED = 40;

    private final String value;
    private final String indent;
    private final boolean isKey;
    private final int start;

    private YamlStrings(String value, int indent, boolean isKey, int start) {
        this.value = value;
        this.indent = " ".repeat(indent);
        this.isKey = isKey;
        this.start = start;
    }

    /// `indent` is the column of further lines, `start` the one of the first (-1 unknown).
    static String of(String value, int indent, int start) {
        return new YamlStrings(value, indent, false, start).written();
    }

    static String key(String value, int indent) {
        return new YamlStrings(value, indent, true, -1).written();
    }

    private String written() {
        return CONTROL.matcher(value).find() ? doubleQuoted() : plain();
    }

    private String plain() {
        boolean lines = value.contains("\n");
        if (isKey && lines) {
            return quoted();
        }
        if (NOT_PLAIN.matcher(value).find()) {
            return isKey || !lines ? quoted() : block();
        }
        if (!isKey && lines) {
            return block();
        }
        if (DOCUMENT.matcher(value).find()) {
            if (indent.isEmpty()) {
                return block();
            }
            if (isKey && indent.length() == 2) {
                return quoted();
            }
        }
        if (!isText()) {
            return quoted();
        }
        return isKey ? value : folded(value, YamlFold.Mode.FLOW);
    }

    /// Whether the text read plain is the text, and no number, truth or nothing.
    private boolean isText() {
        return !value.isEmpty()
                && (DOCUMENT.matcher(value).find()
                        || Yaml.readOne("", value, Dialect.CORE)
                                .value()
                                .map(YamlNode::value)
                                .filter(value::equals)
                                .isPresent());
    }

    private String folded(String text, YamlFold.Mode mode) {
        return YamlFold.fold(text, inner(), mode, start).text();
    }

    private String inner() {
        return indent.isEmpty() && DOCUMENT.matcher(value).find() ? "  " : indent;
    }

    private String quoted() {
        return value.contains("\"") && !value.contains("'") ? singleQuoted() : doubleQuoted();
    }

    private String singleQuoted() {
        boolean lines = value.contains("\n");
        if (lines && (isKey || Pattern.compile("[ \\t]\\n|\\n[ \\t]").matcher(value).find())) {
            return doubleQuoted();
        }
        String text = "'" + doubled(value.replace("'", "''"), "\n" + inner()) + "'";
        return isKey ? text : folded(text, YamlFold.Mode.FLOW);
    }

    /// Each run of line ends, and `more` after it.
    private static String doubled(String text, String more) {
        return NEWLINES.matcher(text)
                .replaceAll(run -> run.group() + Matcher.quoteReplacement(more));
    }

    private String doubleQuoted() {
        StringBuilder quoted = new StringBuilder();
        JsonText.quote(value, quoted);
        String text = new Escapes(quoted.toString()).written();
        return isKey ? text : folded(text, YamlFold.Mode.QUOTED);
    }

    /// A JSON string with YAML's shorter escapes, and real line ends where it is long.
    private final class Escapes {
        private final String json;
        private final StringBuilder out = new StringBuilder();
        private int at;

        Escapes(String json) {
            this.json = json;
        }

        String written() {
            while (at < json.length()) {
                char c = json.charAt(at);
                if (c == ' ' && json.startsWith("\\n", at + 1)) {
                    out.append("\\ ");
                    at++;
                    escape();
                } else if (c == '\\') {
                    escape();
                } else {
                    out.append(c);
                    at++;
                }
            }
            return out.toString();
        }

        private void escape() {
            char kind = json.charAt(at + 1);
            if (kind == 'u') {
                out.append(shorter(json.substring(at + 2, at + 6)));
                at += 6;
            } else if (kind != 'n'
                    || isKey
                    || json.charAt(at + 2) == '"'
                    || json.length() < LONG_QUOTED) {
                out.append(json, at, at + 2);
                at += 2;
            } else {
                lineEnd();
            }
        }

        private void lineEnd() {
            out.append("\n\n");
            while (json.startsWith("\\n", at + 2) && json.charAt(at + 4) != '"') {
                out.append('\n');
                at += 2;
            }
            out.append(inner());
            if (json.charAt(at + 2) == ' ') {
                out.append('\\');
            }
            at += 2;
        }

        private static String shorter(String code) {
            return switch (code) {
                case "0000" -> "\\0";
                case "0007" -> "\\a";
                case "000b" -> "\\v";
                case "001b" -> "\\e";
                case "0085" -> "\\N";
                case "00a0" -> "\\_";
                case "2028" -> "\\L";
                case "2029" -> "\\P";
                default -> code.startsWith("00") ? "\\x" + code.substring(2) : "\\u" + code;
            };
        }
    }

    private String block() {
        if (BLANK_END.matcher(value).find()) {
            return quoted();
        }
        String inner = indent.isEmpty() ? (DOCUMENT.matcher(value).find() ? "  " : "") : indent;
        int endStart = value.length();
        while (endStart > 0 && "\n\t ".indexOf(value.charAt(endStart - 1)) >= 0) {
            endStart--;
        }
        String end = value.substring(endStart);
        int newline = end.indexOf('\n');
        String chomp =
                newline < 0 ? "-" : value.equals(end) || newline != end.length() - 1 ? "+" : "";
        String body = value.substring(0, endStart);
        if (end.endsWith("\n")) {
            end = end.substring(0, end.length() - 1);
        }
        end =
                END_NEWLINES
                        .matcher(end)
                        .replaceAll(run -> run.group() + Matcher.quoteReplacement(inner));
        int startEnd = 0;
        int startNewline = -1;
        boolean spaced = false;
        while (startEnd < body.length() && " \n".indexOf(body.charAt(startEnd)) >= 0) {
            spaced |= body.charAt(startEnd) == ' ';
            startNewline = body.charAt(startEnd) == '\n' ? startEnd : startNewline;
            startEnd++;
        }
        String begin = body.substring(0, startNewline < startEnd ? startNewline + 1 : startEnd);
        body = body.substring(begin.length());
        begin = doubled(begin, inner);
        String header = (spaced ? (inner.isEmpty() ? "1" : "2") : "") + chomp;
        if (isLong(inner.length())) {
            String folded = DEEPER.matcher(doubledBefore(body)).replaceAll(YamlStrings::kept);
            YamlFold.Folded block =
                    YamlFold.fold(
                            begin + doubled(folded, inner) + end,
                            inner,
                            YamlFold.Mode.BLOCK,
                            inner.length());
            if (!block.overflows()) {
                return ">" + header + "\n" + inner + block.text();
            }
        }
        return "|" + header + "\n" + inner + begin + doubled(body, inner) + end;
    }

    private static String doubledBefore(String text) {
        return NEWLINES.matcher(text).replaceAll(run -> "\n" + run.group());
    }

    /// Lines that are indented more are not folded.
    private static String kept(java.util.regex.MatchResult match) {
        String blank = match.group(2);
        return Matcher.quoteReplacement(match.group(1) + (blank == null ? "" : blank));
    }

    private boolean isLong(int indented) {
        int limit = WIDTH - indented;
        if (value.length() <= limit) {
            return false;
        }
        int lineStart = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\n') {
                if (i - lineStart > limit) {
                    return true;
                }
                lineStart = i + 1;
                if (value.length() - lineStart <= limit) {
                    return false;
                }
            }
        }
        return true;
    }
}
