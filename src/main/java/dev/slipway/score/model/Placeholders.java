package dev.slipway.score.model;

import dev.slipway.base.Where;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// `${metadata.name}` and `${resources.db.host}` in texts, by the rules of score-go 1.20.0
/// (`framework/substitution.go`): `$${x}` stands for `${x}`, `$$` for `$`, a lone `$` stays.
public final class Placeholders {

    private Placeholders() {}

    /// What a reference means. Empty when it means nothing, which the lookup has told already.
    @FunctionalInterface
    public interface Lookup {
        Optional<String> resolve(String reference, Where where);
    }

    /// One reference in a text: what stands between `${` and `}`, and its offset there.
    public record Reference(String text, int offset) {

        /// The parts between the dots; `\.` is a dot in a part.
        public List<String> parts() {
            List<String> parts = new ArrayList<>();
            StringBuilder part = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '.') {
                    part.append('.');
                    i++;
                } else if (c == '.') {
                    parts.add(part.toString());
                    part.setLength(0);
                } else {
                    part.append(c);
                }
            }
            parts.add(part.toString());
            return parts;
        }
    }

    public static List<Reference> in(String text) {
        List<Reference> found = new ArrayList<>();
        scan(text, new StringBuilder(), true, found::add, reference -> "");
        return found;
    }

    /// The text with every reference replaced. References that mean nothing stay as they are.
    /// `unescape` false keeps `$$`, for Compose's own interpolation.
    public static String expand(String text, Where where, boolean unescape, Lookup lookup) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        scan(
                text,
                out,
                unescape,
                reference -> {},
                reference ->
                        lookup.resolve(reference.text(), where)
                                .orElse("${" + reference.text() + "}"));
        return out.toString();
    }

    /// The text of `scalar` expanded; each reference is looked up with its own place.
    public static YamlScalar expand(YamlScalar scalar, boolean unescape, Lookup lookup) {
        if (!(scalar.value() instanceof String text) || text.indexOf('$') < 0) {
            return scalar;
        }
        StringBuilder out = new StringBuilder();
        scan(
                text,
                out,
                unescape,
                reference -> {},
                reference ->
                        lookup.resolve(reference.text(), place(scalar, text, reference.offset()))
                                .orElse("${" + reference.text() + "}"));
        return YamlScalar.of(out.toString(), scalar.origin());
    }

    /// A whole tree expanded: the values, not the keys.
    public static YamlNode expand(YamlNode node, boolean unescape, Lookup lookup) {
        return switch (node) {
            case YamlMap map ->
                    new YamlMap(
                            map.entries().stream()
                                    .map(
                                            e ->
                                                    new YamlMap.Entry(
                                                            e.key(),
                                                            e.keyOrigin(),
                                                            expand(e.value(), unescape, lookup)))
                                    .toList(),
                            map.origin());
            case YamlList list ->
                    new YamlList(
                            list.items().stream()
                                    .map(item -> expand(item, unescape, lookup))
                                    .toList(),
                            list.origin());
            case YamlScalar scalar -> expand(scalar, unescape, lookup);
        };
    }

    /// Every reference below `node`, with its place.
    public static void each(YamlNode node, Lookup seen) {
        switch (node) {
            case YamlMap map -> map.entries().forEach(e -> each(e.value(), seen));
            case YamlList list -> list.items().forEach(item -> each(item, seen));
            case YamlScalar scalar -> {
                if (scalar.value() instanceof String text) {
                    in(text).forEach(r -> seen.resolve(r.text(), place(scalar, text, r.offset())));
                }
            }
        }
    }

    /// The place in the file of an offset in a scalar's text: exact for texts on one line and for
    /// the lines of literal blocks.
    static Where place(YamlScalar scalar, String text, int offset) {
        Where start = scalar.where();
        if (start.line() == 0) {
            return start;
        }
        int line = (int) text.chars().limit(offset).filter(c -> c == '\n').count();
        return switch (scalar.style()) {
            case LITERAL -> start.at(start.line() + 1 + line, 1);
            case PLAIN -> line == 0 ? start.at(start.line(), start.column() + offset) : start;
            case SINGLE, DOUBLE ->
                    line == 0 ? start.at(start.line(), start.column() + 1 + offset) : start;
            case FOLDED -> start;
        };
    }

    private interface Replace {
        String with(Reference reference);
    }

    private static void scan(
            String text,
            StringBuilder out,
            boolean unescape,
            Consumer<Reference> seen,
            Replace replace) {
        int at = 0;
        while (true) {
            int dollar = text.indexOf('$', at);
            if (dollar < 0 || dollar + 1 >= text.length()) {
                out.append(text, at, text.length());
                return;
            }
            out.append(text, at, dollar);
            boolean escaped = text.charAt(dollar + 1) == '$';
            int brace = escaped ? dollar + 2 : dollar + 1;
            boolean open = brace < text.length() && text.charAt(brace) == '{';
            int close = open ? text.indexOf('}', brace) : -1;
            if (close >= 0 && !escaped) {
                Reference reference = new Reference(text.substring(brace + 1, close), dollar);
                seen.accept(reference);
                out.append(replace.with(reference));
                at = close + 1;
            } else if (close >= 0 || escaped) {
                int end = close >= 0 ? close + 1 : dollar + 2;
                out.append(text, unescape ? dollar + 1 : dollar, end);
                at = end;
            } else {
                out.append('$');
                at = dollar + 1;
            }
        }
    }
}
