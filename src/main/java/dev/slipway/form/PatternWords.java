package dev.slipway.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Says what a simple anchored pattern wants in words, because `^[a-z0-9-]+$` helps nobody who has
/// to type a name. Patterns beyond character classes, groups and repetition are left unexplained.
final class PatternWords {
    private enum Kind {
        LOWER("lower-case letters", "a lower-case letter"),
        UPPER("capital letters", "a capital letter"),
        DIGIT("digits", "a digit");

        final String many;
        final String one;

        Kind(String many, String one) {
            this.many = many;
            this.one = one;
        }
    }

    /// One character position of the pattern; `needed` when it cannot be left out.
    private record Atom(Set<Kind> kinds, Set<String> marks, boolean needed) {

        boolean narrowerThan(Atom all) {
            return kinds.size() + marks.size() < all.kinds.size() + all.marks.size();
        }
    }

    private final String source;
    private final List<Atom> atoms = new ArrayList<>();
    private String count = "";
    private int at = 1;

    private PatternWords(String source) {
        this.source = source;
    }

    /// "only lower-case letters, digits and hyphens, starting with a lower-case letter".
    static Optional<String> explain(String pattern) {
        if (pattern.length() < 3 || !pattern.startsWith("^") || !pattern.endsWith("$")) {
            return Optional.empty();
        }
        PatternWords words = new PatternWords(pattern);
        return words.read() ? Optional.of(words.say()) : Optional.empty();
    }

    private boolean read() {
        int depth = 0;
        while (at < source.length() - 1) {
            char c = source.charAt(at);
            if (c == '(') {
                at += source.startsWith("(?:", at) ? 3 : 1;
                depth++;
                if (at < source.length() && source.charAt(at) == '?') {
                    return false;
                }
            } else if (c == ')') {
                at++;
                depth--;
                quantifier();
            } else if (!atom(c)) {
                return false;
            }
        }
        return depth == 0 && !atoms.isEmpty();
    }

    private boolean atom(char c) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<String> marks = new TreeSet<>();
        if (c == '[') {
            if (!characterClass(kinds, marks)) {
                return false;
            }
        } else if (c == '\\' && source.charAt(at + 1) == 'd') {
            kinds.add(Kind.DIGIT);
            at += 2;
        } else if (c == '\\' && !Character.isLetterOrDigit(source.charAt(at + 1))) {
            marks.add(mark(source.charAt(at + 1)));
            at += 2;
        } else if ("-_/:@#, ".indexOf(c) >= 0) {
            marks.add(mark(c));
            at++;
        } else {
            return false;
        }
        String times = quantifier();
        boolean single = atoms.isEmpty() && at == source.length() - 1;
        count = single ? length(times) : "";
        atoms.add(
                new Atom(
                        kinds,
                        marks,
                        !times.startsWith("*")
                                && !times.startsWith("?")
                                && !times.startsWith("{0")));
        return true;
    }

    private boolean characterClass(Set<Kind> kinds, Set<String> marks) {
        int end = source.indexOf(']', at + 2);
        if (end < 0 || source.charAt(at + 1) == '^') {
            return false;
        }
        String body = source.substring(at + 1, end);
        at = end + 1;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (i + 2 < body.length() && body.charAt(i + 1) == '-') {
                Optional<Kind> kind = range(body.substring(i, i + 3));
                if (kind.isEmpty()) {
                    return false;
                }
                kinds.add(kind.get());
                i += 2;
            } else if (c == '\\' && i + 1 < body.length()) {
                i++;
                if (!escaped(body.charAt(i), kinds, marks)) {
                    return false;
                }
            } else if (Character.isLetterOrDigit(c)) {
                return false;
            } else {
                marks.add(mark(c));
            }
        }
        return true;
    }

    private static boolean escaped(char c, Set<Kind> kinds, Set<String> marks) {
        switch (c) {
            case 'd' -> kinds.add(Kind.DIGIT);
            case 'w' -> {
                kinds.addAll(EnumSet.allOf(Kind.class));
                marks.add(mark('_'));
            }
            case 's' -> marks.add(mark(' '));
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    return false;
                }
                marks.add(mark(c));
            }
        }
        return true;
    }

    private static Optional<Kind> range(String range) {
        return switch (range) {
            case "a-z" -> Optional.of(Kind.LOWER);
            case "A-Z" -> Optional.of(Kind.UPPER);
            case "0-9" -> Optional.of(Kind.DIGIT);
            default -> Optional.empty();
        };
    }

    private String quantifier() {
        int start = at;
        if (at < source.length() && source.charAt(at) == '{') {
            at = Math.max(at, source.indexOf('}', at)) + 1;
        } else if (at < source.length() && "*+?".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        if (at < source.length() && source.charAt(at) == '?' && at > start) {
            at++;
        }
        return source.substring(start, at);
    }

    private static String length(String times) {
        if (!times.matches("\\{\\d+(,\\d*)?}")) {
            return "";
        }
        String[] limits = times.substring(1, times.length() - 1).split(",", -1);
        if (limits.length == 1) {
            return limits[0] + " characters";
        }
        return limits[1].isEmpty()
                ? "at least " + limits[0] + " characters"
                : limits[0] + " to " + limits[1] + " characters";
    }

    private static String mark(char c) {
        return switch (c) {
            case '-' -> "hyphens";
            case '_' -> "underscores";
            case '.' -> "dots";
            case '/' -> "slashes";
            case ' ' -> "blanks";
            case ':' -> "colons";
            case '@' -> "@";
            default -> String.valueOf(c);
        };
    }

    private String say() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<String> marks = new TreeSet<>();
        for (Atom atom : atoms) {
            kinds.addAll(atom.kinds());
            marks.addAll(atom.marks());
        }
        Atom all = new Atom(kinds, marks, true);
        List<String> words = new ArrayList<>();
        kinds.forEach(kind -> words.add(kind.many));
        if (kinds.contains(Kind.LOWER) && kinds.contains(Kind.UPPER)) {
            words.removeAll(List.of(Kind.LOWER.many, Kind.UPPER.many));
            words.addFirst("letters");
        }
        words.addAll(marks);
        StringBuilder text = new StringBuilder("only ").append(join(words, " and "));
        edge(atoms.getFirst(), all, ", starting with ", text);
        edge(atoms.getLast(), all, ", ending with ", text);
        return count.isEmpty() ? text.toString() : text + ", " + count;
    }

    private static void edge(Atom atom, Atom all, String words, StringBuilder text) {
        if (atom.needed() && atom.marks().isEmpty() && atom.narrowerThan(all)) {
            List<String> ones = new ArrayList<>(atom.kinds().stream().map(k -> k.one).toList());
            if (ones.containsAll(List.of(Kind.LOWER.one, Kind.UPPER.one))) {
                ones.removeAll(List.of(Kind.LOWER.one, Kind.UPPER.one));
                ones.addFirst("a letter");
            }
            text.append(words).append(join(ones, " or "));
        }
    }

    private static String join(List<String> words, String last) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
    }
}
