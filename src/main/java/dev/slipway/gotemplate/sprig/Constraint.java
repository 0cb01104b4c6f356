package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.GoError;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version constraint: alternatives (`||`) of conditions (blank or comma) such as `^1.2`,
/// `~1.2.3`, `>= 1, < 2`, `1.x`, `1.2 - 2.3`.
record Constraint(List<List<Condition>> alternatives) {
    private static final String PARTIAL =
            "v?(\\d{1,15}|[xX*])(?:\\.(\\d{1,15}|[xX*]))?(?:\\.(\\d{1,15}|[xX*]))?"
                    + "(-[0-9A-Za-z.-]++)?(?:\\+[0-9A-Za-z.-]++)?";
    private static final Pattern CONDITION =
            Pattern.compile("\\s*(=<|=>|!=|>=|<=|~>|=|>|<|~|\\^)?\\s*" + PARTIAL + "\\s*,?");
    private static final Pattern RANGE = Pattern.compile("(\\S+)\\s+-\\s+(\\S+)");

    /// One comparison. `parts` counts the numbers that were given before a wildcard.
    record Condition(String operator, Version version, int parts) {

        boolean allows(Version v) {
            if (!v.prerelease().isEmpty() && version.prerelease().isEmpty()) {
                return operator.equals("!=");
            }
            return switch (operator) {
                case "", "=" -> parts < 3 ? near(v, parts) : v.compareTo(version) == 0;
                case "!=" -> parts < 3 ? !near(v, parts) : v.compareTo(version) != 0;
                case ">" -> v.compareTo(version) > 0 && !(parts < 3 && near(v, parts));
                case ">=", "=>" -> v.compareTo(version) >= 0;
                case "<" -> v.compareTo(version) < 0;
                case "<=", "=<" -> v.compareTo(version) <= 0 || parts < 3 && near(v, parts);
                case "^" -> v.compareTo(version) >= 0 && near(v, caretParts());
                default -> v.compareTo(version) >= 0 && near(v, Math.min(2, parts));
            };
        }

        /// `^` lets everything change after the first number that is not 0.
        private int caretParts() {
            if (version.major() > 0 || parts < 2) {
                return Math.min(1, parts);
            }
            return version.minor() > 0 || parts < 3 ? 2 : 3;
        }

        private boolean near(Version v, int same) {
            return (same < 1 || v.major() == version.major())
                    && (same < 2 || v.minor() == version.minor())
                    && (same < 3 || v.patch() == version.patch());
        }
    }

    static Constraint parse(String text) {
        List<List<Condition>> alternatives = new ArrayList<>();
        for (String part : text.split("\\|\\|", -1)) {
            alternatives.add(conditions(RANGE.matcher(part).replaceAll(">= $1, <= $2"), text));
        }
        return new Constraint(alternatives);
    }

    private static List<Condition> conditions(String part, String whole) {
        List<Condition> conditions = new ArrayList<>();
        Matcher matcher = CONDITION.matcher(part);
        int at = 0;
        while (at < part.length()) {
            matcher.region(at, part.length());
            if (!matcher.lookingAt()) {
                throw new GoError("improper constraint: " + whole);
            }
            conditions.add(condition(matcher));
            at = matcher.end();
        }
        if (conditions.isEmpty()) {
            throw new GoError("improper constraint: " + whole);
        }
        return conditions;
    }

    private static Condition condition(Matcher matcher) {
        long[] numbers = new long[3];
        int parts = 0;
        while (parts < 3
                && matcher.group(parts + 2) != null
                && Character.isDigit(matcher.group(parts + 2).charAt(0))) {
            numbers[parts] = Long.parseLong(matcher.group(parts + 2));
            parts++;
        }
        String prerelease = matcher.group(5) == null ? "" : matcher.group(5).substring(1);
        Version version = new Version(numbers[0], numbers[1], numbers[2], prerelease, "", "");
        String operator = matcher.group(1) == null ? "" : matcher.group(1);
        return new Condition(operator, version, parts);
    }

    boolean allows(Version version) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(c -> c.allows(version)));
    }
}
