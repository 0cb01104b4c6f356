package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.graph.RelationGraph;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Map;

/// How wide each entity of a graph is drawn, in pixels: as a box with its name, and as a frame with
/// its title and kind. Measured by the window, so that the layout can be made elsewhere.
public record Widths(Map<EntityRef, Double> boxes, Map<EntityRef, Double> frames) {
    /// The widest box, and the least width that a frame's title may ask for: names may be as long
    /// as 63 characters, and one of them must not push all others out of sight.
    static final double WIDEST_BOX = 280;

    static final double WIDEST_TITLE = 460;

    private static final String STRONG = "Inter Semi Bold";
    private static final double AROUND_NAME = 41;
    private static final double CROSS = 20;

    /// Border, padding, icon and the gaps beside a frame's title.
    private static final double AROUND_TITLE = 60;

    private static final double USUAL = 100;

    public Widths {
        boxes = Map.copyOf(boxes);
        frames = Map.copyOf(frames);
    }

    /// For the window's thread: it measures with its fonts.
    public static Widths of(RelationGraph graph) {
        Text name = measure(STRONG, 12);
        Text kind = measure("Inter", 11);
        Map<EntityRef, Double> boxes = new HashMap<>();
        Map<EntityRef, Double> frames = new HashMap<>();
        for (RelationGraph.Node node : graph.nodes()) {
            double cross = node.entity().isEmpty() ? CROSS : 0;
            String text = node.entity().map(Entity::name).orElse(node.ref().name());
            double box = wide(name, text) + AROUND_NAME + cross;
            boxes.put(node.ref(), Math.min(WIDEST_BOX, box));
            if (Frames.KINDS.contains(node.ref().kind())) {
                double title =
                        wide(name, node.label()) + wide(kind, node.ref().kind()) + AROUND_TITLE;
                frames.put(node.ref(), Math.min(WIDEST_TITLE, title));
            }
        }
        return new Widths(boxes, frames);
    }

    double box(EntityRef ref) {
        return boxes.getOrDefault(ref, USUAL);
    }

    double frame(EntityRef ref) {
        return frames.getOrDefault(ref, box(ref));
    }

    private static Text measure(String family, double size) {
        Text text = new Text();
        text.setFont(Font.font(family, size));
        return text;
    }

    private static double wide(Text measure, String text) {
        measure.setText(text);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }
}
