package dev.slipway.ui.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.desk.Desk;
import dev.slipway.desk.ScoreSession;
import dev.slipway.desk.ScoreView;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.kit.graph.Neighbourhood;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ResourceGraphTest {
    private static final String TEXT =
            """
            apiVersion: score.dev/v1b1
            metadata:
              name: NAME
            containers:
              main:
                image: nginx
                variables:
                  DB: ${resources.db.host}
            resources:
              db:
                type: postgres
                id: common-db
              odd:
                type: nobody-makes-this
            """;
    @TempDir Path top;

    private static List<Neighbourhood.Node> nodes(ResourceGraph graph, int column) {
        return Objects.requireNonNull(graph.graph().columns().get(column)).nodes();
    }

    @Test
    void aSharedResourceShowsWhoSharesItAndAMissingOneIsCrossed() throws IOException {
        for (String name : List.of("one", "two")) {
            Files.createDirectories(top.resolve(name));
            Files.writeString(top.resolve(name + "/score.yaml"), TEXT.replace("NAME", name));
        }
        try (Desk desk = new Desk(new SettingsFile(top.resolve("s")), FolderSource::new, top)) {
            desk.read(top, Progress.NONE);
            try (ScoreSession session = desk.score().session("one/score.yaml").orElseThrow()) {
                ScoreView view = session.view(Map.of(), "", Progress.NONE);

                ResourceGraph found = ResourceGraph.of(view);

                assertThat(nodes(found, 0))
                        .extracting(Neighbourhood.Node::name)
                        .containsExactly("one", "two");
                assertThat(nodes(found, 1))
                        .extracting(Neighbourhood.Node::missing)
                        .containsExactly(false, true);
                assertThat(found.graph().edges())
                        .anySatisfy(
                                edge -> {
                                    assertThat(edge.from().name()).isEqualTo("two");
                                    assertThat(edge.to().name()).isEqualTo("db");
                                });
                assertThat(view.resources().getFirst().sharedWith()).containsExactly("two");
                assertThat(found.places().get(found.graph().root()))
                        .isEqualTo(new Where("one/score.yaml", 1, 1));
            }
        }
    }
}
