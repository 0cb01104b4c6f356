package dev.slipway.ui.diff;

import dev.slipway.base.Subscription;
import dev.slipway.catalog.diff.CatalogDiff;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.git.GitHistory;
import dev.slipway.ui.Command;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What a change does to the catalog: choose two revisions, see what breaks, comes, goes, changes.
public final class ChangesScreen implements Screen {
    private static final String NOW = "The files as they are now";
    private static final double REVISION = 220;
    private final ChangesModel model;
    private final BorderPane root = new BorderPane();
    private final ComboBox<String> from = new ComboBox<>();
    private final ComboBox<String> to = new ComboBox<>();
    private final CheckBox parted = new CheckBox("From where both parted");
    private final Label summary = Styles.label("", "strong");
    private final Label sides = Styles.label("", "muted");
    private final Button copy;
    private final ListView<ChangeRow> list = new ListView<>();
    private final HBox head;
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(new Heading(List.of(Crumb.here("Changes")), ""));
    private List<GitHistory.Name> names = List.of();
    private boolean showing;

    public ChangesScreen(Desk desk, Navigator navigator) {
        model = new ChangesModel(desk, navigator, Fx::run);
        copy = Styles.button(Icon.COPY, "Copy for a pull request", model::copyMarkdown, "primary");
        HBox header =
                Styles.row(
                        8,
                        Styles.fixed("From", "muted"),
                        revision(from),
                        Styles.fixed("to", "muted"),
                        revision(to),
                        parted,
                        Styles.spacer(),
                        Styles.iconButton(
                                Icon.TERMINAL, "Copy as command", model::copyCommand, "ghost"),
                        copy);
        header.getStyleClass().addAll("screen-header", "wide");
        head = Styles.row(8, summary, sides);
        head.getStyleClass().addAll("pane-header", "wide");
        Styles.tooltip(
                parted,
                "As a pull request is compared: what the other side did since does not count");
        list.getStyleClass().add("change-list");
        list.setCellFactory(view -> new Cell());
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER
                            && list.getSelectionModel().getSelectedItem()
                                    instanceof ChangeRow.Item item) {
                        model.open(item);
                    }
                });
        parted.selectedProperty().addListener((property, before, now) -> choose());
        root.setTop(Styles.column(0, header, head));
        model.viewProperty().addListener((property, before, now) -> show(now));
        Subscription unused = Fx.listen(desk.workspace(), model::took);
        show(model.viewProperty().get());
    }

    private ComboBox<String> revision(ComboBox<String> box) {
        box.setEditable(true);
        Styles.width(box, REVISION);
        box.valueProperty().addListener((property, before, now) -> choose());
        return box;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ObservableValue<Heading> heading() {
        return heading.getReadOnlyProperty();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.CatalogChanges wanted) {
            model.follow(wanted);
        }
    }

    @Override
    public boolean settled() {
        return model.viewProperty().get().done();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "changes.copy",
                        "Copy the changes as Markdown for a pull request",
                        "",
                        model::copyMarkdown),
                Command.of("changes.command", "Copy as command", "", model::copyCommand));
    }

    private void choose() {
        if (!showing && from.getValue() != null && to.getValue() != null) {
            String end = to.getValue().equals(NOW) ? "" : word(to.getValue());
            model.choose(
                    new ChangesModel.Range(
                            word(from.getValue()), end, parted.isSelected() && !end.isEmpty()));
        }
    }

    /// Of `1a2b3c4d The message` only the commit counts.
    private static String word(String shown) {
        String text = shown.strip();
        return text.contains("  ") ? text.substring(0, text.indexOf("  ")) : text;
    }

    private void show(ChangesModel.View view) {
        showing = true;
        if (!view.names().equals(names)) {
            names = view.names();
            List<String> all = new ArrayList<>(List.of("HEAD"));
            names.forEach(name -> all.add(line(name)));
            from.getItems().setAll(all);
            all.addFirst(NOW);
            to.getItems().setAll(all);
        }
        ChangesModel.Range range = view.range();
        from.setValue(shown(range.from()));
        to.setValue(range.to().isEmpty() ? NOW : shown(range.to()));
        parted.setSelected(range.parted());
        parted.setDisable(range.to().isEmpty());
        boolean any = view.comparison().map(c -> !c.diff().isEmpty()).orElse(false);
        copy.setDisable(!any);
        summary.setText(
                view.comparison()
                        .map(c -> Words.sentence(c.diff().summary()))
                        .orElse(view.done() ? "" : "Comparing"));
        summary.getStyleClass().setAll("label", "strong", tone(view));
        sides.setText(
                view.comparison().map(c -> "from " + c.before() + " to " + c.after()).orElse(""));
        head.setVisible(!summary.getText().isEmpty());
        head.setManaged(head.isVisible());
        list.getItems().setAll(view.rows());
        root.setCenter(any ? list : view.done() ? none(view) : list);
        heading.set(
                new Heading(
                        List.of(Crumb.here("Changes")),
                        view.comparison().map(c -> c.diff().summary()).orElse("")));
        showing = false;
    }

    private String shown(String revision) {
        return names.stream()
                .filter(name -> name.name().equals(revision))
                .findFirst()
                .map(ChangesScreen::line)
                .orElse(revision);
    }

    private static String line(GitHistory.Name name) {
        return name.kind() == GitHistory.Name.Kind.COMMIT
                ? name.name() + "  " + name.subject()
                : name.name();
    }

    private static String tone(ChangesModel.View view) {
        return view.comparison().map(c -> c.diff()).filter(CatalogDiff::breaks).isPresent()
                ? "danger"
                : "plain";
    }

    private static Node none(ChangesModel.View view) {
        if (view.problem().isPresent()) {
            String advice = view.problem().get().advice();
            return new EmptyState(
                    Icon.BRANCH,
                    Words.sentence(view.problem().get().message())
                            + (advice.isEmpty() ? "." : ": " + advice + "."));
        }
        return new EmptyState(
                Icon.OK,
                view.comparison().isEmpty()
                        ? "No platform is open."
                        : "Nothing in the catalog is different between the two.");
    }

    private final class Cell extends ListCell<ChangeRow> {
        @Override
        protected void updateItem(@Nullable ChangeRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            getStyleClass().removeAll("change-head", "change-item");
            setGraphic(
                    empty || row == null
                            ? null
                            : switch (row) {
                                case ChangeRow.Head section -> section(section);
                                case ChangeRow.Item item -> item(item);
                            });
        }

        private Node section(ChangeRow.Head section) {
            getStyleClass().add("change-head");
            return Styles.row(
                    8,
                    Styles.label(section.title(), "strong"),
                    Styles.fixed(Integer.toString(section.count()), "count-pill"));
        }

        private Node item(ChangeRow.Item item) {
            getStyleClass().add("change-item");
            HBox title =
                    Styles.row(
                            8,
                            item.icon().node(16, item.tone()),
                            item.ref().isPresent()
                                    ? Styles.link(item.title(), () -> model.open(item), "quiet")
                                    : Styles.label(item.title()),
                            Styles.spacer(),
                            Styles.link(
                                    item.where().toString(),
                                    () -> model.openFile(item),
                                    "muted",
                                    "small"));
            VBox box = Styles.column(2, title);
            for (String line : item.lines()) {
                box.getChildren().add(Styles.styled(Styles.label(line, "muted"), "change-line"));
            }
            box.setMinWidth(0);
            box.setPrefWidth(0);
            return box;
        }
    }
}
