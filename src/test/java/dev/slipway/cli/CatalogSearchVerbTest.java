package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.yaml.Json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CatalogSearchVerbTest {
    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("p/docs"));
        Files.writeString(folder.resolve("p/docs/index.md"), "# Payments\n\nHow refunds work.\n");
        Files.writeString(
                folder.resolve("p/catalog-info.yaml"),
                """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: payments
                  description: Takes money
                  annotations: {backstage.io/techdocs-ref: 'dir:.'}
                spec: {type: service, lifecycle: production, owner: money}
                ---
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: refund-worker}
                spec: {type: service, lifecycle: experimental, owner: money}
                """);
    }

    private CommandLineRun run(String... arguments) {
        List<String> words = new ArrayList<>(List.of("catalog", "search"));
        words.addAll(List.of(arguments));
        words.addAll(List.of("-C", folder.resolve("p").toString()));
        return CommandLineRun.of(folder.resolve("home"), Map.of(), words.toArray(String[]::new));
    }

    @Test
    void printsTheBestFirst() {
        CommandLineRun run = run("refund");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().toList())
                .hasSize(3)
                .satisfies(
                        lines -> {
                            assertThat(lines.get(1))
                                    .contains("component:default/refund-worker", "name");
                            assertThat(lines.get(2))
                                    .contains(
                                            "component:default/payments",
                                            "docs/index.md",
                                            "How refunds work.");
                        });
    }

    @Test
    void printsJson() {
        CommandLineRun run = run("lifecycle:production", "money", "-o", "json");

        assertThat(String.valueOf(Json.read("out", run.out()).value().orElseThrow().value()))
                .contains("ref=component:default/payments", "foundIn=description");
    }

    @Test
    void saysByItsExitWhenNothingIsFoundAndWhenThereIsNoFolder() {
        assertThat(run("nothing-like-this").code()).isEqualTo(1);
        assertThat(
                        CommandLineRun.of(
                                        folder.resolve("home"),
                                        Map.of(),
                                        "catalog",
                                        "list",
                                        "-C",
                                        folder.resolve("nowhere").toString())
                                .code())
                .isEqualTo(2);
        assertThat(run().code()).isEqualTo(2);
    }
}
