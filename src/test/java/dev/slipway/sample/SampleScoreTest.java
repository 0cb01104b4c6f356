package dev.slipway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Options.Overrides;
import dev.slipway.score.model.Target;
import dev.slipway.score.patch.PatchTemplate;
import dev.slipway.score.provision.ProvisionerFile;
import dev.slipway.score.read.ScoreReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class SampleScoreTest {
    private static final Path SAMPLE = Path.of("assets/sample-platform");

    @ParameterizedTest
    @ValueSource(strings = {"orders-service", "inventory-service"})
    void workloadsAreSound(String repository) throws IOException {
        String path = "repos/" + repository + "/score.yaml";
        assertThat(ScoreReader.read(new FileText(path, text(path)), Overrides.NONE).problems())
                .isEmpty();
    }

    @Test
    void theOriginalHasItsFiveFaults() throws IOException {
        String path = "faulty/score.yaml";
        assertThat(ScoreReader.read(new FileText(path, text(path)), Overrides.NONE).problems())
                .extracting(problem -> problem.where().line())
                .contains(20, 42, 51, 56, 60);
    }

    @Test
    void provisionersAndPatchAreSound() throws IOException {
        for (Target target : Target.values()) {
            String folder = target == Target.COMPOSE ? "score/compose" : "score/k8s";
            try (Stream<Path> files = Files.list(SAMPLE.resolve(folder))) {
                List<Path> provisioners =
                        files.filter(f -> f.toString().endsWith(".provisioners.yaml")).toList();
                assertThat(provisioners).isNotEmpty();
                for (Path file : provisioners) {
                    String name = file.getFileName().toString();
                    assertThat(
                                    ProvisionerFile.parse(name, Files.readString(file), target)
                                            .problems())
                            .as(name)
                            .isEmpty();
                }
            }
        }
        String patch = "score/k8s/patches/platform-labels.tpl";
        assertThat(PatchTemplate.parse(patch, text(patch)).problems()).isEmpty();
    }

    private static String text(String path) throws IOException {
        return Files.readString(SAMPLE.resolve(path));
    }
}
