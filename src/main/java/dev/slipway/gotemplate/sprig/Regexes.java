package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Budget;
import dev.slipway.gotemplate.value.Call;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// sprig's `regex.go`; every character the matcher looks at is charged, so that no expression can
/// hang a preview.
final class Regexes {
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
            return Pattern.compile(Re2Syntax.toJava(regex), Pattern.UNIX_LINES)
                    .matcher(new Charged(call.text(1), call.budget()));
        } catch (PatternSyntaxException e) {
            throw new GoError("error parsing regexp: " + e.getDescription() + ": `" + regex + "`");
        } catch (StackOverflowError e) {
            throw new GoError("error parsing regexp: expression nests too deeply");
        }
    }

    /// The next match; an empty one directly behind the match before (which ended at `end`) is
    /// none.
    private static boolean next(Matcher matcher, int end) {
        while (matcher.find()) {
            if (matcher.end() > matcher.start() || matcher.start() != end) {
                return true;
            }
        }
        return false;
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
        int end = -1;
        while ((limit < 0 || found.size() < limit) && next(matcher, end)) {
            found.add(matcher.group());
            end = matcher.end();
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
        while (next(matcher, start == 0 ? -1 : start)) {
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
        while (next(matcher, at == 0 ? -1 : at)) {
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
        } else if (matcher.pattern().namedGroups().containsKey(Re2Syntax.groupName(name))) {
            value = matcher.group(Re2Syntax.groupName(name));
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
