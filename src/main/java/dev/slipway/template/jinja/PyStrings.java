package dev.slipway.template.jinja;

import dev.slipway.template.value.Growth;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Python's text operations that filters and methods share.
final class PyStrings {
    private PyStrings() {}

    static String capitalized(String text) {
        return text.isEmpty()
                ? text
                : Character.toTitleCase(text.charAt(0))
                        + text.substring(1).toLowerCase(Locale.ROOT);
    }

    /// `str.expandtabs`: columns count from the last line end.
    static String expanded(String text, int size) {
        StringBuilder out = new StringBuilder(text.length());
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                int blanks = size > 0 ? size - column % size : 0;
                Growth.check((long) out.length() + blanks);
                out.repeat(' ', blanks);
                column += blanks;
            } else {
                out.append(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return out.toString();
    }

    /// `str.title`: every run of letters begins with a capital.
    static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(inside ? Character.toLowerCase(c) : Character.toUpperCase(c));
            inside = Character.isLetter(c);
        }
        return out.toString();
    }

    static String swapcase(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(
                    Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
        }
        return out.toString();
    }

    /// Removes characters of `chars` (white space for null) from the ends.
    static String strip(String text, @Nullable Object chars, boolean left, boolean right) {
        String set = chars instanceof String s ? s : null;
        int from = 0;
        int to = text.length();
        while (left && from < to && strips(text.charAt(from), set)) {
            from++;
        }
        while (right && to > from && strips(text.charAt(to - 1), set)) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean strips(char c, @Nullable String set) {
        return set == null ? blank(c) : set.indexOf(c) >= 0;
    }

    static boolean blank(char c) {
        return Character.isWhitespace(c)
                || c == '\u00a0'
                || c == '\u0085'
                || c == '\u202f'
                || c == '\u2007';
    }

    static String center(String text, int width, String fill) {
        Growth.check(width);
        int missing = width - text.length();
        if (missing <= 0) {
            return text;
        }
        int left = missing / 2 + (missing & width & 1);
        return fill.repeat(left) + text + fill.repeat(missing - left);
    }

    static String just(String text, int width, String fill, boolean left) {
        Growth.check(width);
        int missing = Math.max(0, width - text.length());
        return left ? text + fill.repeat(missing) : fill.repeat(missing) + text;
    }

    static String replace(String text, String what, String with, int count) {
        if (count < 0 && !what.isEmpty()) {
            return text.replace(what, with);
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        int left = count < 0 ? Integer.MAX_VALUE : count;
        while (left-- > 0) {
            int at = text.indexOf(what, from);
            if (at < 0 || (what.isEmpty() && from > text.length())) {
                break;
            }
            out.append(text, from, at).append(with);
            from = at + what.length();
            if (what.isEmpty()) {
                if (from == text.length()) {
                    return out.toString();
                }
                out.append(text.charAt(from++));
            }
        }
        return out.append(text.substring(Math.min(from, text.length()))).toString();
    }

    /// `str.split`: at runs of white space for a null separator.
    static List<@Nullable Object> split(String text, @Nullable String separator, int most) {
        List<@Nullable Object> parts = new ArrayList<>();
        if (separator == null) {
            blanks(text, most, parts);
            return parts;
        }
        int from = 0;
        for (int at = text.indexOf(separator);
                at >= 0 && (most < 0 || parts.size() < most);
                at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static void blanks(String text, int most, List<@Nullable Object> parts) {
        int i = 0;
        while (true) {
            while (i < text.length() && blank(text.charAt(i))) {
                i++;
            }
            if (i == text.length()) {
                return;
            }
            if (most >= 0 && parts.size() == most) {
                parts.add(strip(text.substring(i), null, false, true));
                return;
            }
            int start = i;
            while (i < text.length() && !blank(text.charAt(i))) {
                i++;
            }
            parts.add(text.substring(start, i));
        }
    }

    static List<@Nullable Object> rsplit(String text, @Nullable String separator, int most) {
        if (most < 0) {
            return split(text, separator, most);
        }
        String sep = separator == null ? " " : separator;
        List<@Nullable Object> parts = new ArrayList<>();
        String rest = separator == null ? strip(text, null, true, true) : text;
        while (parts.size() < most) {
            int at = rest.lastIndexOf(sep);
            if (at < 0) {
                break;
            }
            parts.addFirst(rest.substring(at + sep.length()));
            rest = rest.substring(0, at);
            rest = separator == null ? strip(rest, null, false, true) : rest;
        }
        parts.addFirst(rest);
        return parts;
    }

    static List<@Nullable Object> lines(String text, boolean keep) {
        List<@Nullable Object> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n'
                    && c != '\r'
                    && c != '\u000b'
                    && c != '\f'
                    && c != '\u0085'
                    && c != '\u2028'
                    && c != '\u2029') {
                continue;
            }
            int end =
                    i + (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 2 : 1);
            lines.add(text.substring(from, keep ? end : i));
            from = end;
            i = end - 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }
}
