package dev.slipway.goldenpath;

import dev.slipway.base.Where;
import dev.slipway.yaml.YamlNode;

import java.util.Optional;

/// One step of a template as written. `id` is `step-N` and `name` the action when they are not
/// given; `condition` is `if`.
public record Step(
        String id,
        String name,
        String action,
        Optional<YamlNode> input,
        Optional<YamlNode> condition,
        Optional<YamlNode> each,
        Where where) {}
