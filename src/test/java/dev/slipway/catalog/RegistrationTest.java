package dev.slipway.catalog;

import static dev.slipway.catalog.Catalogs.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.files.MemorySource;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

class RegistrationTest {
    private static final String CONFIG =
            """
            catalog:
              locations:
                # all of it
                - type: file
                  target: ./catalog/all.yaml

            techdocs: {}
            """;

    @Test
    void appendsToTheLocationThatTheConfigurationNames() {
        String all =
                """
                apiVersion: backstage.io/v1alpha1
                kind: Location
                metadata:
                  name: all
                spec:
                  targets:
                    - ./a.yaml # first
                """;
        Registration registration =
                Registration.of(
                                MemorySource.of(
                                        Map.of(
                                                "app-config.yaml",
                                                CONFIG,
                                                "catalog/all.yaml",
                                                all,
                                                "catalog/a.yaml",
                                                component("a", ""),
                                                "new/catalog-info.yaml",
                                                component("b", ""))),
                                "new/catalog-info.yaml")
                        .orElseThrow();

        assertThat(registration.path()).isEqualTo("catalog/all.yaml");
        assertThat(registration.after()).isEqualTo(all + "    - ../new/catalog-info.yaml\n");
    }

    @Test
    void appendsToTheConfigurationOtherwise() {
        Registration registration =
                Registration.of(
                                MemorySource.of(
                                        Map.of(
                                                "app-config.yaml",
                                                CONFIG,
                                                "catalog/all.yaml",
                                                component("a", ""))),
                                "new/catalog-info.yaml")
                        .orElseThrow();

        assertThat(registration.after())
                .isEqualTo(
                        CONFIG.replace(
                                "all.yaml\n",
                                """
                                all.yaml
                                    - type: file
                                      target: ./new/catalog-info.yaml
                                """));
    }

    @Test
    void writesNothingWhereTheCatalogSeesItAlready() {
        Map<String, String> files = new HashMap<>();
        files.put("new/catalog-info.yaml", component("a", ""));
        assertThat(Registration.of(MemorySource.of(files), "new/catalog-info.yaml")).isEmpty();
        files.put("app-config.yaml", CONFIG.replace("./catalog/all.yaml", "./*/catalog-info.yaml"));
        assertThat(Registration.of(MemorySource.of(files), "new/catalog-info.yaml")).isEmpty();
    }
}
