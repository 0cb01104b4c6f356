package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.git.GitFolder;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Json;
import dev.slipway.yaml.Yaml;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CatalogVerbsTest {
    private static final String ROOT =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Location
            metadata: {name: root}
            spec:
              targets: [./a/catalog-info.yaml, ./b/*.yaml]
            """;

    @TempDir Path home;
    private Path folder;

    @BeforeEach
    void writePlatform() throws IOException {
        folder = home.resolve("platform");
        write("root.yaml", ROOT);
        write("a/catalog-info.yaml", component("a", "# kept\n  lifecylce: production\n"));
        write("app-config.yaml", "catalog:\n  locations: [{type: file, target: ./root.yaml}]\n");
    }

    @Test
    void validateSaysWhatBackstageWouldShow() throws IOException {
        CommandLineRun broken = run("catalog", "validate");

        assertThat(broken.code()).isEqualTo(Exit.FINDINGS);
        assertThat(broken.out())
                .contains("2 entities in 2 files: 2 errors")
                .contains("Backstage would show 0 of 2 entities: 2 are wrong themselves.");
        assertThat(broken.err()).contains("root.yaml:5:36: error: ./b/*.yaml matches no file");

        write("root.yaml", ROOT.replace(", ./b/*.yaml", ""));
        write("a/catalog-info.yaml", component("a", "  lifecycle: production\n"));
        CommandLineRun whole = run("catalog", "validate");
        assertThat(whole.code()).isEqualTo(Exit.OK);
        assertThat(whole.out()).endsWith("Backstage would show all of them.\n");
    }

    @Test
    void aFolderAsFirstWordIsToldHowToBeOpened() {
        CommandLineRun alone = CommandLineRun.of(home, Map.of(), folder.toString());
        CommandLineRun early =
                CommandLineRun.of(home, Map.of(), "-C", folder.toString(), "catalog", "list");

        assertThat(alone.code()).isEqualTo(Exit.USAGE);
        assertThat(alone.err()).contains("slipway open " + folder);
        assertThat(early.err()).contains("slipway catalog list -C DIR");
    }

    @Test
    void validateOfOneFileSeesOnlyWhatItLeadsTo() throws IOException {
        write("app-config.yaml", "app: {}\n");
        write("a/catalog-info.yaml", component("a", "  lifecycle: production\n"));

        assertThat(run("catalog", "validate").out())
                .contains("Backstage would show 1 of 2 entities: 1 is wrong itself.");
        assertThat(run("catalog", "validate", folder.resolve("root.yaml").toString()).out())
                .contains(
                        "Backstage would show 0 of 2 entities: 1 is wrong itself, 1 would vanish"
                                + " because of others' errors.");
        assertThat(run("catalog", "validate", "nothing.yaml").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void validateMendsWhatHasOneAnswer() throws IOException {
        CommandLineRun dry = run("catalog", "validate", "--fix", "--dry-run");
        assertThat(dry.out())
                .contains("--- a/a/catalog-info.yaml")
                .contains("-  lifecylce: production\n+  lifecycle: production\n");
        assertThat(Files.readString(folder.resolve("a/catalog-info.yaml"))).contains("lifecylce");

        CommandLineRun fixed = run("catalog", "validate", "--fix");

        assertThat(fixed.err()).contains("1 file changed");
        assertThat(Files.readString(folder.resolve("a/catalog-info.yaml")))
                .contains("# kept\n  lifecycle: production\n");
    }

    @Test
    void validateTellsEachNoteOnlyWhenAskedTo() throws IOException {
        for (int i = 0; i < 5; i++) {
            write("b/" + i + ".yaml", component("b" + i, "  lifecycle: production\n"));
        }

        assertThat(run("catalog", "validate").err())
                .contains("… and 3 more of [catalog.lint.dangling]; --all tells each")
                .doesNotContain("b/4.yaml");
        assertThat(run("catalog", "validate", "-a").err()).contains("b/4.yaml:8:10: info:");
        Map<String, Object> json = Json.object(run("catalog", "validate", "-o", "json").out());
        assertThat(json).containsEntry("entities", 7).containsEntry("backstageShows", 6);
        assertThat(String.valueOf(json.get("problems"))).contains("title=Rename to lifecycle");
    }

    @Test
    void showTellsAllThereIs() {
        CommandLineRun shown = run("catalog", "show", "a");

        assertThat(shown.code()).isEqualTo(Exit.FINDINGS);
        assertThat(shown.out())
                .startsWith("component:default/a\n")
                .contains("Backstage    refuses it")
                .contains("defined in   a/catalog-info.yaml:1:1")
                .contains("ownedBy   group:commerce  not in this catalog");
        assertThat(shown.err()).contains("spec.lifecycle is missing");
        assertThat(run("catalog", "show", "comp:x").err()).contains("no entity comp:x");
        assertThat(run("catalog", "show", "aa").err()).contains("did you mean component:a?");
    }

    @Test
    void diffComparesRevisionsAndTheFiles() throws IOException {
        write("b/b.yaml", component("b", "  lifecycle: production\n  dependsOn: [component:c]\n"));
        write("b/c.yaml", component("c", "  lifecycle: production\n"));
        String first = commit();
        write("b/b.yaml", component("b", "  lifecycle: old\n  dependsOn: [component:c]\n"));
        String second = commit();
        Files.delete(folder.resolve("b/c.yaml"));

        CommandLineRun commits = run("catalog", "diff", first + ".." + second);
        assertThat(commits.code()).isEqualTo(Exit.OK);
        assertThat(commits.out())
                .contains(": 1 changed\n")
                .contains("~ component:b  b/b.yaml:1:1\n    spec.lifecycle: production → old\n");

        CommandLineRun now = run("catalog", "diff");
        assertThat(now.code()).isEqualTo(Exit.FINDINGS);
        assertThat(now.out())
                .startsWith("The catalog from HEAD (" + second.substring(0, 8) + ") to the files")
                .contains("- component:c  b/c.yaml:1:1")
                .contains("! component:b dependsOn component:c, which is gone  b/b.yaml:10:15");
        assertThat(run("catalog", "diff", "-o", "markdown").out())
                .startsWith("### Catalog: 1 removed, 1 relation broken\n");
        assertThat(Json.object(run("catalog", "diff", first, "-o", "json").out()).get("broken"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(run("catalog", "diff", "nope").code()).isEqualTo(Exit.FAILURE);
    }

    @Test
    void diffNeedsARepository() {
        CommandLineRun run = run("catalog", "diff");

        assertThat(run.code()).isEqualTo(Exit.FAILURE);
        assertThat(run.err()).contains("this folder is in no git repository");
    }

    @Test
    void treesAndGraphsArePrinted() {
        assertThat(run("catalog", "tree", "--by", "location").out())
                .contains("root.yaml  (Backstage would show 0 of 1)\n└─ location:root");
        assertThat(run("catalog", "tree", "-o", "markdown").out())
                .contains("- in no system\n  - component:a  (service)\n");
        assertThat(run("catalog", "graph", "a", "--as", "mermaid").out())
                .contains("n1 -->|ownedBy| n2");
        Map<String, Object> graph =
                Json.object(run("catalog", "graph", "component:a", "--as", "json").out());
        assertThat(String.valueOf(graph.get("edges")))
                .contains("from=component:default/a, type=ownedBy, to=group:default/commerce");
        assertThat(run("catalog", "graph", "a", "--depth", "-1").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void scorecardsGate() throws IOException {
        CommandLineRun none = run("scorecard");
        assertThat(none.code()).isEqualTo(Exit.FINDINGS);
        assertThat(none.err()).contains("write one as scorecards/NAME.yaml");

        write(
                "scorecards/ready.yaml",
                """
                levels: [Low, High]
                filter: kind:component
                rules:
                  - title: Documented
                    advice: write docs
                    level: High
                    query: {conditions: [{file: docs/index.md, operator: isNotEmpty}]}
                """);
        CommandLineRun all = run("scorecard");
        assertThat(all.code()).isEqualTo(Exit.OK);
        assertThat(all.out())
                .startsWith("ready: 1 Low\n")
                .contains("component:a  commerce  Low    0/1    High: write docs\n");
        assertThat(run("scorecard", "--by", "team").out()).contains("write docs (1)");
        assertThat(run("scorecard", "a").out())
                .contains("component:a: Low, 1 rule to High")
                .contains("docs/index.md is not there");
        assertThat(run("scorecard", "--min-level", "low").code()).isEqualTo(Exit.OK);
        CommandLineRun gate = run("scorecard", "--min-level", "High");
        assertThat(gate.code()).isEqualTo(Exit.FINDINGS);
        assertThat(gate.err()).contains("below High: component:a");
        assertThat(run("scorecard", "--min-level", "Best").code()).isEqualTo(Exit.USAGE);
        assertThat(run("scorecard", "--card", "redy").err()).contains("did you mean ready?");
        assertThat(Yaml.readOne("out", run("scorecard", "-o", "yaml").out(), Dialect.CORE).value())
                .isPresent();

        write("scorecards/ready.yaml", "rules: [{title: x, level: Top, query: {}}]\n");
        CommandLineRun broken = run("scorecard");
        assertThat(broken.code()).isEqualTo(Exit.FINDINGS);
        assertThat(broken.err())
                .contains("scorecards/ready.yaml:1:27: error: there is no level Top");
    }

    @Test
    void helpListsEveryVerb() {
        assertThat(CommandLineRun.of(home, Map.of(), "--help").out())
                .contains("  open ")
                .contains("  catalog ")
                .contains("  scorecard ")
                .contains("  check ");
        assertThat(CommandLineRun.of(home, Map.of(), "open", "x").code()).isEqualTo(Exit.USAGE);
    }

    private CommandLineRun run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-C", folder.toString()));
        return CommandLineRun.of(home, Map.of(), all.toArray(String[]::new));
    }

    private String commit() {
        return GitFolder.commitAll(folder, "main", "Change", GitFolder.Identity.SLIPWAY)
                .value()
                .orElseThrow();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String component(String name, String more) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: Component
        metadata:
          name: %s
          description: x
        spec:
          type: service
          owner: commerce
        """
                        .formatted(name)
                + more;
    }
}
