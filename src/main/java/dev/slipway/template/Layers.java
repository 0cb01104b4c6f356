package dev.slipway.template;

import dev.slipway.template.syntax.Stmt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The blocks of a chain of templates by name, the youngest first.
final class Layers {

    /// One template's block.
    record Layer(Template owner, Stmt.Block block) {}

    private final Map<String, List<Layer>> blocks = new HashMap<>();

    /// Adds the blocks of the next older template.
    void add(Template template) {
        for (Stmt.Block block : template.blocks()) {
            blocks.computeIfAbsent(block.name(), name -> new ArrayList<>())
                    .add(new Layer(template, block));
        }
    }

    List<Layer> of(String name) {
        return blocks.getOrDefault(name, List.of());
    }
}
