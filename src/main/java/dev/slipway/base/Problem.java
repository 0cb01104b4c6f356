package dev.slipway.base;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A user's mistake, said so that it can be mended: the place, one sentence of what is wrong, what
/// to do next. `rule` is a stable dotted code (`catalog.name`) to look up or to silence; `advice`
/// may be empty.
public record Problem(
        Severity severity,
        String rule,
        Where where,
        String message,
        String advice,
        Optional<Fix> fix) {

    /// Errors first, then by place: the order in which problems are shown everywhere.
    public static final Comparator<Problem> WORST_FIRST =
            (one, two) -> {
                int order = one.severity.compareTo(two.severity);
                return order != 0 ? order : one.where.compareTo(two.where);
            };

    public static Problem error(String rule, Where where, String message) {
        return new Problem(Severity.ERROR, rule, where, message, "", Optional.empty());
    }

    public static Problem warning(String rule, Where where, String message) {
        return new Problem(Severity.WARNING, rule, where, message, "", Optional.empty());
    }

    public static Problem info(String rule, Where where, String message) {
        return new Problem(Severity.INFO, rule, where, message, "", Optional.empty());
    }

    public Problem advise(String text) {
        return new Problem(severity, rule, where, message, text, fix);
    }

    public Problem fixedBy(Fix newFix) {
        return new Problem(severity, rule, where, message, advice, Optional.of(newFix));
    }

    public Problem at(Where newWhere) {
        return new Problem(severity, rule, newWhere, message, advice, fix);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public static boolean anyError(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.isError()) {
                return true;
            }
        }
        return false;
    }

    /// `path:line:column: error: message (advice) [rule]`: what the command line prints.
    @Override
    public String toString() {
        return where
                + ": "
                + severity.word()
                + ": "
                + message
                + (advice.isEmpty() ? "" : " (" + advice + ")")
                + " ["
                + rule
                + "]";
    }
}
