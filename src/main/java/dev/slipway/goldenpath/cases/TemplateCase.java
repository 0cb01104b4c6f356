package dev.slipway.goldenpath.cases;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One set of answers and what is expected of it.
///
/// ```yaml
/// title: Only what is required
/// answers: {name: orders, owner: group:default/team-a}
/// expect:
///   result: ok                 # or: fail
///   problem: leads out of      # with fail: words that a problem must hold
///   files: [README.md]         # must be there
///   absent: [Dockerfile]       # must not be there
///   contains: {README.md: [orders, team-a]}
///   lacks: {README.md: TODO}
///   steps: {publish: local}
///   golden: true               # the whole tree equals the folder NAME.golden beside the case
/// ```
///
/// @param path the case's file
/// @param secrets by name; dummy values, as cases are kept in git
public record TemplateCase(
        String path,
        String title,
        Map<String, @Nullable Object> answers,
        Map<String, String> secrets,
        Expected expected,
        Where where) {

    private static final List<String> KEYS = List.of("title", "answers", "secrets", "expect");
    private static final List<String> EXPECTATIONS =
            List.of("result", "problem", "files", "absent", "contains", "lacks", "steps", "golden");

    /// What must come out. Texts by path; `golden` compares the whole tree.
    public record Expected(
            boolean fails,
            String problem,
            List<String> files,
            List<String> absent,
            Map<String, List<String>> contains,
            Map<String, List<String>> lacks,
            Map<String, String> steps,
            boolean golden) {}

    /// The name that reports use: the file's name without its ending.
    public String name() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.replaceFirst("\\.ya?ml$", "");
    }

    /// The folder with the expected tree.
    public String goldenFolder() {
        return path.replaceFirst("\\.ya?ml$", "") + ".golden";
    }

    public static Outcome<TemplateCase> read(String path, String text) {
        Outcome<YamlNode> root = Yaml.readOne(path, text, Dialect.CORE);
        if (root.value().isEmpty()) {
            return Outcome.failed(root.problems());
        }
        YamlNode node = root.value().get();
        List<Problem> problems = new ArrayList<>(root.problems());
        if (!(node.get("answers").orElse(null) instanceof YamlMap)) {
            problems.add(
                    Problem.error("template-case.answers", node.where(), "the case has no answers")
                            .advise("add answers: with the values of the parameters"));
        }
        YamlNode expect = node.get("expect").orElse(node);
        unknown(node, expect, problems);
        Map<String, String> secrets = new LinkedHashMap<>();
        values(node.get("secrets").orElse(null))
                .forEach((key, value) -> secrets.put(key, String.valueOf(value)));
        Expected expected =
                new Expected(
                        expect.text("result").filter("fail"::equals).isPresent(),
                        expect.text("problem").orElse(""),
                        list(expect.get("files").orElse(null)),
                        list(expect.get("absent").orElse(null)),
                        texts(expect.get("contains").orElse(null)),
                        texts(expect.get("lacks").orElse(null)),
                        words(expect.get("steps").orElse(null)),
                        expect.get("golden")
                                .map(YamlNode::value)
                                .filter(Boolean.TRUE::equals)
                                .isPresent());
        return Outcome.of(
                new TemplateCase(
                        path,
                        node.text("title").orElse(""),
                        values(node.get("answers").orElse(null)),
                        secrets,
                        expected,
                        node.where()),
                problems);
    }

    /// What nobody checks must not stand as if it was checked.
    private static void unknown(YamlNode root, YamlNode expect, List<Problem> problems) {
        if (expect == root) {
            List<String> all = new ArrayList<>(KEYS);
            all.addAll(EXPECTATIONS);
            unknown(root, all, "a case", problems);
        } else {
            unknown(root, KEYS, "a case", problems);
            unknown(expect, EXPECTATIONS, "expect", problems);
        }
    }

    private static void unknown(
            YamlNode node, List<String> known, String place, List<Problem> problems) {
        if (!(node instanceof YamlMap map)) {
            problems.add(
                    Problem.error("template-case.key", node.where(), place + " must be a mapping"));
            return;
        }
        for (YamlMap.Entry entry : map.entries()) {
            if (!known.contains(entry.key())) {
                Problem problem =
                        Problem.error(
                                "template-case.key",
                                entry.where(),
                                place + " has no " + entry.key() + ", so nothing would check it");
                problems.add(
                        problem.advise(
                                Similar.nearest(entry.key(), known)
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("expected one of " + String.join(", ", known))));
            }
        }
    }

    private static Map<String, @Nullable Object> values(@Nullable YamlNode node) {
        return node instanceof YamlMap map ? map.value() : Map.of();
    }

    private static List<String> list(@Nullable YamlNode node) {
        return node instanceof YamlList list
                ? list.items().stream().map(item -> String.valueOf(item.value())).toList()
                : node == null ? List.of() : List.of(String.valueOf(node.value()));
    }

    private static Map<String, List<String>> texts(@Nullable YamlNode node) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        if (node instanceof YamlMap map) {
            map.entries().forEach(entry -> texts.put(entry.key(), list(entry.value())));
        }
        return texts;
    }

    private static Map<String, String> words(@Nullable YamlNode node) {
        Map<String, String> words = new LinkedHashMap<>();
        values(node).forEach((key, value) -> words.put(key, String.valueOf(value)));
        return words;
    }
}
