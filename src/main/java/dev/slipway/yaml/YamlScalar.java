package dev.slipway.yaml;

import dev.slipway.base.Origin;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A string, number, boolean or null. `text` is what stood in the file, without quotes.
public record YamlScalar(@Nullable Object value, String text, Style style, Origin origin)
        implements YamlNode {

    /// How a scalar was written; everything but PLAIN is a string.
    public enum Style {
        PLAIN,
        SINGLE,
        DOUBLE,
        LITERAL,
        FOLDED
    }

    public static YamlScalar of(@Nullable Object value, Origin origin) {
        return new YamlScalar(value, value == null ? "" : value.toString(), Style.PLAIN, origin);
    }

    @Override
    public YamlScalar as(Origin.Step step) {
        return new YamlScalar(value, text, style, origin.as(step));
    }

    @Override
    public Optional<String> string() {
        return value instanceof String string ? Optional.of(string) : Optional.empty();
    }

    @Override
    public boolean isNull() {
        return value == null;
    }

    @Override
    public String kind() {
        return switch (value) {
            case null -> "nothing";
            case String s -> "a string";
            case Boolean b -> "a boolean";
            default -> "a number";
        };
    }
}
