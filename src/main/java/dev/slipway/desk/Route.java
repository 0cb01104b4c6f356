package dev.slipway.desk;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A place in the app. Parses and prints `slipway://catalog/component:default/orders`, and so
/// serves navigation, back and forward, deep links and `slipway open`. Entity references stand as
/// text: a link may name what is not (or not yet) in the catalog.
public sealed interface Route {

    String SCHEME = "slipway://";

    /// The start screen.
    record Home() implements Route {}

    /// The catalog table with a query line, e.g. `kind:component owner:team-a`; empty for the
    /// default.
    record CatalogTable(String query) implements Route {}

    /// One entity; `tab` is empty for the overview, `at` names a place in it, such as the operation
    /// `GET /orders` of its definition.
    record EntityPage(String ref, String tab, String at) implements Route {

        public EntityPage(String ref, String tab) {
            this(ref, tab, "");
        }
    }

    /// The gallery of golden paths.
    record GoldenPaths() implements Route {}

    /// The wizard of one golden path; `formData` are answers as JSON, as Backstage's links carry
    /// them, empty for none.
    record Wizard(String templateRef, String formData) implements Route {

        public Wizard(String templateRef) {
            this(templateRef, "");
        }
    }

    /// The repositories that follow golden paths, with one of them chosen:
    /// `component:default/orders`, or empty.
    record Updates(String ref) implements Route {}

    /// A golden path as its author sees it: review, cases, matrix.
    record Workbench(String templateRef) implements Route {}

    /// All problems, or those of one file.
    record Problems(String path) implements Route {}

    /// The text of a file of the platform at a line (from 1; 0 for the file as a whole).
    record SourceFile(String path, int line) implements Route {}

    /// How components run: those of a team, one of them in one cluster; empty for no choice.
    record Live(String team, String component, String cluster) implements Route {}

    /// Delivery: `place` is `figures`, `dashboards` or `rules`; `subject` a team or a file,
    /// `detail` what is looked at there. Empty texts leave it as it was.
    record Delivery(String place, String subject, String detail) implements Route {}

    /// Scorecards: `card` names one, `by` is `teams` or empty for entities.
    record Scorecards(String card, String by) implements Route {}

    /// What a change does to the catalog; `range` is `A..B`, `A...B` or `A` as git knows them,
    /// empty for what is not committed.
    record CatalogChanges(String range) implements Route {}

    /// What the catalog is read from; `add` is what is to be added, empty for nothing.
    record Sources(String add) implements Route {}

    /// All Score files (an empty path), or one of them at a line (from 1; 0 for the file as a
    /// whole).
    record Score(String path, int line) implements Route {}

    /// The manifests of a file held against a cluster, to be applied to it; `overrides` lies over a
    /// Score file. Empty texts leave the choice open.
    record Apply(String path, String overrides, String cluster, String namespace)
            implements Route {}

    /// Settings.
    record SettingsPage() implements Route {}

