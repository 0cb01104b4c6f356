package dev.slipway.ui.catalog.api;

import dev.slipway.base.Problem;
import dev.slipway.catalog.api.ApiDefinition;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/// The API as a whole: what it is, where it is served, how much it offers, what is wrong with it.
final class ApiAbout extends VBox {
    private static final int MOST = 100;

    ApiAbout(ApiDefinition api, Navigator navigator, IntConsumer toLine) {
        getStyleClass().add("operation");
        String version = api.version().isEmpty() ? "" : " " + api.version();
        getChildren()
                .addAll(
                        Styles.wrapped(
                                (api.title().isEmpty() ? api.form() : api.title()) + version,
                                "title"),
                        Styles.label(api.form() + counts(api), "muted"));
        problems(api.problems(), toLine);
        if (!api.description().isBlank()) {
            getChildren().add(Styles.wrapped(Words.plain(api.description()), "prose"));
        }
        if (!api.servers().isEmpty()) {
            getChildren().add(Styles.label("Servers", "strong", "section-title"));
            VBox rows = new VBox();
            rows.getStyleClass().add("api-fields");
            for (ApiDefinition.Server server : api.servers()) {
                Label url = Styles.label(server.url(), "mono");
                url.setMinWidth(0);
                HBox row =
                        Styles.row(
                                12,
                                url,
                                Styles.label(server.description(), "muted", "small"),
                                Styles.spacer(),
                                Styles.iconButton(
                                        Icon.COPY,
                                        "Copy the address",
                                        () -> navigator.copy(server.url(), "address"),
                                        "ghost",
                                        "row-button"));
                row.getStyleClass().add("api-field");
                rows.getChildren().add(row);
            }
            getChildren().add(rows);
        }
    }

    private static String counts(ApiDefinition api) {
        Map<String, Integer> verbs = new TreeMap<>();
        api.operations().forEach(o -> verbs.merge(o.verb(), 1, Integer::sum));
        StringBuilder text = new StringBuilder();
        text.append(" · ").append(Words.count(api.operations().size(), "operation", "operations"));
        if (verbs.size() > 1 && verbs.size() < 8) {
            text.append(" (");
            verbs.forEach(
                    (verb, count) -> text.append(count).append(' ').append(verb).append(", "));
            text.setLength(text.length() - 2);
            text.append(')');
        }
        if (!api.types().isEmpty()) {
            text.append(" · ").append(Words.count(api.types().size(), "type", "types"));
        }
        return text.toString();
    }

    private void problems(List<Problem> problems, IntConsumer toLine) {
        if (problems.isEmpty()) {
            return;
        }
        String count = Words.count(problems.size(), "problem", "problems");
        getChildren().add(Styles.label(count, "strong", "section-title"));
        VBox rows = new VBox();
        rows.getStyleClass().add("api-fields");
        problems.stream()
                .sorted(Problem.WORST_FIRST)
                .limit(MOST)
                .forEach(problem -> rows.getChildren().add(problem(problem, toLine)));
        getChildren().add(rows);
    }

    private static Node problem(Problem problem, IntConsumer toLine) {
        VBox words = Styles.column(2, Styles.wrapped(Words.sentence(problem.message())));
        words.setMinWidth(0);
        if (!problem.advice().isEmpty()) {
            words.getChildren()
                    .add(Styles.wrapped(Words.sentence(problem.advice()), "muted", "small"));
        }
        int line = problem.where().line();
        Region link = Styles.link("line " + line, () -> toLine.accept(line), "mono");
        link.setMinWidth(USE_PREF_SIZE);
        HBox row = Styles.row(8, Marks.of(problem.severity(), 16), Styles.grow(words), link);
        row.getStyleClass().add("api-field");
        return row;
    }
}
