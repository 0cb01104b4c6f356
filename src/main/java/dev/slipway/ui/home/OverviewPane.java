package dev.slipway.ui.home;

import dev.slipway.base.Severity;
import dev.slipway.base.Where;
import dev.slipway.config.AppConfig;
import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.home.Overview.GoldenPath;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Finding;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.KeyReport;
import dev.slipway.ui.kit.ProblemActions;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was found in the open platform: the headline, the kinds, the findings, and what becomes of
/// the configuration.
final class OverviewPane extends VBox {
    private static final int MOST = 5;
    private static final int FEW = 3;

    /// The headline asks for one line, however long, and wraps only where it gets less.
    private static final double WIDE = 4000;

    private final Navigator navigator;
    private final HomeModel model;
    private final ProblemActions actions;
    private final FlowPane headline = new FlowPane();
    private final TextFlow sentence = new TextFlow();
    private final KindStrip kinds = new KindStrip();
    private final VBox findings = new VBox();
    private final VBox config = new VBox();
    private final KeyReport report;

    OverviewPane(HomeModel model, Navigator navigator, ProblemActions actions, Node... verbs) {
        this.model = model;
        this.navigator = navigator;
        this.actions = actions;
        report = new KeyReport(actions::open);
        getStyleClass().add("home-overview");
        headline.getStyleClass().add("headline");
        headline.setMinWidth(0);
        headline.setPrefWrapLength(WIDE);
        HBox top = Styles.row(8, Styles.grow(headline));
        top.setAlignment(Pos.TOP_LEFT);
        top.getChildren().addAll(List.of(verbs));
        VBox.setMargin(sentence, new Insets(4, 0, 0, 0));
        getChildren().addAll(top, sentence, kinds, new Columns(findings, config));
        VBox.setMargin(kinds, new Insets(14, 0, 0, 0));
    }

    void show(Overview overview) {
        headline(overview);
        sentence(overview);
        List<KindStrip.Item> items = new ArrayList<>();
        overview.kinds().forEach(kind -> items.add(item(kind)));
        if (!overview.clusters().isEmpty()) {
            int count = overview.clusters().size();
            String title = count == 1 ? "Cluster" : "Clusters";
            items.add(new KindStrip.Item(Icon.SERVER, count, title, () -> openClusters(overview)));
        }
        kinds.show(items, () -> navigator.go(new Route.CatalogTable("")));
        config(overview);
        findings(overview);
    }

    private KindStrip.Item item(Overview.KindCount kind) {
        String query = "kind:" + kind.kind().toLowerCase(Locale.ROOT);
        return new KindStrip.Item(
                Icon.of(kind.kind(), ""),
                kind.count(),
                kind.title(),
                () -> navigator.go(new Route.CatalogTable(query)));
    }

    private void headline(Overview overview) {
        headline.getChildren().clear();
        number(overview.entities(), "entity", "entities", () -> go(new Route.CatalogTable("")));
        int templates = overview.goldenPaths().size();
        if (templates > 0) {
            word(", ");
            boolean all = templates == overview.templates();
            number(
                    templates,
                    all ? "template" : "golden path",
                    all ? "templates" : "golden paths",
                    () -> go(new Route.GoldenPaths()));
        }
        if (!overview.clusters().isEmpty()) {
            word(", ");
            int clusters = overview.clusters().size();
            number(clusters, "cluster", "clusters", () -> openClusters(overview));
        }
        int hidden = overview.findings().size();
        if (hidden > 0) {
            word("; ");
            String text = Words.count(hidden, "thing", "things") + " Backstage hides";
            headline.getChildren().add(Styles.link(text, this::allProblems, "title"));
        }
    }

    private void number(int count, String one, String many, Runnable go) {
        Hyperlink link = Styles.link(Words.count(count, one, many), go, "title", "quiet");
        headline.getChildren().add(link);
    }

    private void word(String text) {
        headline.getChildren().add(Styles.label(text, "title"));
    }

    private void sentence(Overview overview) {
        boolean configured = !overview.report().rows().isEmpty();
        String of =
                overview.organization().isEmpty()
                        ? "Read from "
                        : overview.organization() + ", read from ";
        String place = overview.name() + (configured ? "/" + AppConfig.FILE : "");
        String files = Words.count(overview.files(), "file", "files");
        String seconds = String.format(Locale.ROOT, "%.1f s", overview.took().toMillis() / 1000.0);
        sentence.getChildren()
                .setAll(
                        text(of, "muted"),
                        text(place, "mono", "plain"),
                        text(": " + files + ", in " + seconds + ".", "muted"));
        if (overview.listed() < overview.entities()) {
            sentence.getChildren().addAll(verdict(overview));
        }
        if (overview.twice() > 0) {
            String documents = Words.count(overview.twice(), "document", "documents");
            String words = overview.twice() == 1 ? " defines" : " define";
            sentence.getChildren()
                    .add(text(" " + documents + words + " what another defines.", "muted"));
        }
    }

    /// How much Backstage would show, with a way to what it would not.
    private List<Node> verdict(Overview overview) {
        String shown = overview.listed() + " of these " + overview.entities() + " entities";
        String more =
                overview.undecided() == 0
                        ? "."
                        : ", and %d more when it can fetch what they include."
                                .formatted(overview.undecided());
        return List.of(
                text(" Backstage would show ", "muted"),
                Styles.link(shown, this::unlisted),
                text(more, "muted"));
    }

