package dev.slipway.yaml;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An immutable YAML value that knows where it came from. Mappings keep the order they were written
/// in.
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {

    Origin origin();

    default Where where() {
        return origin().where();
    }

    /// Plain Java: `Map<String, Object>` in order, `List<Object>`, String, Long, BigInteger,
    /// Double, Boolean or null.
    @Nullable Object value();

    /// The same tree with every origin turned into `step`.
    YamlNode as(Origin.Step step);

    /// The member `key` of a mapping; null for other nodes and for absent keys (a null value is
    /// present).
    default @Nullable YamlNode member(String key) {
        return null;
    }

    /// The same as an [Optional].
    default Optional<YamlNode> get(String key) {
        return Optional.ofNullable(member(key));
    }

    /// The member reached through `keys` one after the other.
    default Optional<YamlNode> at(String... keys) {
        YamlNode node = this;
        for (String key : keys) {
            node = node.member(key);
            if (node == null) {
                return Optional.empty();
            }
        }
        return Optional.of(node);
    }

    /// The text of a string scalar; empty for everything else.
    default Optional<String> string() {
        return Optional.empty();
    }

    /// The text of the string member `key`.
    default Optional<String> text(String key) {
        YamlNode node = member(key);
        return node == null ? Optional.empty() : node.string();
    }

    /// The text of the string member reached through `keys`.
    default Optional<String> text(String... keys) {
        return at(keys).flatMap(YamlNode::string);
    }

    default boolean isNull() {
        return false;
    }

    /// The tree of plain Java values (as [#value] gives them), every node with the same origin.
    ///
    /// @throws IllegalArgumentException for a value of another type
    static YamlNode of(@Nullable Object value, Origin origin) {
        return switch (value) {
            case null -> YamlScalar.of(null, origin);
            case Map<?, ?> map ->
                    new YamlMap(
                            map.entrySet().stream()
                                    .map(
                                            e ->
                                                    new YamlMap.Entry(
                                                            String.valueOf(e.getKey()),
                                                            origin,
                                                            of(e.getValue(), origin)))
                                    .toList(),
                            origin);
            case List<?> list ->
                    new YamlList(list.stream().map(item -> of(item, origin)).toList(), origin);
            case String text -> YamlScalar.of(text, origin);
            case Number number -> YamlScalar.of(number, origin);
            case Boolean truth -> YamlScalar.of(truth, origin);
            default -> throw new IllegalArgumentException("not plain: " + value.getClass());
        };
    }

    /// What the value is, in the words of an error message: "a string", "a list", "nothing".
    String kind();
}
