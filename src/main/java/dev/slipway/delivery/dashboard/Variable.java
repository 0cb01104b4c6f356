package dev.slipway.delivery.dashboard;

import dev.slipway.base.Where;

import java.util.List;

/// A variable of a dashboard. `values` are the chosen ones as stored, `$__all` for all of them,
/// none when nothing was chosen yet; `options` those that are known without asking anybody.
public record Variable(
        String name,
        String type,
        String label,
        String query,
        List<String> values,
        List<String> options,
        boolean multi,
        boolean includeAll,
        String allValue,
        String regex,
        boolean hidden,
        Where where) {
    public static final String ALL = "$__all";

    public Variable {
        values = List.copyOf(values);
        options = List.copyOf(options);
    }

    public boolean isAll() {
        return values.contains(ALL);
    }

    /// The same variable with what may be chosen.
    public Variable offer(List<String> offered) {
        return new Variable(
                name,
                type,
                label,
                query,
                values,
                offered,
                multi,
                includeAll,
                allValue,
                regex,
                hidden,
                where);
    }

    /// The same variable with other chosen values.
    public Variable choose(List<String> chosen) {
        return new Variable(
                name,
                type,
                label,
                query,
                chosen,
                options,
                multi,
                includeAll,
                allValue,
                regex,
                hidden,
                where);
    }
}
