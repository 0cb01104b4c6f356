package dev.slipway.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.SettingsFile;
import dev.slipway.desk.Workspace;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.home.Overview.Found;
import dev.slipway.ui.kit.Excerpt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class OverviewTest {
    @TempDir Path top;

    private Overview of(Path folder) {
        try (Desk desk = new Desk(new SettingsFile(top.resolve("s/s")), FolderSource::new, top)) {
            Workspace workspace = desk.read(folder, Progress.NONE);
            return Overview.of(workspace, desk.config(), desk::source);
        }
    }

    private Path platform(String config, String entity) throws IOException {
        Path folder = Files.createDirectories(top.resolve("platform"));
        Files.writeString(folder.resolve("app-config.yaml"), config);
        Files.writeString(folder.resolve("catalog-info.yaml"), entity);
        return folder;
    }

    @Test
    void countsTheSample() {
        Overview sample = of(Path.of("assets/sample-platform"));

        assertThat(sample.organization()).isEqualTo("MyOrg");
        assertThat(sample.entities()).isEqualTo(sample.listed()).isGreaterThan(40);
        assertThat(sample.clusters()).hasSize(2);
        assertThat(sample.goldenPaths())
                .extracting(Overview.GoldenPath::ref)
                .contains("template:default/nodejs-service");
        assertThat(sample.findings()).isEmpty();
        assertThat(sample.undecided()).isZero();
        assertThat(sample.kinds())
                .extracting(Overview.KindCount::title)
                .startsWith("Components", "APIs", "Resources")
                .doesNotContain("Locations");
    }

    @Test
    void whatIsDroppedComesBeforeWhatIsIgnored() throws IOException {
        String entity =
                """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: orders, description: Takes orders}
                spec: {type: service, lifecycle: production, owner: team, providesApi: [a]}
                """;
        Overview overview =
                of(
                        platform(
                                """
                                catalog:
                                  locations: [{type: file, target: ./catalog-info.yaml}]
                                """,
                                entity + "---\n" + entity));

        assertThat(overview.entities()).isEqualTo(1);
        assertThat(overview.twice()).isEqualTo(1);
        assertThat(overview.findings())
                .extracting(found -> found.problem().rule())
                .startsWith("catalog.lint.duplicate")
                .hasSizeGreaterThan(1);
    }

    @Test
    void saysThatALocationWasNotFetched() {
        Overview originals = of(Path.of("assets/sample-platform/faulty"));

        assertThat(originals.notFetched()).isEqualTo(1);
        assertThat(originals.notes()).isPositive();
    }

    @Test
    void theConfigurationComesFirstThenWhatCanBeMended() throws IOException {
        Overview overview =
                of(
                        platform(
                                """
                                catalog:
                                  rules:
                                    - allow: [API]
                                  locations:
                                    - {type: file, target: ./catalog-info.yaml}
                                """,
                                """
                                apiVersion: backstage.io/v1alpha1
                                kind: Component
                                metadata: {name: orders, title: 5, description: Orders.}
                                spec:
                                  lifecylce: production
                                  type: service
                                  owner: team
                                """));

        assertThat(overview.findings())
                .extracting(found -> found.problem().where().path())
                .startsWith("app-config.yaml")
                .contains("catalog-info.yaml");
        Found rules = overview.findings().getFirst();
        assertThat(rules.excerpt().lines())
                .extracting(Excerpt.Line::text)
                .containsExactly("- allow: [API]", "- allow: [Component, API]");
        assertThat(overview.findings())
                .extracting(Found::problem)
                .noneMatch(problem -> problem.severity() == dev.slipway.base.Severity.INFO);
        assertThat(overview.listed()).isZero();
    }

    @Test
    void tellsWhatWaitsForTheNetworkFromWhatIsWrong() throws IOException {
        Overview overview =
                of(
                        platform(
                                """
                                catalog:
                                  rules: [{allow: [API, Group]}]
                                  locations: [{type: file, target: ./catalog-info.yaml}]
                                """,
                                """
                                apiVersion: backstage.io/v1alpha1
                                kind: API
                                metadata: {name: orders-api}
                                spec:
                                  type: openapi
                                  lifecycle: production
                                  owner: team
                                  definition: {$text: https://example.com/orders.yaml}
                                ---
                                apiVersion: backstage.io/v1alpha1
                                kind: Group
                                metadata: {name: team}
                                spec: {type: team}
                                ---
                                apiVersion: backstage.io/v1alpha1
                                kind: Group
                                metadata: {name: others}
                                spec: {type: team, children: []}
                                """));

        assertThat(overview.entities()).isEqualTo(3);
        assertThat(overview.listed()).isEqualTo(1);
        assertThat(overview.undecided()).isEqualTo(1);
        assertThat(overview.findings()).isNotEmpty();
    }

    @Test
    void rowsStayInPlaceAfterAFix() {
        Found one = found("one", 3);
        Found two = found("two", 5);
        Found movedTwo = found("two", 4);
        Found three = found("three", 9);
        dev.slipway.desk.TextChange undo =
                new dev.slipway.desk.TextChange("Undo", java.util.List.of());

        assertThat(
                        FindingRow.after(
                                java.util.List.of(
                                        FindingRow.open(one).fixedBy(undo),
                                        FindingRow.open(two),
                                        FindingRow.open(found("gone", 7))),
                                java.util.List.of(three, movedTwo)))
                .containsExactly(
                        FindingRow.open(one).fixedBy(undo),
                        FindingRow.open(movedTwo),
                        FindingRow.open(three));
    }

    private static Found found(String message, int line) {
        return new Found(
                Problem.error("x", new dev.slipway.base.Where("a.yaml", line, 1), message),
                Excerpt.NONE);
    }
}
