package dev.slipway.delivery.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mends queries over recorded series that are there only now and then ([RuleFaults#leavesGaps]):
/// asks for the last sample of twice the interval. Prometheus has a parameter for it
/// (`lookback_delta`), but 2.42 ignores it.
public final class SteadyQuery {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|`[^`]*+`"
                            + "|([a-zA-Z_:][a-zA-Z0-9_:]*)(\\s*\\{[^{}]*})?(\\s*\\[)?");

    private final Map<String, String> ranges = new HashMap<>();

    public SteadyQuery(List<RuleGroup> groups) {
        groups.stream()
                .filter(RuleFaults::leavesGaps)
                .forEach(
                        group ->
                                group.rules()
                                        .forEach(
                                                rule ->
                                                        ranges.put(
                                                                rule.name(),
                                                                RuleFaults.twice(group))));
    }

    /// The query itself where it asks for no such series.
    public String mended(String query) {
        Matcher matcher = TOKEN.matcher(query);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            String range = matcher.group(1) == null ? null : ranges.get(matcher.group(1));
            if (range != null && matcher.group(3) == null) {
                out.append(query, from, matcher.start())
                        .append("last_over_time(")
                        .append(matcher.group())
                        .append('[')
                        .append(range)
                        .append("])");
                from = matcher.end();
            }
        }
        return out.append(query, from, query.length()).toString();
    }
}
