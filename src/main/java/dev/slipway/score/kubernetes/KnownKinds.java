package dev.slipway.score.kubernetes;

import dev.slipway.base.Problem;
import dev.slipway.kubernetes.Manifest;
import dev.slipway.kubernetes.SchemaCheck;
import dev.slipway.score.model.Problems;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What score-k8s 0.15.0 refuses of a template provisioner's manifests: it decodes those of the
/// core, apps and networking groups strictly. A missing field is no fault there.
final class KnownKinds {
    private static final Set<String> GROUPS = Set.of("", "apps", "networking.k8s.io");
    private static final Set<String> RULES =
            Set.of("kubernetes.unknown-field", "kubernetes.type", "kubernetes.value");

    private KnownKinds() {}

    static void check(YamlNode node, Problems problems) {
        Optional<Manifest> manifest = Manifest.of(node);
        if (manifest.isEmpty()
                || manifest.get().kind().isEmpty()
                || manifest.get().apiVersion().isEmpty()) {
            problems.error(
                    "score.manifest",
                    node.where(),
                    "a manifest needs \"apiVersion\" and \"kind\"",
                    "");
            return;
        }
        if (!GROUPS.contains(manifest.get().group())) {
            return;
        }
        tell(SchemaCheck.builtIn().check(List.of(manifest.get())).problems(), problems);
    }

    /// The same for what a volume's provisioner puts out.
    static void checkPart(YamlMap part, String type, Problems problems) {
        tell(SchemaCheck.builtIn().checkPart(part, type), problems);
    }

    private static void tell(List<Problem> all, Problems problems) {
        for (Problem found : all) {
            if (RULES.contains(found.rule())) {
                problems.error(found.rule(), found.where(), found.message(), found.advice());
            }
        }
    }
}
