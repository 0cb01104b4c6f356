package dev.slipway.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.score.model.State;
import dev.slipway.score.model.StateFile;
import dev.slipway.yaml.YamlWriter;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A project that the real tool began is generated here, and its state is left as the real tool
/// leaves it.
class ScoreStateTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("slipway.corpus", "../shared/corpus"), "score/golden");

    @Test
    void theStateIsLeftAsTheRealToolLeavesIt() throws IOException {
        assumeTrue(Files.isDirectory(GOLDEN), "needs the corpus");
        int compared = 0;
        for (String tool : List.of("score-k8s", "score-compose")) {
            for (ScoreCase each : ScoreCase.find(GOLDEN, tool, false)) {
                if (!each.about().path("stateUnchanged").asBoolean()) {
                    continue;
                }
                String text = Files.readString(each.folder().resolve("state/state.yaml"));
                State before = StateFile.read("state.yaml", text).value().orElseThrow();
                // the case's patches come from files; yaml.v3 loses a line feed at their beginning
                State after =
                        each.run()
                                .value()
                                .orElseThrow()
                                .state()
                                .withPatchingTemplates(before.patchingTemplates());
                // score-compose keeps commands with their dollar signs doubled already
                assertThat(YamlWriter.write(StateFile.tree(after)).text().replace("$$", "$"))
                        .as(each.name())
                        .isEqualTo(text.replace("$$", "$"));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }
}
