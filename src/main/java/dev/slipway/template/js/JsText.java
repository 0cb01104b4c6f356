package dev.slipway.template.js;

import dev.slipway.template.syntax.Whitespace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text as JavaScript handles it, in UTF-16 units.
public final class JsText {
    private static final String UNESCAPED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";

    private JsText() {}

    public static String trim(String text) {
        return trimEnd(trimStart(text));
    }

    public static String trimStart(String text) {
        int i = 0;
        while (i < text.length() && Whitespace.is(text.charAt(i))) {
            i++;
        }
        return text.substring(i);
    }

    public static String trimEnd(String text) {
        int i = text.length();
        while (i > 0 && Whitespace.is(text.charAt(i - 1))) {
            i--;
        }
        return text.substring(0, i);
    }

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /// First unit in upper case, the rest in lower.
    public static String capitalized(String text) {
        String lower = lower(text);
        return lower.isEmpty() ? lower : upper(lower.substring(0, 1)) + lower.substring(1);
    }

    public static List<String> units(String text) {
        List<String> units = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); i++) {
            units.add(String.valueOf(text.charAt(i)));
        }
        return units;
    }

    /// `text.split(separator)` of a separator that is a text.
    public static List<String> split(String text, String separator) {
        if (separator.isEmpty()) {
            return units(text);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, from)) {
            parts.add(text.substring(from, i));
            from = i + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    /// `encodeURIComponent`.
    public static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && UNESCAPED.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
            }
        }
        return out.toString();
    }

    /// What Nunjucks escapes in markup; the backslash too.
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\\' -> out.append("&#92;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
