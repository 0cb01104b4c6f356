package dev.slipway.score.read;

import dev.slipway.base.Problem;
import dev.slipway.score.model.Placeholders;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What score-compose lets a placeholder look like (score-go 1.20.0, `loader.Validate`), and
/// score-k8s does not ask for: words of letters, digits, `_` and `-` between dots. An escaped dot
/// is none of them.
public final class PlaceholderForm {
    private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9_-]+(\\.[a-zA-Z0-9_-]+)+");

    private PlaceholderForm() {}

    /// A warning for each placeholder of `workload` that score-compose refuses.
    public static List<Problem> check(Workload workload) {
        List<Problem> problems = new ArrayList<>();
        for (Workload.Container container : workload.containers()) {
            container.variables().forEach(entry -> check(entry.value(), problems));
            container.files().forEach(entry -> file(entry, problems));
            container
                    .volumes()
                    .forEach(
                            entry ->
                                    entry.value()
                                            .get("source")
                                            .ifPresent(node -> check(node, problems)));
        }
        workload.resources()
                .forEach(use -> use.tree().get("params").ifPresent(node -> check(node, problems)));
        return problems;
    }

    private static void file(YamlMap.Entry entry, List<Problem> problems) {
        boolean verbatim =
                entry.value()
                        .get("noExpand")
                        .map(YamlNode::value)
                        .map(Boolean.TRUE::equals)
                        .orElse(false);
        if (!verbatim) {
            entry.value().get("content").ifPresent(node -> check(node, problems));
        }
    }

    private static void check(YamlNode node, List<Problem> problems) {
        Placeholders.each(
                node,
                (reference, where) -> {
                    if (!FORM.matcher(reference).matches()) {
                        problems.add(
                                Problem.warning(
                                                "score.placeholder-form",
                                                where,
                                                "score-compose would refuse ${" + reference + "}")
                                        .advise(
                                                "it takes words of letters, digits, _ and - between"
                                                        + " dots, and no escaped dot"));
                    }
                    return Optional.empty();
                });
    }
}
