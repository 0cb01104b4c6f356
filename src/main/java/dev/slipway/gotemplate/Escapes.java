package dev.slipway.gotemplate;

/// `template.HTMLEscapeString` and `JSEscapeString`.
final class Escapes {

    private Escapes() {}

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\0", "\uFFFD");
    }

    static String js(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '\\', '\'', '"' -> out.append('\\').appendCodePoint(c);
                                case '<', '>', '&', '=' -> out.append(unicode(c));
                                default -> {
                                    boolean plain =
                                            c >= ' ' && c < 0x7f
                                                    || c >= 0xa0 && Character.isDefined(c);
                                    if (plain) {
                                        out.appendCodePoint(c);
                                    } else {
                                        out.append(unicode(c));
                                    }
                                }
                            }
                        });
        return out.toString();
    }

    private static String unicode(int c) {
        return String.format("\\u%04X", c);
    }
}
