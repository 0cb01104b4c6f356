package dev.slipway.gotemplate.sprig;

import java.util.ArrayList;
import java.util.List;

/// `snakecase`, `kebabcase` and `camelcase`, after huandu/xstrings 1.5: what a word is, and when a
/// number belongs to the word before it (`Bld4Floor` is `bld4_floor`, `HTTP2xx` is `http_2xx`).
final class WordShapes {
    private final String connector;
    private final StringBuilder out = new StringBuilder();
    private final List<Word> words;
    private int next;

    private WordShapes(String text, String connector) {
        this.connector = connector;
        this.words = words(text.codePoints().toArray());
    }

    private enum Kind {
        NONE,
        NUMBER,
        UPPER,
        LETTERS,
        JOINT,
        SIGNS,
        OTHER
    }

    private record Word(Kind kind, String text) {
        boolean plain() {
            return kind == Kind.LETTERS || kind == Kind.NUMBER;
        }

        /// Whether a connector is due before this word.
        boolean joins() {
            return kind != Kind.SIGNS && kind != Kind.JOINT;
        }

        boolean joinsAndIs() {
            return joins() && kind != Kind.NONE;
        }
    }

    static String joined(String text, String connector) {
        return new WordShapes(text, connector).run();
    }

    private String run() {
        Word word = take();
        while (next < words.size()) {
            if (word.kind != Kind.JOINT) {
                write(word);
            }
            Word last = word;
            word = take();
            switch (last.kind) {
                case NUMBER -> {
                    word = rest(word);
                    out.append(word.joinsAndIs() ? connector : "");
                }
                case JOINT -> write(last);
                case SIGNS -> {}
                default -> word = afterLetters(word);
            }
        }
        write(word);
        return out.toString();
    }

    private Word afterLetters(Word word) {
        if (word.kind != Kind.NUMBER) {
            out.append(word.joins() ? connector : "");
            return word;
        }
        if (next >= words.size()) {
            return word;
        }
        Word after = take();
        if (after.kind != Kind.LETTERS) {
            write(word);
            out.append(after.joins() ? connector : "");
            return after;
        }
        out.append(connector);
        write(word);
        Word rest = rest(after);
        out.append(rest.joinsAndIs() ? connector : "");
        return rest;
    }

    private Word rest(Word word) {
        Word now = word;
        while (now.plain()) {
            write(now);
            now = take();
        }
        return now;
    }

    private Word take() {
        return next < words.size() ? words.get(next++) : new Word(Kind.NONE, "");
    }

    private void write(Word word) {
        switch (word.kind) {
            case JOINT ->
                    out.append(connector.repeat(word.text.codePointCount(0, word.text.length())));
            case UPPER ->
                    word.text
                            .codePoints()
                            .map(Character::toLowerCase)
                            .forEach(out::appendCodePoint);
            default -> out.append(word.text);
        }
    }

    private static List<Word> words(int[] points) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < points.length) {
            Kind kind = kind(points[at]);
            int end = end(points, at, kind);
            words.add(new Word(kind, new String(points, at, end - at)));
            at = end;
        }
        return words;
    }

    private static int end(int[] points, int start, Kind kind) {
        int end = start + 1;
        if (kind == Kind.UPPER && end < points.length) {
            if (kind(points[end]) == Kind.LETTERS) {
                kind = Kind.LETTERS;
            } else if (kind(points[end]) == Kind.UPPER) {
                end = run(points, end, Kind.UPPER);
                boolean title = end < points.length && kind(points[end]) == Kind.LETTERS;
                return title ? end - 1 : end;
            } else {
                return end;
            }
        }
        return run(points, end, kind);
    }

    private static int run(int[] points, int start, Kind kind) {
        int end = start;
        while (end < points.length && kind(points[end]) == kind) {
            end++;
        }
        return end;
    }

    private static Kind kind(int c) {
        if (isJoint(c)) {
            return Kind.JOINT;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    Kind.SIGNS;
            case Character.UPPERCASE_LETTER -> Kind.UPPER;
            case Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER ->
                    isIdeograph(c) ? Kind.OTHER : Kind.LETTERS;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    Kind.NUMBER;
            default -> Kind.OTHER;
        };
    }

    private static boolean isJoint(int c) {
        return c == '_' || c == '-' || Character.isWhitespace(c);
    }

    /// Han, kana and hangul count as no letters.
    private static boolean isIdeograph(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /// `ToPascalCase`: joints go, the letter after one is upper-case, a word that begins with upper
    /// case loses it further on; joints at the ends stay.
    static String pascal(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < points.length && isJoint(points[at])) {
            out.appendCodePoint(points[at++]);
        }
        if (at == points.length) {
            return out.toString();
        }
        boolean upperWord = Character.isUpperCase(points[at]);
        int now = Character.toUpperCase(points[at++]);
        for (; at < points.length; at++) {
            int before = now;
            now = points[at];
            if (isJoint(before) && !isJoint(now)) {
                upperWord = Character.isUpperCase(now);
                now = Character.toUpperCase(now);
                continue;
            }
            if (!isJoint(before) && upperWord) {
                upperWord = Character.isUpperCase(now);
                now = upperWord ? Character.toLowerCase(now) : now;
            }
            out.appendCodePoint(before);
        }
        return out.appendCodePoint(now).toString();
    }
}
