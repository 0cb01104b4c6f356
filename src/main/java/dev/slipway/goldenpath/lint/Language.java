package dev.slipway.goldenpath.lint;

import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.goldenpath.action.BackstageFunctions;
import dev.slipway.template.Reference;
import dev.slipway.template.nunjucks.NunjucksLanguage;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Whether the engine that Backstage has now knows a filter, a test or a method.
final class Language {
    private static final Set<String> METHODS =
            Set.of(
                    "charAt",
                    "charCodeAt",
                    "concat",
                    "endsWith",
                    "includes",
                    "indexOf",
                    "lastIndexOf",
                    "replace",
                    "slice",
                    "split",
                    "startsWith",
                    "substring",
                    "toLowerCase",
                    "toUpperCase",
                    "trim",
                    "trimEnd",
                    "trimStart",
                    "at",
                    "copyWithin",
                    "fill",
                    "flat",
                    "join",
                    "pop",
                    "push",
                    "reverse",
                    "shift",
                    "sort",
                    "splice",
                    "unshift",
                    "toExponential",
                    "toFixed",
                    "toPrecision",
                    "toString",
                    "get",
                    "has",
                    "set",
                    "add",
                    "delete",
                    "clear",
                    "keys",
                    "values",
                    "entries",
                    "test",
                    "next",
                    "reset",
                    "cycle");
    private static final Set<String> COMPAT =
            Set.of(
                    "append",
                    "count",
                    "find",
                    "index",
                    "insert",
                    "remove",
                    "has_key",
                    "items",
                    "extend",
                    "iteritems",
                    "iterkeys",
                    "itervalues",
                    "popitem",
                    "setdefault",
                    "update");

    private final List<Problem> found;
    private final boolean compat;
    private final NunjucksLanguage language;

    /// `compat` is cookiecutterCompat.
    Language(List<Problem> found, boolean compat) {
        this.found = found;
        this.compat = compat;
        this.language = NunjucksLanguage.of(compat);
    }

    void check(Reference reference) {
        switch (reference.kind()) {
            case FILTER -> {
                TreeSet<String> filters = new TreeSet<>(language.filters().keySet());
                filters.addAll(BackstageFunctions.ALL.filters().keySet());
                if (compat) {
                    filters.add("jsonify");
                }
                known("filter", reference, filters);
            }
            case TEST -> known("test", reference, new TreeSet<>(language.tests().keySet()));
            case METHOD -> {
                if (!METHODS.contains(reference.path())
                        && !(compat && COMPAT.contains(reference.path()))) {
                    found.add(
                            Problem.warning(
                                            "template-lint.method",
                                            reference.where(),
                                            reference.path()
                                                    + " is no method of the engine that Backstage"
                                                    + " has since scaffolder-backend 4.0.3")
                                    .advise("use a filter instead"));
                }
            }
            case VARIABLE, FUNCTION -> {}
        }
    }

    private void known(String what, Reference reference, TreeSet<String> names) {
        if (!names.contains(reference.path())) {
            found.add(
                    Problem.error(
                                    "template-lint.unknown-" + what,
                                    reference.where(),
                                    "there is no " + what + " " + reference.path())
                            .advise(
                                    Similar.nearest(reference.path(), names)
                                            .map(near -> "did you mean " + near + "?")
                                            .orElse("")));
        }
    }
}
