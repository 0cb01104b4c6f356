package dev.slipway.ui.settings;

import dev.slipway.base.Subscription;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.ChosenWords;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Styles;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

import java.io.File;
import java.util.List;

/// All choices on one page; each works at once.
public final class SettingsScreen implements Screen {
    private static final double WIDTH = 720;
    private static final double CONTROL = 280;

    private final SettingsModel model;
    private final Segmented theme = new Segmented();
    private final Label zoom = Styles.width(Styles.label(""), 48);
    private final CheckBox dense = new CheckBox("Dense rows");
    private final ComboBox<UserChoice> user = new ComboBox<>();
    private final FlowPane groups = new FlowPane(8, 4);
    private final Label projects = Styles.label("", "mono");
    private final Button smaller;
    private final Button larger;
    private final NetworkSection network;
    private final ScrollPane root;
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(new Heading(List.of(Crumb.here("Settings")), ""));
    private boolean showing;

    public SettingsScreen(Desk desk, Navigator navigator) {
        model = new SettingsModel(desk, navigator, Fx::run);
        network = new NetworkSection(model);
        smaller =
                Styles.iconButton(
                        Icon.MINUS, "Smaller", () -> model.zoomBy(-SettingsModel.ZOOM_STEP));
        larger =
                Styles.iconButton(Icon.PLUS, "Larger", () -> model.zoomBy(SettingsModel.ZOOM_STEP));
        VBox page =
                Styles.column(
                        0,
                        Styles.label("Settings", "title"),
                        head("Look"),
                        themeRow(),
                        zoomRow(),
                        new SettingRow("Tables", "Rows of 28 pixels instead of 32.", dense),
                        head("You"),
                        userRow(),
                        groups,
                        head("New repositories"),
                        projectsRow(),
                        network,
                        new AboutSection(model));
        page.getStyleClass().add("settings-page");
        page.setMaxWidth(WIDTH);
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.getStyleClass().addAll("edge-to-edge", "settings");
        listen();
        Subscription unused = Fx.listen(desk.settings(), model::took);
        Subscription unusedToo = Fx.listen(desk.workspace(), model::took);
        show(model.viewProperty().get());
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
        model.lookAround();
    }

    @Override
    public boolean settled() {
        return model.aboutProperty().get().isPresent();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "settings.projects",
                        "Choose the folder for new repositories",
                        "",
                        this::choose),
                Command.of("settings.copy-version", "Copy the version", "", model::copyAbout));
    }

    private void listen() {
        theme.chosenProperty().addListener((property, before, now) -> model.theme(now));
        dense.selectedProperty().addListener((property, before, now) -> model.dense(now));
        user.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing && now != null) {
                                model.user(now);
                            }
                        });
        model.viewProperty().addListener((property, before, now) -> show(now));
    }

    private static Node head(String title) {
        HBox head = Styles.row(8, Styles.label(title, "strong"));
        head.getStyleClass().addAll("section-head", "settings-head");
        return head;
    }

    private Node themeRow() {
        theme.add("light", "Light");
        theme.add("dark", "Dark");
        theme.add("system", "As the desktop");
        theme.choose(model.viewProperty().get().settings().looks().theme());
        return new SettingRow("Theme", "", theme);
    }

    private Node zoomRow() {
        zoom.getStyleClass().add("zoom");
        HBox control =
                Styles.row(
                        4,
                        Styles.link("Usual size", model::usualZoom, "small"),
                        smaller,
                        zoom,
                        larger);
        control.getStyleClass().add("zoom-control");
        return new SettingRow("Size", "Of everything in the window, 90 to 150 %.", control);
    }

    private Node userRow() {
        Styles.width(user, CONTROL);
        user.setConverter(new ChosenWords<>(UserChoice::name));
        groups.getStyleClass().add("settings-groups");
        return new SettingRow(
                "I am",
                "A user of the open catalog: what you and your groups own is yours, and you are the"
                        + " first choice where a golden path asks for an owner.",
                user);
    }

    private Node projectsRow() {
        projects.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        projects.setMaxWidth(CONTROL);
        HBox control = Styles.row(8, projects, Styles.button("Choose…", this::choose));
        return new SettingRow("Folder", "Where golden paths offer to create them.", control);
    }

    private void show(SettingsModel.View view) {
        showing = true;
        theme.choose(view.settings().looks().theme());
        zoom.setText(view.settings().looks().zoom() + " %");
        smaller.setDisable(view.settings().looks().zoom() <= SettingsModel.LEAST_ZOOM);
        larger.setDisable(view.settings().looks().zoom() >= SettingsModel.MOST_ZOOM);
        dense.setSelected(view.settings().looks().dense());
        if (!user.getItems().equals(view.users())) {
            user.getItems().setAll(view.users());
        }
        user.setValue(view.user());
        projects.setText(view.settings().projects().orElse("~/projects"));
        network.show(view.settings().network());
        groups(view.user());
        showing = false;
    }

    private void groups(UserChoice choice) {
        groups.getChildren().clear();
        groups.setManaged(!choice.groups().isEmpty());
        groups.setVisible(groups.isManaged());
        if (groups.isManaged()) {
            groups.getChildren().add(Styles.label("Member of", "muted", "small"));
        }
        for (EntityRef group : choice.groups()) {
            groups.getChildren()
                    .add(Styles.link(group.compact("group"), () -> model.open(group), "small"));
        }
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Folder for new repositories");
        File folder = chooser.showDialog(root.getScene().getWindow());
        if (folder != null) {
            model.projects(folder.toPath());
        }
    }
}
