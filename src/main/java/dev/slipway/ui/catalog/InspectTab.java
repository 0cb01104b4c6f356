package dev.slipway.ui.catalog;

import dev.slipway.base.Origin;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.graph.Outline;
import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.EntityLink;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Standing;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.kit.code.CodePane;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;

/// The raw entity: its YAML with the place each line was read from, Backstage's verdict, problems,
/// labels and annotations.
final class InspectTab extends BorderPane {
    private static final int LISTED = 100;
    private final Provenance from;
    private final Entity entity;
    private final EntityText.Inspected text;
    private final PeekCard peek;
    private final Navigator navigator;
    private final Segmented forms = new Segmented();
    private final CodePane json = new CodePane();
    private final CodePane code = new CodePane();
    private final VBox line = Styles.column(4);

    InspectTab(Provenance from, EntityText.Inspected text, PeekCard peek) {
        this.from = from;
        entity = from.entity();
        this.text = text;
        this.peek = peek;
        navigator = peek.navigator();
        code.setOriginGutter(text.code().labels().stream().anyMatch(l -> !l.isEmpty()));
        code.show(text.code());
        code.setOnLine((number, alternative) -> chosen(number));
        json.show(text.json());
        forms.add("yaml", "YAML");
        forms.add("json", "JSON");
        forms.chosenProperty().subscribe(id -> setCenter(id.equals("json") ? json : code));
        setTop(bar());
        ScrollPane side = new ScrollPane(side());
        side.setFitToWidth(true);
        side.getStyleClass().addAll("inspect-side");
        setRight(Styles.width(side, 340));
        chosen(0);
    }

    private Node side() {
        Standing standing = Standing.of(entity);
        VBox side = new VBox();
        side.getStyleClass().add("inspect-column");
        HBox verdict =
                Styles.row(
                        8,
                        standing.icon().node(16, standing.style()),
                        Styles.wrapped(standing.words(), "strong"));
        side.getChildren().add(section("Backstage", verdict));
        if (!standing.reason().isEmpty()) {
            side.getChildren().add(Styles.wrapped(Words.sentence(standing.reason()), "muted"));
        }
        problems(side);
        side.getChildren().add(section("The chosen line", line));
        ancestry(side);
        sameFile(side);
        pairs(side, "Labels", entity.labels());
        pairs(side, "Annotations", entity.annotations());
        return side;
    }

    private void problems(VBox side) {
        List<Problem> problems = entity.problems().stream().sorted(Problem.WORST_FIRST).toList();
        if (problems.isEmpty()) {
            return;
        }
        VBox list = Styles.column(12);
        for (Problem problem : problems) {
            list.getChildren().add(problem(problem));
        }
        side.getChildren().add(section("Problems", list));
    }

    private Node problem(Problem problem) {
        VBox words = Styles.column(2, Styles.wrapped(Words.sentence(problem.message())));
        if (!problem.advice().isEmpty()) {
            words.getChildren()
                    .add(Styles.wrapped(Words.sentence(problem.advice()), "muted", "small"));
        }
        Where where = problem.where();
        int written = EntityText.lineOf(where, text.traced());
        words.getChildren()
                .add(
                        Styles.link(
                                fileName(where) + ":" + where.line(),
                                () -> {
                                    if (written > 0) {
                                        code.jumpTo(written);
                                        chosen(written);
                                    } else {
                                        open(where);
                                    }
                                },
                                "mono"));
        HBox row = new HBox(8, Marks.of(problem.severity(), 16), Styles.grow(words));
        words.setMinWidth(0);
        return row;
    }

    private Node bar() {
        int lines = text.code().lines().size();
        HBox bar =
                Styles.row(
                        12,
                        forms,
                        Styles.fixed(
                                Words.count(lines, "line", "lines") + ", includes resolved",
                                "muted",
                                "small"),
                        Styles.spacer(),
                        Styles.button(
                                Icon.COPY,
                                "Copy",
                                () -> {
                                    boolean asJson = forms.chosenProperty().get().equals("json");
                                    navigator.copy(
                                            (asJson ? text.json() : text.code()).text(),
                                            asJson ? "JSON" : "YAML");
                                },
                                "row-button"));
        bar.getStyleClass().addAll("pane-header", "definition-bar");
        return bar;
    }

    /// Files and Locations, each a step further in.
    private void ancestry(VBox side) {
        if (from.way().isEmpty()) {
            return;
        }
        VBox steps = Styles.column(4);
        int depth = 0;
        for (Outline step : from.way()) {
            Node word =
                    step.ref()
                            .<Node>map(ref -> new EntityLink(peek, ref, "location").withIcon())
                            .orElseGet(() -> file(step.label()));
            HBox row = Styles.row(6, Styles.width(new HBox(), 12.0 * depth), word);
            if (!step.note().isEmpty()) {
                Styles.tooltip(word, step.note());
                row.getChildren().add(Icon.WARNING.node(12, "warning"));
            }
            steps.getChildren().add(row);
            depth = Math.min(depth + 1, 6);
        }
        side.getChildren().add(section("Ancestry", steps));
    }

    private Node file(String path) {
        Hyperlink link =
                Styles.link(path, () -> navigator.go(new Route.SourceFile(path, 1)), "mono");
        link.setGraphic(Icon.FILE.node(14));
        link.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        Styles.tooltip(link, path);
        return link;
    }

    private void sameFile(VBox side) {
        if (from.sameFile().isEmpty()) {
            return;
        }
        VBox others = Styles.column(4);
        from.sameFile().stream()
                .limit(LISTED)
                .forEach(
                        ref ->
                                others.getChildren()
                                        .add(new EntityLink(peek, ref, ref.kind()).withIcon()));
        if (from.sameFile().size() > LISTED) {
            int more = from.sameFile().size() - LISTED;
            others.getChildren().add(Styles.label("and %d more".formatted(more), "muted", "small"));
        }
        side.getChildren().add(section("In the same file", others));
    }

    private void pairs(VBox side, String title, Map<String, String> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        VBox list = Styles.column(8);
        pairs.forEach(
                (key, value) ->
                        list.getChildren()
                                .add(
                                        Styles.column(
                                                0,
                                                Styles.wrapped(key, "muted", "small"),
                                                Styles.wrapped(value, "mono"))));
        side.getChildren().add(section(title, list));
    }

    private static Node section(String title, Node content) {
        Label head = Styles.label(title, "muted", "small");
        VBox section = Styles.column(4, head, content);
        section.getStyleClass().add("inspect-section");
        return section;
    }

    /// Says where the chosen line was read; the file as a whole when none is chosen.
    private void chosen(int number) {
        Where where = number == 0 ? entity.where() : text.traced().originOf(number).where();
        boolean elsewhere = !where.path().equals(entity.path());
        Origin origin = Origin.source(where);
        line.getChildren()
                .setAll(
                        Styles.wrapped(origin.where().path(), "mono"),
                        Styles.wrapped(
                                number == 0
                                        ? "Choose a line to see where it was read."
                                        : "Line %d%s"
                                                .formatted(
                                                        where.line(),
                                                        elsewhere ? ", included" : ""),
                                "muted",
                                "small"),
                        Styles.row(
                                0,
                                Styles.button(
                                        Icon.EDIT,
                                        "Open line " + Math.max(1, where.line()),
                                        () -> open(where),
                                        "row-button")));
    }

    private void open(Where where) {
        navigator.go(new Route.SourceFile(where.path(), Math.max(1, where.line())));
    }

    private static String fileName(Where where) {
        return where.path().substring(where.path().lastIndexOf('/') + 1);
    }
}
