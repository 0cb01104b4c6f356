package dev.slipway.yaml;

import dev.slipway.base.Origin;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A sequence.
public record YamlList(List<YamlNode> items, Origin origin) implements YamlNode {

    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public List<@Nullable Object> value() {
        List<@Nullable Object> values = new ArrayList<>(items.size());
        items.forEach(item -> values.add(item.value()));
        return values;
    }

    @Override
    public YamlList as(Origin.Step step) {
        return new YamlList(items.stream().map(item -> item.as(step)).toList(), origin.as(step));
    }

    @Override
    public String kind() {
        return "a list";
    }
}
