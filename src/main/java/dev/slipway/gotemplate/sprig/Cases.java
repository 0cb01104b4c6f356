package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Call;
import dev.slipway.gotemplate.value.Functions;

import java.nio.charset.StandardCharsets;

/// Letter case, initials, abbreviation and line wrapping, after Masterminds/goutils.
final class Cases {

    private Cases() {}

    static Functions functions() {
        return Functions.builder()
                .add("title", 1, c -> title(c.text(0)))
                .add("untitle", 1, c -> eachWord(c.text(0), false))
                .add("initials", 1, c -> initials(c.text(0)))
                .add("nospace", 1, c -> withoutBlanks(c.text(0)))
                .add("swapcase", 1, c -> swapCase(c.text(0)))
                .add("snakecase", 1, c -> WordShapes.joined(c.text(0), "_"))
                .add("kebabcase", 1, c -> WordShapes.joined(c.text(0), "-"))
                .add("camelcase", 1, c -> WordShapes.pascal(c.text(0)))
                .add("abbrev", 2, c -> abbreviate(c.text(1), 0, c.count(0), c.count(0) < 4))
                .add("abbrevboth", 3, Cases::abbreviateBoth)
                .add("wrap", 2, c -> wrap(c, c.text(1), c.count(0), "\n", false))
                .add("wrapWith", 3, c -> wrap(c, c.text(2), c.count(0), c.text(1), true))
                .build();
    }

    /// `strings.Title`: what follows no letter, digit, underscore or apostrophe starts a word.
    private static String title(String text) {
        StringBuilder out = new StringBuilder();
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            out.appendCodePoint(separates(before) ? Character.toTitleCase(c) : c);
            before = c;
        }
        return out.toString();
    }

    private static boolean separates(int c) {
        if (c < 0x80) {
            return !Character.isLetterOrDigit(c) && c != '_';
        }
        return Character.isWhitespace(c);
    }

    private static String eachWord(String text, boolean upper) {
        StringBuilder out = new StringBuilder();
        boolean start = true;
        for (int c : text.codePoints().toArray()) {
            int changed = upper ? Character.toTitleCase(c) : Character.toLowerCase(c);
            out.appendCodePoint(start ? changed : c);
            start = Character.isWhitespace(c);
        }
        return out.toString();
    }

    private static String initials(String text) {
        StringBuilder out = new StringBuilder();
        boolean start = true;
        for (int c : text.codePoints().toArray()) {
            boolean blank = Character.isWhitespace(c);
            if (start && !blank) {
                out.appendCodePoint(c);
            }
            start = blank;
        }
        return out.toString();
    }

    /// `goutils.DeleteWhiteSpace` takes every byte of the text for a character.
    private static String withoutBlanks(String text) {
        StringBuilder out = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            int c = each & 0xff;
            if (!Character.isWhitespace(c) && c != 0x85 && c != 0xa0) {
                out.append((char) c);
            }
        }
        return out.length() == text.getBytes(StandardCharsets.UTF_8).length ? text : out.toString();
    }

    private static String swapCase(String text) {
        StringBuilder out = new StringBuilder();
        boolean start = true;
        for (int c : text.codePoints().toArray()) {
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                out.appendCodePoint(Character.toLowerCase(c));
            } else if (Character.isLowerCase(c)) {
                out.appendCodePoint(start ? Character.toTitleCase(c) : Character.toUpperCase(c));
            } else {
                out.appendCodePoint(c);
            }
            start = Character.isWhitespace(c);
        }
        return out.toString();
    }

    private static String abbreviateBoth(Call call) {
        int left = call.count(0);
        int right = call.count(1);
        boolean refuse = right < 4 || left > 0 && right < 7;
        return abbreviate(call.text(2), left, right, refuse);
    }

    /// `goutils.AbbreviateFull`.
    private static String abbreviate(String text, int wanted, int width, boolean refuse) {
        int size = text.length();
        if (refuse || size <= width) {
            return text;
        }
        int offset = Math.min(wanted, size);
        if (size - offset < width - 3) {
            offset = size - (width - 3);
        }
        if (offset <= 4) {
            return text.substring(0, width - 3) + "...";
        }
        if (offset + width - 3 < size) {
            return "..." + abbreviate(text.substring(offset), 0, width - 3, false);
        }
        return "..." + text.substring(size - (width - 3));
    }

    /// `goutils.WrapCustom`.
    private static String wrap(
            Call call, String text, int width, String newLine, boolean breakLongWords) {
        int limit = Math.max(1, width);
        call.budget().spend((long) text.length() * (1 + newLine.length()) / 8);
        StringBuilder out = new StringBuilder();
        int size = text.length();
        int at = 0;
        while (size - at > limit) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            int blank = text.lastIndexOf(' ', at + limit);
            if (blank >= at) {
                out.append(text, at, blank).append(newLine);
                at = blank + 1;
            } else if (breakLongWords) {
                out.append(text, at, at + limit).append(newLine);
                at += limit;
            } else {
                int next = text.indexOf(' ', at + limit);
                if (next < 0) {
                    break;
                }
                out.append(text, at, next).append(newLine);
                at = next + 1;
            }
        }
        return out.append(text, at, size).toString();
    }
}
