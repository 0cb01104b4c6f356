package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `cookiecutter.json` and replay files as Python's `json.load` reads them, with the place of every
/// value. Own code, because YAML takes as JSON what Python refuses (comments, trailing commas,
/// unquoted keys), and a JSON library knows no places of values.
final class ContextJson {
    private static final int DEPTH = 200;

    private final String path;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    private ContextJson(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /// The mapping in `text`; anything else is an error.
    static Outcome<YamlMap> read(String path, String text) {
        ContextJson json = new ContextJson(path, text);
        try {
            YamlNode root = json.document();
            return root instanceof YamlMap map
                    ? Outcome.of(map)
                    : Outcome.failed(
                            Problem.error(
                                            "cookiecutter.json",
                                            root.where(),
                                            "the file must hold a mapping, but holds "
                                                    + root.kind())
                                    .advise("write { \"project_name\": \"…\" }"));
        } catch (Broken e) {
            return Outcome.failed(
                    Problem.error("cookiecutter.json", json.where(), e.said).advise(e.advice));
        }
    }

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String said;
        private final String advice;

        Broken(String said, String advice) {
            super(said, null, false, false);
            this.said = said;
            this.advice = advice;
        }
    }

    private Where where() {
        return new Where(path, line, at - lineStart + 1);
    }

    private YamlNode document() {
        YamlNode root = value(0);
        space();
        if (at < text.length()) {
            throw new Broken("nothing may follow the last brace", "remove what stands here");
        }
        return root;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            if (text.charAt(at++) == '\n') {
                line++;
                lineStart = at;
            }
        }
    }

    private YamlNode value(int depth) {
        if (depth > DEPTH) {
            throw new Broken("nested too deeply", "");
        }
        space();
        Origin origin = Origin.source(where());
        char c = at < text.length() ? text.charAt(at) : 0;
        return switch (c) {
            case '{' -> map(origin, depth);
            case '[' -> list(origin, depth);
            case '"' -> new YamlScalar(string(), "", YamlScalar.Style.DOUBLE, origin);
            default -> YamlScalar.of(word(), origin);
        };
    }

    private YamlMap map(Origin origin, int depth) {
        at++;
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        space();
        while (!take('}')) {
            space();
            Origin keyOrigin = Origin.source(where());
            if (at >= text.length() || text.charAt(at) != '"') {
                throw new Broken(
                        "a key in double quotes is expected here",
                        entries.isEmpty() ? "" : "there may be a comma too many before it");
            }
            String key = string();
            space();
            if (!take(':')) {
                throw new Broken("a colon is expected after the key " + key, "");
            }
            YamlNode value = value(depth + 1);
            YamlMap.Entry old = entries.get(key);
            // as in Python a repeated key keeps its first place and its last value
            entries.put(
                    key, new YamlMap.Entry(key, old == null ? keyOrigin : old.keyOrigin(), value));
            more('}');
        }
        return new YamlMap(List.copyOf(entries.values()), origin);
    }

    private YamlList list(Origin origin, int depth) {
        at++;
        List<YamlNode> items = new ArrayList<>();
        space();
        while (!take(']')) {
            items.add(value(depth + 1));
            more(']');
        }
        return new YamlList(items, origin);
    }

    /// After an item: the end (which stays), or a comma with another item behind it.
    private void more(char end) {
        space();
        if (at < text.length() && text.charAt(at) == end) {
            return;
        }
        if (!take(',')) {
            throw new Broken("a comma or " + end + " is expected here", "");
        }
        space();
        if (at < text.length() && text.charAt(at) == end) {
            throw new Broken("there is a comma too many before " + end, "remove the comma");
        }
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private String string() {
        at++;
        StringBuilder out = new StringBuilder();
        while (true) {
            if (at >= text.length() || text.charAt(at) < ' ') {
                throw new Broken("this string does not end on its line", "close it with \"");
            }
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            out.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() {
        char c = at < text.length() ? text.charAt(at++) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new Broken("\\" + c + " is no escape in JSON", "write \\\\ for \\");
        };
    }

    private char unicode() {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            throw new Broken("\\u needs four hexadecimal digits", "");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private @Nullable Object word() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at))
                        || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(from, at);
        switch (word) {
            case "true":
                return true;
            case "false":
                return false;
            case "null":
                return null;
            case "NaN":
                return Double.NaN;
            case "Infinity":
                return Double.POSITIVE_INFINITY;
            case "-Infinity":
                return Double.NEGATIVE_INFINITY;
            default:
                return number(word, from);
        }
    }

    private Object number(String word, int from) {
        if (word.matches("-?(0|[1-9]\\d*)") && word.length() < 4300) {
            BigInteger number = new BigInteger(word);
            return number.bitLength() < 64 ? (Object) number.longValue() : number;
        }
        if (word.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?") && word.length() < 4300) {
            return Double.valueOf(word);
        }
        at = from;
        throw new Broken(
                word.isEmpty() ? "a value is expected here" : word + " is no value in JSON",
                "texts stand in double quotes");
    }
}
