package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CheckVerbTest {
    @TempDir Path home;

    @Test
    void theSampleHasNoErrorAndItsFaultyPartIsAnotherPlatform() {
        CommandLineRun run = check("assets/sample-platform");

        assertThat(run.code()).as(run.err()).isEqualTo(Exit.OK);
        assertThat(run.out()).contains("catalog  ").contains("templates  1 ").contains("score");
        assertThat(run.err()).doesNotContain("faulty/");

        CommandLineRun faulty = check("assets/sample-platform/faulty");
        assertThat(faulty.code()).isEqualTo(Exit.FINDINGS);
        assertThat(faulty.err())
                .contains("score.yaml:20:5: error: \"ports\" is not a field of a container")
                .contains("template-nodejs-service.yaml:77:9: error: publish:github has no input")
                .contains("catalog-info.yaml:13:36: warning: nothing fills in ${PAGERDUTY_KEY}");
    }

    @Test
    void whatFailsIsTheCallersChoice() throws IOException {
        write("catalog-info.yaml", component("  implementsApis: [x]\n"));

        assertThat(check(home.toString()).code()).isEqualTo(Exit.OK);
        assertThat(check(home.toString(), "--fail-on", "warning").code()).isEqualTo(Exit.FINDINGS);
        assertThat(check(home.toString(), "--fail-on", "warning", "--only", "score").code())
                .isEqualTo(Exit.OK);
        assertThat(check(home.toString(), "--only", "scores").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void codeHostsReadSarif() throws IOException {
        Files.createDirectories(home.resolve(".git"));
        write("my platform/catalog-info.yaml", component("  implementsApis: [x]\n"));

        String sarif = check(home.resolve("my platform").toString(), "--sarif", "-").out();

        YamlNode run = json(sarif).at("runs").orElseThrow();
        assertThat(json(sarif).text("version")).contains("2.1.0");
        YamlNode result = first(run).at("results").map(CheckVerbTest::first).orElseThrow();
        YamlNode place =
                first(result.at("locations").orElseThrow()).at("physicalLocation").orElseThrow();
        assertThat(place.text("artifactLocation", "uri"))
                .contains("my%20platform/catalog-info.yaml");
        assertThat(place.at("region", "startLine").orElseThrow().value()).isEqualTo(9L);
        assertThat(result.text("ruleId")).contains("catalog.lint.field");
        assertThat(result.text("level")).contains("warning");
        YamlNode change =
                first(first(result.at("fixes").orElseThrow()).at("artifactChanges").orElseThrow());
        YamlNode replacement = first(change.at("replacements").orElseThrow());
        assertThat(replacement.text("insertedContent", "text")).contains("providesApis");
        assertThat(replacement.at("deletedRegion", "endColumn").orElseThrow().value())
                .isEqualTo(17L);
    }

    @Test
    void testReportsReadJUnit() throws IOException {
        write("catalog-info.yaml", component("  dependsOn: [x]\n"));
        write("score.yaml", "apiVersion: score.dev/v1b1\nmetadata: {name: a}\n");
        Path report = home.resolve("report.xml");

        CommandLineRun run = check(home.toString(), "--junit", report.toString());

        assertThat(run.code()).isEqualTo(Exit.FINDINGS);
        assertThat(run.out()).contains("CHECK");
        assertThat(Files.readString(report))
                .contains("<testsuite name=\"catalog\" tests=\"1\" failures=\"1\">")
                .contains("<testsuite name=\"templates\" tests=\"1\" failures=\"0\">")
                .contains("<testcase classname=\"score\" name=\"score.yaml\"");
    }

    private CommandLineRun check(String folder, String... more) {
        List<String> words = new ArrayList<>(List.of("check", "-C", folder));
        words.addAll(List.of(more));
        return CommandLineRun.of(home.resolve("home"), Map.of(), words.toArray(String[]::new));
    }

    private static YamlNode json(String text) {
        return Yaml.readOne("out", text, Dialect.CORE).value().orElseThrow();
    }

    private static YamlNode first(YamlNode list) {
        return ((dev.slipway.yaml.YamlList) list).items().getFirst();
    }

    private void write(String path, String text) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String component(String more) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: Component
        metadata: {name: a, description: x}
        spec:
          type: service
          lifecycle: production
          owner: commerce
          system: shop
        """
                + more;
    }
}
