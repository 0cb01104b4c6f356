package dev.slipway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.slipway.files.FileSource;
import dev.slipway.files.MemorySource;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Odd descriptors, each with what the classic orchestrator of `@backstage/plugin-catalog-backend`
/// 4.0.0 (with catalog-model 1.10.1 and the scaffolder's model) made of it: one line a text, of
/// YAML traps first and then of single faults in otherwise valid entities.
class RecordedVerdictsTest {
    private static final Map<String, String> BESIDE =
            Map.of(
                    "t.txt", "text\n",
                    "t.json", "{\"a\":\"b\"}",
                    "t.yml2", "a: b\n",
                    "multi.yml2", "a: 1\n---\nb: 2\n",
                    "empty.yml2", "",
                    "dup.yml2", "a: 1\na: 2\n",
                    "t/one.yaml", component("one"),
                    "t/two.yaml", component("two"),
                    "t/bad.yaml", "a: b: c\n");

    private static String component(String name) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: Component
        metadata: {name: %s, namespace: ns}
        spec: {type: x, lifecycle: p, owner: o}
        """
                .formatted(name);
    }

    static Stream<JsonNode> recorded() throws IOException {
        try (InputStream in =
                RecordedVerdictsTest.class.getResourceAsStream("recorded-verdicts.jsonl")) {
            ObjectMapper json = new ObjectMapper();
            List<JsonNode> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                lines.add(json.readTree(line));
            }
            return lines.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void agreesWithBackstage(JsonNode line) {
        Map<String, String> files = new HashMap<>(BESIDE);
        files.put("descriptor.yaml", line.get("text").asText());
        FileSource source = MemorySource.of(files);

        List<Descriptor> found = new CatalogReader().describe(source, "descriptor.yaml");

        assertThat(found).hasSize(line.get("documents").size());
        for (int i = 0; i < found.size(); i++) {
            agrees(line.get("documents").get(i), found.get(i));
        }
    }

    private static void agrees(JsonNode expected, Descriptor actual) {
        assertThat(actual.valid())
                .as("%s", actual.problems())
                .isEqualTo(expected.get("valid").asBoolean());
        if (expected.get("ref").isTextual()) {
            assertThat(actual.ref()).hasToString("Optional[" + expected.get("ref").asText() + "]");
        }
        if (expected.has("relations")) {
            Set<String> relations =
                    actual.entity().orElseThrow().relations().stream()
                            .map(Relation::toString)
                            .collect(Collectors.toSet());
            assertThat(relations).isEqualTo(texts(expected.get("relations")));
        }
        if (expected.has("emits")) {
            assertThat(actual.emits())
                    .extracting(EntityRef::toString)
                    .hasSameElementsAs(texts(expected.get("emits")));
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
