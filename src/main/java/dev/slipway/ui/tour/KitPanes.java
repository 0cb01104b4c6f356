package dev.slipway.ui.tour;

import static dev.slipway.ui.tour.KitPage.column;
import static dev.slipway.ui.tour.KitPage.section;

import dev.slipway.base.Outcome;
import dev.slipway.base.Severity;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.form.Form;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.FileTree;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.code.CodePane;
import dev.slipway.ui.kit.code.CodeText;
import dev.slipway.ui.kit.form.Choices;
import dev.slipway.ui.kit.form.FormModel;
import dev.slipway.ui.kit.form.FormPane;
import dev.slipway.ui.kit.graph.RelationGraph;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The large controls: code, files, relations, and forms with every kind of question.
final class KitPanes {
    private static final String QUESTIONS =
            """
            title: Questions
            required: [name, owner, replicas]
            properties:
              name: {title: Name, type: string, pattern: "^[a-z-]+$", ui:help: Lower-case letters.}
              owner: {title: Owner, type: string, ui:field: OwnerPicker}
              about: {title: About, type: string, ui:widget: textarea, ui:help: One sentence.}
              cache: {title: Cache, type: string, enum: [none, redis], default: none}
              visible: {title: Visible to, type: string, enum: [all, us], ui:widget: radio, default: us}
              public: {title: Open to the internet, type: boolean, default: true}
              replicas: {title: Replicas, type: integer, minimum: 1, maximum: 9, default: 3}
              tags: {title: Tags, type: array, items: {type: string}, ui:field: EntityTagsPicker}
            """;

    private KitPanes() {}

    static KitPage code(Catalog catalog, Entity entity, Navigator navigator) {
        return new KitPage(
                column(
                        tall(
                                section(
                                        "Code with origins, a problem and a selected line",
                                        fill(pane())))),
                column(tall(section("Files", fill(files())))),
                column(tall(section("Relations", fill(graph(catalog, entity, navigator))))));
    }

    /// The untouched one last: a new form takes the focus, and one that loses it is touched.
    static KitPage forms() {
        Map<String, Object> right =
                Map.of(
                        "name",
                        "orders",
                        "owner",
                        "team-commerce",
                        "about",
                        "Takes orders.",
                        "cache",
                        "redis",
                        "tags",
                        List.of("nodejs", "grpc"));
        Map<String, Object> wrong = Map.of("name", "Orders!", "replicas", 12);
        Node answered = form(right, List.of("name"));
        Node mistaken = form(wrong, List.of("name", "owner", "replicas"));
        Node untouched = form(Map.of(), List.of());
        return new KitPage(
                column(tall(section("Untouched", fill(untouched)))),
                column(tall(section("Answered", fill(answered)))),
                column(tall(section("Wrong", fill(mistaken)))));
    }

    private static Node form(Map<String, Object> answers, List<String> left) {
        YamlNode questions =
                Yaml.readOne("questions.yaml", QUESTIONS, Dialect.CORE).value().orElseThrow();
        Outcome<Form> form = Form.of(questions);
        FormModel model = new FormModel(form.value().orElseThrow(), Choices.NONE);
        FormPane pane = new FormPane(model);
        model.answerAll(answers);
        left.forEach(model::left);
        return pane;
    }

    private static CodePane pane() {
        CodePane pane = new CodePane();
        pane.setOriginGutter(true);
        pane.show(
                CodeText.of(
                                "deployment.yaml",
                                """
                                apiVersion: apps/v1
                                kind: Deployment
                                metadata:
                                  name: orders # from score.yaml
                                spec:
                                  replicas: 3
                                  template:
                                    image: "ghcr.io/myorg/orders"
                                """)
                        .labelled(
                                List.of("target", "target", "", "score.yaml:4", "", "answers", ""))
                        .marked(
                                List.of(
                                        new CodeText.Mark(
                                                8,
                                                13,
                                                Severity.ERROR,
                                                "not an approved registry"))));
        pane.select(6);
        return pane;
    }

    private static FileTree files() {
        FileTree tree = new FileTree();
        tree.show(
                "orders",
                List.of(
                        ".github/workflows/ci.yaml",
                        "src/index.ts",
                        "src/health.ts",
                        "Dockerfile",
                        "score.yaml"),
                Set.of("score.yaml"));
        tree.mark("Dockerfile");
        return tree;
    }

    private static RelationGraph graph(Catalog catalog, Entity entity, Navigator navigator) {
        PeekCard peek = new PeekCard(navigator, ref -> {});
        peek.use(catalog, Set.of());
        RelationGraph graph = new RelationGraph(peek, ref -> {});
        graph.show(catalog, entity.ref());
        return graph;
    }

    private static <N extends Node> N fill(N node) {
        return Styles.grow(node);
    }

    private static <R extends Region> R tall(R region) {
        return Styles.grow(region);
    }
}
