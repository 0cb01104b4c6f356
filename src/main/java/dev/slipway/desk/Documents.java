package dev.slipway.desk;

import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Target;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where the parts of a generated text begin: the manifests of Kubernetes, the services, volumes
/// and networks of Compose.
final class Documents {
    private static final Map<String, String> COMPOSE =
            Map.of("services", "Service", "networks", "Network", "volumes", "Volume");

    private Documents() {}

    static List<Preview.Document> of(Generated generated) {
        List<String> lines = generated.output().text().lines().toList();
        return generated.target() == Target.KUBERNETES
                ? manifests(lines, generated.documents())
                : parts(lines);
    }

    /// The same of a text that was written before.
    static List<Preview.Document> of(Target target, String text) {
        List<String> lines = text.lines().toList();
        if (target == Target.COMPOSE) {
            return parts(lines);
        }
        List<YamlNode> manifests = new ArrayList<>();
        Yaml.read("", text).forEach(one -> one.content().value().ifPresent(manifests::add));
        return manifests(lines, manifests);
    }

    private static List<Preview.Document> manifests(List<String> lines, List<YamlNode> manifests) {
        List<Preview.Document> found = new ArrayList<>();
        for (int i = 0; i < lines.size() && found.size() < manifests.size(); i++) {
            if (lines.get(i).equals("---")) {
                YamlNode manifest = manifests.get(found.size());
                found.add(
                        new Preview.Document(
                                manifest.text("kind").orElse(""),
                                manifest.text("metadata", "name").orElse(""),
                                i + 2));
            }
        }
        return List.copyOf(found);
    }

    private static List<Preview.Document> parts(List<String> lines) {
        List<Preview.Document> found = new ArrayList<>();
        String kind = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && line.charAt(0) != ' ') {
                kind = COMPOSE.getOrDefault(line.replaceFirst(":.*", ""), "");
            } else if (!kind.isEmpty() && line.matches("  [^ ].*:.*")) {
                String name = line.strip().replaceFirst(":( .*)?$", "");
                found.add(new Preview.Document(kind, name, i + 1));
            }
        }
        return List.copyOf(found);
    }
}
