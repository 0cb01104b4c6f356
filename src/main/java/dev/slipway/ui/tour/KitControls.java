package dev.slipway.ui.tour;

import static dev.slipway.ui.tour.KitPage.column;
import static dev.slipway.ui.tour.KitPage.row;
import static dev.slipway.ui.tour.KitPage.section;

import dev.slipway.base.Severity;
import dev.slipway.ui.kit.FilterField;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.KindTabs;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.Pills;
import dev.slipway.ui.kit.QueryField;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.StarMark;
import dev.slipway.ui.kit.StateMark;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import java.util.Arrays;
import java.util.List;

/// What is pressed, typed into and read: buttons, fields, tabs, pills, marks, icons.
final class KitControls {
    private KitControls() {}

    static KitPage page() {
        return new KitPage(
                column(buttons(), iconButtons(), links(), boxes()),
                column(fields(), tabs(), marks()),
                column(text(), pills(), icons(), progress()));
    }

    private static Node buttons() {
        return section(
                "Buttons",
                KitPage.PRESSED.stream()
                        .map(
                                state ->
                                        row(
                                                state,
                                                Styles.button("Create", () -> {}, "primary"),
                                                Styles.button("Cancel", () -> {}),
                                                Styles.button("Delete", () -> {}, "danger"),
                                                Styles.button("Fix", () -> {}, "row-button")))
                        .toArray(Node[]::new));
    }

    private static Node iconButtons() {
        return section(
                "With icons",
                KitPage.PRESSED.stream()
                        .map(
                                state ->
                                        row(
                                                state,
                                                Styles.button(
                                                        Icon.EDIT, "Edit", () -> {}, "primary"),
                                                Styles.button(Icon.FOLDER, "Open", () -> {}),
                                                Styles.iconButton(Icon.COPY, "Copy", () -> {}),
                                                Styles.iconButton(
                                                        Icon.CROSS, "Close", () -> {}, "ghost")))
                        .toArray(Node[]::new));
    }

    private static Node links() {
        return section(
                "Links",
                row(
                        "",
                        Styles.link("team-commerce", () -> {}),
                        Styles.link("muted", () -> {}, "muted")),
                row("hover", Styles.link("team-commerce", () -> {})),
                row("focus-visible", Styles.link("team-commerce", () -> {})));
    }

    private static Node boxes() {
        CheckBox checked = new CheckBox("redis");
        checked.setSelected(true);
        CheckBox some = new CheckBox("some");
        some.setAllowIndeterminate(true);
        some.setIndeterminate(true);
        RadioButton radio = new RadioButton("internal");
        radio.setSelected(true);
        CheckBox focused = new CheckBox("postgres");
        focused.setSelected(true);
        CheckBox off = new CheckBox("mysql");
        off.setSelected(true);
        return section(
                "Choices",
                row("", new CheckBox("mysql"), checked, some),
                row("focus-visible", new CheckBox("mysql"), focused),
                row("disabled", off),
                row("", radio, new RadioButton("private")),
                row("focus-visible", new RadioButton("internal")),
                row("disabled", new RadioButton("internal")));
    }

    private static Node fields() {
        QueryField query =
                new QueryField("owner: tag: or any word", "/", (text, at) -> List.of(), () -> {});
        query.setText("kind:component");
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().add("postgres");
        combo.setValue("postgres");
        combo.setMaxWidth(Double.MAX_VALUE);
        FilterField filter = new FilterField("Filter the problems", "/");
        filter.textProperty().set("score");
        return section(
                "Fields",
                row("", grown(field("orders-service", "")), grown(field("", "Search everything"))),
                row("focus-visible", grown(field("orders-service", ""))),
                row("wrong", grown(field("Orders!", ""))),
                row("disabled", grown(field("orders-service", ""))),
                row("", grown(combo)),
                row("", grown(query)),
                row("", grown(filter)));
    }

    private static Node tabs() {
        KindTabs kinds = new KindTabs(id -> {});
        kinds.show(
                List.of(
                        KindTabs.Tab.counted("a", "Components", 18),
                        KindTabs.Tab.counted("b", "APIs", 7),
                        KindTabs.Tab.of("c", Icon.GRAPH, "Relations").count(11)),
                "a");
        Segmented segmented = new Segmented();
        segmented.add("steps", "Steps 4");
        segmented.add("problems", "Problems 3");
        segmented.add("log", "Log");
        segmented.choose("steps");
        return section("Tabs and segments", kinds, new HBox(segmented));
    }

    private static Node marks() {
        StarMark starred = new StarMark(() -> {});
        starred.show(true);
        return section(
                "Marks",
                row(
                        "lifecycle",
                        new StateMark("production"),
                        new StateMark("experimental"),
                        new StateMark("deprecated")),
                row("", new StateMark(StateMark.MISSING), new StateMark("sunset")),
                row(
                        "severity",
                        Marks.of(Severity.ERROR, 16),
                        Marks.of(Severity.WARNING, 16),
                        Marks.of(Severity.INFO, 16)),
                row("star", new StarMark(() -> {}), starred),
                row("key", Styles.key("Ctrl+K"), Styles.key("?")));
    }

    private static Node text() {
        return section(
                "Text",
                Styles.fixed("A title of a screen", "title"),
                Styles.fixed("Strong: names and heads", "strong"),
                Styles.fixed("Body: most of what is read"),
                Styles.fixed("Muted: what stands beside", "muted"),
                Styles.fixed("Small: help and counts", "muted", "small"),
                Styles.fixed("Mono: code, keys and paths", "mono"),
                Styles.row(
                        8,
                        Styles.fixed("accent", "accent"),
                        Styles.fixed("success", "success"),
                        Styles.fixed("warning", "warning"),
                        Styles.fixed("danger", "danger")));
    }

    private static Node pills() {
        return section(
                "Pills",
                Styles.row(8, Pills.tag("nodejs"), Pills.tag("recommended"), Pills.count(18)),
                new FlowPane(
                        8,
                        8,
                        Pills.state(Icon.OK, "Healthy", "success"),
                        Pills.state(Icon.WARNING, "Degraded", "warning"),
                        Pills.state(Icon.FAILED, "Failed", "danger"),
                        Pills.state(Icon.LOADER, "Progressing", "accent")));
    }

    private static Node icons() {
        FlowPane all = new FlowPane(8, 8);
        Arrays.stream(Icon.values()).forEach(icon -> all.getChildren().add(icon.node(16)));
        return section("Icons", all);
    }

    private static Node progress() {
        ProgressBar half = new ProgressBar(0.6);
        half.setMaxWidth(Double.MAX_VALUE);
        return section("Progress", half);
    }

    private static TextField field(String text, String prompt) {
        TextField field = new TextField(text);
        field.setPromptText(prompt);
        return field;
    }

    private static <N extends Node> N grown(N node) {
        return Styles.grow(node);
    }
}
