package dev.slipway.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A line of the search box: `kind:component,api owner:team-a lifecycle:production tag:java words`.
/// Terms are and-ed, the values of a term or-ed, except that each `tag:` counts. `not:` before a
/// term negates it (`not:kind:user`); `is:` asks for `valid`, `invalid`, `unlisted`; `has:` for a
/// non-empty field (`has:links`, `has:owner`). A key may be a dotted path
/// (`metadata.annotations.backstage.io/techdocs-ref:dir:.`). A filter of Backstage's API
/// (`kind=component,metadata.tags=java,spec.system`) may stand for terms. What has no known key is
/// a word: equal to a tag, or part of name, title, display name or target.
public record CatalogQuery(List<Term> terms, List<String> words) {
    public static final CatalogQuery ALL = new CatalogQuery(List.of(), List.of());

    /// The keys that also have facets, in the order screens show them.
    public static final List<String> FACETS =
            List.of("kind", "type", "owner", "system", "lifecycle", "tag", "namespace");

    /// One `key:value,value`; keys and values in lower case.
    public record Term(String key, List<String> values, boolean negated) {

        public Term {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return (negated ? "not:" : "") + key + ":" + String.join(",", values);
        }
    }

    public CatalogQuery {
        terms = List.copyOf(terms);
        words = List.copyOf(words);
    }

    /// Reads any text: nothing is an error, since a person is still typing.
    public static CatalogQuery parse(String line) {
        List<Term> terms = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String token : line.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            boolean negated = token.startsWith("not:");
            String rest = negated ? token.substring(4) : token;
            int colon = rest.indexOf(':');
            if (isFilter(rest) && !(negated && rest.contains(","))) {
                terms.addAll(filter(rest, negated));
            } else if (colon > 0 && isKey(rest.substring(0, colon))) {
                List<String> values =
                        List.of(rest.substring(colon + 1).split(",")).stream()
                                .filter(value -> !value.isEmpty())
                                .toList();
                if (!values.isEmpty()) {
                    terms.add(new Term(rest.substring(0, colon), values, negated));
                }
            } else if (!token.isEmpty()) {
                words.add(token);
            }
        }
        return new CatalogQuery(terms, words);
    }

    /// Whether the word is a filter of Backstage's API: `kind=component,metadata.tags=java`.
    private static boolean isFilter(String word) {
        int equal = word.indexOf('=');
        return equal > 0 && isKey(word.substring(0, equal).replaceFirst(".*,", ""));
    }

    /// The parts of a filter are and-ed; values of the same key or-ed; a key alone must be there.
    private static List<Term> filter(String word, boolean negated) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : word.split(",")) {
            int equal = part.indexOf('=');
            String key = equal < 0 ? "has" : part.substring(0, equal);
            String value = part.substring(equal + 1);
            if (!value.isEmpty()) {
                values.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
            }
        }
        List<Term> terms = new ArrayList<>();
        values.forEach(
                (key, those) -> {
                    if (key.equals("has")) {
                        those.forEach(one -> terms.add(new Term(key, List.of(one), negated)));
                    } else {
                        terms.add(new Term(key, those, negated));
                    }
                });
        return terms;
    }

    private static boolean isKey(String text) {
        return FACETS.contains(text)
                || List.of("is", "has", "domain").contains(text)
                || isPath(text);
    }

    /// Whether the text is the dotted path of a field, as Backstage's filters name it.
    static boolean isPath(String text) {
        return text.startsWith("metadata.")
                || text.startsWith("spec.")
                || text.startsWith("relations.");
    }

    /// The same query with `value` switched on or off in the term `key`: a click on a facet.
    public CatalogQuery toggle(String key, String value) {
        String wanted = value.toLowerCase(Locale.ROOT);
        List<Term> changed = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Term term : terms) {
            if (term.key.equals(key) && !term.negated) {
                values.addAll(term.values);
            } else {
                changed.add(term);
            }
        }
        if (!values.remove(wanted)) {
            values.add(wanted);
        }
        if (key.equals("tag")) {
            values.forEach(tag -> changed.add(new Term(key, List.of(tag), false)));
        } else if (!values.isEmpty()) {
            changed.add(new Term(key, values, false));
        }
        return new CatalogQuery(changed, words);
    }

    /// Whether the term `key` asks for `value`: a facet is checked.
    public boolean asks(String key, String value) {
        String wanted = value.toLowerCase(Locale.ROOT);
        return terms.stream()
                .anyMatch(t -> t.key.equals(key) && !t.negated && t.values.contains(wanted));
    }

    /// The same query without one key, which is what the counts of its facet are made of.
    public CatalogQuery without(String key) {
        return new CatalogQuery(
                terms.stream().filter(t -> !t.key.equals(key) || t.negated).toList(), words);
    }

    /// The line that [#parse] reads back.
    @Override
    public String toString() {
        return java.util.stream.Stream.concat(terms.stream().map(Term::toString), words.stream())
                .collect(Collectors.joining(" "));
    }
}
