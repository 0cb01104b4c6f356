package dev.slipway.template.js;

import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.TemplateFault;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression of JavaScript, run by Java's engine over a text that counts how often it is
/// looked at, so that a pattern that backtracks without end is stopped.
public final class JsRegex {
    private static final int STEPS = 2_000_000;

    private final String source;
    private final String flags;
    private final Pattern pattern;

    /// @throws TemplateFault when the pattern is none
    public JsRegex(String source, String flags) {
        this.source = source;
        this.flags = flags;
        int options = flags.contains("i") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        try {
            pattern =
                    Pattern.compile(
                            translated(source, flags.contains("m")),
                            options | (flags.contains("m") ? Pattern.MULTILINE : 0));
        } catch (PatternSyntaxException e) {
            throw new TemplateFault("this regular expression is wrong: " + e.getDescription());
        }
    }

    /// The same pattern as Java writes it: `$` without `m` is the very end, `[` in a class is
    /// itself, `\d` `\w` `\s` and `[^]` mean the same.
    private static String translated(String source, boolean multiline) {
        StringBuilder out = new StringBuilder(source.length() + 8);
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                out.append(escape(source.charAt(++i), inClass));
            } else if (inClass) {
                inClass = c != ']';
                out.append(c == '[' || c == '&' ? "\\" : "").append(c);
            } else if (source.startsWith("[^]", i)) {
                out.append("[\\s\\S]");
                i += 2;
            } else if (c == '[') {
                inClass = true;
                out.append(c);
            } else if (c == '$' && !multiline) {
                out.append("\\z");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String escape(char c, boolean inClass) {
        return switch (c) {
            case 's' ->
                    inClass
                            ? "\\s\\u00a0\\ufeff\\u2028\\u2029\\p{Zs}"
                            : "[\\s\\u00a0\\ufeff\\u2028\\u2029\\p{Zs}]";
            case 'S' -> inClass ? "\\S" : "[^\\s\\u00a0\\ufeff\\u2028\\u2029\\p{Zs}]";
            case 'v' -> "\\x0B";
            case '0' -> "\\x00";
            case 'd', 'D', 'w', 'W', 'b', 'B', 'n', 'r', 't', 'f', 'x', 'u', 'c', 'k' -> "\\" + c;
            default ->
                    c >= '1' && c <= '9'
                            ? "\\" + c
                            : Character.isLetter(c) ? String.valueOf(c) : "\\" + c;
        };
    }

    private Matcher matcher(String text, Evaluation evaluation) {
        evaluation.charge(text.length() / 64);
        return pattern.matcher(new Counted(text, new int[] {STEPS}));
    }

    public boolean test(String text, Evaluation evaluation) {
        return matcher(text, evaluation).find();
    }

    /// [#test(String, Evaluation)] where no template runs.
    ///
    /// @throws TemplateFault when it takes too long
    public boolean test(String text) {
        return pattern.matcher(new Counted(text, new int[] {STEPS})).find();
    }

    /// The pattern that matches `text` itself, everywhere.
    public static JsRegex literal(String text) {
        StringBuilder source = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            source.append(Character.isLetterOrDigit(c) || c > 127 ? "" : "\\");
                            source.appendCodePoint(c);
                        });
        return new JsRegex(source.toString(), "g");
    }

    /// [#replace(String, String, Evaluation)] where no template runs.
    public String replace(String text, String replacement) {
        return replaced(text, replacement, pattern.matcher(new Counted(text, new int[] {STEPS})));
    }

    /// `text.replace(this, replacement)`: the first match, or all with the flag `g`.
    public String replace(String text, String replacement, Evaluation evaluation) {
        return replaced(text, replacement, matcher(text, evaluation));
    }

    private String replaced(String text, String replacement, Matcher matcher) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            out.append(text, from, matcher.start());
            expand(text, matcher, replacement, out);
            from = matcher.end();
            if (!flags.contains("g")) {
                break;
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static void expand(
            String text, Matcher matcher, String replacement, StringBuilder out) {
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            if (c != '$' || i + 1 == replacement.length()) {
                out.append(c);
                continue;
            }
            char next = replacement.charAt(i + 1);
            int group = Character.digit(next, 10);
            int two =
                    i + 2 < replacement.length()
                            ? group * 10 + Character.digit(replacement.charAt(i + 2), 10)
                            : -1;
            if (next == '$') {
                out.append('$');
                i++;
            } else if (next == '&') {
                out.append(text, matcher.start(), matcher.end());
                i++;
            } else if (next == '`') {
                out.append(text, 0, matcher.start());
                i++;
            } else if (next == '\'') {
                out.append(text, matcher.end(), text.length());
                i++;
            } else if (group >= 0
                    && two > 0
                    && two <= matcher.groupCount()
                    && Character.digit(replacement.charAt(i + 2), 10) >= 0) {
                out.append(or(matcher.group(two)));
                i += 2;
            } else if (group > 0 && group <= matcher.groupCount()) {
                out.append(or(matcher.group(group)));
                i++;
            } else {
                out.append(c);
            }
        }
    }

    private static String or(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }

    public List<Object> split(String text, Evaluation evaluation) {
        List<Object> parts = new ArrayList<>();
        Matcher matcher = matcher(text, evaluation);
        int from = 0;
        while (matcher.find()) {
            if (matcher.end() == matcher.start()
                    && (matcher.end() == from || matcher.end() == text.length())) {
                if (matcher.end() == text.length() || matcher.end() == 0) {
                    continue;
                }
            }
            parts.add(text.substring(from, matcher.start()));
            from = matcher.end();
        }
        parts.add(text.substring(from));
        return parts;
    }

    @Override
    public String toString() {
        StringBuilder sorted = new StringBuilder();
        for (char flag : new char[] {'g', 'i', 'm', 'y'}) {
            if (flags.indexOf(flag) >= 0) {
                sorted.append(flag);
            }
        }
        return "/" + (source.isEmpty() ? "(?:)" : source) + "/" + sorted;
    }

    /// A text that runs out after so many looks.
    private record Counted(String text, int[] left) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new TemplateFault(
                        "template.limit",
                        "this regular expression takes too long",
                        "make it simpler: nested repetitions such as (a+)+ explode");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
