package dev.slipway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.gotemplate.GoTemplate;
import dev.slipway.gotemplate.Limits;
import dev.slipway.gotemplate.Rendering;
import dev.slipway.gotemplate.TextPlace;
import dev.slipway.gotemplate.sprig.Sprig;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

class SamplePlatformTest {
    private static final Path SAMPLE = Path.of("assets/sample-platform");
    private static final Functions FUNCTIONS =
            Sprig.functions().and("encodeSecretRef", 2, c -> "ref:" + c.text(0) + "/" + c.text(1));
    private static final List<String> TAGS = List.of("team", "environment", "cost-center");

    @Test
    void staysSmallAndIsTextOnly() throws IOException {
        try (Stream<Path> tree = Files.walk(SAMPLE)) {
            assertThat(tree.filter(Files::isRegularFile))
                    .hasSizeBetween(60, 200)
                    .allSatisfy(file -> assertThat(text(file)).doesNotContain("\u0000"));
        }
    }

    @Test
    void allYamlCanBeRead() throws IOException {
        try (Stream<Path> tree = Files.walk(SAMPLE)) {
            assertThat(
                            tree.filter(f -> f.toString().matches(".*\\.ya?ml"))
                                    .filter(f -> !f.toString().matches(".*(/skeleton/|\\{\\{).*"))
                                    .flatMap(f -> documents(f, Dialect.CORE).stream())
                                    .flatMap(document -> document.content().problems().stream()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k8s/10-postgres",
                "k8s/20-mysql",
                "k8s/30-redis",
                "k8s/40-aws-sqs",
                "k8s/50-dns",
                "compose/10-aws-sqs"
            })
    void provisionersGiveWhatTheyPromise(String name) {
        Path file = SAMPLE.resolve("score/" + name + ".provisioners.yaml");
        Map<?, ?> provisioner = (Map<?, ?>) list(value(text(file))).getFirst();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("Uid", "t.default#w.r");
        data.put("Guid", "0a1b2c3d-0000-4000-8000-000000000000");
        data.put("SourceWorkload", "w");
        data.put("Namespace", "team-commerce");
        data.put("MountsDirectory", "/mounts");
        for (String empty : List.of("Params", "Metadata", "Init", "State", "Shared")) {
            data.put(empty, Map.of());
        }
        data.put("Init", rendered(provisioner, "init", data));
        data.put("State", rendered(provisioner, "state", data));
        data.put("Shared", rendered(provisioner, "shared", data));
        Map<?, ?> outputs = (Map<?, ?>) rendered(provisioner, "outputs", data);
        assertThat(outputs.keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(
                        list(provisioner.get("expected_outputs")).stream()
                                .map(String::valueOf)
                                .toList());
        assertThat(outputs.values()).doesNotContainNull();

        String made =
                Stream.of("manifests", "services", "files")
                        .map(key -> String.valueOf(rendered(provisioner, key, data)))
                        .reduce("", String::concat);
        assertThat(made).doesNotContain("no value");
        assertThat(made.split("image=", -1)).allMatch(m -> !m.contains("mirror.gcr.io"));
        if (!name.endsWith("dns") && !name.startsWith("k8s/40")) {
            assertThat(made).contains("image=myorg.azurecr.io/platform/");
        }
    }

    @Test
    void labelsComeFromTheWorkloadAlsoForItsDatabase() {
        Map<String, String> tags = Map.of("team", "t", "environment", "dev", "cost-center", "7");
        Map<String, Object> data =
                Map.of(
                        "Namespace",
                        "",
                        "Workloads",
                        Map.of("w", Map.of("metadata", Map.of("name", "w", "tags", tags))),
                        "Manifests",
                        List.of(
                                manifest("Service", "workload-name"),
                                manifest("StatefulSet", "source-workload"),
                                manifest("Deployment", "workload-name")));
        String patches =
                render(text(SAMPLE.resolve("score/k8s/patches/platform-labels.tpl")), data);
        List<Object> operations = list(value(patches));
        assertThat(operations).hasSize(16);
        for (int i = 1; i <= 2; i++) {
            for (String at : List.of(".metadata", ".spec.template.metadata")) {
                for (String tag : TAGS) {
                    assertThat(operations)
                            .contains(
                                    set(
                                            i + at + ".labels.platform\\.myorg\\.io/" + tag,
                                            tags.get(tag)));
                }
                assertThat(operations)
                        .contains(set(i + at + ".labels.backstage\\.io/kubernetes-id", "w"));
            }
        }
    }

    @Test
    void aWorkloadWithoutTagsGetsNoMadeUpLabels() {
        Map<String, Object> data =
                Map.of(
                        "Workloads",
                        Map.of("w", Map.of("metadata", Map.of("name", "w"))),
                        "Manifests",
                        List.of(manifest("Deployment", "workload-name")));
        String patches =
                render(text(SAMPLE.resolve("score/k8s/patches/platform-labels.tpl")), data);
        assertThat(patches).contains("kubernetes-id").doesNotContain("platform\\.myorg");
    }

    private static Map<String, Object> set(String path, Object value) {
        return Map.of("op", "set", "path", path, "value", value);
    }

    private static Map<String, Object> manifest(String kind, String annotation) {
        return Map.of(
                "kind",
                kind,
                "metadata",
                Map.of("name", "x", "annotations", Map.of("k8s.score.dev/" + annotation, "w")));
    }

    private static Object rendered(Map<?, ?> provisioner, String key, Map<String, Object> data) {
        String template = String.valueOf(provisioner.get(key));
        if (provisioner.get(key) == null) {
            return Map.of();
        }
        return value(render(template.strip(), data));
    }

    private static String render(String template, Map<String, Object> data) {
        Rendering rendering =
                new Rendering(
                        FUNCTIONS,
                        Limits.DEFAULT,
                        new Random(7),
                        ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                        Progress.NONE);
        TextPlace place = TextPlace.file("sample", Origin.Step.PROVISIONER);
        Outcome<GoTemplate> parsed = GoTemplate.parse(place, template, FUNCTIONS);
        assertThat(parsed.problems()).isEmpty();
        Outcome<Traced> outcome = parsed.value().orElseThrow().render(data, rendering);
        assertThat(outcome.problems()).isEmpty();
        return outcome.value().orElseThrow().text();
    }

    private static Object value(String text) {
        Outcome<YamlNode> node = Yaml.readOne("sample", text, Dialect.GO);
        assertThat(node.problems()).extracting(Problem::message).as(text).isEmpty();
        Object value = node.value().orElseThrow().value();
        assertThat(value).isNotNull();
        return value;
    }

    private static List<Object> list(Object value) {
        return new ArrayList<>((List<?>) value);
    }

    private static List<YamlDocument> documents(Path file, Dialect dialect) {
        return Yaml.read(file.toString(), text(file), dialect);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
