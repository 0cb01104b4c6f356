package dev.slipway.template.nunjucks;

import dev.slipway.template.js.JsText;
import dev.slipway.template.js.JsValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Filter;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Filters that know markup and addresses. The patterns here are our own and linear.
final class MarkupFilters {
    private static final Pattern TAG =
            Pattern.compile(
                    "</?([a-z][a-z0-9]*)\\b[^>]*>|<!--[\\s\\S]*?-->", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUNCTUATED =
            Pattern.compile("^(?:\\(|<|&lt;)?(.*?)(?:\\.|,|\\)|\\n|&gt;)?\\z");
    private static final Pattern MAIL =
            Pattern.compile(
                    "^[\\w.!#$%&'*+\\-/=?^`{|}~]+@[a-z\\d\\-]+(?:\\.[a-z\\d\\-]+)+\\z",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DOMAIN = Pattern.compile("\\.(?:org|net|com)(?::|/|\\z)");
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
    private static final Pattern EDGES = Pattern.compile("^ +| +$", Pattern.MULTILINE);
    private static final int PASSES = 8;

    private MarkupFilters() {}

    static void add(Map<String, Filter> all) {
        TextFilters.put(all, "escape", (input, args) -> escape(input));
        TextFilters.put(all, "e", (input, args) -> escape(input));
        TextFilters.put(
                all,
                "forceescape",
                (input, args) -> new SafeText(JsText.escaped(JsValues.print(input))));
        TextFilters.put(
                all,
                "safe",
                (input, args) ->
                        input instanceof SafeText ? input : new SafeText(JsValues.print(input)));
        TextFilters.put(all, "nl2br", (input, args) -> nl2br(input));
        TextFilters.put(all, "striptags", MarkupFilters::striptags);
        TextFilters.put(all, "urlencode", (input, args) -> urlencode(input));
        TextFilters.put(all, "urlize", MarkupFilters::urlize);
    }

    private static Object escape(@Nullable Object input) {
        return input instanceof SafeText
                ? input
                : new SafeText(JsText.escaped(JsValues.print(input)));
    }

    private static Object nl2br(@Nullable Object input) {
        String text = Undefined.orNull(input) ? "" : Inputs.text(input);
        return Inputs.likeSafe(input, text.replace("\r\n", "\n").replace("\n", "<br />\n"));
    }

    private static Object striptags(@Nullable Object input, Arguments arguments) {
        String text = Inputs.normalizedText(input);
        for (int pass = 0; ; pass++) {
            String next = TAG.matcher(text).replaceAll("");
            if (next.equals(text)) {
                break;
            }
            if (pass == PASSES) {
                throw new TemplateFault("the markup is nested too deeply");
            }
            text = next;
        }
        text = JsText.trim(text);
        if (JsValues.truthy(arguments.get(0))) {
            text = EDGES.matcher(text).replaceAll("").replaceAll(" +", " ");
            text = text.replace("\r\n", "\n").replaceAll("\n\n\n+", "\n\n");
        } else {
            text = SPACE.matcher(text).replaceAll(" ");
        }
        return Inputs.likeSafe(input, text);
    }

    private static String urlencode(@Nullable Object input) {
        if (input instanceof String || input instanceof SafeText) {
            return JsText.encoded(Inputs.text(input));
        }
        List<String> pairs = new ArrayList<>();
        if (input instanceof Map<?, ?> map) {
            JsValues.entries(map)
                    .forEach(entry -> pairs.add(pair(entry.getKey(), entry.getValue())));
        } else if (input instanceof List<?> list) {
            for (Object item : list) {
                Inputs.present(item, "urlencode");
                pairs.add(pair(JsValues.own(item, "0"), JsValues.own(item, "1")));
            }
        }
        return String.join("&", pairs);
    }

    private static String pair(@Nullable Object key, @Nullable Object value) {
        return JsText.encoded(JsValues.text(key)) + "=" + JsText.encoded(JsValues.text(value));
    }

    private static Object urlize(@Nullable Object input, Arguments arguments) {
        String text = Inputs.text(input);
        int length = shown(arguments.get(0));
        String rel = Boolean.TRUE.equals(arguments.get(1)) ? " rel=\"nofollow\"" : "";
        StringBuilder out = new StringBuilder();
        Matcher spaces = SPACE.matcher(text);
        int from = 0;
        while (spaces.find()) {
            out.append(link(text.substring(from, spaces.start()), length, rel))
                    .append(spaces.group());
            from = spaces.end();
        }
        return out.append(link(text.substring(from), length, rel)).toString();
    }

    private static int shown(@Nullable Object argument) {
        if (Undefined.is(argument)) {
            return Integer.MAX_VALUE;
        }
        double number = JsValues.number(argument);
        return Double.isNaN(number) ? 0 : (int) Math.max(0, number);
    }

    private static String link(String word, int length, String rel) {
        Matcher matcher = PUNCTUATED.matcher(word);
        String address = matcher.find() ? matcher.group(1) : word;
        String label = address.substring(0, Math.min(length, address.length()));
        if (address.startsWith("http://") || address.startsWith("https://")) {
            return "<a href=\"" + address + "\"" + rel + ">" + label + "</a>";
        }
        if (address.startsWith("www.")) {
            return "<a href=\"http://" + address + "\"" + rel + ">" + label + "</a>";
        }
        if (MAIL.matcher(address).find()) {
            return "<a href=\"mailto:" + address + "\">" + address + "</a>";
        }
        if (DOMAIN.matcher(address).find()) {
            return "<a href=\"http://" + address + "\"" + rel + ">" + label + "</a>";
        }
        return word;
    }
}
