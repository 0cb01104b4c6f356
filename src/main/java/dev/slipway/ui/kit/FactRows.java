package dev.slipway.ui.kit;

import dev.slipway.ui.Navigator;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/// Facts as rows of 28 with a column of labels; long ones wrap.
public final class FactRows extends VBox {
    private final PeekCard peek;
    private final Navigator navigator;
    private final double labels;
    private final double parts;

    /// `labels` is the width of the column of labels, `width` of the whole.
    public FactRows(PeekCard peek, double labels, double width, List<Fact> facts) {
        this.peek = peek;
        this.navigator = peek.navigator();
        this.labels = labels;
        this.parts = width - labels;
        getStyleClass().add("entity-facts");
        facts.forEach(fact -> getChildren().add(row(fact)));
    }

    private HBox row(Fact fact) {
        Label label = Styles.width(Styles.label(fact.label(), "muted", "small"), labels);
        label.getStyleClass().add("fact-label");
        FlowPane line = new FlowPane(4, 2);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPrefWrapLength(parts);
        line.setMinWidth(0);
        for (int i = 0; i < fact.parts().size(); i++) {
            add(line, fact.parts().get(i));
            if (i + 1 < fact.parts().size() && fact.parts().get(i) instanceof Fact.Part.To) {
                Node before = line.getChildren().removeLast();
                line.getChildren().add(Styles.row(4, before, Styles.fixed("·", "muted")));
            }
        }
        HBox row = new HBox(label, Styles.grow(line));
        row.getStyleClass().add("entity-fact");
        return row;
    }

    private void add(FlowPane line, Fact.Part part) {
        switch (part) {
            case Fact.Part.Words words -> line.getChildren().add(words(words));
            case Fact.Part.Who who -> line.getChildren().add(link(who));
            case Fact.Part.People people ->
                    people.people().forEach(one -> line.getChildren().add(person(one)));
            case Fact.Part.To to ->
                    line.getChildren()
                            .add(
                                    Styles.link(
                                            to.text(),
                                            () -> {
                                                peek.close();
                                                navigator.go(to.route());
                                            }));
            case Fact.Part.Web web -> {
                Hyperlink link = Styles.link(web.text(), () -> navigator.browse(web.url()));
                link.setMaxWidth(parts);
                Styles.tooltip(link, web.url());
                line.getChildren().add(link);
            }
            case Fact.Part.State state -> line.getChildren().add(new StateMark(state.lifecycle()));
            case Fact.Part.Tags tags ->
                    tags.tags().forEach(tag -> line.getChildren().add(Pills.tag(tag)));
        }
    }

    private Node words(Fact.Part.Words words) {
        Label label = Styles.wrapped(words.text());
        if (!words.style().isEmpty()) {
            label.getStyleClass().add(words.style());
        }
        label.setMaxWidth(parts);
        return label;
    }

    private Node link(Fact.Part.Who who) {
        EntityLink link = new EntityLink(peek, who.ref(), who.expectedKind());
        link.setMinWidth(0);
        link.setMaxWidth(parts);
        return who.icon() ? link.withIcon() : link;
    }

    private Node person(Fact.Person person) {
        EntityLink link = new EntityLink(peek, person.ref(), "user");
        link.setText(person.name());
        link.getStyleClass().add("quiet");
        return Styles.row(6, Styles.fixed(person.initials(), "avatar"), link);
    }
}
