package dev.slipway.ui.kit;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The files that something would write, as a tree: each is new (`+`), and for a moment marked when
/// an answer has just changed it. Selecting a file opens it; arrow keys fold and unfold folders.
public final class FileTree extends VBox {
    private static final Duration MARKED = Duration.millis(1500);
    private static final double ROW = 22;
    private static final double INDENT = 14;
    private static final double MARGIN = 8;
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");

    private final ListView<FileRow> list = new ListView<>();
    private final Label count = Styles.fixed("", "muted");
    private final Label added = Styles.fixed("", "muted", "small");
    private final Label against = Styles.label("", "muted", "small");
    private final HBox header = Styles.row(8);
    private final Label justChanged = Styles.fixed("", "muted", "small");
    private final TextField filter = new TextField();
    private final HBox filterBar = new HBox(filter);
    private final PauseTransition fading = new PauseTransition(MARKED);
    private final Set<String> closed = new HashSet<>();
    private Set<String> changed = Set.of();
    private Map<String, Mark> marks = Map.of();
    private List<String> paths = List.of();
    private String root = "";
    private String opened = "";
    private Consumer<String> onOpen = path -> {};
    private boolean updating;

    public FileTree() {
        getStyleClass().add("file-tree");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> selected(now));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("file-tree");
        filter.setPromptText("Filter files");
        filter.setId("file-filter");
        filter.textProperty().addListener((property, before, now) -> refresh());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
        filterBar.getStyleClass().add("file-filter");
        HBox.setHgrow(filter, Priority.ALWAYS);
        showFilter(false);
        Button search =
                Styles.iconButton(
                        Icon.SEARCH,
                        "Filter files",
                        () -> showFilter(!filterBar.isVisible()),
                        "ghost");
        header.getChildren()
                .addAll(Styles.fixed("Files", "strong"), count, Styles.spacer(), search);
        header.getStyleClass().add("pane-header");
        Label plus = Styles.fixed("+", "file-added");
        Label dot = Styles.fixed("●", "file-changed");
        dot.visibleProperty().bind(justChanged.visibleProperty());
        justChanged.managedProperty().bind(justChanged.visibleProperty());
        dot.managedProperty().bind(dot.visibleProperty());
        HBox footer =
                Styles.row(
                        10, Styles.row(4, plus, added), against, Styles.row(4, dot, justChanged));
        footer.getStyleClass().add("file-counts");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header, filterBar, list, footer);
        fading.setOnFinished(event -> unmark());
        unmark();
    }

    /// What a file is against what stands on disk.
    public enum Mark {
        ADDED("+", "file-added", "new"),
        CHANGED("~", "file-changed", "changed"),
        SAME("", "file-same", "the same"),
        GONE("−", "file-gone", "only there");

        private final String sign;
        private final String style;
        private final String word;

        Mark(String sign, String style, String word) {
            this.sign = sign;
            this.style = style;
            this.word = word;
        }
    }

    /// A button at the right of the head.
    public void addTool(Button tool) {
        header.getChildren().add(header.getChildren().size() - 1, tool);
    }

    /// Hears the path of a file that is to be shown.
    public void setOnOpen(Consumer<String> listener) {
        onOpen = listener;
    }

    /// Shows files below a folder called `folder`; those in `justNow` are marked for a moment.
    public void show(String folder, List<String> files, Set<String> justNow) {
        show(folder, files, justNow, Map.of());
    }

    /// The same, each file with its mark; without one it is new.
    public void show(
            String folder, List<String> files, Set<String> justNow, Map<String, Mark> newMarks) {
        boolean same = folder.equals(root) && files.equals(paths);
        marks = Map.copyOf(newMarks);
        root = folder;
        paths = List.copyOf(files);
        count.setText(Integer.toString(files.size()));
        added.setText(count(files, Mark.ADDED) + (marks.isEmpty() ? " added" : ""));
        tell(files);
        if (!justNow.isEmpty()) {
            changed = Set.copyOf(justNow);
            justChanged.setText(justNow.size() + " just changed");
            justChanged.setVisible(true);
            fading.playFromStart();
        }
        if (same) {
            list.refresh();
        } else {
            refresh();
        }
    }

    private Mark markOf(String path) {
        return marks.getOrDefault(path, Mark.ADDED);
    }

    private long count(List<String> files, Mark mark) {
        return files.stream().filter(path -> markOf(path) == mark).count();
    }

    private void tell(List<String> files) {
        long other = count(files, Mark.CHANGED);
        long gone = count(files, Mark.GONE);
        String words =
                (other > 0 ? "~ " + other : "")
                        + (other > 0 && gone > 0 ? "    " : "")
                        + (gone > 0 ? "− " + gone : "");
        against.setText(words);
        against.setVisible(!words.isEmpty());
        against.setManaged(!words.isEmpty());
        Styles.tooltip(against, other + " otherwise there, " + gone + " only there");
    }

    /// Marks the file that is shown elsewhere, without opening it; empty for none.
    public void mark(String path) {
        opened = path;
        select();
        list.refresh();
    }

    private void showFilter(boolean shown) {
        filterBar.setVisible(shown);
        filterBar.setManaged(shown);
        if (shown) {
            filter.requestFocus();
        } else {
            filter.clear();
        }
    }

    private void filterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            showFilter(false);
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            list.requestFocus();
            list.getItems().stream()
                    .filter(row -> !row.folder())
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
            event.consume();
        }
    }

    private void refresh() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        List<String> found =
                wanted.isEmpty()
                        ? paths
                        : paths.stream()
                                .filter(path -> path.toLowerCase(Locale.ROOT).contains(wanted))
                                .toList();
        List<FileRow> rows = FileRow.of(root, found, wanted.isEmpty() ? closed : Set.of());
        updating = true;
        list.getItems().setAll(rows);
        updating = false;
        select();
    }

    private void select() {
        updating = true;
        list.getItems().stream()
                .filter(row -> !row.folder() && row.path().equals(opened))
                .findFirst()
                .ifPresentOrElse(
                        list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        updating = false;
    }

    private void selected(@Nullable FileRow row) {
        if (!updating && row != null && !row.folder()) {
            opened = row.path();
            onOpen.accept(row.path());
        }
    }

    private void key(KeyEvent event) {
        FileRow row = list.getSelectionModel().getSelectedItem();
        if (row == null || !row.folder()) {
            return;
        }
        boolean opens = event.getCode() == KeyCode.RIGHT && !row.open();
        boolean closes = event.getCode() == KeyCode.LEFT && row.open();
        if (opens || closes || event.getCode() == KeyCode.ENTER) {
            toggle(row);
            event.consume();
        }
    }

    private void toggle(FileRow row) {
        if (!closed.remove(row.path())) {
            closed.add(row.path());
        }
        int index = list.getSelectionModel().getSelectedIndex();
        refresh();
        updating = true;
        list.getSelectionModel().select(index);
        updating = false;
    }

    private void unmark() {
        changed = Set.of();
        justChanged.setVisible(false);
        list.refresh();
    }

    private final class Cell extends ListCell<FileRow> {
        private final Region indent = new Region();
        private final FontIcon arrow = Icon.CHEVRON_DOWN.node(12);
        private final FontIcon icon = Icon.FILE.node(14);
        private final Label name = Styles.label("");
        private final Label mark = Styles.fixed("", "file-added");
        private final HBox content =
                Styles.row(4, indent, arrow, icon, name, Styles.spacer(), mark);

        Cell() {
            setPrefWidth(0);
            setOnMouseClicked(
                    event -> {
                        FileRow row = getItem();
                        if (row != null && row.folder()) {
                            toggle(row);
                        }
                    });
        }

        @Override
        protected void updateItem(FileRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                pseudoClassStateChanged(OPENED, false);
                return;
            }
            Styles.width(indent, MARGIN - 4 + row.depth() * INDENT);
            arrow.setVisible(row.folder());
            (row.open() ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT).put(arrow);
            (row.folder() ? Icon.FOLDER : Icon.FILE).put(icon);
            name.setText(row.name());
            boolean fresh = changed.contains(row.path());
            Mark against = markOf(row.path());
            mark.setText(row.folder() ? "" : fresh ? "●" : against.sign);
            mark.getStyleClass().setAll("label", fresh ? "file-changed" : against.style);
            pseudoClassStateChanged(OPENED, !row.folder() && row.path().equals(opened));
            setAccessibleText(
                    row.name()
                            + (row.folder()
                                    ? ", folder"
                                    : fresh ? ", just changed" : ", " + against.word));
            setGraphic(content);
        }
    }
}
