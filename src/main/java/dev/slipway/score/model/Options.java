package dev.slipway.score.model;

import dev.slipway.yaml.YamlNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the peers' `generate` takes as flags. `environment` stands for the process environment that
/// score-compose reads; a preview gives its own. `composeProject` is the name of the Compose
/// project when the state has none.
public record Options(
        Optional<String> image,
        Overrides overrides,
        Namespace namespace,
        ComposeOptions compose,
        Map<String, String> environment) {

    public static final Options NONE =
            new Options(
                    Optional.empty(),
                    Overrides.NONE,
                    Namespace.NONE,
                    ComposeOptions.NONE,
                    Map.of());

    /// `--namespace` and `--generate-namespace`.
    public record Namespace(String name, boolean generate) {
        public static final Namespace NONE = new Namespace("", false);
    }

    /// `--overrides-file` (path and text) and `--override-property`, in the order given.
    public record Overrides(Optional<FileText> file, List<String> properties) {
        public static final Overrides NONE = new Overrides(Optional.empty(), List.of());

        public boolean isEmpty() {
            return file.isEmpty() && properties.isEmpty();
        }
    }

    /// `--build` (container to a context folder or a build mapping), `--publish` (`HOST:REF:PORT`),
    /// and the project name.
    public record ComposeOptions(
            String project, Map<String, YamlNode> builds, List<String> publish) {
        public static final ComposeOptions NONE = new ComposeOptions("", Map.of(), List.of());
    }

    public Options withImage(String name) {
        return new Options(Optional.of(name), overrides, namespace, compose, environment);
    }

    public Options withOverrides(Overrides other) {
        return new Options(image, other, namespace, compose, environment);
    }

    public Options withNamespace(Namespace other) {
        return new Options(image, overrides, other, compose, environment);
    }

    public Options withCompose(ComposeOptions other) {
        return new Options(image, overrides, namespace, other, environment);
    }

    public Options withEnvironment(Map<String, String> other) {
        return new Options(image, overrides, namespace, compose, other);
    }
}
