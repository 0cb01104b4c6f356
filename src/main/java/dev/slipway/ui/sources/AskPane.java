package dev.slipway.ui.sources;

import dev.slipway.desk.Access;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How a server is asked, and everything that will happen then. Nothing happens before the button.
final class AskPane extends VBox {
    private static final double TOKEN = 320;
    private final SourcesModel model;
    private final Label title = Styles.label("", "strong");
    private final Segmented kind = new Segmented();
    private final PasswordField token = new PasswordField();
    private final CheckBox keep = new CheckBox("Keep it for the next time");
    private final Label protection = Styles.wrapped("", "muted", "small");
    private final VBox tokenRows = new VBox(8);
    private final VBox sentences = new VBox(4);
    private final Button go;
    private boolean showing;

    AskPane(SourcesModel model) {
        super(12);
        this.model = model;
        kind.add(Access.Kind.OPEN.name(), "No login");
        kind.add(Access.Kind.GIT.name(), "Git's own login");
        kind.add(Access.Kind.TOKEN.name(), "A token");
        keep.setSelected(true);
        kind.setMaxWidth(USE_PREF_SIZE);
        Styles.width(token, TOKEN);
        tokenRows.getChildren().addAll(Styles.row(12, token, keep), protection);
        go = Styles.button("", model::get, "primary");
        HBox foot = Styles.row(8, Styles.spacer(), Styles.button("Cancel", model::cancel), go);
        Label then = Styles.label("This will happen, and nothing else", "muted", "small");
        getChildren().addAll(title, kind, tokenRows, Styles.column(6, then, sentences), foot);
        kind.chosenProperty().addListener((property, before, now) -> changed());
        token.textProperty().addListener((property, before, now) -> changed());
        keep.selectedProperty().addListener((property, before, now) -> changed());
        token.setOnAction(event -> go.fire());
    }

    void show(Step.Asking now) {
        showing = true;
        String host = now.source().url().orElseThrow().host();
        title.setText(
                now.update()
                        ? "Bring " + now.source().name() + " up to date"
                        : "Get " + now.source().name() + " from " + host);
        kind.choose(now.access().kind().name());
        if (now.access().token().isEmpty() && !token.getText().isEmpty()) {
            token.clear();
        }
        boolean withToken = now.access().kind() == Access.Kind.TOKEN;
        token.setPromptText(
                now.store().has() ? "The token that is kept" : "A token that may read it");
        keep.setText(
                now.store().name().isEmpty()
                        ? "Keep it for the next time"
                        : "Keep it in " + now.store().name());
        protection.setText(now.store().protection());
        tokenRows.setVisible(withToken);
        tokenRows.setManaged(withToken);
        sentences.getChildren().clear();
        now.sentences().forEach(sentence -> sentences.getChildren().add(row(sentence)));
        go.setText(now.update() ? "Update it" : "Get it");
        go.setDisable(withToken && token.getText().isBlank() && !now.store().has());
        showing = false;
    }

    private static HBox row(String sentence) {
        HBox row = Styles.row(8, Icon.CHEVRON_RIGHT.node(14), Styles.wrapped(sentence));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private void changed() {
        if (!showing) {
            Access.Kind chosen = Access.Kind.valueOf(kind.chosenProperty().get());
            boolean withToken = chosen == Access.Kind.TOKEN;
            model.access(
                    new Access(
                            chosen,
                            withToken ? token.getText().strip() : "",
                            withToken && keep.isSelected()));
        }
    }
}
