package dev.slipway.ui.catalog;

import dev.slipway.ui.kit.EntityLink;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.Pills;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.List;

/// What a cell shows of several things: the first, and how many more there are.
abstract sealed class FirstOf extends HBox {
    private final Label more = Styles.fixed("", "muted", "small");

    private FirstOf(Node first) {
        super(6, first);
        getChildren().add(more);
        setAlignment(Pos.CENTER_LEFT);
    }

    final void more(int size, String all) {
        more.setText(size > 1 ? "+" + (size - 1) : "");
        more.setTooltip(size > 1 ? new Tooltip(all) : null);
    }

    static final class Tags extends FirstOf {
        private final Label pill;

        Tags() {
            this(Pills.tag(""));
        }

        private Tags(Label pill) {
            super(pill);
            this.pill = pill;
            pill.setMinWidth(24);
        }

        void show(List<String> tags) {
            pill.setText(tags.getFirst());
            more(tags.size(), String.join(", ", tags));
        }
    }

    static final class Refs extends FirstOf {
        private final EntityLink link;

        Refs(PeekCard peek) {
            this(new EntityLink(peek));
        }

        private Refs(EntityLink link) {
            super(link);
            this.link = link;
            link.setFocusTraversable(false);
            link.setMinWidth(0);
        }

        EntityLink link() {
            return link;
        }

        void show(Cell.Refs refs) {
            link.show(refs.refs().getFirst(), refs.expectedKind());
            more(refs.refs().size(), refs.text());
        }
    }
}
