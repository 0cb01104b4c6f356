package dev.slipway.delivery.dashboard;

import java.util.List;

/// A panel at its place, in 24 columns and rows of 30 pixels; `variables` are the dashboard's with
/// the value that a repeated panel has of its own; `number` tells it from all others. A row's
/// heading has a height of 1 and says whether it is `folded`.
public record Placed(
        int number,
        Panel panel,
        List<Variable> variables,
        int x,
        int y,
        int width,
        int height,
        boolean folded) {

    public Placed {
        variables = List.copyOf(variables);
    }

    public boolean isRow() {
        return panel.kind() == PanelKind.ROW;
    }
}
