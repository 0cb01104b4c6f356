package dev.slipway.cluster.live;

import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.live.Cell.Row;
import dev.slipway.cluster.model.Times;
import dev.slipway.cluster.model.Tree;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A view as plain values and back, for keeping the last one. Only what was shown is kept: neither
/// objects nor anything of a sign-in.
public final class Stored {
    private Stored() {}

    public static Map<String, Object> of(FeedView view, Instant now) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cluster", view.cluster());
        map.put("heard", view.heard().orElse(now).toString());
        Map<String, Object> cells = new TreeMap<>();
        view.cells().forEach((component, cell) -> cells.put(component, of(cell)));
        map.put("cells", cells);
        return map;
    }

    private static Map<String, Object> of(Cell cell) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("level", cell.level().name());
        map.put("ready", cell.ready());
        map.put("desired", cell.desired());
        map.put("cause", cell.cause());
        map.put("next", cell.next());
        map.put("path", cell.path());
        map.put("note", cell.note());
        map.put("rows", cell.rows().stream().map(Stored::of).toList());
        return map;
    }

    private static Map<String, Object> of(Row row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("depth", row.depth());
        map.put("kind", row.kind());
        map.put("name", row.name());
        map.put("namespace", row.namespace());
        map.put("level", row.level().name());
        map.put("state", row.state());
        map.put("side", row.side());
        map.put("cause", row.cause());
        return map;
    }

    /// A closed view with the time when it was live.
    public static FeedView read(Tree tree) {
        Map<String, Cell> cells = new TreeMap<>();
        tree.at("cells")
                .members()
                .forEach((component, cell) -> cells.put(component, cell(new Tree(cell))));
        return new FeedView(
                tree.text("cluster"),
                FeedState.CLOSED,
                Optional.empty(),
                Times.parse(tree.text("heard")),
                List.of(),
                Set.of(),
                cells);
    }

    private static Cell cell(Tree tree) {
        return new Cell(
                level(tree),
                tree.at("ready").number(0),
                tree.at("desired").number(0),
                tree.text("cause"),
                tree.text("next"),
                tree.text("path"),
                tree.text("note"),
                tree.items("rows").stream()
                        .map(
                                row ->
                                        new Row(
                                                (int) row.at("depth").number(0),
                                                row.text("kind"),
                                                row.text("name"),
                                                row.text("namespace"),
                                                level(row),
                                                row.text("state"),
                                                row.text("side"),
                                                row.text("cause")))
                        .toList());
    }

    private static Level level(Tree tree) {
        for (Level level : Level.values()) {
            if (level.name().equals(tree.text("level"))) {
                return level;
            }
        }
        return Level.UNKNOWN;
    }
}
