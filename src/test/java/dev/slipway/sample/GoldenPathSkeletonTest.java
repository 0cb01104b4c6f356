package dev.slipway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.template.Functions;
import dev.slipway.template.Limits;
import dev.slipway.template.Options;
import dev.slipway.template.Template;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The skeleton of the sample's golden path gives sound files for every combination of answers.
class GoldenPathSkeletonTest {
    private static final Path SKELETON =
            Path.of("assets/sample-platform/templates/nodejs-service/skeleton");
    private static final Pattern RESOURCE = Pattern.compile("\\$\\{resources\\.([a-z]+)");

    static List<Arguments> combinations() {
        List<Arguments> all = new ArrayList<>();
        for (String database : List.of("none", "postgres", "mysql")) {
            for (String cache : List.of("none", "redis")) {
                for (String queue : List.of("none", "aws-sqs")) {
                    for (String environment : List.of("dev", "staging", "prod")) {
                        all.add(Arguments.of(database, cache, queue, environment));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void everyCombinationGivesSoundFiles(
            String database, String cache, String queue, String environment) throws IOException {
        Map<String, String> files = render(database, cache, queue, environment);
        assertThat(files)
                .allSatisfy(
                        (path, text) ->
                                assertThat(text)
                                        .as(path)
                                        .doesNotContain("{%", "${{ values", "endraw"));
        files.forEach(
                (path, text) -> {
                    if (path.endsWith(".yaml") || path.endsWith(".yml")) {
                        assertThat(Yaml.read(path, text, Dialect.CORE))
                                .as(path)
                                .flatExtracting(d -> d.content().problems())
                                .isEmpty();
                    }
                });
        assertThat(files.get(".github/workflows/deploy.yaml"))
                .contains("${{ github.sha }}", "${{ secrets.ACR_USERNAME }}");
        assertThat(files.get(".github/workflows/ci.yaml")).contains("${{ github.ref }}");

        Map<?, ?> score = (Map<?, ?>) first(files.getOrDefault("score.yaml", ""));
        Map<?, ?> resources = (Map<?, ?>) score.get("resources");
        assertThat(resources.containsKey("db")).isEqualTo(!database.equals("none"));
        assertThat(resources.containsKey("cache")).isEqualTo(!cache.equals("none"));
        assertThat(resources.containsKey("queue")).isEqualTo(!queue.equals("none"));
        Matcher used = RESOURCE.matcher(files.getOrDefault("score.yaml", ""));
        while (used.find()) {
            assertThat(resources.containsKey(used.group(1))).as(used.group()).isTrue();
        }
        long entities = Stream.of(database, cache, queue).filter(a -> !a.equals("none")).count();
        assertThat(documents(files.getOrDefault("catalog-info.yaml", "")))
                .hasSize((int) entities + 1);
    }

    private static Map<String, String> render(
            String database, String cache, String queue, String environment) throws IOException {
        Map<String, String> values =
                Map.of(
                        "name", "gift-cards",
                        "description", "Sells cards: \"money\" that is not # money.",
                        "owner", "group:default/team-commerce",
                        "system", "system:default/commerce-platform",
                        "database", database,
                        "cacheLayer", cache,
                        "queue", queue,
                        "environment", environment,
                        "costCenter", "cc-4000",
                        "team", "team-commerce");
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("systemName", "commerce-platform");
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> tree = Files.walk(SKELETON)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                String path = SKELETON.relativize(file).toString();
                String text = Files.readString(file);
                files.put(path, path.endsWith("ci.yaml") ? text : rendered(path, text, all));
            }
        }
        return files;
    }

    private static String rendered(String path, String text, Map<String, String> values) {
        Outcome<Template> template = Template.parse(path, text, Options.backstage());
        assertThat(template.problems()).isEmpty();
        Outcome<Traced> result =
                template.value()
                        .orElseThrow()
                        .render(
                                Map.of("values", values),
                                Functions.NONE,
                                Limits.DEFAULT,
                                Progress.NONE);
        assertThat(result.problems()).as(path).isEmpty();
        return result.value().orElseThrow().text();
    }

    private static List<YamlDocument> documents(String text) {
        return Yaml.read("file", text, Dialect.CORE);
    }

    private static Object first(String text) {
        Object value = documents(text).getFirst().content().value().orElseThrow().value();
        assertThat(value).isNotNull();
        return value;
    }
}
