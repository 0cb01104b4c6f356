package dev.slipway.cluster.select;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What labels objects must have, in the words of `kubectl -l`: `app=orders,tier!=test`, `env in
/// (dev, prod)`, `beta`, `!old`. All terms must hold.
public record LabelSelector(List<Term> terms) {
    private static final Pattern TERM =
            Pattern.compile(
                    "\\s*(!?)\\s*([A-Za-z0-9][A-Za-z0-9._/-]*)\\s*"
                            + "(?:(==?|!=)\\s*([A-Za-z0-9._-]*)|(in|notin)\\s*\\(([^)]*)\\))?\\s*");

    /// `values` empty: the key alone counts. `not` turns the term round; a missing label fulfils a
    /// negative term.
    record Term(String key, boolean not, Set<String> values) {
        boolean matches(Map<String, String> labels) {
            String value = labels.get(key);
            boolean has = value != null && (values.isEmpty() || values.contains(value));
            return has != not;
        }
    }

    public LabelSelector {
        terms = List.copyOf(terms);
    }

    public static LabelSelector of(String key, String value) {
        return new LabelSelector(List.of(new Term(key, false, Set.of(value))));
    }

    public static Outcome<LabelSelector> parse(String text, Where where) {
        List<Term> terms = new ArrayList<>();
        for (String part : text.split(",(?![^(]*\\))", -1)) {
            Matcher matcher = TERM.matcher(part);
            if (!matcher.matches()) {
                return Outcome.failed(
                        Problem.error(
                                        "cluster.selector",
                                        where,
                                        "this is no label selector: " + part.strip())
                                .advise("write it like app=orders,tier!=test"));
            }
            terms.add(term(matcher));
        }
        return Outcome.of(new LabelSelector(terms));
    }

    private static Term term(Matcher matcher) {
        boolean not = !matcher.group(1).isEmpty();
        String key = matcher.group(2);
        if (matcher.group(5) != null) {
            Set<String> values = new java.util.TreeSet<>();
            for (String value : matcher.group(6).split(",")) {
                values.add(value.strip());
            }
            return new Term(key, matcher.group(5).equals("notin"), values);
        }
        if (matcher.group(3) != null) {
            return new Term(key, matcher.group(3).equals("!="), Set.of(matcher.group(4)));
        }
        return new Term(key, not, Set.of());
    }

    public boolean matches(Map<String, String> labels) {
        return terms.stream().allMatch(term -> term.matches(labels));
    }

    /// The one value that `key` must have, where that is all there is to it.
    Optional<String> only(String key) {
        return terms.size() == 1
                        && terms.getFirst().key().equals(key)
                        && !terms.getFirst().not()
                        && terms.getFirst().values().size() == 1
                ? Optional.of(terms.getFirst().values().iterator().next())
                : Optional.empty();
    }
}
