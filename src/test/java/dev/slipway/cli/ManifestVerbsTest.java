package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ManifestVerbsTest {
    private static final String POD =
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              containers:
                - {name: one, image: "x:1", resources: {limits: {cpu: 1000m}}}
                - {name: two, image: "y:1"}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: s}
            stringData: {password: hunter2}
            """;

    @TempDir Path folder;

    @Test
    void validatesFoldersAndCountsWhatIsNotChecked() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), POD);
        Files.writeString(folder.resolve("values.yaml"), "replicas: 3\n");
        Files.writeString(
                folder.resolve("b.yaml"),
                "apiVersion: example.org/v1\nkind: Thing\nmetadata: {name: x}\n");
        CommandLineRun good = run("validate", folder.toString());
        assertThat(good.code()).as(good.err()).isZero();
        assertThat(good.out()).contains("a.yaml", "b.yaml").doesNotContain("values.yaml");

        Files.writeString(folder.resolve("c.yaml"), POD.replace("image:", "img:"));
        CommandLineRun bad = run("validate", folder.toString(), "-o", "json");
        assertThat(bad.code()).isEqualTo(Exit.FINDINGS);
        assertThat(bad.err())
                .contains("c.yaml:6:19: error: spec.containers[0].img is not a field of Container");
        assertThat(bad.out()).contains("\"notChecked\"", "example.org/Thing x");
        assertThat(run("validate", folder.resolve("no").toString()).code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void comparesObjectsByIdentityAndHidesSecrets() throws IOException {
        Path old = Files.writeString(folder.resolve("old.yaml"), POD);
        Path same =
                Files.writeString(
                        folder.resolve("same.yaml"),
                        """
                        apiVersion: v1
                        kind: List
                        items:
                          - {kind: Secret, apiVersion: v1, metadata: {name: s},
                             stringData: {password: hunter2}}
                          - kind: Pod
                            apiVersion: v1
                            metadata: {name: a}
                            spec:
                              containers:
                                - {image: "y:1", name: two}
                                - {image: "x:1", name: one, resources: {limits: {cpu: 1}}}
                        """);
        assertThat(run("diff", old.toString(), same.toString()))
                .isEqualTo(new CommandLineRun(Exit.OK, "", ""));

        Path now =
                Files.writeString(
                        folder.resolve("now.yaml"),
                        POD.replace("y:1", "y:2").replace("hunter2", "hunter3")
                                + "---\napiVersion: v1\nkind: Service\nmetadata: {name: a}\n");
        CommandLineRun differs = run("diff", old.toString(), now.toString());
        assertThat(differs.code()).isEqualTo(Exit.FINDINGS);
        assertThat(differs.out())
                .isEqualTo(
                        """
                        ~ Pod a
                            ~ spec.containers[name=two].image: y:1 -> y:2
                        ~ Secret s
                            ~ stringData.password: (secret) -> (secret)
                        + Service a
                        """);
        assertThat(run("diff", old.toString(), now.toString(), "-o", "json").out())
                .contains("\"before\"")
                .doesNotContain("hunter");
        Files.writeString(folder.resolve("broken.yaml"), "a: [\n");
        assertThat(run("diff", old.toString(), folder.resolve("broken.yaml").toString()).code())
                .isEqualTo(Exit.FAILURE);
    }

    private CommandLineRun run(String... arguments) {
        List<String> line = new ArrayList<>(List.of("manifest"));
        line.addAll(List.of(arguments));
        return CommandLineRun.of(folder, Map.of(), line.toArray(String[]::new));
    }
}
