package dev.slipway.ui.settings;

import dev.slipway.desk.About;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/// Which program this is, where it keeps things, and what of others is in it.
final class AboutSection extends VBox {
    private static final double NAME = 200;
    private static final double VERSION = 160;
    private final SettingsModel model;
    private final Label version = Styles.label("", "mono");
    private final Hyperlink partsLink = new Hyperlink();
    private final VBox parts = new VBox();

    AboutSection(SettingsModel model) {
        this.model = model;
        HBox head = Styles.row(8, Styles.label("Slipway", "strong"));
        head.getStyleClass().addAll("section-head", "settings-head");
        Label kept = Styles.label(model.keptIn().toString(), "mono");
        kept.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        partsLink.setOnAction(event -> unfold(!parts.isManaged()));
        unfold(false);
        getChildren()
                .addAll(
                        head,
                        fact(
                                "Version",
                                version,
                                Styles.iconButton(
                                        Icon.COPY, "Copy the version", model::copyAbout, "ghost")),
                        fact("Licence", Styles.label("Apache-2.0")),
                        fact(
                                "Kept in",
                                kept,
                                Styles.iconButton(
                                        Icon.FOLDER, "Open the folder", model::showKept, "ghost")),
                        fact("With", partsLink),
                        parts);
        parts.getStyleClass().add("parts");
        model.aboutProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    }

    private static Node fact(String name, Node... values) {
        HBox row = Styles.row(8, Styles.width(Styles.label(name, "muted"), 80));
        row.getChildren().addAll(List.of(values));
        row.getStyleClass().add("about-row");
        return row;
    }

    private void show(About about) {
        version.setText(about.version() + ", build " + about.build() + ", Java " + about.java());
        List<About.Part> others = model.partsProperty().get();
        parts.getChildren().setAll(others.stream().map(AboutSection::row).toList());
        unfold(false);
    }

    private void unfold(boolean shown) {
        parts.setVisible(shown);
        parts.setManaged(shown);
        int count = model.partsProperty().get().size();
        String words = Words.count(count, "part of others", "parts of others");
        partsLink.setText(shown ? words + ", hide them" : words);
    }

    private static Node row(About.Part part) {
        HBox row =
                Styles.row(
                        12,
                        Styles.width(Styles.label(part.name()), NAME),
                        Styles.width(Styles.label(part.version(), "mono", "muted"), VERSION),
                        Styles.label(part.licence(), "muted", "small"));
        row.getStyleClass().add("part-row");
        return row;
    }
}
