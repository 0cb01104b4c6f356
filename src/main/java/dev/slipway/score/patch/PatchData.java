package dev.slipway.score.patch;

import dev.slipway.gotemplate.value.GoStruct;
import dev.slipway.yaml.YamlNode;

/// What a target's patch templates see as their dot.
@FunctionalInterface
public interface PatchData {
    GoStruct of(YamlNode root);
}
