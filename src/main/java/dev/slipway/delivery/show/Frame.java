package dev.slipway.delivery.show;

import java.util.List;
import java.util.Optional;

/// A table that a query gave, or what transformations made of it: columns of one length. `refId` is
/// the query's, empty for a joined one.
public record Frame(String refId, List<Column> columns) {

    public Frame {
        columns = List.copyOf(columns);
    }

    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().values().size();
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public Frame with(List<Column> others) {
        return new Frame(refId, others);
    }
}
