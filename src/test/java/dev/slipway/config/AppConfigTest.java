package dev.slipway.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.files.MemorySource;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class AppConfigTest {

    @Test
    void theLocalFileGoesOverTheOther() {
        AppConfig config =
                AppConfig.read(
                                MemorySource.of(
                                        Map.of(
                                                AppConfig.FILE,
                                                "app: {title: One, baseUrl: x}\n",
                                                AppConfig.LOCAL,
                                                "app: {title: Two}\n")))
                        .value()
                        .orElseThrow();

        assertThat(config.value("app", "title").orElseThrow().raw()).isEqualTo("Two");
        assertThat(config.value("app", "baseUrl").orElseThrow().raw()).isEqualTo("x");
    }

    @Test
    void variablesStayHandlesUntilAsked() {
        ConfigValue value =
                AppConfig.read(
                                MemorySource.of(
                                        Map.of(
                                                AppConfig.FILE,
                                                "a: https://${HOST}:${PORT:-80}/$${x}\n")))
                        .value()
                        .orElseThrow()
                        .value("a")
                        .orElseThrow();

        assertThat(value.variables()).containsExactly("HOST", "PORT");
        assertThat(value.resolve(name -> Optional.empty())).isEmpty();
        assertThat(value.resolve(name -> name.equals("HOST") ? Optional.of("h") : Optional.empty()))
                .contains("https://h:80/${x}");
    }

    @Test
    void aBrokenFileIsSaidAndTheOtherStillCounts() {
        Outcome<AppConfig> read =
                AppConfig.read(
                        MemorySource.of(
                                Map.of(AppConfig.FILE, "a: b: c\n", AppConfig.LOCAL, "x: 1\n")));

        assertThat(read.hasErrors()).isTrue();
        assertThat(read.value().orElseThrow().value("x").orElseThrow().raw()).isEqualTo("1");
    }

    @Test
    void readsLocationsAndRules() {
        AppConfig config =
                AppConfig.read(
                                MemorySource.of(
                                        Map.of(
                                                AppConfig.FILE,
                                                """
                                                catalog:
                                                  rules:
                                                    - allow: [Component, {kind: Template, spec.type: service}]
                                                      locations: [{type: url, pattern: https://github.com/**}]
                                                  locations:
                                                    - type: file
                                                      target: ./all.yaml
                                                      rules: [{allow: [User]}]
                                                """)))
                        .value()
                        .orElseThrow();

        AppConfig.Rule rule = config.rules().orElseThrow().getFirst();
        assertThat(rule.allow())
                .containsExactly(
                        new AppConfig.Allowed("Component", ""),
                        new AppConfig.Allowed("Template", "service"));
        assertThat(rule.places().orElseThrow())
                .containsExactly(new AppConfig.Place("url", "", "https://github.com/**"));
        AppConfig.Location location = config.locations().getFirst();
        assertThat(location.target()).isEqualTo("./all.yaml");
        assertThat(location.where()).hasToString("app-config.yaml:7:15");
        assertThat(location.rules()).containsExactly(AppConfig.Rule.anywhere("User"));
    }
}
