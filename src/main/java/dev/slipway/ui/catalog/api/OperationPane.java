package dev.slipway.ui.catalog.api;

import dev.slipway.catalog.api.ApiDefinition;
import dev.slipway.catalog.api.Detail;
import dev.slipway.catalog.api.Detail.Content;
import dev.slipway.catalog.api.Detail.Field;
import dev.slipway.catalog.api.Operation;
import dev.slipway.catalog.api.Sample;
import dev.slipway.catalog.api.Shape;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Pills;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/// All about one operation or one type, from top to bottom.
final class OperationPane extends VBox {
    private final Navigator navigator;
    private final IntConsumer toLine;

    private OperationPane(Navigator navigator, IntConsumer toLine) {
        this.navigator = navigator;
        this.toLine = toLine;
        getStyleClass().add("operation");
    }

    /// `toLine` goes to a line of the definition.
    static Region of(Operation operation, Detail detail, Navigator navigator, IntConsumer toLine) {
        OperationPane pane = new OperationPane(navigator, toLine);
        pane.operation(operation, detail);
        return pane;
    }

    static Region of(ApiDefinition.Type type, Navigator navigator, IntConsumer toLine) {
        OperationPane pane = new OperationPane(navigator, toLine);
        pane.type(type);
        return pane;
    }

    private void operation(Operation operation, Detail detail) {
        Label verb = Styles.fixed(operation.verb(), "verb", "verb-pill");
        verb.getStyleClass().add(operation.verb().toLowerCase(Locale.ROOT));
        Label name = Styles.wrapped(operation.name(), "mono", "operation-title");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = Styles.row(12, verb, Styles.grow(name));
        List<Node> ways = new ArrayList<>();
        for (Detail.Call call : detail.calls()) {
            ways.add(
                    Styles.button(
                            Icon.TERMINAL,
                            "Copy " + call.title(),
                            () -> navigator.copy(call.text(), call.title()),
                            "row-button"));
        }
        ways.add(line(operation.line()));
        head.getChildren().addAll(ways);
        getChildren().add(head);
        boolean said = detail.description().strip().equals(operation.summary().strip());
        if (!operation.summary().isEmpty()) {
            getChildren().add(Styles.wrapped(operation.summary(), "operation-summary"));
        }
        if (operation.deprecated()) {
            getChildren().add(Pills.state(Icon.WARNING, "deprecated", "warning"));
        }
        if (!detail.description().isBlank() && !said) {
            getChildren().add(Styles.wrapped(Words.plain(detail.description()), "prose"));
        }
        facts(detail.facts());
        detail.sections().forEach(this::section);
    }

    private void facts(List<Detail.Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        VBox rows = Styles.column(4);
        for (Detail.Fact fact : facts) {
            Label label = Styles.width(Styles.label(fact.label(), "muted", "small"), 88);
            rows.getChildren()
                    .add(Styles.row(8, label, Styles.grow(Styles.wrapped(fact.text(), "small"))));
        }
        getChildren().add(rows);
    }

    private void section(Detail.Section section) {
        getChildren().add(Styles.label(section.title(), "strong", "section-title"));
        if (!section.fields().isEmpty()) {
            getChildren().add(fields(section.fields()));
        }
        String before = "";
        for (Content content : section.contents()) {
            getChildren().add(content(content, content.label().equals(before)));
            before = content.label();
        }
    }

    private static VBox fields(List<Field> fields) {
        VBox rows = new VBox();
        rows.getStyleClass().add("api-fields");
        fields.forEach(field -> rows.getChildren().add(field(field)));
        return rows;
    }

    private static Node field(Field field) {
        HBox line =
                Styles.row(
                        8,
                        Styles.fixed(field.name(), "mono"),
                        Styles.fixed(field.shape().type(), "shape-type", "small"));
        if (!field.place().isEmpty()) {
            line.getChildren().add(Styles.fixed("in " + field.place(), "muted", "small"));
        }
        if (field.required()) {
            line.getChildren().add(Styles.fixed("required", "required", "small"));
        }
        VBox row = Styles.column(2, line);
        row.getStyleClass().add("api-field");
        if (!field.description().isEmpty()) {
            row.getChildren()
                    .add(Styles.wrapped(Words.plain(field.description()), "muted", "small"));
        }
        List<String> limits = field.shape().limits();
        if (!limits.isEmpty()) {
            row.getChildren()
                    .add(
                            Styles.wrapped(
                                    String.join(" · ", limits), "mono", "tiny", "shape-limits"));
        }
        return row;
    }

    private Node content(Content content, boolean again) {
        VBox box = Styles.column(6);
        box.getStyleClass().add("api-content");
        HBox head = Styles.row(8);
        if (!content.label().isEmpty() && !again) {
            head.getChildren()
                    .add(Styles.fixed(content.label(), "mono", "strong", tone(content.label())));
        }
        if (!content.media().isEmpty()) {
            head.getChildren().add(Styles.fixed(content.media(), "muted", "small"));
        }
        if (!content.description().isEmpty() && !again) {
            Label description = Styles.wrapped(Words.plain(content.description()), "small");
            description.setMaxWidth(Double.MAX_VALUE);
            head.getChildren().add(Styles.grow(description));
        } else {
            head.getChildren().add(Styles.spacer());
        }
        if (content.shape().isPresent()) {
            Shape shape = content.shape().get();
            String sample = content.example().orElseGet(() -> Sample.json(shape));
            head.getChildren()
                    .add(
                            Styles.iconButton(
                                    Icon.COPY,
                                    "Copy a sample",
                                    () -> navigator.copy(sample, "sample"),
                                    "ghost",
                                    "row-button"));
        }
        if (head.getChildren().size() > 1) {
            box.getChildren().add(head);
        }
        if (!content.headers().isEmpty()) {
            box.getChildren().add(fields(content.headers()));
        }
        content.shape().ifPresent(shape -> box.getChildren().add(ShapeTree.of(shape)));
        content.example()
                .ifPresent(
                        text -> {
                            Label code = Styles.wrapped(text, "mono", "api-example");
                            code.setMaxWidth(Double.MAX_VALUE);
                            box.getChildren()
                                    .add(
                                            Styles.column(
                                                    4,
                                                    Styles.label("Example", "muted", "small"),
                                                    code));
                        });
        return box;
    }

    /// Answers by their first figure, as everywhere.
    private static String tone(String label) {
        return switch (label.isEmpty() ? ' ' : label.charAt(0)) {
            case '2' -> "success";
            case '4', '5' -> "danger";
            default -> "plain";
        };
    }

    private void type(ApiDefinition.Type type) {
        HBox head =
                Styles.row(
                        12,
                        Styles.fixed(type.sort(), "muted", "small"),
                        Styles.grow(Styles.label(type.name(), "mono", "operation-title")),
                        Styles.button(
                                Icon.COPY,
                                "Copy a sample",
                                () -> navigator.copy(Sample.json(type.shape()), "sample"),
                                "row-button"),
                        line(type.line()));
        getChildren().addAll(head, ShapeTree.of(type.shape()));
    }

    private Hyperlink line(int line) {
        Hyperlink link = Styles.link("line " + line, () -> toLine.accept(line), "mono");
        link.setMinWidth(Region.USE_PREF_SIZE);
        Styles.tooltip(link, "Show this line of the definition");
        return link;
    }
}
