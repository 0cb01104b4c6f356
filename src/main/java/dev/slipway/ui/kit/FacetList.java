package dev.slipway.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Boxes to tick, in groups with counts. It shows what it is given and tells what is clicked; it
/// keeps no state but which groups are unfolded. Rows live as long as their value does, so that the
/// focus stays where it is while counts change.
public final class FacetList extends VBox {

    /// A group under a head; more than `limit` values fold behind "n more".
    public record Group(String key, String title, int limit, List<Value> values) {

        public Group {
            values = List.copyOf(values);
        }
    }

    /// One box. `mark` is the lifecycle whose shape stands before the text; empty for none.
    public record Value(String value, String text, String mark, int count, boolean ticked) {}

    private final BiConsumer<String, String> toggled;
    private final Set<String> unfolded = new HashSet<>();
    private final Map<String, Row> rows = new HashMap<>();
    private List<Group> groups = List.of();

    /// `toggled` hears the key of the group and the value.
    public FacetList(BiConsumer<String, String> toggled) {
        this.toggled = toggled;
        getStyleClass().add("facets");
    }

    public void show(List<Group> newGroups) {
        if (!groups.equals(newGroups)) {
            groups = List.copyOf(newGroups);
            rebuild();
        }
    }

    private void rebuild() {
        List<Node> next = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Group group : groups) {
            next.add(Styles.label(group.title(), "facet-head", "strong"));
            List<Value> shown = shown(group);
            for (Value value : shown) {
                String id = group.key() + "\n" + value.value();
                seen.add(id);
                Row row = rows.computeIfAbsent(id, unused -> new Row(group.key(), value));
                row.show(value);
                next.add(row);
            }
            int hidden = group.values().size() - shown.size();
            if (hidden > 0 || unfolded.contains(group.key())) {
                next.add(fold(group, hidden));
            }
        }
        rows.keySet().retainAll(seen);
        if (!getChildren().equals(next)) {
            getChildren().setAll(next);
        }
    }

    /// The first values and all ticked ones; one more than the limit is shown rather than folded.
    private List<Value> shown(Group group) {
        if (unfolded.contains(group.key()) || group.values().size() <= group.limit() + 1) {
            return group.values();
        }
        List<Value> shown = new ArrayList<>(group.values().subList(0, group.limit()));
        group.values().stream().skip(group.limit()).filter(Value::ticked).forEach(shown::add);
        return shown;
    }

    private Node fold(Group group, int hidden) {
        String text = hidden > 0 ? hidden + " more" : "Fewer";
        HBox line =
                Styles.row(
                        0,
                        Styles.link(
                                text,
                                () -> {
                                    if (!unfolded.remove(group.key())) {
                                        unfolded.add(group.key());
                                    }
                                    rebuild();
                                },
                                "small"));
        line.getStyleClass().add("facet-more");
        return line;
    }

    private final class Row extends HBox {
        private final CheckBox box;
        private final Label count = Styles.fixed("", "muted", "facet-count");

        Row(String key, Value value) {
            getStyleClass().add("facet");
            box = new CheckBox();
            box.setMnemonicParsing(false);
            if (!value.mark().isEmpty()) {
                box.setGraphic(StateMark.shape(value.mark()));
            }
            box.setMaxWidth(Double.MAX_VALUE);
            box.setMinWidth(0);
            box.setOnAction(event -> toggled.accept(key, value.value()));
            getChildren().addAll(Styles.grow(box), count);
        }

        void show(Value value) {
            box.setText(value.text());
            box.setSelected(value.ticked());
            count.setText(Integer.toString(value.count()));
            box.setAccessibleText(value.text() + ", " + value.count());
        }
    }
}
