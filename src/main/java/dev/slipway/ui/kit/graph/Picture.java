package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.graph.RelationGraph;

import java.util.List;

/// A part of the catalog's relations laid out: boxes and lines, and frames around what belongs
/// together.
///
/// @param frames the outer ones first
/// @param hidden how many more entities there would be
public record Picture(GraphLayout layout, List<Frame> frames, EntityRef root, int hidden) {
    public static final Picture NONE =
            new Picture(
                    new GraphLayout(0, 0, List.of(), List.of(), List.of(), List.of()),
                    List.of(),
                    EntityRef.parse("component:default/none").orElseThrow(),
                    0);

    /// The height of the name at the top of a frame.
    static final double HEAD = 30;

    /// An entity drawn around its parts.
    public record Frame(
            RelationGraph.Node node,
            double x,
            double y,
            double width,
            double height,
            boolean root) {}

    public Picture {
        frames = List.copyOf(frames);
    }

    /// How many entities are seen.
    public int size() {
        return layout.boxes().size() + frames.size();
    }

    public int lines() {
        return layout.lines().size();
    }
}
