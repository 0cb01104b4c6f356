package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.GoError;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Go's regular expressions written for `java.util.regex`: POSIX classes, named groups and scripts
/// have other spellings, brackets, `&&` and braces another meaning, and what only Java knows
/// (look-around, back references, possessive repetition) is refused as in Go.
final class Re2Syntax {
    private static final int LONGEST = 10_000;
    private static final Map<String, String> CLASSES =
            Map.ofEntries(
                    Map.entry("[:alnum:]", "\\p{Alnum}"),
                    Map.entry("[:alpha:]", "\\p{Alpha}"),
                    Map.entry("[:ascii:]", "\\p{ASCII}"),
                    Map.entry("[:blank:]", "\\p{Blank}"),
                    Map.entry("[:cntrl:]", "\\p{Cntrl}"),
                    Map.entry("[:digit:]", "\\p{Digit}"),
                    Map.entry("[:graph:]", "\\p{Graph}"),
                    Map.entry("[:lower:]", "\\p{Lower}"),
                    Map.entry("[:print:]", "\\p{Print}"),
                    Map.entry("[:punct:]", "\\p{Punct}"),
                    Map.entry("[:space:]", "\\s"),
                    Map.entry("[:upper:]", "\\p{Upper}"),
                    Map.entry("[:word:]", "\\w"),
                    Map.entry("[:xdigit:]", "\\p{XDigit}"));
    private static final String LETTERS = "AbBzdDsSwWpPaftnrvxQ";
    private static final Pattern REPEAT = Pattern.compile("\\{\\d+(,\\d*)?\\}");
    private static final Pattern OPEN =
            Pattern.compile(
                    "\\(\\?(?:P?<(?<name>[A-Za-z0-9_]+)>|(?<flags>[ims]*(-[ims]+)?)(?<end>[:)]))");

    private final String regex;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean inside;
    private boolean repeated;
    private boolean lines;

    private Re2Syntax(String regex) {
        this.regex = regex;
    }

    static String toJava(String regex) {
        if (regex.length() > LONGEST) {
            throw new GoError("error parsing regexp: expression too large");
        }
        return new Re2Syntax(regex).run();
    }

    /// Java's group names know no underscore.
    static String groupName(String name) {
        return "g" + name.replace("Z", "Zz").replace("_", "Z5f");
    }

    private String run() {
        while (at < regex.length()) {
            char c = regex.charAt(at);
            if (c == '\\') {
                escape();
            } else if (inside) {
                insideClass(c);
            } else {
                outside(c);
            }
        }
        return out.toString();
    }

    private void outside(char c) {
        boolean wasRepeated = repeated;
        repeated = false;
        switch (c) {
            case '[' -> openClass();
            case '(' -> openGroup();
            case '$' -> add(lines ? "$" : "\\z");
            case '*', '+', '?' -> {
                if (wasRepeated && c != '?') {
                    throw refused("invalid nested repetition operator");
                }
                repeated = !wasRepeated;
                add(String.valueOf(c));
            }
            case '{' -> {
                Matcher repeat = REPEAT.matcher(regex).region(at, regex.length());
                if (repeat.lookingAt()) {
                    repeated = true;
                    out.append(repeat.group());
                    at = repeat.end();
                } else {
                    add("\\{");
                }
            }
            default -> add(String.valueOf(c));
        }
    }

    private void add(String text) {
        out.append(text);
        at++;
    }

    private void openGroup() {
        if (!regex.startsWith("(?", at)) {
            add("(");
            return;
        }
        Matcher open = OPEN.matcher(regex).region(at, regex.length());
        if (!open.lookingAt()) {
            throw refused("invalid or unsupported Perl syntax");
        }
        String name = open.group("name");
        if (name != null) {
            out.append("(?<").append(groupName(name)).append('>');
        } else {
            String flags = Objects.requireNonNullElse(open.group("flags"), "");
            int minus = flags.indexOf('-');
            String on = minus < 0 ? flags : flags.substring(0, minus);
            lines = on.contains("m") || lines && !flags.substring(on.length()).contains("m");
            out.append("(?").append(flags.replaceFirst("i", "iu")).append(open.group("end"));
        }
        at = open.end();
    }

    private void openClass() {
        inside = true;
        add("[");
        if (at < regex.length() && regex.charAt(at) == '^') {
            add("^");
        }
        if (at < regex.length() && regex.charAt(at) == ']') {
            add("\\]");
        }
    }

    private void insideClass(char c) {
        int end = c == '[' ? regex.indexOf(":]", at) : -1;
        String posix = end < 0 ? null : CLASSES.get(regex.substring(at, end + 2));
        if (posix != null) {
            out.append(posix);
            at = end + 2;
        } else {
            inside = c != ']';
            add(c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
        }
    }

    private void escape() {
        repeated = false;
        if (at + 1 >= regex.length()) {
            throw refused("trailing backslash at end of expression");
        }
        char c = regex.charAt(at + 1);
        if (c == 'Q') {
            int end = regex.indexOf("\\E", at);
            String literal = regex.substring(at + 2, end < 0 ? regex.length() : end);
            out.append(Pattern.quote(literal));
            at = end < 0 ? regex.length() : end + 2;
        } else if (c == 'v') {
            out.append("\\x0B");
            at += 2;
        } else if (c == 's' || c == 'S') {
            // no vertical tab among Go's blanks
            out.append(c == 's' ? "[\\t\\n\\f\\r ]" : "[^\\t\\n\\f\\r ]");
            at += 2;
        } else if ((c == 'p' || c == 'P') && regex.startsWith("{", at + 2)) {
            script(c);
        } else if (c == '0'
                || c >= '1' && c <= '7' && regex.substring(at + 1).matches("(?s)[0-7]{2}.*")) {
            out.append("\\0").append(c);
            at += 2;
        } else if (Character.isDigit(c) || Character.isLetter(c) && LETTERS.indexOf(c) < 0) {
            throw refused("invalid escape sequence");
        } else {
            out.append('\\').append(c);
            at += 2;
        }
    }

    /// `\p{Greek}`, `\p{Lu}`, `\p{^Lu}`.
    private void script(char c) {
        int end = regex.indexOf('}', at);
        if (end < 0) {
            throw refused("invalid character class range");
        }
        String name = regex.substring(at + 3, end);
        boolean not = name.startsWith("^");
        String bare = not ? name.substring(1) : name;
        out.append('\\').append(not ? (c == 'p' ? 'P' : 'p') : c);
        out.append('{').append(bare.length() > 2 ? "Is" : "").append(bare).append('}');
        at = end + 1;
    }

    private GoError refused(String why) {
        return new GoError("error parsing regexp: " + why + ": `" + regex + "`");
    }
}
