package dev.slipway.delivery.argo;

import dev.slipway.delivery.git.Recorded;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The deployments of each application, oldest first, as `kubectl get applications -o yaml` (or `-o
/// json`, or `argocd app list -o yaml`) prints them. Argo CD keeps the last ten of an application
/// unless `spec.revisionHistoryLimit` says otherwise, and only those that succeeded.
public final class ArgoHistory {
    private ArgoHistory() {}

    /// By the names of the applications; empty when the text holds none with a history.
    public static Map<String, List<Recorded>> read(String path, String text) {
        Map<String, List<Recorded>> found = new LinkedHashMap<>();
        for (YamlDocument document : Yaml.read(path, text, Dialect.GO)) {
            document.content().value().ifPresent(root -> add(root, found));
        }
        return found;
    }

    private static void add(YamlNode node, Map<String, List<Recorded>> found) {
        if (node instanceof YamlList list) {
            list.items().forEach(item -> add(item, found));
        } else if (node.get("items").orElse(null) instanceof YamlList items) {
            items.items().forEach(item -> add(item, found));
        } else if (node.at("status", "history").orElse(null) instanceof YamlList history) {
            String name = node.text("metadata", "name").orElse("");
            List<Recorded> deployments = new ArrayList<>();
            history.items().forEach(item -> deployment(item).ifPresent(deployments::add));
            deployments.sort(Comparator.comparingLong(Recorded::time));
            if (!name.isEmpty() && !deployments.isEmpty()) {
                found.put(name, deployments);
            }
        }
    }

    private static Optional<Recorded> deployment(YamlNode item) {
        String revision =
                item.text("revision")
                        .or(
                                () ->
                                        item.get("revisions").orElse(null) instanceof YamlList all
                                                ? all.items().stream()
                                                        .findFirst()
                                                        .flatMap(YamlNode::string)
                                                : Optional.empty())
                        .orElse("");
        Object id = item.get("id").map(YamlNode::value).orElse("");
        try {
            Object at = item.get("deployedAt").map(YamlNode::value).orElse("");
            long time = Instant.parse(String.valueOf(at)).getEpochSecond();
            String name = revision.matches("[0-9a-f]{40}") ? revision.substring(0, 8) : revision;
            return Optional.of(new Recorded(name.isEmpty() ? "#" + id : name, revision, time));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
