package dev.slipway.ui.delivery;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.delivery.rules.PromDuration;
import dev.slipway.delivery.rules.Rule;
import dev.slipway.delivery.rules.RuleFile;
import dev.slipway.delivery.rules.RuleGroup;
import dev.slipway.desk.RuleState;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of the rules: a group with its interval, or a rule with its state; both with what was
/// found wrong there.
///
/// @param state the server's word, or `not asked`, or `not loaded`
record RuleRow(
        boolean group,
        String name,
        String kind,
        String expr,
        String state,
        String detail,
        Where where,
        List<Problem> faults) {
    static final String NOT_ASKED = "not asked";
    static final String NOT_LOADED = "not loaded there";

    RuleRow {
        faults = List.copyOf(faults);
    }

    /// All lines of a platform's rules, in the order of their files. Each fault stands at the last
    /// line that begins at or before it.
    static List<RuleRow> of(RuleState state, boolean asked) {
        List<RuleRow> rows = new ArrayList<>();
        for (RuleFile file : state.files()) {
            List<Problem> faults =
                    state.problems().stream()
                            .filter(p -> p.where().path().equals(file.path()))
                            .toList();
            List<RuleRow> bare = new ArrayList<>();
            for (RuleGroup group : file.groups()) {
                bare.add(group(group));
                group.rules().forEach(rule -> bare.add(rule(rule, state, asked)));
            }
            for (int i = 0; i < bare.size(); i++) {
                int first = i == 0 ? 0 : bare.get(i).where.line();
                int next = i + 1 < bare.size() ? bare.get(i + 1).where.line() : Integer.MAX_VALUE;
                List<Problem> own =
                        faults.stream()
                                .filter(p -> p.where().line() >= first && p.where().line() < next)
                                .toList();
                rows.add(bare.get(i).with(own));
            }
        }
        return rows;
    }

    private RuleRow with(List<Problem> own) {
        return new RuleRow(group, name, kind, expr, state, detail, where, own);
    }

    private static RuleRow group(RuleGroup group) {
        return new RuleRow(
                true,
                group.name(),
                group.interval().map(i -> "every " + PromDuration.text(i)).orElse("usual interval"),
                "",
                "",
                "",
                group.where(),
                List.of());
    }

    private static RuleRow rule(Rule rule, RuleState state, boolean asked) {
        Optional<RuleState.State> told = Optional.ofNullable(state.states().get(rule.name()));
        String none = asked && state.trouble().isEmpty() ? NOT_LOADED : NOT_ASKED;
        return new RuleRow(
                false,
                rule.name(),
                rule.kind() == Rule.Kind.ALERT
                        ? "alert"
                                + rule.pending().map(p -> " for " + PromDuration.text(p)).orElse("")
                        : "records",
                rule.expr().strip().replaceAll("\\s+", " "),
                told.map(RuleState.State::word).orElse(none),
                told.map(RuleState.State::detail).orElse(""),
                rule.where(),
                List.of());
    }
}
