package dev.slipway.yaml;

import dev.slipway.base.Outcome;
import dev.slipway.base.Where;

/// One document of a file. `where` is its first line, also when it could not be read.
public record YamlDocument(Where where, Outcome<YamlNode> content) {}
