package dev.slipway.ui.shell;

import dev.slipway.desk.Settings;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Heading;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Rail, top bar and status bar around the present screen.
final class Frame extends BorderPane {
    private final Rail rail;
    private final TopBar top;
    private final StatusBar status;

    Frame(Guide guide, Panels panels, WindowCommands commands, JobsModel jobs) {
        getStyleClass().add("frame");
        rail = new Rail(guide::go, panels::users, commands.foldRail);
        JobsArea area = new JobsArea(commands.jobs);
        top = new TopBar(guide::go, commands, area);
        status = new StatusBar(guide::go, commands.toggleTheme, commands.usualSize);
        VBox right = new VBox(top, guide.host());
        VBox.setVgrow(guide.host(), Priority.ALWAYS);
        right.setMinWidth(0);
        setLeft(rail);
        setCenter(right);
        setBottom(status);
        top.bindHistory(guide.places());
        guide.places().presentProperty().subscribe(rail::at);
        guide.host().headingProperty().subscribe(heading -> show(heading));
        jobs.summaryProperty().subscribe(area::show);
    }

    void show(Workspace workspace, Settings settings) {
        status.show(workspace);
        status.show(settings.network());
        rail.show(UserModel.of(settings, workspace.catalog()));
    }

    void show(Settings.Looks looks, boolean dark) {
        rail.fold(looks.railFolded());
        status.show(looks, dark);
    }

    private void show(Heading heading) {
        top.show(heading.crumbs());
        status.say(heading.status());
    }
}
