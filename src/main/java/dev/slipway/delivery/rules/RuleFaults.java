package dev.slipway.delivery.rules;

import dev.slipway.base.Problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Prometheus loads without a word and what then surprises: found by running such rules, not
/// by reading about them.
public final class RuleFaults {
    /// How long Prometheus takes a sample for current unless it is told otherwise.
    public static final Duration LOOKBACK = Duration.ofMinutes(5);

    private static final String SYNCS = "argocd_app_sync_total";
    private static final Pattern SELECTOR =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*\\{([^{}]*)}");
    private static final Pattern GROUPING = Pattern.compile("\\bby\\s*\\(([^()]*)\\)");
    private static final Pattern OR = Pattern.compile("(?i)\\bor\\b");
    private static final Set<String> SYNC_LABELS =
            Set.of(
                    "name",
                    "namespace",
                    "project",
                    "dest_server",
                    "phase",
                    "job",
                    "instance",
                    "pod",
                    "container",
                    "endpoint",
                    "exported_namespace",
                    "exported_service",
                    "cluster");

    private RuleFaults() {}

    /// The faults of a group and its rules, at their places.
    public static List<Problem> of(RuleGroup group) {
        List<Problem> problems = new ArrayList<>();
        boolean gaps = leavesGaps(group);
        if (gaps) {
            String interval = PromDuration.text(group.interval().orElse(Duration.ZERO));
            problems.add(
                    Problem.warning(
                                    "rules.lookback",
                                    group.where(),
                                    "this group runs every "
                                            + interval
                                            + ", but Prometheus takes a sample for current for 5"
                                            + " minutes only: what it records is there for 5m of"
                                            + " every "
                                            + interval
                                            + ", and most queries find nothing")
                            .advise(
                                    "interval: 5m or less, or ask for last_over_time(NAME["
                                            + twice(group)
                                            + "])"));
        }
        for (Rule rule : group.rules()) {
            ratio(rule, problems);
            syncs(rule, problems);
            proxy(rule, problems);
        }
        return problems;
    }

    /// Whether what the group records is missing most of the time.
    public static boolean leavesGaps(RuleGroup group) {
        return group.interval().filter(i -> i.compareTo(LOOKBACK) > 0).isPresent()
                && group.rules().stream().anyMatch(rule -> rule.kind() == Rule.Kind.RECORD);
    }

    /// A range that surely holds a sample of what the group records.
    public static String twice(RuleGroup group) {
        return PromDuration.text(group.interval().orElse(LOOKBACK).multipliedBy(2));
    }

    /// `A{phase="Failed"} / A` has no result where nothing ever failed. An alert may well be like
    /// that: no result is no alert.
    private static void ratio(Rule rule, List<Problem> problems) {
        int slash = slash(rule.expr());
        if (slash < 0 || rule.kind() != Rule.Kind.RECORD) {
            return;
        }
        String above = rule.expr().substring(0, slash);
        String below = rule.expr().substring(slash + 1);
        Matcher selector = SELECTOR.matcher(above);
        while (selector.find()) {
            boolean whole =
                    below.matches("(?s).*\\b" + Pattern.quote(selector.group(1)) + "\\b.*")
                            && !below.contains(selector.group(2).strip());
            if (whole && !selector.group(2).isBlank() && !OR.matcher(above).find()) {
                problems.add(
                        Problem.warning(
                                        "rules.absent",
                                        rule.exprWhere(),
                                        "whoever has no series with {"
                                                + selector.group(2).strip()
                                                + "} has no result here, where 0 is meant: a"
                                                + " service that never failed looks like one"
                                                + " without data")
                                .advise(
                                        "write (the part above the line or 0 * the part below it)"
                                                + " / the part below it"));
                return;
            }
        }
    }

    /// The first division outside of parentheses, braces and strings.
    private static int slash(String expr) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < expr.length(); i++) {
            char c = expr.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            } else if (c == '/' && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static void syncs(Rule rule, List<Problem> problems) {
        if (!rule.expr().contains(SYNCS)) {
            return;
        }
        Set<String> foreign = new TreeSet<>();
        Matcher grouping = GROUPING.matcher(rule.expr());
        while (grouping.find()) {
            for (String label : grouping.group(1).split(",")) {
                if (!label.isBlank() && !SYNC_LABELS.contains(label.strip())) {
                    foreign.add(label.strip());
                }
            }
        }
        if (!foreign.isEmpty()) {
            problems.add(
                    Problem.warning(
                                    "rules.labels",
                                    rule.exprWhere(),
                                    SYNCS
                                            + " has the labels name, namespace, project,"
                                            + " dest_server and phase, not "
                                            + String.join(", ", foreign))
                            .advise(
                                    "add them by relabelling where Argo CD is scraped, or group by"
                                            + " name"));
        }
        if (rule.expr().contains("phase=\"Failed\"")) {
            problems.add(
                    Problem.info(
                                    "rules.phase",
                                    rule.exprWhere(),
                                    "a sync that ended with phase Error is no failure here")
                            .advise("phase=~\"Failed|Error\""));
        }
    }

    private static void proxy(Rule rule, List<Problem> problems) {
        if (rule.expr().contains("github_workflow_duration_seconds")) {
            problems.add(
                    Problem.info(
                            "rules.proxy",
                            rule.exprWhere(),
                            "how long a pipeline runs is a proxy for the lead time: it does not"
                                    + " begin with the commit"));
        }
        if (rule.expr().contains("pagerduty_incident_resolve_duration_seconds")) {
            problems.add(
                    Problem.info(
                            "rules.proxy",
                            rule.exprWhere(),
                            "how long incidents last is a proxy for the recovery time: incidents"
                                    + " that no deployment caused are in it"));
        }
    }
}
