package dev.slipway.score.compose;

import dev.slipway.score.model.Problems;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

/// What `--build CONTAINER=…` means: a context folder, or a build mapping as compose-go reads it
/// (fields in its order, values converted, unknown fields dropped).
public final class Builds {

    private Builds() {}

    public static YamlNode read(YamlNode build, Problems problems) {
        return build instanceof YamlScalar folder
                ? new Fieldset().put("context", folder.origin(), folder.text()).map(folder.origin())
                : new ComposeDecoder(problems, false)
                        .decode(build, ComposeSchema.BUILD, "build")
                        .orElse(build);
    }
}