    default String uri() {
        return SCHEME
                + switch (this) {
                    case Home home -> "home";
                    case CatalogTable table ->
                            table.query().isEmpty()
                                    ? "catalog"
                                    : "catalog?q=" + encode(table.query());
                    case EntityPage page ->
                            "catalog/"
                                    + page.ref()
                                    + (page.tab().isEmpty() ? "" : "?tab=" + page.tab())
                                    + (page.at().isEmpty() ? "" : "&at=" + encode(page.at()));
                    case GoldenPaths paths -> "golden-paths";
                    case Wizard wizard ->
                            "golden-paths/"
                                    + wizard.templateRef()
                                    + (wizard.formData().isEmpty()
                                            ? ""
                                            : "?formData=" + encode(wizard.formData()));
                    case Updates updates ->
                            updates.ref().isEmpty() ? "updates" : "updates/" + updates.ref();
                    case Workbench bench -> "workshop/" + bench.templateRef();
                    case Problems problems ->
                            problems.path().isEmpty()
                                    ? "problems"
                                    : "problems?file=" + encode(problems.path());
                    case SourceFile file ->
                            "file?path="
                                    + encode(file.path())
                                    + (file.line() > 0 ? "&line=" + file.line() : "");
                    case Live live ->
                            "live?team="
                                    + encode(live.team())
                                    + "&component="
                                    + encode(live.component())
                                    + "&cluster="
                                    + encode(live.cluster());
                    case Delivery delivery ->
                            "delivery/"
                                    + delivery.place()
                                    + (delivery.subject().isEmpty()
                                            ? ""
                                            : "?of=" + encode(delivery.subject()))
                                    + (delivery.detail().isEmpty()
                                            ? ""
                                            : (delivery.subject().isEmpty() ? "?at=" : "&at=")
                                                    + encode(delivery.detail()));
                    case Scorecards cards ->
                            "scorecards"
                                    + (cards.card().isEmpty() ? "" : "/" + encode(cards.card()))
                                    + (cards.by().isEmpty() ? "" : "?by=" + encode(cards.by()));
                    case CatalogChanges changes ->
                            changes.range().isEmpty()
                                    ? "changes"
                                    : "changes?range=" + encode(changes.range());
                    case Sources sources ->
                            sources.add().isEmpty()
                                    ? "sources"
                                    : "sources?add=" + encode(sources.add());
                    case Score score ->
                            "score"
                                    + (score.path().isEmpty() ? "" : "/" + encodePath(score.path()))
                                    + (score.line() > 0 ? "?line=" + score.line() : "");
                    case Apply apply ->
                            "apply/"
                                    + encodePath(apply.path())
                                    + "?over="
                                    + encode(apply.overrides())
                                    + "&cluster="
                                    + encode(apply.cluster())
                                    + "&namespace="
                                    + encode(apply.namespace());
                    case SettingsPage settings -> "settings";
                };
    }

    /// The route that `uri` names; empty when it names none.
    static Optional<Route> parse(String uri) {
        if (!uri.startsWith(SCHEME)) {
            return Optional.empty();
        }
        String rest = uri.substring(SCHEME.length());
        int mark = rest.indexOf('?');
        String path = mark < 0 ? rest : rest.substring(0, mark);
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        String end = path.contains("/") ? path.substring(path.indexOf('/') + 1) : "";
        return Optional.ofNullable(
                switch (path.contains("/") ? path.substring(0, path.indexOf('/')) : path) {
                    case "home" -> new Home();
                    case "catalog" ->
                            end.isEmpty()
                                    ? new CatalogTable(parameter(query, "q"))
                                    : new EntityPage(
                                            end, parameter(query, "tab"), parameter(query, "at"));
                    case "golden-paths" ->
                            end.isEmpty()
                                    ? new GoldenPaths()
                                    : new Wizard(end, parameter(query, "formData"));
                    case "updates" -> new Updates(end);
                    case "workshop" -> end.isEmpty() ? new GoldenPaths() : new Workbench(end);
                    case "problems" -> new Problems(parameter(query, "file"));
                    case "file" -> file(query);
                    case "live" ->
                            new Live(
                                    parameter(query, "team"),
                                    parameter(query, "component"),
                                    parameter(query, "cluster"));
                    case "delivery" ->
                            new Delivery(
                                    end.isEmpty() ? "figures" : end,
                                    parameter(query, "of"),
                                    parameter(query, "at"));
                    case "scorecards" -> new Scorecards(decode(end), parameter(query, "by"));
                    case "changes" -> new CatalogChanges(parameter(query, "range"));
                    case "sources" -> new Sources(parameter(query, "add"));
                    case "score" -> new Score(decode(end), line(query));
                    case "apply" ->
                            end.isEmpty()
                                    ? null
                                    : new Apply(
                                            decode(end),
                                            parameter(query, "over"),
                                            parameter(query, "cluster"),
                                            parameter(query, "namespace"));
                    case "settings" -> new SettingsPage();
                    default -> null;
                });
    }

    private static @Nullable Route file(String query) {
        String path = parameter(query, "path");
        return path.isEmpty() ? null : new SourceFile(path, line(query));
    }

    private static int line(String query) {
        String line = parameter(query, "line");
        return line.matches("\\d{1,9}") ? Integer.parseInt(line) : 0;
    }

    private static String parameter(String query, String name) {
        for (String part : query.split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return decode(part.substring(name.length() + 1));
            }
        }
        return "";
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a link that somebody cut off in the middle of a %-sign
        }
    }

    private static String encodePath(String path) {
        return encode(path).replace("%2F", "/");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
