package dev.slipway.ui.kit;

import dev.slipway.ui.Navigator;

import javafx.geometry.Pos;
import javafx.scene.Node;
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

    public FactRows(PeekCard peek, double labels, List<Fact> facts) {
        this.peek = peek;
        this.navigator = peek.navigator();
        this.labels = labels;
        getStyleClass().add("facts");
        facts.forEach(fact -> getChildren().add(row(fact)));
    }

    private HBox row(Fact fact) {
        Label label = Styles.width(Styles.label(fact.label(), "muted", "small"), labels);
        label.getStyleClass().add("fact-label");
        FlowPane parts = new FlowPane(4, 2);
        parts.setAlignment(Pos.CENTER_LEFT);
        parts.setPrefWrapLength(120);
        fact.parts().forEach(part -> add(parts, part));
        HBox row = new HBox(label, Styles.grow(parts));
        row.getStyleClass().add("fact");
        return row;
    }

    private void add(FlowPane parts, Fact.Part part) {
        switch (part) {
            case Fact.Part.Words words ->
                    parts.getChildren().add(Styles.wrapped(words.text(), words.style()));
            case Fact.Part.Who who -> parts.getChildren().add(link(who));
            case Fact.Part.People people ->
                    people.people().forEach(one -> parts.getChildren().add(person(one)));
            case Fact.Part.To to ->
                    parts.getChildren()
                            .add(
                                    Styles.link(
                                            to.text(),
                                            () -> {
                                                peek.close();
                                                navigator.go(to.route());
                                            }));
            case Fact.Part.Web web -> {
                Node link = Styles.link(web.text(), () -> navigator.browse(web.url()));
                Styles.tooltip(link, web.url());
                parts.getChildren().add(link);
            }
            case Fact.Part.State state -> parts.getChildren().add(new StateMark(state.lifecycle()));
            case Fact.Part.Tags tags ->
                    tags.tags().forEach(tag -> parts.getChildren().add(Pills.tag(tag)));
        }
    }

    private Node link(Fact.Part.Who who) {
        EntityLink link = new EntityLink(peek, who.ref(), who.expectedKind());
        return who.icon() ? link.withIcon() : link;
    }

    private Node person(Fact.Person person) {
        EntityLink link = new EntityLink(peek, person.ref(), "user");
        link.setText(person.name());
        link.getStyleClass().add("quiet");
        return Styles.row(6, Styles.fixed(person.initials(), "avatar"), link);
    }
}
