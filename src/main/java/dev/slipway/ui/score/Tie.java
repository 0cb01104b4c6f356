package dev.slipway.ui.score;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;
import dev.slipway.ui.preview.Origins;

import java.util.List;
import java.util.Optional;

/// The lines that belong together: one of a source and all that it made.
///
/// @param from where it was clicked, which is where the connector begins
/// @param source the line of the source; empty where a target adds the line by itself
/// @param words what made the clicked line, in words
record Tie(
        Side from,
        int line,
        Optional<Where> source,
        String words,
        List<Integer> kubernetes,
        List<Integer> compose) {
    static final Tie NONE = new Tie(Side.SOURCE, 0, Optional.empty(), "", List.of(), List.of());

    Tie {
        kubernetes = List.copyOf(kubernetes);
        compose = List.copyOf(compose);
    }

    /// A line of the source before anything was made of it.
    static Tie waiting(Where where) {
        Optional<Where> line = Optional.of(ScoreShown.line(where));
        return new Tie(Side.SOURCE, where.line(), line, "", List.of(), List.of());
    }

    /// What belongs to a line of the source.
    static Tie ofSource(ScoreShown shown, Where where) {
        Where line = ScoreShown.line(where);
        return new Tie(
                Side.SOURCE,
                where.line(),
                Optional.of(line),
                Origins.file(where.path()) + ":" + where.line(),
                shown.made(Side.KUBERNETES, line),
                shown.made(Side.COMPOSE, line));
    }

    /// What belongs to a line of an output.
    static Tie ofOutput(ScoreShown shown, Side side, int line) {
        Optional<Origin> origin = shown.page(side).map(page -> page.originOf(line));
        Optional<Where> source =
                origin.filter(Origins::hasPlace).map(found -> ScoreShown.line(found.where()));
        List<Integer> only = List.of(line);
        return new Tie(
                side,
                line,
                source,
                origin.map(Origins::words).orElse(""),
                source.map(w -> shown.made(Side.KUBERNETES, w))
                        .orElse(side == Side.KUBERNETES ? only : List.of()),
                source.map(w -> shown.made(Side.COMPOSE, w))
                        .orElse(side == Side.COMPOSE ? only : List.of()));
    }

    List<Integer> lines(Side side) {
        return switch (side) {
            case SOURCE -> source.map(where -> List.of(where.line())).orElse(List.of());
            case KUBERNETES -> kubernetes;
            case COMPOSE -> compose;
        };
    }

    /// The same after the texts changed.
    Tie again(ScoreShown shown) {
        if (line == 0) {
            return this;
        }
        return from == Side.SOURCE
                ? source.map(where -> ofSource(shown, where)).orElse(NONE)
                : shown.page(from).isPresent() ? ofOutput(shown, from, line) : NONE;
    }
}
