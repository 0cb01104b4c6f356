package dev.slipway.template.jinja;

import static dev.slipway.template.jinja.JinjaTextFilters.put;

import dev.slipway.template.python.PyJson;
import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Filter;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Filters for markup, addresses and JSON.
final class JinjaMarkupFilters {
    private static final Pattern TAGS = Pattern.compile("<!--[\\s\\S]*?-->|<[^>]*>");
    private static final Pattern BAD_KEY = Pattern.compile("[\\s/>=]");
    private static final String KEPT = "-._~/";

    private JinjaMarkupFilters() {}

    static void add(Map<String, Filter> all) {
        put(all, "escape", (in, args) -> escape(in));
        put(all, "e", (in, args) -> escape(in));
        put(all, "forceescape", (in, args) -> new SafeText(PyText.escaped(PyText.str(in))));
        put(all, "safe", (in, args) -> new SafeText(PyText.str(in)));
        put(all, "striptags", (in, args) -> striptags(PyText.str(in)));
        put(all, "urlencode", (in, args) -> urlencode(in));
        put(all, "urlize", (in, args) -> Urlize.link(PyText.str(in), args));
        put(all, "xmlattr", JinjaMarkupFilters::xmlattr);
        put(all, "tojson", (in, args) -> new SafeText(tojson(in, args)));
    }

    private static Object escape(@Nullable Object input) {
        return input instanceof SafeText ? input : new SafeText(PyText.escaped(PyText.str(input)));
    }

    private static String striptags(String text) {
        String bare = TAGS.matcher(text).replaceAll("");
        StringBuilder out = new StringBuilder();
        for (Object word : PyStrings.split(bare, null, -1)) {
            out.append(out.isEmpty() ? "" : " ").append(word);
        }
        return out.toString()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String urlencode(@Nullable Object input) {
        Object bare = PyValues.bare(input);
        if (bare instanceof String || !(bare instanceof List || bare instanceof Map)) {
            return quoted(PyText.str(bare), false);
        }
        List<?> pairs =
                bare instanceof Map<?, ?> map ? CollectionMethods.items(map) : (List<?>) bare;
        List<String> out = new ArrayList<>();
        for (Object pair : pairs) {
            List<?> parts = PyValues.iterated(pair);
            out.add(
                    quoted(PyText.str(parts.get(0)), true)
                            + "="
                            + quoted(PyText.str(parts.get(1)), true));
        }
        return String.join("&", out);
    }

    private static String quoted(String text, boolean query) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean kept = c < 128 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0);
            if (kept && !(query && c == '/')) {
                out.append(c);
            } else if (query && c == ' ') {
                out.append('+');
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return out.toString();
    }

    private static Object xmlattr(@Nullable Object input, Arguments arguments) {
        if (!(input instanceof Map<?, ?> map)) {
            throw new TemplateFault("\"xmlattr\" needs a dict, not " + PyValues.type(input));
        }
        StringBuilder out = new StringBuilder();
        map.forEach(
                (key, value) -> {
                    if (Undefined.orNull(value)) {
                        return;
                    }
                    String name = PyText.str(key);
                    if (BAD_KEY.matcher(name).find()) {
                        throw new TemplateFault("\"" + name + "\" is no name of an attribute");
                    }
                    out.append(out.isEmpty() ? "" : " ");
                    out.append(PyText.escaped(name)).append("=\"");
                    out.append(PyText.escaped(PyText.str(value))).append('"');
                });
        boolean space = Given.flag(arguments, "autospace", 0, true) && !out.isEmpty();
        return (space ? " " : "") + out;
    }

    private static String tojson(@Nullable Object input, Arguments arguments) {
        int indent =
                Given.value(arguments, "indent", 0, null) == null
                        ? -1
                        : Given.number(arguments, "indent", 0, -1);
        return PyJson.write(input, indent, true)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("'", "\\u0027");
    }
}