    private void unlisted() {
        go(new Route.CatalogTable("is:unlisted"));
    }

    private static Text text(String words, String... styles) {
        return Styles.styled(new Text(words), styles);
    }

    /// The rows anew; called on every change of the findings.
    void findings(Overview overview) {
        List<FindingRow> rows = model.findings();
        Label count = Styles.fixed(Integer.toString(rows.size()), "muted");
        HBox head = Styles.row(8, Styles.fixed("Backstage hides", "strong"));
        head.getStyleClass().add("section-head");
        findings.getChildren().setAll(head);
        if (!rows.isEmpty()) {
            head.getChildren().add(count);
        }
        head.getChildren().addAll(Styles.spacer(), problemsLink(rows.size(), overview.notes()));
        rows.stream().limit(MOST).map(this::finding).forEach(findings.getChildren()::add);
        if (rows.isEmpty()) {
            findings.getChildren().add(nothingHidden(overview));
        } else if (rows.size() > MOST) {
            Hyperlink more = Styles.link("All " + rows.size() + " problems", this::allProblems);
            VBox.setMargin(more, new Insets(12, 0, 0, 28));
            findings.getChildren().add(more);
        }
        if (rows.size() < FEW && !overview.goldenPaths().isEmpty()) {
            findings.getChildren().addAll(goldenPaths(overview.goldenPaths()));
        }
    }

    private Node problemsLink(int findings, int notes) {
        boolean none = findings + notes == 0;
        String words = findings > 0 ? "All problems" : Words.count(notes, Severity.INFO);
        return none ? new Region() : Styles.link(words, this::allProblems, "small");
    }

    /// What one comes for when nothing has to be mended first.
    private List<Node> goldenPaths(List<GoldenPath> paths) {
        HBox head =
                Styles.row(
                        8,
                        Styles.fixed("Golden paths", "strong"),
                        Styles.fixed(Integer.toString(paths.size()), "muted"),
                        Styles.spacer(),
                        Styles.link(
                                "All golden paths", () -> go(new Route.GoldenPaths()), "small"));
        head.getStyleClass().add("section-head");
        VBox.setMargin(head, new Insets(16, 0, 0, 0));
        List<Node> rows = new ArrayList<>(List.of(head));
        paths.stream().limit(MOST).map(this::goldenPath).forEach(rows::add);
        return rows;
    }

    private Node goldenPath(GoldenPath path) {
        VBox words =
                Styles.column(
                        2,
                        Styles.label(path.title(), "strong"),
                        Styles.wrapped(Words.gist(path.description()), "muted"));
        words.setMinWidth(0);
        HBox row =
                Styles.row(
                        12,
                        Icon.GOLDEN_PATH.node(16),
                        Styles.grow(words),
                        Styles.button(
                                "Start…", () -> go(new Route.Wizard(path.ref())), "row-button"));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("finding");
        return row;
    }

    private Finding finding(FindingRow row) {
        return row.undo()
                .map(
                        undo ->
                                Finding.fixed(
                                        row.problem(),
                                        row.found().excerpt(),
                                        actions,
                                        () -> model.undo(undo)))
                .orElseGet(() -> new Finding(row.problem(), row.found().excerpt(), actions));
    }

    private Region nothingHidden(Overview overview) {
        int undecided = overview.undecided();
        if (undecided > 0) {
            String words =
                    "No mistake was found. "
                            + Words.count(
                                    undecided, "entity includes a text", "entities include texts")
                            + " from the network, which was not fetched";
            String title = undecided == 1 ? "Show the entity" : "Show these entities";
            return new EmptyState(Icon.OK, words, Styles.button(title, this::unlisted));
        }
        String words =
                overview.notFetched() == 0
                        ? "Backstage would show everything"
                        : "Backstage would show everything that was read. "
                                + Words.count(
                                        overview.notFetched(), "location stands", "locations stand")
                                + " on the network and was not fetched";
        Runnable open = () -> go(new Route.CatalogTable(""));
        return new EmptyState(Icon.OK, words, Styles.button("Open the catalog", open));
    }

    private void config(Overview overview) {
        int keys = overview.report().rows().size();
        HBox head =
                Styles.row(
                        8,
                        Styles.fixed(AppConfig.FILE, "strong"),
                        Styles.fixed(keys == 0 ? "" : Words.count(keys, "key", "keys"), "muted"),
                        Styles.spacer());
        head.getStyleClass().add("section-head");
        config.getChildren().setAll(head);
        if (keys == 0) {
            Label none =
                    Styles.wrapped(
                            "There is none in this folder, so every catalog file below it was"
                                    + " read.",
                            "muted",
                            "config-none");
            config.getChildren().add(none);
            return;
        }
        String path = overview.report().rows().getFirst().where().path();
        Where file = Where.file(path);
        head.getChildren().add(Styles.link("Open the file", () -> actions.open(file), "small"));
        report.show(overview.report());
        config.getChildren().add(report);
    }

    private void openClusters(Overview overview) {
        actions.open(overview.clusters().getFirst().where());
    }

    private void allProblems() {
        go(new Route.Problems(""));
    }

    private void go(Route route) {
        navigator.go(route);
    }
}
