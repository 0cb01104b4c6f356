package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.template.python.PyText;
import dev.slipway.template.python.PyValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The filter `slugify` (python-slugify): a text as lower-case words joined by a dash. Letters
/// outside ASCII are written in Latin where [Latin] knows how, else left out.
final class Slug {
    private static final List<String> NAMES =
            List.of(
                    "entities",
                    "decimal",
                    "hexadecimal",
                    "max_length",
                    "word_boundary",
                    "separator",
                    "save_order",
                    "stopwords",
                    "regex_pattern",
                    "lowercase",
                    "replacements",
                    "allow_unicode");
    private static final Map<String, String> ENTITIES =
            Map.of(
                    "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "nbsp", " ", "copy", "(c)",
                    "reg", "(r)", "euro", "EUR", "szlig", "ss", "eacute", "e");
    private static final Pattern ENTITY = Pattern.compile("&(\\w+);");
    private static final Pattern DECIMAL = Pattern.compile("&#(\\d{1,7});");
    private static final Pattern HEX = Pattern.compile("&#x([\\da-fA-F]{1,6});");
    private static final Pattern UNWANTED = Pattern.compile("[^-a-zA-Z0-9]+");
    private static final Pattern UNWANTED_UNICODE = Pattern.compile("(?U)[\\W_]+");

    private final Arguments arguments;

    private Slug(Arguments arguments) {
        this.arguments = arguments;
    }

    static Object filter(Arguments arguments) {
        return new Slug(arguments).of(arguments.get(0));
    }

    private @Nullable Object given(String name) {
        Object value = arguments.get(name, NAMES.indexOf(name) + 1);
        return value instanceof Undefined ? null : value;
    }

    private boolean flag(String name, boolean otherwise) {
        Object value = given(name);
        return value == null ? otherwise : PyValues.truthy(value);
    }

    private Object of(@Nullable Object value) {
        if (!(PyValues.bare(value) instanceof String)) {
            throw new TemplateFault("slugify needs a text, not " + PyValues.type(value));
        }
        if (given("regex_pattern") != null) {
            throw new TemplateFault(
                    "template.unsupported",
                    "slugify with regex_pattern does not work here",
                    "use replacements, or the filter replace");
        }
        boolean unicode = flag("allow_unicode", false);
        String text = replaced(PyText.str(value)).replaceAll("'+", "-");
        text = normal(text, unicode);
        text = normal(entities(text), unicode);
        if (flag("lowercase", true)) {
            text = text.toLowerCase(Locale.ROOT);
        }
        text = text.replaceAll("'+", "").replaceAll("(?<=\\d),(?=\\d)", "");
        text = (unicode ? UNWANTED_UNICODE : UNWANTED).matcher(text).replaceAll("-");
        text = stripped(text.replaceAll("-{2,}", "-"));
        text = replaced(withoutStopwords(text));
        Object most = given("max_length");
        if (most != null && PyValues.real(most) > 0) {
            text = truncated(text, (int) PyValues.real(most));
        }
        Object separator = given("separator");
        return separator == null ? text : text.replace("-", PyText.str(separator));
    }

    private String replaced(String text) {
        String result = text;
        if (given("replacements") instanceof List<?> pairs) {
            for (Object pair : pairs) {
                List<?> parts = PyValues.iterated(pair);
                result = result.replace(PyText.str(parts.get(0)), PyText.str(parts.get(1)));
            }
        }
        return result;
    }

    private static String normal(String text, boolean unicode) {
        return unicode ? Normalizer.normalize(text, Normalizer.Form.NFKC) : Latin.of(text);
    }

    private String entities(String text) {
        String result = text;
        if (flag("entities", true)) {
            result =
                    ENTITY.matcher(result)
                            .replaceAll(
                                    match ->
                                            Matcher.quoteReplacement(
                                                    ENTITIES.getOrDefault(
                                                            match.group(1), match.group())));
        }
        if (flag("decimal", true)) {
            result = DECIMAL.matcher(result).replaceAll(match -> character(match.group(1), 10));
        }
        return flag("hexadecimal", true)
                ? HEX.matcher(result).replaceAll(match -> character(match.group(1), 16))
                : result;
    }

    private static String character(String digits, int radix) {
        int code = Integer.parseInt(digits, radix);
        return Character.isValidCodePoint(code)
                ? Matcher.quoteReplacement(Character.toString(code))
                : "";
    }

    private static String stripped(String text) {
        return text.replaceAll("^-+|-+$", "");
    }

    private String withoutStopwords(String text) {
        if (!(given("stopwords") instanceof List<?> given) || given.isEmpty()) {
            return text;
        }
        boolean lower = flag("lowercase", true);
        List<String> stopwords =
                given.stream()
                        .map(PyText::str)
                        .map(word -> lower ? word.toLowerCase(Locale.ROOT) : word)
                        .toList();
        List<String> words = new ArrayList<>(List.of(text.split("-", -1)));
        words.removeIf(stopwords::contains);
        return String.join("-", words);
    }

    private String truncated(String text, int most) {
        String plain = stripped(text);
        if (plain.length() < most) {
            return plain;
        }
        if (!flag("word_boundary", false)) {
            return stripped(plain.substring(0, most));
        }
        if (plain.indexOf('-') < 0) {
            return plain.substring(0, most);
        }
        boolean ordered = flag("save_order", false);
        StringBuilder out = new StringBuilder();
        for (String word : plain.split("-", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            int next = out.length() + word.length();
            if (next < most) {
                out.append(word).append('-');
            } else if (next == most) {
                out.append(word);
                break;
            } else if (ordered) {
                break;
            }
        }
        return stripped(out.isEmpty() ? plain.substring(0, most) : out.toString());
    }
}
