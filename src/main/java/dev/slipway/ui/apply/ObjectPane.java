package dev.slipway.ui.apply;

import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.apply.Fate;
import dev.slipway.cluster.apply.FieldDiff;
import dev.slipway.cluster.apply.ObjectPlan;
import dev.slipway.cluster.apply.Sending;
import dev.slipway.ui.kit.Styles;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// One object: the fields that would change, old and new, and who has them.
final class ObjectPane extends VBox {
    private static final String TONE_OWNED = "warning";
    private final Label name = Styles.label("", "strong");
    private final Label place = Styles.label("", "muted");
    private final VBox words = new VBox(4);
    private final TableView<FieldDiff> table = new TableView<>();
    private final Label nothing = Styles.wrapped("The cluster has it just so.", "muted");
    private final FieldDetail detail;
    private final TableColumn<FieldDiff, String> before;
    private final TableColumn<FieldDiff, String> owner;
    private Optional<ObjectPlan> shown = Optional.empty();

    /// `copy` takes a field as a text.
    ObjectPane(Consumer<String> copy) {
        detail = new FieldDetail(copy);
        HBox head = Styles.row(8, name, place);
        head.getStyleClass().add("pane-header");
        words.getStyleClass().add("inspector-note");
        table.setId("apply-fields");
        table.getStyleClass().add("apply-fields");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        nothing.getStyleClass().add("inspector-note");
        column("Field", 340, FieldDiff::path, OverrunStyle.LEADING_ELLIPSIS);
        before = column("Now", 150, FieldDiff::before, OverrunStyle.ELLIPSIS);
        column("Then", 150, FieldDiff::after, OverrunStyle.ELLIPSIS);
        owner = column("Owner", 130, this::owner, OverrunStyle.ELLIPSIS);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> chosen(Optional.ofNullable(now)));
        getChildren().addAll(head, words, nothing, Styles.grow(table), detail);
    }

    private void chosen(Optional<FieldDiff> field) {
        detail.show(field, field.map(this::owner).orElse(""));
    }

    private String owner(FieldDiff field) {
        return shown.flatMap(plan -> plan.owner(field)).orElse("");
    }

    private TableColumn<FieldDiff, String> column(
            String title, double width, Function<FieldDiff, String> text, OverrunStyle overrun) {
        TableColumn<FieldDiff, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(
                all -> {
                    Text cell = new Text(title);
                    cell.setTextOverrun(overrun);
                    return cell;
                });
        table.getColumns().add(column);
        return column;
    }

    /// A value; a long one is whole in its tooltip.
    private final class Text extends TableCell<FieldDiff, String> {
        private final String column;

        Text(String column) {
            this.column = column;
            getStyleClass().add("mono");
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            getStyleClass().removeAll(TONE_OWNED, "danger", "success");
            if (empty || text == null) {
                setText("");
                setTooltip(null);
                return;
            }
            setText(text.replace('\n', ' '));
            setTooltip(text.isEmpty() ? null : new Tooltip(text));
            FieldDiff row = getTableRow() == null ? null : getTableRow().getItem();
            switch (column) {
                case "Now" -> getStyleClass().add("danger");
                case "Then" -> getStyleClass().add("success");
                default -> {
                    if (row != null && !owner(row).isEmpty()) {
                        getStyleClass().add(TONE_OWNED);
                    }
                }
            }
        }
    }

    void show(ObjectPlan plan, Optional<Sending.Sent> end) {
        boolean another = shown.filter(old -> old == plan).isEmpty();
        shown = Optional.of(plan);
        name.setText(plan.path());
        place.setText("in " + plan.namespace() + ", " + plan.manifest().apiVersion());
        words.getChildren().clear();
        plan.trouble().ifPresent(why -> tell("Refused", why));
        end.ifPresent(
                sent ->
                        sent.trouble()
                                .ifPresentOrElse(
                                        why -> tell("Not applied", why),
                                        () ->
                                                words.getChildren()
                                                        .add(
                                                                Styles.wrapped(
                                                                        "Applied.", "success"))));
        if (plan.fate() == Fate.CONFLICT && end.isEmpty()) {
            words.getChildren()
                    .add(
                            Styles.wrapped(
                                    "Others own fields that the manifest sets: this object is"
                                            + " left alone unless you take them over.",
                                    TONE_OWNED));
        }
        words.setVisible(!words.getChildren().isEmpty());
        words.setManaged(words.isVisible());
        boolean fields = !plan.fields().isEmpty();
        show(table, fields);
        show(nothing, plan.fate() == Fate.UNCHANGED);
        if (another) {
            before.setVisible(plan.fate() != Fate.NEW);
            owner.setVisible(!plan.conflicts().isEmpty());
            table.getItems().setAll(ownedFirst(plan));
            table.getSelectionModel().selectFirst();
        }
    }

    private static List<FieldDiff> ownedFirst(ObjectPlan plan) {
        return plan.fields().stream()
                .sorted(Comparator.comparing(field -> plan.owner(field).isEmpty()))
                .toList();
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void tell(String head, Trouble why) {
        words.getChildren().add(Styles.wrapped(head + ": " + why.sentence() + ".", "danger"));
        if (!why.next().isEmpty()) {
            words.getChildren().add(Styles.wrapped("Next: " + why.next() + ".", "muted"));
        }
    }
}
