package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.catalog.Entity;
import dev.slipway.files.Disk;
import dev.slipway.files.FolderSource;
import dev.slipway.git.LoopbackGit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class SourceDoorTest {
    private static final String SECRET = "t0ken-that-nobody-sees";
    private static final String SYSTEM =
            "apiVersion: backstage.io/v1alpha1\n"
                    + "kind: System\n"
                    + "metadata:\n"
                    + "  name: %s\n"
                    + "spec:\n"
                    + "  owner: team\n";
    @TempDir Path temp;
    private LoopbackGit server;
    private Path platform;
    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        server = new LoopbackGit(temp.resolve("server"));
        server.commit("first", Map.of("catalog-info.yaml", SYSTEM.formatted("payments")));
        platform = temp.resolve("platform");
        write("platform/catalog-info.yaml", SYSTEM.formatted("shop"));
        desk = desk(Map.of());
        desk.read(platform, Progress.NONE);
    }

    @AfterEach
    void close() {
        desk.close();
        server.close();
    }

    @Test
    void addsARepositoryAndBringsItUpToDate() throws Exception {
        Source source = read(server.url());
        assertThat(desk.sources().sentences(source, Access.OPEN, ""))
                .contains(
                        "Connects to %s and to no other server, and downloads owner/platform with its history"
                                .formatted(source.url().orElseThrow().host()));
        assertThat(server.requests()).as("nothing is contacted before it is agreed to").isEmpty();

        desk.sources().getNow(source, Access.OPEN, Progress.NONE);
        SourcePlan plan = plan(source);

        assertThat(plan.entities()).extracting(Entity::name).containsExactly("payments");
        assertThat(plan.change().files().getFirst().after()).contains("- " + server.url());
        assertThat(desk.sources().registered()).as("a plan writes nothing").isEmpty();

        Saved.Done done = (Saved.Done) ended(desk.sources().register(plan));
        assertThat(names()).containsExactlyInAnyOrder("shop", "payments");
        assertThat(desk.sources().registered()).containsExactly(source);

        server.commit("second", Map.of("b/catalog-info.yaml", SYSTEM.formatted("billing")));
        assertThat(desk.sources().getNow(source, Access.OPEN, Progress.NONE).moved()).isTrue();
        desk.read(platform, Progress.NONE);
        assertThat(names()).contains("billing");

        ended(desk.sources().write(done.undo()));
        assertThat(names()).containsExactly("shop");
    }

    @Test
    void keepsATokenThatTheServerTookAndShowsItNowhere() throws Exception {
        server.wants("x-access-token:" + SECRET);
        Source source = read(server.url());
        Access typed = new Access(Access.Kind.TOKEN, SECRET, true);

        assertThatThrownBy(
                        () ->
                                desk.sources()
                                        .getNow(
                                                source,
                                                new Access(Access.Kind.TOKEN, "wr0ng", true),
                                                Progress.NONE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does not accept the login (401)");
        assertThat(desk.sources().hasToken(source.url().orElseThrow(), Progress.NONE))
                .as("a token that was refused is not kept")
                .isFalse();

        desk.sources().getNow(source, typed, Progress.NONE);
        server.commit("second", Map.of("a", "b"));
        Access again = desk.sources().lastAccess(source);
        assertThat(again).isEqualTo(Access.of(Access.Kind.TOKEN));
        assertThat(desk.sources().getNow(source, again, Progress.NONE).moved()).isTrue();

        ended(desk.sources().register(plan(source)));
        assertThat(typed.toString() + desk.sources().sentences(source, typed, "a store"))
                .doesNotContain(SECRET);
        try (Stream<Path> all = Files.walk(temp)) {
            assertThat(all.filter(Files::isRegularFile).filter(file -> text(file).contains(SECRET)))
                    .isEmpty();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void asksGitsOwnHelperOnlyWhenThatIsChosen() throws Exception {
        server.wants("mara:" + SECRET);
        Path home = Files.createDirectories(temp.resolve("home"));
        Files.writeString(
                home.resolve(".gitconfig"),
                "[credential]\n\thelper = \"!f() { echo asked >> '%s/asked'; echo username=mara; echo password=%s; }; f\"\n"
                        .formatted(temp, SECRET));
        desk.close();
        desk = desk(Map.of("HOME", home.toString(), "PATH", System.getenv("PATH")));
        desk.read(platform, Progress.NONE);
        Source source = read(server.url());

        assertThatThrownBy(() -> desk.sources().getNow(source, Access.OPEN, Progress.NONE))
                .hasMessageContaining("wants to know who you are");
        assertThat(temp.resolve("asked")).doesNotExist();

        desk.sources().getNow(source, Access.of(Access.Kind.GIT), Progress.NONE);
        assertThat(temp.resolve("asked")).exists();
        assertThat(server.logins()).containsOnly("mara:" + SECRET);
    }

    @Test
    void offlineReachesNobodyButReadsTheCopies() throws Exception {
        Source source = read(server.url());
        desk.sources().getNow(source, Access.OPEN, Progress.NONE);
        ended(desk.sources().register(plan(source)));
        int before = server.requests().size();
        desk.change(desk.settings().get().withNetwork(new Settings.Network(true, "")));

        assertThatThrownBy(() -> desk.sources().getNow(source, Access.OPEN, Progress.NONE))
                .hasMessageContaining("Slipway is offline");

        assertThat(server.requests()).hasSize(before);
        assertThat(names()).contains("payments");
    }

    @Test
    void registersAFolderOrADescriptorAndTakesItBack() throws Exception {
        Path file = write("one/catalog-info.yaml", SYSTEM.formatted("one"));
        write("many/a/catalog-info.yaml", SYSTEM.formatted("a"));
        write("many/b/catalog-info.yaml", "kind: System\n");
        Source one = read(file.toString());
        Source many = read(temp.resolve("many").toString());

        ended(desk.sources().register(plan(one)));
        SourcePlan plan = plan(many);
        assertThat(plan.problems()).as("what is wrong there").isNotEmpty();
        ended(desk.sources().register(plan));
        assertThat(names()).contains("shop", "one", "a");

        ended(desk.sources().write(desk.sources().unregistering(one)));
        assertThat(desk.sources().registered()).containsExactly(many);
        assertThat(names()).doesNotContain("one");
        assertThat(file).as("the source itself stays").exists();
    }

    @Test
    void tellsWhatTheCatalogHasAlreadyAndWhatIsRegistered() throws Exception {
        Source again = read(write("again/catalog-info.yaml", SYSTEM.formatted("shop")).toString());
        SourcePlan plan = plan(again);
        assertThat(plan.taken()).extracting(Entity::name).containsExactly("shop");
        ended(desk.sources().register(plan));

        Outcome<SourcePlan> twice = desk.sources().plan(again, Progress.NONE);
        assertThat(twice.value()).isEmpty();
        assertThat(twice.problems().getFirst().message()).contains("registered already");
        write("platform/x/note.txt", "");
        assertThat(
                        desk.sources()
                                .plan(Source.folder(platform.resolve("x")), Progress.NONE)
                                .problems()
                                .getFirst()
                                .message())
                .contains("part of the open platform");
    }

    @Test
    void withinThePlatformItsOwnConfigurationIsChanged() throws Exception {
        write(
                "platform/app-config.yaml",
                "catalog:\n"
                        + "  locations:\n"
                        + "    - type: file\n"
                        + "      target: ./catalog-info.yaml # ours\n");
        desk.read(platform, Progress.NONE);
        Source late =
                read(write("platform/late/catalog-info.yaml", SYSTEM.formatted("late")).toString());

        SourcePlan plan = plan(late);
        assertThat(plan.change().files().getFirst().path())
                .isEqualTo(platform.resolve("app-config.yaml").toString());
        Saved.Done done = (Saved.Done) ended(desk.sources().register(plan));
        assertThat(names()).containsExactlyInAnyOrder("shop", "late");
        assertThat(Files.readString(platform.resolve("app-config.yaml"))).contains("# ours");

        ended(desk.sources().write(done.undo()));
        assertThat(names()).containsExactly("shop");
    }

    @Test
    void registrationsOfEarlierVersionsStay() throws Exception {
        Path old = write("old/catalog-info.yaml", SYSTEM.formatted("old"));
        Path kept = desk.registered(platform).file();
        Files.createDirectories(kept.getParent());
        Files.writeString(
                kept,
                "apiVersion: backstage.io/v1alpha1\n"
                        + "kind: Location\n"
                        + "metadata:\n"
                        + "  name: slipway-registered\n"
                        + "spec:\n"
                        + "  type: file\n"
                        + "  targets:\n"
                        + "    - "
                        + old
                        + "\n");
        Source source = read(server.url());
        desk.sources().getNow(source, Access.OPEN, Progress.NONE);

        ended(desk.sources().register(plan(source)));

        assertThat(desk.sources().registered()).containsExactly(Source.file(old), source);
        assertThat(names()).containsExactlyInAnyOrder("shop", "old", "payments");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noLinkOfARepositoryLeadsOutOfItsCopy() throws Exception {
        write("outside/catalog-info.yaml", SYSTEM.formatted("secret"));
        Files.createSymbolicLink(temp.resolve("server/out"), temp.resolve("outside"));
        server.commit("links", Map.of("sub/a.yaml", SYSTEM.formatted("inside")));
        Source out = read(server.url() + "/tree/main/out");
        Source file = read(server.url() + "/blob/main/out/catalog-info.yaml");
        desk.sources().getNow(out, Access.OPEN, Progress.NONE);
        assertThat(out.place()).exists();

        assertThat(desk.sources().plan(out, Progress.NONE).value()).isEmpty();
        assertThat(desk.sources().plan(file, Progress.NONE).value()).isEmpty();
        ended(
                desk.sources()
                        .write(desk.registered(platform).change("by hand", List.of(out, file))));

        assertThat(names()).containsExactly("shop");
    }

    @Test
    void aCopyThatIsGoneIsTold() throws Exception {
        Source source = read(server.url());
        desk.sources().getNow(source, Access.OPEN, Progress.NONE);
        ended(desk.sources().register(plan(source)));
        Disk.deleteTree(source.home());

        desk.read(platform, Progress.NONE);

        assertThat(desk.workspace().get().problems())
                .anyMatch(problem -> problem.message().contains("no copy of the registered"));
    }

    @Test
    void onlyACopyThatThePlatformDoesNotReadIsDeletedAndWhatIsLostIsSaidBefore() throws Exception {
        Source source = read(server.url());
        desk.sources().getNow(source, Access.OPEN, Progress.NONE);
        IdleCopy copy = desk.sources().idle().getFirst();
        assertThat(copy.name()).isEqualTo("owner/platform");
        Files.writeString(copy.folder().resolve("mine.txt"), "x");

        IdleCopy.Loss loss = desk.sources().loss(copy, Progress.NONE);
        assertThat(loss.changed()).isEqualTo(1);
        assertThat(loss.commits()).isZero();
        assertThat(loss.files()).isGreaterThan(2);
        assertThat(loss.readers()).isEmpty();

        ended(desk.sources().register(plan(source)));
        assertThat(desk.sources().idle()).isEmpty();
        Job<Path> refused = desk.sources().delete(copy);
        while (!refused.status().get().ended()) {
            Progress.NONE.await(Duration.ofMillis(5));
        }
        assertThat(refused.status().get().state()).isEqualTo(Job.State.FAILED);
        assertThat(copy.folder()).exists();

        desk.read(Files.createDirectories(temp.resolve("other")), Progress.NONE);
        assertThat(desk.sources().loss(copy, Progress.NONE).readers()).containsExactly("platform");

        ended(desk.sources().delete(copy));
        assertThat(copy.folder()).doesNotExist();
        assertThat(desk.sources().idle()).isEmpty();
    }

    private Desk desk(Map<String, String> environment) {
        return new Desk(
                new SettingsFile(temp.resolve("kept/settings.properties")),
                FolderSource::new,
                temp.resolve("own/sample"),
                environment);
    }

    private Source read(String line) {
        return desk.sources().read(line).value().orElseThrow();
    }

    private SourcePlan plan(Source source) {
        return desk.sources().plan(source, Progress.NONE).value().orElseThrow();
    }

    private List<String> names() {
        return desk.workspace().get().catalog().entities().stream().map(Entity::name).toList();
    }

    private static <T> T ended(Job<T> job) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!job.status().get().ended() && System.nanoTime() < end) {
            Progress.NONE.await(Duration.ofMillis(5));
        }
        return job.status()
                .get()
                .result()
                .orElseThrow(() -> new AssertionError(job.status().get().message()));
    }

    private Path write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
