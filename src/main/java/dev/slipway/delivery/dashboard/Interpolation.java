package dev.slipway.delivery.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the values of variables into queries, as Grafana's Prometheus source does: `$v`, `${v}`,
/// `${v:format}`, `[[v]]`; several values become `(a|b)` with what regular expressions mean taken
/// out; all becomes the variable's own word for it, the known options, or `.+`. A variable that
/// nobody set gets what keeps the query well formed at its place.
public final class Interpolation {
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "\\$(\\w+)"
                            + "|\\[\\[(\\w+)(?::(\\w+))?]]"
                            + "|\\$\\{(\\w+)(?:\\.([^:^}]+))?(?::([^}]+))?}");
    private static final int ROUNDS = 4;
    private static final int LENGTH = 200_000;

    private final Map<String, Variable> variables = new HashMap<>();
    private final Builtins builtins;

    public Interpolation(List<Variable> variables, Builtins builtins) {
        variables.forEach(variable -> this.variables.put(variable.name(), variable));
        this.builtins = builtins;
    }

    /// The query as it is sent.
    public String promQl(String expr) {
        return replaced(expr, Optional.empty(), true, ROUNDS);
    }

    /// A title or another text for people: the values as they are.
    public String text(String text) {
        return replaced(text, Optional.of(QueryPlace.QUOTED), false, ROUNDS);
    }

    /// `outer` is the place of the whole text where it is itself a variable's value.
    private String replaced(String text, Optional<QueryPlace> outer, boolean query, int rounds) {
        if (rounds == 0 || text.indexOf('$') < 0 && !text.contains("[[")) {
            return text;
        }
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (matcher.find() && out.length() < LENGTH) {
            String name = first(matcher, 1, 2, 4);
            String format = first(matcher, 3, 6);
            out.append(text, from, matcher.start());
            int at = matcher.start();
            QueryPlace place = outer.orElseGet(() -> QueryPlace.at(text, at));
            out.append(value(name, format, place, query, rounds).orElseGet(() -> matcher.group()));
            from = matcher.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String first(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }

    private Optional<String> value(
            String name, String format, QueryPlace place, boolean query, int rounds) {
        Variable variable = variables.get(name);
        if (variable == null) {
            return builtins.text(name, format);
        }
        boolean goesRound = rounds == 1;
        if (variable.values().isEmpty() || goesRound) {
            return Optional.of(query ? place.neutral(name) : "");
        }
        if (variable.isAll() && (!variable.allValue().isEmpty() || variable.options().isEmpty())) {
            String all = variable.allValue();
            return Optional.of(
                    !all.isEmpty()
                            ? replaced(all, Optional.of(place), query, rounds - 1)
                            : query ? place.everything(name) : "All");
        }
        List<String> values = new ArrayList<>();
        for (String value : variable.isAll() ? variable.options() : variable.values()) {
            boolean automatic = variable.type().equals("interval") && value.equals("auto");
            values.add(
                    replaced(
                            automatic ? "$__interval" : value,
                            Optional.of(place),
                            query,
                            rounds - 1));
        }
        boolean several = variable.multi() || variable.includeAll();
        return Optional.of(
                format.isEmpty()
                        ? query ? usual(values, several, place) : String.join(" + ", values)
                        : ValueFormat.format(format, name, values));
    }

    private static String usual(List<String> values, boolean several, QueryPlace place) {
        if (!several) {
            return ValueFormat.quoted(String.join(",", values));
        }
        if (!place.isQuoted()) {
            return values.size() == 1 ? values.getFirst() : String.join("|", values);
        }
        List<String> escaped = values.stream().map(ValueFormat::inRegex).toList();
        return escaped.size() == 1 ? escaped.getFirst() : "(" + String.join("|", escaped) + ")";
    }
}
