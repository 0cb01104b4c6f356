package dev.slipway.cluster.live;

import dev.slipway.cluster.live.Cell.Row;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Times;
import dev.slipway.cluster.model.Tree;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An event of a workload or one of its pods, with how often it was seen.
///
/// @param last when it was seen last
/// @param about `Pod/orders-x7k2p`
public record Happening(
        Optional<Instant> last,
        boolean warning,
        String reason,
        String message,
        String about,
        long count) {

    /// The events about the rows of a cell and their replica sets, newest first.
    public static List<Happening> of(List<LiveObject> events, Cell cell) {
        Set<String> names = new HashSet<>();
        cell.rows().forEach(row -> names.add(row.path()));
        List<String> sets =
                cell.rows().stream()
                        .filter(row -> row.kind().equals("Deployment"))
                        .map(Row::name)
                        .map(name -> "ReplicaSet/" + name + "-")
                        .toList();
        return events.stream()
                .map(Happening::of)
                .filter(
                        one ->
                                names.contains(one.about)
                                        || sets.stream().anyMatch(one.about::startsWith))
                .sorted(
                        Comparator.comparing(
                                (Happening one) -> one.last.orElse(Instant.MIN),
                                Comparator.reverseOrder()))
                .toList();
    }

    private static Happening of(LiveObject event) {
        Tree tree = event.tree();
        Optional<Instant> last =
                Times.parse(tree.text("series", "lastObservedTime"))
                        .or(() -> Times.parse(tree.text("lastTimestamp")))
                        .or(() -> Times.parse(tree.text("eventTime")))
                        .or(event::created);
        return new Happening(
                last,
                tree.text("type").equals("Warning"),
                tree.text("reason"),
                tree.text("message").strip().replaceAll("\\s+", " "),
                tree.text("involvedObject", "kind") + "/" + tree.text("involvedObject", "name"),
                Math.max(tree.at("count").number(1), tree.at("series", "count").number(1)));
    }
}
