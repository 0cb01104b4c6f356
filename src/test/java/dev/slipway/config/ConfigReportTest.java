package dev.slipway.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.ConfigReport.Row;
import dev.slipway.config.ConfigReport.Use;
import dev.slipway.files.FolderSource;
import dev.slipway.files.MemorySource;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ConfigReportTest {

    private static ConfigReport sample() {
        return ConfigReport.of(
                AppConfig.read(new FolderSource(Path.of("assets/sample-platform")))
                        .value()
                        .orElseThrow());
    }

    private static ConfigReport of(String text) {
        return ConfigReport.of(
                AppConfig.read(MemorySource.of(Map.of(AppConfig.FILE, text)))
                        .value()
                        .orElseThrow());
    }

    private static Row row(ConfigReport report, String key) {
        return report.rows().stream().filter(r -> r.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void saysWhatIsUsedOfTheSample() {
        assertThat(sample().rows(Use.USED))
                .extracting(Row::key)
                .containsExactly(
                        "organization.name",
                        "integrations.github",
                        "catalog.rules",
                        "catalog.locations",
                        "slipway.actions",
                        "kubernetes.clusterLocatorMethods");
        assertThat(row(sample(), "organization.name").detail()).isEqualTo("MyOrg");
        assertThat(row(sample(), "catalog.locations").detail()).isEqualTo("4 locations");
        assertThat(row(sample(), "integrations.github").detail())
                .isEqualTo("1 host, for publishing");
        assertThat(row(sample(), "catalog.rules").detail()).isEqualTo("1 rule, applied");
        assertThat(row(sample(), "kubernetes.clusterLocatorMethods").detail())
                .isEqualTo("dev-cluster, prod-cluster");
    }

    @Test
    void saysWhyAKeyIsNotNeeded() {
        Row database = row(sample(), "backend.database");

        assertThat(database.use()).isEqualTo(Use.NOT_NEEDED);
        assertThat(database.detail()).isEqualTo("no server, no database");
    }

    @Test
    void coversEveryTopLevelKeyOnce() {
        assertThat(sample().rows())
                .extracting(row -> row.key().split("\\.")[0])
                .contains(
                        "app",
                        "organization",
                        "backend",
                        "integrations",
                        "catalog",
                        "techdocs",
                        "kubernetes",
                        "grafana",
                        "proxy");
        assertThat(sample().rows()).extracting(Row::key).doesNotHaveDuplicates();
    }

    @Test
    void everyRowLeadsToItsLine() {
        List<String> lines =
                new FolderSource(Path.of("assets/sample-platform"))
                        .text(AppConfig.FILE)
                        .orElseThrow()
                        .lines()
                        .toList();
        assertThat(sample().rows())
                .allSatisfy(
                        row -> {
                            String line = lines.get(row.where().line() - 1);
                            String last = row.key().substring(row.key().lastIndexOf('.') + 1);
                            assertThat(line).contains(last + ":");
                        });
    }

    @Test
    void neverShowsAToken() {
        ConfigReport report =
                of(
                        """
                        integrations:
                          github:
                            - host: github.com
                              token: ghp_1234567890
                        backend:
                          auth: {keys: [{secret: hunter2}]}
                        """);

        assertThat(report.rows())
                .extracting(Row::detail)
                .noneMatch(detail -> detail.contains("ghp_") || detail.contains("hunter2"));
    }

    @Test
    void aKeyThatNobodyKnowsIsUnsupported() {
        ConfigReport report =
                of(
                        """
                        catalog:
                          locatoins: []
                        costInsights: {engineerCost: 200000}
                        """);

        assertThat(report.rows())
                .extracting(Row::key, Row::use, Row::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "catalog.locatoins", Use.UNSUPPORTED, "unknown to Slipway"),
                        org.assertj.core.groups.Tuple.tuple(
                                "costInsights", Use.UNSUPPORTED, "unknown to Slipway"));
    }

    @Test
    void anEmptyParentIsOneRow() {
        assertThat(of("catalog:\nproxy: {}\n").rows())
                .extracting(Row::key)
                .containsExactly("catalog", "proxy");
    }

    @Test
    void theLocalFileWinsAndIsNamed() {
        ConfigReport report =
                ConfigReport.of(
                        AppConfig.read(
                                        MemorySource.of(
                                                Map.of(
                                                        AppConfig.FILE,
                                                        "organization: {name: MyOrg}\n",
                                                        AppConfig.LOCAL,
                                                        "organization: {name: Mine}\n")))
                                .value()
                                .orElseThrow());

        assertThat(report.rows()).hasSize(1);
        assertThat(report.rows().getFirst().detail()).isEqualTo("Mine");
        assertThat(report.rows().getFirst().where().path()).isEqualTo(AppConfig.LOCAL);
    }
}
