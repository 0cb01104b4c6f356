package dev.slipway.goldenpath.action;

import java.util.Optional;

/// What a `catalog:register` step asks for: `path` is the catalog file in the created repository
/// (absent when a file elsewhere is meant), `entityRef` the first entity in it
/// (`component:default/orders`), as far as it can be read.
public record Register(String catalogInfoUrl, Optional<String> path, Optional<String> entityRef) {}
