package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Budget;
import dev.slipway.gotemplate.value.Call;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// sprig's `regex.go`. Go's RE2 syntax is translated where it differs from Java's; every character
/// the matcher looks at is charged, so that no expression can hang a preview.
final class Regexes {
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

    private Regexes() {}

    static Functions functions() {
        return Functions.builder()
                .add("regexMatch", 2, Regexes::matches)
                .add("mustRegexMatch", 2, c -> matcher(c).find())
                .add("regexFind", 2, Regexes::find)
                .alias("mustRegexFind", "regexFind")
                .add("regexFindAll", 3, Regexes::findAll)
                .alias("mustRegexFindAll", "regexFindAll")
                .add("regexReplaceAll", 3, c -> replaceAll(c, false))
                .alias("mustRegexReplaceAll", "regexReplaceAll")
                .add("regexReplaceAllLiteral", 3, c -> replaceAll(c, true))
                .alias("mustRegexReplaceAllLiteral", "regexReplaceAllLiteral")
                .add("regexSplit", 3, Regexes::split)
                .alias("mustRegexSplit", "regexSplit")
                .add(
                        "regexQuoteMeta",
                        1,
                        c -> c.text(0).replaceAll("[\\\\.+*?()|\\[\\]{}^$]", "\\\\$0"))
                .build();
    }

    private static Matcher matcher(Call call) {
        String regex = call.text(0);
        try {
            return Pattern.compile(translated(regex))
                    .matcher(new Charged(call.text(1), call.budget()));
        } catch (PatternSyntaxException e) {
            throw new GoError("error parsing regexp: " + e.getDescription() + ": `" + regex + "`");
        } catch (StackOverflowError e) {
            throw new GoError("error parsing regexp: expression nests too deeply");
        }
    }

    /// The same expression for `java.util.regex`: POSIX classes, and brackets and `&&` that only
    /// Java gives a meaning inside a class.
    private static String translated(String regex) {
        if (regex.length() > 10_000 || regex.matches("(?s).*(\\(\\?(=|!|<=|<!|>)|\\\\[1-9]).*")) {
            throw new GoError("error parsing regexp: invalid or unsupported Perl syntax");
        }
        StringBuilder out = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                char next = regex.charAt(++i);
                out.append(next == 'z' ? "\\z" : "\\" + next);
            } else if (inside && c == '[') {
                int end = regex.indexOf(":]", i);
                String posix = end < 0 ? null : CLASSES.get(regex.substring(i, end + 2));
                out.append(posix == null ? "\\[" : posix);
                i = posix == null ? i : end + 1;
            } else if (inside && c == '&') {
                out.append("\\&");
            } else if (c == '[') {
                inside = true;
                out.append(c);
                if (i + 1 < regex.length() && regex.charAt(i + 1) == '^') {
                    out.append('^');
                    i++;
                }
                if (i + 1 < regex.length() && regex.charAt(i + 1) == ']') {
                    out.append("\\]");
                    i++;
                }
            } else {
                inside &= c != ']';
                out.append(c == '$' && !inside ? "\\z" : String.valueOf(c));
            }
        }
        return multiline(regex) ? out.toString().replace("\\z", "$") : out.toString();
    }

    private static boolean multiline(String regex) {
        return regex.startsWith("(?")
                && regex.substring(0, Math.min(8, regex.length())).contains("m");
    }

    private static Object matches(Call call) {
        try {
            return matcher(call).find();
        } catch (GoError e) {
            if (e.argument() < 0 && e.getMessage().startsWith("error parsing regexp")) {
                return false;
            }
            throw e;
        }
    }

    private static Object find(Call call) {
        Matcher matcher = matcher(call);
        return matcher.find() ? matcher.group() : "";
    }

    private static Object findAll(Call call) {
        int limit = call.count(2);
        Matcher matcher = matcher(call);
        List<@Nullable Object> found = new ArrayList<>();
        while ((limit < 0 || found.size() < limit) && matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Object split(Call call) {
        int limit = call.count(2);
        String text = call.text(1);
        List<@Nullable Object> parts = new ArrayList<>();
        if (limit == 0) {
            return parts;
        }
        if (!call.text(0).isEmpty() && text.isEmpty()) {
            parts.add("");
            return parts;
        }
        Matcher matcher = matcher(call);
        int start = 0;
        int end = 0;
        while (matcher.find()) {
            if (limit > 0 && parts.size() == limit - 1) {
                break;
            }
            end = matcher.start();
            if (matcher.end() != 0) {
                parts.add(text.substring(start, end));
            }
            start = matcher.end();
        }
        if (end != text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }

    private static Object replaceAll(Call call, boolean literal) {
        Matcher matcher = matcher(call);
        String text = call.text(1);
        String replacement = call.text(2);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (matcher.find()) {
            out.append(text, at, matcher.start());
            out.append(literal ? replacement : expanded(replacement, matcher));
            at = matcher.end();
            call.budget().spend(1 + replacement.length() / 8);
        }
        return out.append(text, at, text.length()).toString();
    }

    /// `Regexp.Expand`: `$1`, `${1}`, `$name` (the longest word), `$$`; unknown groups are empty.
    private static String expanded(String replacement, Matcher matcher) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < replacement.length()) {
            char c = replacement.charAt(at++);
            if (c != '$' || at >= replacement.length()) {
                out.append(c);
            } else if (replacement.charAt(at) == '$') {
                out.append('$');
                at++;
            } else {
                boolean braced = replacement.charAt(at) == '{';
                int start = at + (braced ? 1 : 0);
                int end = start;
                while (end < replacement.length() && isWord(replacement.charAt(end))) {
                    end++;
                }
                boolean closed = end < replacement.length() && replacement.charAt(end) == '}';
                if (end == start || braced && !closed) {
                    out.append('$');
                } else {
                    out.append(group(matcher, replacement.substring(start, end)));
                    at = braced ? end + 1 : end;
                }
            }
        }
        return out.toString();
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private static String group(Matcher matcher, String name) {
        String value = null;
        if (name.matches("[0-9]{1,5}")) {
            int number = Integer.parseInt(name);
            value = number <= matcher.groupCount() ? matcher.group(number) : null;
        } else if (matcher.pattern().namedGroups().containsKey(name)) {
            value = matcher.group(name);
        }
        return value == null ? "" : value;
    }

    /// A text that charges each look at a character.
    private record Charged(String text, Budget budget) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.spend(1);
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
