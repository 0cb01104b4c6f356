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

    /// One entity; `tab` is empty for the overview.
    record EntityPage(String ref, String tab) implements Route {}

    /// The gallery of golden paths.
    record GoldenPaths() implements Route {}

    /// The wizard of one golden path.
    record Wizard(String templateRef) implements Route {}

    /// All problems, or those of one file.
    record Problems(String path) implements Route {}

    /// The text of a file of the platform at a line (from 1; 0 for the file as a whole).
    record SourceFile(String path, int line) implements Route {}

    /// How components run: those of a team, one of them in one cluster; empty for no choice.
    record Live(String team, String component, String cluster) implements Route {}

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
                                    + (page.tab().isEmpty() ? "" : "?tab=" + page.tab());
                    case GoldenPaths paths -> "golden-paths";
                    case Wizard wizard -> "golden-paths/" + wizard.templateRef();
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
                                    : new EntityPage(end, parameter(query, "tab"));
                    case "golden-paths" -> end.isEmpty() ? new GoldenPaths() : new Wizard(end);
                    case "problems" -> new Problems(parameter(query, "file"));
                    case "file" -> file(query);
                    case "live" ->
                            new Live(
                                    parameter(query, "team"),
                                    parameter(query, "component"),
                                    parameter(query, "cluster"));
                    case "settings" -> new SettingsPage();
                    default -> null;
                });
    }

    private static @Nullable Route file(String query) {
        String path = parameter(query, "path");
        String line = parameter(query, "line");
        if (path.isEmpty()) {
            return null;
        }
        return new SourceFile(path, line.matches("\\d{1,9}") ? Integer.parseInt(line) : 0);
    }

    private static String parameter(String query, String name) {
        for (String part : query.split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
