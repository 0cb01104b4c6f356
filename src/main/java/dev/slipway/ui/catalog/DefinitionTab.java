package dev.slipway.ui.catalog;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.catalog.ApiText;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.api.Detail;
import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.catalog.api.ApiModel;
import dev.slipway.ui.catalog.api.ApiView;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.kit.code.CodePane;
import dev.slipway.yaml.YamlNode;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The definition of an API: what it offers, and its text; one leads to the other by lines.
final class DefinitionTab extends BorderPane {
    private static final String OFFERS = "offers";
    private static final String TEXT = "text";
    private static final String LINE = "line ";
    private static final String PLACEHOLDER = "catalog.placeholder";
    private final EntityText.Definition text;
    private final Navigator navigator;
    private final Segmented views = new Segmented();
    private final CodePane code = new CodePane();
    private final Hyperlink source = Styles.link("", () -> {}, "mono");
    private final ApiModel model;
    private final ApiView view;
    private boolean textShown;

    private DefinitionTab(
            EntityText.Definition text, Navigator navigator, String at, Consumer<String> moved) {
        this.text = text;
        this.navigator = navigator;
        model = new ApiModel(text.api());
        view = new ApiView(model, navigator, this::toLine);
        views.add(OFFERS, "Reference");
        views.add(TEXT, "Text");
        setTop(bar());
        code.selectedLineProperty().subscribe(line -> sourceAt(Math.max(1, line.intValue())));
        views.chosenProperty().subscribe(this::choose);
        go(at);
        if (!text.api().isKnown()) {
            views.choose(TEXT);
        }
        model.onMoved(moved);
    }

    /// The definition, or a word about why there is none. `at` names an operation or a line;
    /// `moved` hears which operation is looked at.
    static Region of(
            Entity entity,
            Optional<EntityText.Definition> text,
            Navigator navigator,
            String at,
            Consumer<String> moved) {
        return text.<Region>map(one -> new DefinitionTab(one, navigator, at, moved))
                .orElseGet(() -> without(entity, navigator));
    }

    private static EmptyState without(Entity entity, Navigator navigator) {
        Optional<String> wrong =
                entity.problems().stream()
                        .filter(problem -> problem.rule().equals(PLACEHOLDER))
                        .map(problem -> Words.sentence(problem.message()) + ".")
                        .findFirst();
        return new EmptyState(
                wrong.isPresent() ? Icon.WARNING : Icon.OFFLINE,
                wrong.orElse(
                        "The definition stands on the network and was not fetched."
                                + " A copy beside the descriptor works without one."),
                Styles.button("Open the line", () -> navigator.go(source(entity))));
    }

    private static Route source(Entity entity) {
        Where where =
                entity.field("spec", "definition").map(YamlNode::where).orElse(entity.where());
        return new Route.SourceFile(where.path(), Math.max(1, where.line()));
    }

    /// Goes to an operation by its key, or to a `line n` of the text.
    void go(String at) {
        if (at.startsWith(LINE) && at.substring(LINE.length()).matches("\\d{1,7}")) {
            toLine(Integer.parseInt(at.substring(LINE.length())));
        } else if (!at.isEmpty() || model.key().isEmpty()) {
            views.choose(OFFERS);
            model.choose(at);
        }
    }

    /// Puts the caret where one types what to find.
    void find() {
        if (textShown) {
            code.requestFocus();
            code.find();
        } else {
            view.find();
        }
    }

    /// What can be run or sent for the chosen operation.
    List<Detail.Call> calls() {
        return model.calls();
    }

    private void choose(String id) {
        textShown = id.equals(TEXT);
        if (textShown && code.text().lines().size() < 2) {
            code.show(text.code());
        }
        setCenter(textShown ? code : view);
        source.setVisible(textShown);
    }

    private void toLine(int line) {
        views.choose(TEXT);
        code.jumpTo(line);
    }

    private void sourceAt(int line) {
        Where where = text.source().where(line);
        String file = where.path().substring(where.path().lastIndexOf('/') + 1);
        source.setText(file + ":" + where.line());
        source.setOnAction(event -> navigator.go(new Route.SourceFile(where.path(), where.line())));
        Styles.tooltip(source, where.path());
    }

    private Node bar() {
        ApiText from = text.source();
        int lines = text.code().lines().size();
        views.setVisible(text.api().isKnown());
        views.setManaged(text.api().isKnown());
        String form = text.api().isKnown() ? text.api().form() : from.type();
        HBox bar =
                Styles.row(
                        12,
                        views,
                        Styles.fixed(form, "muted", "small"),
                        Styles.fixed(Words.count(lines, "line", "lines"), "muted", "small"));
        worst().ifPresent(problem -> bar.getChildren().add(problem(problem)));
        source.managedProperty().bind(source.visibleProperty());
        bar.getChildren()
                .addAll(
                        Styles.spacer(),
                        source,
                        Styles.iconButton(
                                Icon.COPY,
                                "Copy the definition",
                                () -> navigator.copy(text.code().text(), "definition"),
                                "ghost"),
                        Styles.button(
                                Icon.EDIT,
                                "Open the file",
                                () -> {
                                    int line = Math.max(1, code.selectedLineProperty().get());
                                    Where where = from.where(line);
                                    navigator.go(new Route.SourceFile(where.path(), where.line()));
                                },
                                "row-button"));
        bar.getStyleClass().addAll("pane-header", "definition-bar");
        return bar;
    }

    private Optional<Problem> worst() {
        return text.api().problems().stream().min(Problem.WORST_FIRST);
    }

    /// How many problems there are, leading to the first of the worst.
    private Node problem(Problem worst) {
        int all = text.api().problems().size();
        Hyperlink link =
                Styles.link(
                        Words.count(all, "problem", "problems"),
                        () -> {
                            views.choose(OFFERS);
                            model.choose("");
                        },
                        "small");
        link.setGraphic(Marks.of(worst.severity(), 14));
        link.setMinWidth(USE_PREF_SIZE);
        Styles.tooltip(link, worst.where().line() + ": " + worst.message());
        return link;
    }
}
