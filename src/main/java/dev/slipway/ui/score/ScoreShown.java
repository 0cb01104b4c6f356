package dev.slipway.ui.score;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;
import dev.slipway.desk.ScoreView;
import dev.slipway.ui.preview.Origins;
import dev.slipway.ui.preview.Page;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A view made ready to be shown, off the window's thread: coloured pages, and which output lines
/// each line of a source made. What did not change since the one before is the same object.
record ScoreShown(
        ScoreView view,
        Optional<Page> kubernetes,
        Optional<Page> compose,
        Map<Where, List<Integer>> kubernetesLines,
        Map<Where, List<Integer>> composeLines) {

    static ScoreShown of(ScoreView view, @Nullable ScoreShown before) {
        Optional<Page> kubernetes =
                view.kubernetes()
                        .map(o -> Page.manifests(o, was(before).flatMap(ScoreShown::kubernetes)));
        Optional<Page> compose =
                view.compose().map(o -> Page.compose(o, was(before).flatMap(ScoreShown::compose)));
        return new ScoreShown(view, kubernetes, compose, lines(kubernetes), lines(compose));
    }

    private static Optional<ScoreShown> was(@Nullable ScoreShown before) {
        return Optional.ofNullable(before);
    }

    private static Map<Where, List<Integer>> lines(Optional<Page> page) {
        Map<Where, List<Integer>> lines = new HashMap<>();
        page.ifPresent(
                shown -> {
                    int number = 0;
                    for (Origin origin : shown.traced().origins()) {
                        number++;
                        if (Origins.hasPlace(origin)) {
                            lines.computeIfAbsent(line(origin.where()), w -> new ArrayList<>())
                                    .add(number);
                        }
                    }
                });
        return lines;
    }

    /// A place without its column.
    static Where line(Where where) {
        return where.at(where.line(), 0);
    }

    Optional<Page> page(Side side) {
        return switch (side) {
            case SOURCE -> Optional.empty();
            case KUBERNETES -> kubernetes;
            case COMPOSE -> compose;
        };
    }

    /// The lines of an output that the source line made.
    List<Integer> made(Side side, Where source) {
        return (side == Side.KUBERNETES ? kubernetesLines : composeLines)
                .getOrDefault(line(source), List.of());
    }
}
