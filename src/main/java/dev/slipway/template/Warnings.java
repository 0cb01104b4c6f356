package dev.slipway.template;

import dev.slipway.base.Problem;
import dev.slipway.template.value.Undefined;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Undefined values that a rendering met, each place once, however often a loop passes it.
final class Warnings {
    private static final int MOST = 1000;

    private record Found(String name, long mark) {}

    private final Places places;
    private final Set<Long> marks = new HashSet<>();
    private final List<Found> found = new ArrayList<>();

    Warnings(Places places) {
        this.places = places;
    }

    Places places() {
        return places;
    }

    void undefined(Undefined value, int fallback) {
        int at = value.at() >= 0 ? value.at() : fallback;
        long mark = places.mark(at);
        if (marks.size() < MOST && marks.add(mark)) {
            found.add(new Found(value.name(), mark));
        }
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(found.size());
        for (Found one : found) {
            String what = one.name().isEmpty() ? "this value" : "\"" + one.name() + "\"";
            problems.add(
                    Problem.warning(
                                    "template.undefined",
                                    places.where(one.mark()),
                                    what + " is not defined")
                            .advise("nothing is written in its place"));
        }
        return problems;
    }
}
