package dev.slipway.template.jinja;

import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.value.Arguments;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `urlize` of Jinja2 3.1: addresses become links, punctuation around them stays outside.
final class Urlize {
    private static final Pattern HTTP =
            Pattern.compile(
                    "^(?:(?:https?://|www\\.)(?:[\\w%-]+\\.?)+|(?:[\\w%-]+\\.)+(?:com|net|int|edu|gov|org|info|mil))(?::[\\d]{1,5})?(?:[/?#]\\S*)?$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MAIL = Pattern.compile("^\\S+@\\w[\\w.-]*\\.\\w+$");
    private static final Pattern HEAD = Pattern.compile("^(?:[(<]|&lt;)+");
    private static final Pattern TAIL = Pattern.compile("(?:[)>.,\\n]|&gt;)+$");
    private static final Pattern PARTS = Pattern.compile("\\s+|\\S+");
    private static final int LONGEST = 2000;

    private Urlize() {}

    static String link(String raw, Arguments arguments) {
        Object limit = Given.value(arguments, "trim_url_limit", 0, null);
        int most =
                limit == null ? Integer.MAX_VALUE : Given.number(arguments, "trim_url_limit", 0, 0);
        String attributes = attributes(arguments);
        StringBuilder out = new StringBuilder();
        Matcher parts = PARTS.matcher(PyText.escaped(raw));
        while (parts.find()) {
            String part = parts.group();
            out.append(
                    part.isBlank() || part.length() > LONGEST
                            ? part
                            : word(part, most, attributes));
        }
        return out.toString();
    }

    private static String attributes(Arguments arguments) {
        Set<String> rel = new LinkedHashSet<>(java.util.List.of("noopener"));
        if (Given.flag(arguments, "nofollow", 1, false)) {
            rel.add("nofollow");
        }
        Object more = Given.value(arguments, "rel", 3, null);
        if (PyValues.truthy(more)) {
            PyStrings.split(PyText.str(more), null, -1).forEach(one -> rel.add(PyText.str(one)));
        }
        Object target = Given.value(arguments, "target", 2, null);
        String sorted = String.join(" ", new java.util.TreeSet<>(rel));
        return " rel=\"" + sorted + "\"" + target(target);
    }

    private static String target(@Nullable Object target) {
        return target == null ? "" : " target=\"" + PyText.escaped(PyText.str(target)) + "\"";
    }

    private static String word(String word, int most, String attributes) {
        String head = "";
        String middle = word;
        String tail = "";
        Matcher start = HEAD.matcher(middle);
        if (start.find()) {
            head = start.group();
            middle = middle.substring(start.end());
        }
        if (middle.endsWith(")")
                || middle.endsWith(">")
                || middle.endsWith(".")
                || middle.endsWith(",")
                || middle.endsWith("\n")
                || middle.endsWith("&gt;")) {
            Matcher end = TAIL.matcher(middle);
            if (end.find()) {
                tail = end.group();
                middle = middle.substring(0, end.start());
            }
        }
        for (String[] pair : new String[][] {{"(", ")"}, {"<", ">"}, {"&lt;", "&gt;"}}) {
            while (count(middle, pair[0]) > count(middle, pair[1]) && tail.contains(pair[1])) {
                int end = tail.indexOf(pair[1]) + pair[1].length();
                middle += tail.substring(0, end);
                tail = tail.substring(end);
            }
        }
        return head + linked(middle, most, attributes) + tail;
    }

    private static String linked(String middle, int most, String attributes) {
        if (HTTP.matcher(middle).find()) {
            String scheme =
                    middle.startsWith("https://") || middle.startsWith("http://") ? "" : "https://";
            return "<a href=\""
                    + scheme
                    + middle
                    + "\""
                    + attributes
                    + ">"
                    + cut(middle, most)
                    + "</a>";
        }
        if (middle.startsWith("mailto:") && MAIL.matcher(middle.substring(7)).find()) {
            return "<a href=\"" + middle + "\">" + middle.substring(7) + "</a>";
        }
        boolean mail =
                middle.contains("@")
                        && !middle.startsWith("www.")
                        && !middle.contains(":")
                        && MAIL.matcher(middle).find();
        return mail ? "<a href=\"mailto:" + middle + "\">" + middle + "</a>" : middle;
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, Math.max(0, most)) + "..." : text;
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + part.length())) {
            count++;
        }
        return count;
    }
}
