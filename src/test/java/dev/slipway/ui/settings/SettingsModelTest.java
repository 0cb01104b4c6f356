package dev.slipway.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Settings;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Recorder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

class SettingsModelTest {
    private static final Path SAMPLE = Path.of("assets/sample-platform");

    /// Settings are written in the background, which may outlive a test.
    @TempDir(cleanup = CleanupMode.NEVER)
    Path top;

    private final Recorder navigator = new Recorder();
    private Desk desk = new Desk(new SettingsFile(Path.of("x")), FolderSource::new, Path.of("x"));
    private SettingsModel model = new SettingsModel(desk, navigator, navigator.window());

    @BeforeEach
    void open() {
        desk.close();
        desk = new Desk(new SettingsFile(top.resolve("kept/settings")), FolderSource::new, top);
        desk.read(SAMPLE, Progress.NONE);
        model = new SettingsModel(desk, navigator, navigator.window());
        desk.settings().listen(model::took);
        desk.workspace().listen(model::took);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Settings settings() {
        return desk.settings().get();
    }

    @Test
    void eachChoiceWorksAtOnce() {
        model.theme("dark");
        model.zoomBy(10);
        model.dense(true);
        model.projects(top);

        assertThat(settings().looks().theme()).isEqualTo("dark");
        assertThat(settings().looks().zoom()).isEqualTo(110);
        assertThat(settings().looks().dense()).isTrue();
        assertThat(settings().projects()).contains(top.toString());
        assertThat(model.viewProperty().get().settings()).isEqualTo(settings());
        model.usualZoom();
        assertThat(settings().looks().zoom()).isEqualTo(100);
    }

    @Test
    void theUsersOfTheCatalogAreToChooseFromByName() {
        assertThat(model.viewProperty().get().users())
                .extracting(UserChoice::name)
                .startsWith("Nobody", "Jonas Ode")
                .contains("Mara Klein");
        assertThat(model.viewProperty().get().user()).isEqualTo(UserChoice.NOBODY);
    }

    @Test
    void aUserComesWithGroupsAndTheirParents() {
        UserChoice mara =
                model.viewProperty().get().users().stream()
                        .filter(choice -> choice.name().equals("Mara Klein"))
                        .findFirst()
                        .orElseThrow();

        model.user(mara);

        assertThat(settings().user()).contains("user:default/mara.klein");
        assertThat(model.viewProperty().get().user().groups())
                .extracting(EntityRef::name)
                .containsExactly("team-commerce", "engineering");
        model.open(mara.groups().getFirst());
        assertThat(navigator.gone())
                .containsExactly(new Route.EntityPage("group:default/team-commerce", ""));
        model.user(UserChoice.NOBODY);
        assertThat(settings().user()).isEmpty();
    }

    @Test
    void aUserThatTheCatalogDoesNotHaveStaysChosen() {
        desk.change(settings().withUser(Optional.of("user:default/gone")));

        assertThat(model.viewProperty().get().user().name())
                .isEqualTo("user:default/gone, not in this catalog");
    }

    @Test
    void saysWhatTheProgramIsAndWhatIsInIt() {
        model.lookAround();

        navigator.until(() -> model.aboutProperty().get().isPresent());
        assertThat(model.partsProperty().get()).extracting("name").contains("OpenJDK", "JavaFX");
        model.copyAbout();
        assertThat(navigator.copied().getFirst()).startsWith("Slipway ");
    }

    @Test
    void theFolderOfTheSettingsIsShown() {
        model.showKept();

        assertThat(navigator.said()).containsExactly(top.resolve("kept").toString());
    }
}
