package dev.slipway.yaml;

import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.Schema;

import java.util.Map;

/// The core schema with `<<` as a plain text. The library would merge while it composes; whether a
/// merge happens is [NodeReader]'s decision, by dialect and with positions.
final class NoMerge implements Schema {
    private final CoreSchema core = new CoreSchema();

    @Override
    public ScalarResolver getScalarResolver() {
        ScalarResolver resolver = core.getScalarResolver();
        return (value, implicit) ->
                value.equals("<<") ? Tag.STR : resolver.resolve(value, implicit);
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
        return core.getSchemaTagConstructors();
    }
}
