package dev.slipway.delivery.picture;

import dev.slipway.delivery.prometheus.Series;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a series is called: by the legend's template, else by what tells it from the others.
final class SeriesNames {
    private static final Pattern LABEL = Pattern.compile("\\{\\{\\s*(.+?)\\s*}}");
    private static final String NAME = "__name__";
    private static final String AUTO = "__auto";

    private SeriesNames() {}

    /// `legend` may be empty; `all` are the series it stands among.
    static String of(Series series, String legend, String expr, List<Series> all) {
        if (legend.isEmpty()) {
            return written(series, expr);
        }
        if (legend.equals(AUTO)) {
            return automatic(series, expr, all);
        }
        Matcher matcher = LABEL.matcher(legend);
        StringBuilder name = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    name, Matcher.quoteReplacement(series.label(matcher.group(1))));
        }
        return matcher.appendTail(name).toString();
    }

    private static String written(Series series, String expr) {
        if (series.labels().isEmpty()) {
            return expr;
        }
        String name = series.name();
        return name.endsWith("{}") ? name.substring(0, name.length() - 2) : name;
    }

    /// The labels that differ among the series; the value alone where it is only one.
    private static String automatic(Series series, String expr, List<Series> all) {
        Set<String> keys = new TreeSet<>();
        all.forEach(one -> keys.addAll(one.labels().keySet()));
        keys.remove(NAME);
        Map<String, String> telling = new LinkedHashMap<>();
        for (String key : keys) {
            if (all.stream().map(one -> one.label(key)).distinct().count() > 1) {
                telling.put(key, series.label(key));
            }
        }
        if (telling.isEmpty()) {
            return all.size() == 1 && !series.label(NAME).isEmpty()
                    ? series.label(NAME)
                    : written(series, expr);
        }
        return telling.size() == 1
                ? telling.values().iterator().next()
                : telling.entrySet().stream()
                        .map(e -> e.getKey() + "=\"" + e.getValue() + "\"")
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
