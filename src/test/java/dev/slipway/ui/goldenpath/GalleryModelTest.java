package dev.slipway.ui.goldenpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.desk.Desk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class GalleryModelTest {
    private final GalleryModel model = new GalleryModel();

    private static PathRow row(String title, String type, String owner) {
        return new PathRow(
                "template:default/" + title,
                title,
                "",
                List.of(),
                Optional.empty(),
                owner,
                type,
                false,
                1,
                2,
                List.of(),
                List.of());
    }

    private static PathRow row(Desk desk) {
        return PathRow.of(desk, desk.workspace().get()).stream()
                .filter(row -> row.ref().equals(Wizards.NODE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wordsAndTicksNarrowTheRows() {
        model.show(List.of(row("node", "service", "a"), row("react", "website", "b")), true, false);
        model.filter("REA");
        assertThat(model.shown()).extracting(PathRow::title).containsExactly("react");

        model.filter("");
        model.toggle(GalleryModel.TYPE, "service");
        assertThat(model.shown()).extracting(PathRow::title).containsExactly("node");

        model.toggle(GalleryModel.OWNER, "b");
        assertThat(model.stateProperty().get()).isEqualTo(GalleryModel.State.NO_MATCH);

        model.clear();
        assertThat(model.shown()).hasSize(2);
    }

    @Test
    void saysWhyThereIsNothing() {
        model.show(List.of(), false, true);
        assertThat(model.stateProperty().get()).isEqualTo(GalleryModel.State.READING);
        model.show(List.of(), false, false);
        assertThat(model.stateProperty().get()).isEqualTo(GalleryModel.State.CLOSED);
        model.show(List.of(), true, false);
        assertThat(model.stateProperty().get()).isEqualTo(GalleryModel.State.EMPTY);
    }

    @Test
    void aRowTellsWhatIsAskedAndWhatIsWrongWithItsLine(@TempDir Path folder) throws IOException {
        Path template = Path.of("platform/templates/nodejs-service/template.yaml");
        try (Desk desk = Wizards.desk(folder)) {
            PathRow sample = row(desk);
            assertThat(sample.recommended()).isTrue();
            assertThat(sample.size()).isEqualTo("2 pages, 9 questions");
            assertThat(sample.hasErrors()).isFalse();

            Path file = folder.resolve(template);
            Files.writeString(
                    file, Files.readString(file).replace("action: fetch:template", "actoin: x"));
            desk.read(folder.resolve("platform"), dev.slipway.base.Progress.NONE);
            PathRow broken = row(desk);
            assertThat(broken.hasErrors()).isTrue();
            assertThat(broken.problems().getFirst().where().line()).isPositive();
        }
    }
}
