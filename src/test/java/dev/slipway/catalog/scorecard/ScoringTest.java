package dev.slipway.catalog.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Catalogs;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Root;
import dev.slipway.files.FileSource;
import dev.slipway.files.MemorySource;
import dev.slipway.git.GitHistory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class ScoringTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String CARD =
            """
            filter: kind:component
            levels: [Basic, Silver, Gold]
            rules:
              - title: git
                level: Silver
                query: {conditions: [{git: daysSinceLastCommit, operator: "<", value: 90}]}
              - title: file
                level: Silver
                query: {conditions: [{file: README.md, operator: isNotEmpty}]}
              - title: field
                advice: add a title
                level: Silver
                query: {conditions: [{property: metadata.title, operator: isNotEmpty}]}
              - title: top
                level: Gold
                query: {conditions: [{property: spec.type, operator: "=", value: service}]}
            """;

    private final Map<String, String> files = new TreeMap<>();
    private Optional<GitHistory.Activity> activity = Optional.empty();

    @Test
    void aLevelNeedsAllRulesUpToIt() {
        files.put("a/catalog-info.yaml", Catalogs.component("a", ""));

        Standing a = standing("a", CARD);

        assertThat(a.level()).contains("Basic");
        assertThat(a.nextLevel()).contains("Silver");
        assertThat(a.passed()).isEqualTo(1);
        assertThat(a.of("Gold")).containsExactly(1, 1);
        assertThat(a.of("Silver")).containsExactly(0, 3);
    }

    @Test
    void theCheapestStepComesFirst() {
        files.put("a/catalog-info.yaml", Catalogs.component("a", ""));

        assertThat(standing("a", CARD).next())
                .extracting(RuleResult::nextStep)
                .containsExactly("add a title", "file", "git");
    }

    @Test
    void allRulesPassedIsTheTop() {
        files.put(
                "a/catalog-info.yaml",
                Catalogs.component("a", "")
                        .replace("description: x", "description: x\n  title: A"));
        files.put("a/README.md", "# A\n");
        activity = Optional.of(new GitHistory.Activity(NOW.minus(Duration.ofDays(3)), 4, 2));

        Standing a = standing("a", CARD);

        assertThat(a.level()).contains("Gold");
        assertThat(a.nextLevel()).isEmpty();
        assertThat(a.next()).isEmpty();
    }

    @Test
    void teamsAreTheSumOfTheirsWithTheStepThatLiftsMost() {
        files.put("a/catalog-info.yaml", Catalogs.component("a", ""));
        files.put("b/catalog-info.yaml", Catalogs.component("b", ""));
        files.put("b/README.md", "# B\n");
        files.put(
                "c/catalog-info.yaml",
                Catalogs.component("c", "").replace("owner: commerce", "owner: payments"));

        ScoreSheet sheet = sheet(CARD);

        assertThat(sheet.teams())
                .extracting(
                        team ->
                                team.owner().orElseThrow().name()
                                        + " "
                                        + team.standings().size()
                                        + " "
                                        + team.levels().get("Basic")
                                        + " "
                                        + team.nextCount())
                .containsExactly("commerce 2 2 2", "payments 1 1 1");
        assertThat(sheet.below("Silver")).hasSize(3);
        assertThat(sheet.below("Basic")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "property: spec.type, operator: '=', value: service | true",
                "property: spec.type, operator: '=', value: Service | false",
                "property: spec.type, operator: '!=', value: service | false",
                "property: spec.absent, operator: '!=', value: x | true",
                "property: spec.absent, operator: '=', value: x | false",
                "property: spec.absent, operator: '<', value: 5 | false",
                "property: spec.replicas, operator: '<', value: 4 | true",
                "property: spec.replicas, operator: '>=', value: 4 | false",
                "property: spec.replicas, operator: '=', value: '3.0' | true",
                "property: metadata.tags, operator: '=', value: java | true",
                "property: metadata.tags, operator: in, value: [go, rust] | false",
                "property: metadata.tags, operator: notIn, value: [go, rust] | true",
                "property: metadata.tags, operator: isNotEmpty, measure: count | true",
                "property: metadata.tags, operator: '>=', value: 2, measure: count | true",
                "property: metadata.links, operator: '=', value: 0, measure: count | true",
                "property: metadata.annotations.a.b/c.d, operator: '=', value: e | true",
                "property: relations.dependsOn, operator: contains, value: component | true",
                "property: relations.ownedBy, operator: isNotEmpty | true",
                "property: missing, operator: isEmpty | false",
                "property: missing.ownedBy, operator: isEmpty | true",
                "property: owner.spec.type, operator: '=', value: team | true",
                "property: system, operator: isEmpty | true",
                "property: problems.errors, operator: '=', value: 0 | true",
                "property: backstage.listed, operator: '=', value: true | true",
                "property: spec.type, operator: matches, value: '^serv(er)?ice$' | true",
                "property: spec.type, operator: doesNotMatch, value: '^x' | true",
                "property: spec.type, operator: beginsWith, value: ser | true",
                "property: spec.type, operator: endsWith, value: ser | false",
                "property: spec.type, operator: matches, value: '(s+)+$' | false",
                "file: '*.md', operator: contains, value: Hello | true",
                "file: nothing.md, operator: isEmpty | true",
                "file: /top.txt, operator: isNotEmpty | true",
                "file: package.json, path: engines.node, operator: '=', value: '20' | true",
                "file: score.yaml, path: containers.*.image, operator: contains, value: corp |"
                        + " true",
                "file: score.yaml, path: containers.main.probe, operator: isEmpty | true",
                "git: commitsIn90Days, operator: '>', value: 3 | true",
                "git: contributorsIn90Days, operator: '>', value: 2 | false",
            })
    void conditionsAskWhatTheySay(String condition, boolean holds) {
        files.put(
                "a/catalog-info.yaml",
                Catalogs.component("a", "replicas: 3\ndependsOn: [component:gone]")
                        .replace(
                                "description: x",
                                "description: x\n  tags: [java, grpc]\n"
                                        + "  annotations: {a.b/c.d: e}"));
        files.put("org.yaml", Catalogs.group("commerce", ""));
        files.put("a/README.md", "# Hello\n");
        files.put("a/package.json", "{\"engines\": {\"node\": \"20\"}}");
        files.put("a/score.yaml", "containers: {main: {image: corp/a}}\n");
        files.put("top.txt", "x");
        activity = Optional.of(new GitHistory.Activity(NOW, 4, 2));
        String card =
                """
                levels: [Yes]
                filter: kind:component
                rules:
                  - title: it
                    level: "Yes"
                    query: {conditions: [{%s}]}
                """
                        .formatted(condition);

        RuleResult result = standing("a", card).results().getFirst();

        assertThat(result.passed()).as(result.why()).isEqualTo(holds);
    }

    @Test
    void theReasonNamesWhatIsThereAndWhatWasWanted() {
        files.put("a/catalog-info.yaml", Catalogs.component("a", ""));

        RuleResult result =
                standing(
                                "a",
                                """
                                rules:
                                  - title: it
                                    level: Gold
                                    query:
                                      combinator: or
                                      conditions:
                                        - {property: spec.lifecycle, operator: "=", value: retired}
                                        - {file: docs/a.md, operator: isNotEmpty}
                                """)
                        .results()
                        .getFirst();

        assertThat(result.why())
                .isEqualTo(
                        "spec.lifecycle is production; wanted: is retired, docs/a.md is not there");
        assertThat(result.evidence()).hasToString("a/catalog-info.yaml:8:14");
    }

    private Standing standing(String name, String card) {
        return sheet(card).of(new EntityRef("component", "default", name)).orElseThrow();
    }

    private ScoreSheet sheet(String card) {
        MemorySource source = MemorySource.of(files);
        Catalog catalog = Catalogs.read(Root.scan("p", source));
        Surroundings around =
                new Surroundings() {
                    @Override
                    public Optional<FileSource> files(String path) {
                        return Optional.of(source);
                    }

                    @Override
                    public String top(String path) {
                        return "";
                    }

                    @Override
                    public Optional<GitHistory.Activity> activity(String folder, Instant since) {
                        return activity;
                    }

                    @Override
                    public Instant now() {
                        return NOW;
                    }
                };
        var read = ScorecardReader.read("s.yaml", card).getFirst();
        assertThat(read.problems()).isEmpty();
        return new Scoring(catalog, around).sheet(read.value().orElseThrow(), Progress.NONE);
    }
}
