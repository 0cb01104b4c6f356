package dev.slipway.ui.score;

import dev.slipway.ui.kit.code.CodePane;
import dev.slipway.ui.kit.code.CodeView;

import javafx.scene.Node;

import java.util.Optional;

/// The panes as the connector sees them.
final class Lookouts {

    private Lookouts() {}

    static Connector.Text of(CodePane pane) {
        return new Connector.Text() {
            @Override
            public Node pane() {
                return pane;
            }

            @Override
            public Optional<CodePane.Spot> spot(int line) {
                return pane.spot(line);
            }

            @Override
            public int side(int line) {
                return pane.side(line);
            }
        };
    }

    static Connector.Text of(CodeView view) {
        return new Connector.Text() {
            @Override
            public Node pane() {
                return view;
            }

            @Override
            public Optional<CodePane.Spot> spot(int line) {
                return view.spot(line);
            }

            @Override
            public int side(int line) {
                return view.side(line);
            }
        };
    }
}
