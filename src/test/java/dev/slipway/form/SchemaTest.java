package dev.slipway.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SchemaTest {

    @Test
    void reportsEveryViolationWithItsPlace() {
        Schema schema =
                Schema.of(
                        yaml(
                                """
                                type: object
                                required: [metadata]
                                additionalProperties: false
                                properties:
                                  metadata: {$ref: '#/$defs/metadata'}
                                  replicas: {type: integer, maximum: 3}
                                  level: {enum: [low, high]}
                                $defs:
                                  metadata:
                                    type: object
                                    required: [name]
                                """));

        List<Violation> found =
                schema.validate(
                        yaml(
                                """
                                metadata: {}
                                replicas: 4
                                level: hihg
                                replcas: 1
                                """));

        assertThat(found)
                .extracting(v -> v.where().line() + " " + v.pointer() + " " + v.message())
                .containsExactly(
                        "1 /metadata needs name",
                        "2 /replicas must be at most 3",
                        "3 /level must be one of low, high",
                        "4 /replcas is not known here");
        assertThat(found.get(2).advice()).isEqualTo("did you mean high?");
        assertThat(found.get(3).advice()).isEqualTo("did you mean replicas?");
    }

    @Test
    void saysWhatIsWrongWithTheNearestBranch() {
        Schema schema =
                Schema.of(
                        yaml(
                                "oneOf: [{type: string}, {type: object, required: [from],"
                                        + " properties: {from: {type: string}}}]"));

        assertThat(schema.validate(yaml("from: 3")))
                .extracting(Violation::message)
                .containsExactly("must be a text, but is the number 3");
        assertThat(schema.validate(yaml("[1]")))
                .extracting(Violation::keyword)
                .containsExactly("oneOf");
        assertThat(schema.validate(yaml("hello"))).isEmpty();
    }

    @Test
    void knowsListsNumbersAndFormats() {
        assertThat(check("{uniqueItems: true, minItems: 3}", List.of(1L, 1.0)))
                .containsExactly("minItems", "uniqueItems");
        assertThat(check("{prefixItems: [{type: string}], items: false}", List.of("a", "b")))
                .containsExactly("false");
        assertThat(check("{multipleOf: 0.1, exclusiveMaximum: 1}", 0.3)).isEmpty();
        assertThat(check("{exclusiveMinimum: 1}", 1L)).containsExactly("exclusiveMinimum");
        assertThat(check("{format: uri}", "no uri")).containsExactly("format");
        assertThat(check("{type: integer}", 2.0)).isEmpty();
        assertThat(check("{const: {a: 1}}", Map.of("a", 1.0))).isEmpty();
    }

    @Test
    void unevaluatedPropertiesSeesThroughReferences() {
        String schema =
                "{$ref: '#/$defs/a', unevaluatedProperties: false, $defs: {a: {properties: {x:"
                        + " true}}}}";

        assertThat(check(schema, Map.of("x", 1L))).isEmpty();
        assertThat(check(schema, Map.of("y", 1L))).containsExactly("unevaluatedProperties");
    }

    @Test
    void readsPatternsAsEcmaScriptDoes() {
        assertThat(check("{pattern: '^[a-z[]+$'}", "a[\n")).containsExactly("pattern");
        assertThat(check("{pattern: '^[a-z[]+$'}", "a[")).isEmpty();
        assertThat(check("{pattern: 'b'}", "abc")).isEmpty();
    }

    @Test
    void aSchemaThatRefersToItselfEnds() {
        assertThat(check("{$ref: '#'}", 1L)).containsExactly("limit");
    }

    private static List<String> check(String schema, Object value) {
        return Schema.of(yaml(schema)).validate(value).stream().map(Violation::keyword).toList();
    }

    private static YamlNode yaml(String text) {
        return Yaml.readOne("x.yaml", text, Dialect.CORE).value().orElseThrow();
    }
}
