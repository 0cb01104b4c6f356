package dev.slipway.yaml;

import dev.slipway.base.Outcome;
import dev.slipway.base.Where;

import java.util.Optional;

/// One document of a file. `where` is its first line, also when it could not be read. `text` is
/// where it can be read from again, so that a reader of many need not keep the content; empty where
/// that would not give the same.
public record YamlDocument(Where where, Outcome<YamlNode> content, Optional<YamlText> text) {

    YamlDocument(Where where, Outcome<YamlNode> content) {
        this(where, content, Optional.empty());
    }
}
