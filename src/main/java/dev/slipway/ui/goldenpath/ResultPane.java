package dev.slipway.ui.goldenpath;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Created;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Editors;
import dev.slipway.desk.Route;
import dev.slipway.desk.ScoreFile;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.MarkdownText;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.preview.Tones;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What was made, and where to go on from there.
final class ResultPane extends ScrollPane {
    private static final double WIDTH = 640;
    private static final double LABELS = 112;
    private static final int SHORT = 10;

    private final WizardModel model;
    private final Desk desk;
    private final Navigator navigator;
    private final VBox body = new VBox(24);

    ResultPane(WizardModel model, Desk desk, Navigator navigator) {
        this.model = model;
        this.desk = desk;
        this.navigator = navigator;
        getStyleClass().add("form-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        body.setMaxWidth(WIDTH);
        body.getStyleClass().add("result-body");
        StackPane centre = new StackPane(body);
        StackPane.setAlignment(body, Pos.TOP_CENTER);
        setContent(centre);
        model.createdProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                show(now);
                            }
                        });
    }

    private void show(Created created) {
        Path name = created.repository().getFileName();
        Label title = Styles.label(name + " was created", "title");
        title.setId("result-title");
        Label about =
                Styles.wrapped(
                        "Made from "
                                + model.title()
                                + (model.wasSent()
                                        ? "; what you agreed to send was sent."
                                        : ". Nothing has left this computer: push it when you are"
                                                + " ready."),
                        "muted");
        HBox head = Styles.row(16, Icon.OK.node(32, "success"), new VBox(4, title, about));
        body.getChildren().setAll(head, actions(created));
        if (!created.links().isEmpty()) {
            body.getChildren().add(links(created));
        }
        for (Created.Text text : created.texts()) {
            body.getChildren().add(text(text));
        }
        body.getChildren().addAll(facts(created), steps(created));
        if (!created.problems().isEmpty()) {
            body.getChildren().add(problems(created));
        }
    }

    private Node actions(Created created) {
        FlowPane row = new FlowPane(8, 8);
        created.entityRef()
                .ifPresent(
                        ref -> {
                            Button open =
                                    Styles.button(
                                            "Open in the catalog",
                                            () -> navigator.go(new Route.EntityPage(ref, "")),
                                            "primary");
                            open.setId("result-open");
                            row.getChildren().add(open);
                        });
        Button over = Styles.button(Icon.REFRESH, "Start over", model::startOver);
        over.setId("result-over");
        Styles.tooltip(over, "The form again, with the same answers");
        Button folder =
                Styles.button(
                        Icon.FOLDER, "Open folder", () -> navigator.reveal(created.repository()));
        row.getChildren().addAll(folder, over);
        editor(created, row);
        cluster(created, row);
        return row;
    }

    /// What was made can be held against a cluster: its Score file, and Argo CD's manifests.
    private void cluster(Created created, FlowPane row) {
        desk.jobs()
                .quietly(
                        () -> {
                            List<String> paths =
                                    readme(created).stream()
                                            .flatMap(
                                                    path ->
                                                            desk
                                                                    .clusters()
                                                                    .applicable(path)
                                                                    .stream())
                                            .toList();
                            Fx.later(() -> paths.forEach(path -> cluster(path, row)));
                        });
    }

    private void cluster(String path, FlowPane row) {
        boolean score = ScoreFile.isNamed(path);
        Button compare =
                Styles.button(
                        Icon.SERVER,
                        score ? "Compare with a cluster…" : "Apply to Argo CD…",
                        () -> navigator.go(new Route.Apply(path, "", "", "")));
        compare.setId(score ? "result-cluster" : "result-argocd");
        Styles.tooltip(compare, path.replaceFirst(".*/", "") + ": shows first what would change");
        row.getChildren().add(row.getChildren().size() - 1, compare);
    }

    /// The user's editor where there is one, else the program's own with the first file to read.
    private void editor(Created created, FlowPane row) {
        Button open = Styles.button(Icon.EDIT, "Open in editor", () -> {});
        open.setId("result-editor");
        open.setDisable(true);
        row.getChildren().add(row.getChildren().size() - 1, open);
        desk.jobs()
                .quietly(
                        () -> {
                            Optional<Editors.Editor> found = desk.goldenPaths().editors().first();
                            Optional<String> own = readme(created);
                            Fx.later(() -> editor(open, created, found, own));
                        });
    }

    private void editor(
            Button open, Created created, Optional<Editors.Editor> found, Optional<String> own) {
        boolean none = found.isEmpty() && own.isEmpty();
        open.setDisable(none);
        open.setVisible(!none);
        open.setManaged(!none);
        found.ifPresent(
                editor -> {
                    open.setText("Open in " + editor.title());
                    open.setOnAction(event -> start(editor, created.repository()));
                });
        if (found.isEmpty() && own.isPresent()) {
            open.setOnAction(event -> navigator.go(new Route.SourceFile(own.get(), 0)));
        }
    }

    private void start(Editors.Editor editor, Path folder) {
        desk.jobs()
                .quietly(
                        () ->
                                desk.goldenPaths()
                                        .editors()
                                        .open(editor, folder, Progress.NONE)
                                        .problems()
                                        .forEach(p -> Fx.later(() -> navigator.warn(p.message()))));
    }

    /// The path of a file of the new repository as the open platform knows it.
    private Optional<String> readme(Created created) {
        return created.entityRef()
                .flatMap(EntityRef::parse)
                .flatMap(desk.workspace().get().catalog()::entity)
                .map(Entity::path);
    }

    private Node text(Created.Text text) {
        VBox box = new VBox(8);
        if (!text.title().isEmpty()) {
            box.getChildren().add(Styles.label(text.title(), "strong"));
        }
        box.getChildren().add(new MarkdownText(text.markdown(), navigator::browse));
        return box;
    }

    private static Node steps(Created created) {
        VBox box = new VBox(8, Styles.label("What the steps did", "strong"));
        created.steps()
                .forEach(
                        step ->
                                box.getChildren()
                                        .add(PlanPane.step(step, Tones.after(step.fate()))));
        return box;
    }

    private Node facts(Created created) {
        VBox facts = new VBox();
        facts.getStyleClass().add("result-facts");
        String path = created.repository().toString();
        facts.getChildren().add(fact("Repository", path, copy(path, "Path")));
        String commit = created.commit();
        facts.getChildren()
                .add(
                        fact(
                                "Commit",
                                commit.substring(0, Math.min(SHORT, commit.length())),
                                copy(commit, "Commit id")));
        facts.getChildren().add(fact("Files", Words.count(created.files(), "file", "files"), null));
        created.entityRef()
                .ifPresent(ref -> facts.getChildren().add(fact("In the catalog", ref, null)));
        created.registeredIn()
                .ifPresent(
                        file ->
                                facts.getChildren()
                                        .add(fact("Registered in", file.toString(), null)));
        return facts;
    }

    private Node copy(String text, String what) {
        return Styles.iconButton(
                Icon.COPY,
                "Copy the " + what.toLowerCase(java.util.Locale.ROOT),
                () -> navigator.copy(text, what),
                "ghost");
    }

    private static Node fact(
            String title, String value, @org.jspecify.annotations.Nullable Node action) {
        Label name = Styles.label(title, "muted");
        Styles.width(name, LABELS);
        Label text = Styles.wrapped(value, "mono");
        HBox row = Styles.row(12, name, Styles.grow(text));
        row.getStyleClass().add("result-fact");
        if (action != null) {
            row.getChildren().add(action);
        }
        return row;
    }

    private Node links(Created created) {
        VBox links = new VBox(8, Styles.label("Links of the golden path", "strong"));
        for (Created.Link link : created.links()) {
            boolean entity = link.url().isEmpty();
            if (!entity && !link.url().contains(":/")) {
                // an example that stands for the output of a step that was not run
                links.getChildren().add(unknown(link));
                continue;
            }
            Node node =
                    Styles.link(
                            link.title(),
                            () -> {
                                if (entity) {
                                    navigator.go(new Route.EntityPage(link.entityRef(), ""));
                                } else {
                                    navigator.browse(link.url());
                                }
                            });
            links.getChildren()
                    .add(
                            Styles.row(
                                    8,
                                    (entity ? Icon.CATALOG : Icon.EXTERNAL).node(14),
                                    node,
                                    Styles.label(
                                            entity ? link.entityRef() : link.url(),
                                            "muted",
                                            "small")));
        }
        return links;
    }

    private static Node unknown(Created.Link link) {
        return Styles.row(
                8,
                Icon.INFO.node(14, "warning"),
                Styles.label(link.title()),
                Styles.label("comes from a step that was not run here", "muted", "small"));
    }

    private static Node problems(Created created) {
        VBox box = new VBox(8, Styles.label("Worth knowing", "strong"));
        for (Problem problem : created.problems()) {
            String advice = Words.sentence(problem.advice());
            Label row =
                    Styles.wrapped(
                            Words.sentence(problem.message())
                                    + ": "
                                    + problem.where()
                                    + (advice.isEmpty() ? "" : "\n" + advice));
            row.setGraphicTextGap(8);
            row.setGraphic(
                    (problem.isError() ? Icon.ERROR : Icon.WARNING)
                            .node(14, problem.isError() ? "danger" : "warning"));
            box.getChildren().add(row);
        }
        return box;
    }
}
