package dev.slipway.template;

import dev.slipway.base.Problem;
import dev.slipway.template.syntax.Lines;
import dev.slipway.template.value.Undefined;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Undefined values that a rendering met, each place once, however often a loop passes it.
final class Warnings {
    private static final int MOST = 1000;

    private record Found(String name, int at) {}

    private final Set<Integer> places = new HashSet<>();
    private final List<Found> found = new ArrayList<>();

    void undefined(Undefined value, int fallback) {
        int at = value.at() >= 0 ? value.at() : fallback;
        if (places.size() < MOST && places.add(at)) {
            found.add(new Found(value.name(), at));
        }
    }

    List<Problem> problems(Lines lines) {
        List<Problem> problems = new ArrayList<>(found.size());
        for (Found one : found) {
            String what = one.name().isEmpty() ? "this value" : "\"" + one.name() + "\"";
            problems.add(
                    Problem.warning(
                                    "template.undefined",
                                    lines.where(one.at()),
                                    what + " is not defined")
                            .advise("nothing is written in its place"));
        }
        return problems;
    }
}
