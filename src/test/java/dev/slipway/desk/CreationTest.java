package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Subscription;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class CreationTest {
    @TempDir Path folder;
    private Path platform;
    private Path repos;
    private Desk desk;
    private WizardSession session;

    @BeforeEach
    void open() throws IOException {
        desk = Samples.open(folder);
        session = Samples.wizard(desk);
        platform = folder.resolve("platform");
        repos = folder.resolve("repos");
    }

    @AfterEach
    void close() {
        session.close();
        desk.close();
    }

    @Test
    void makesOneCleanCommit() throws IOException, GitAPIException {
        Created created = create("gift-cards");

        assertThat(created.repository()).isEqualTo(repos.resolve("gift-cards"));
        try (Git git = Git.open(created.repository().toFile())) {
            List<RevCommit> log = Stream.of(git.log().call().iterator().next()).toList();
            assertThat(git.log().call()).hasSize(1);
            assertThat(log.getFirst().getName()).isEqualTo(created.commit());
            assertThat(log.getFirst().getFullMessage()).contains(Samples.NODE);
            assertThat(git.status().call().isClean()).isTrue();
            assertThat(git.getRepository().getBranch()).isEqualTo("main");
        }
        assertThat(texts(created.repository()))
                .hasSize(created.files())
                .containsEntry("score.yaml", preview("gift-cards", "score.yaml"));
    }

    private Path registered() {
        return desk.registered(platform).file();
    }

    @Test
    void theNewComponentIsInTheCatalog() {
        Created created = create("gift-cards");

        assertThat(created.entityRef()).contains("component:default/gift-cards");
        assertThat(created.registeredIn()).contains(registered());
        Optional<Entity> entity =
                desk.workspace().get().catalog().entity(ref("component:default/gift-cards"));
        assertThat(entity).isPresent();
        assertThat(desk.file(entity.orElseThrow().path()))
                .contains(created.repository().resolve("catalog-info.yaml"));
        assertThat(desk.source(entity.orElseThrow().path()))
                .hasValueSatisfying(text -> assertThat(text).contains("name: gift-cards"));
    }

    @Test
    void nothingButTheRegistrationIsWrittenElsewhere() throws IOException {
        Map<String, String> before = texts(platform);
        create("gift-cards");
        create("gift-vouchers");

        Map<String, String> after = texts(platform);
        assertThat(after).isEqualTo(before);
        assertThat(Files.readString(registered()))
                .contains(
                        repos.resolve("gift-cards/catalog-info.yaml").toString(),
                        repos.resolve("gift-vouchers/catalog-info.yaml").toString());
        try (Stream<Path> left = Files.list(repos)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("gift-cards", "gift-vouchers");
        }
    }

    @Test
    void aWizardGoesOnAfterTwoFoldersAreOpen() {
        create("gift-cards");

        Preview preview = session.preview(Samples.everything("gift-vouchers"), Progress.NONE);

        assertThat(preview.problems()).noneMatch(Problem::isError);
        Preview.File score =
                preview.files().stream()
                        .filter(file -> file.path().equals("score.yaml"))
                        .findFirst()
                        .orElseThrow();
        String origin = score.content().originOf(1).where().path();
        assertThat(origin).isEqualTo("platform/templates/nodejs-service/skeleton/score.yaml");
        assertThat(session.source(origin)).isPresent();
        assertThat(desk.file(origin))
                .contains(platform.resolve("templates/nodejs-service/skeleton/score.yaml"));
    }

    @Test
    void insideThePlatformItsOwnConfigurationIsUsed() throws IOException {
        Created found =
                session.create(
                                platform.resolve("repos"),
                                Samples.answers("gift-cards"),
                                Consent.NONE,
                                Progress.NONE)
                        .value()
                        .orElseThrow();
        assertThat(found.registeredIn())
                .contains(platform.resolve("repos/gift-cards/catalog-info.yaml"));

        Created elsewhere =
                session.create(
                                platform.resolve("services"),
                                Samples.answers("gift-vouchers"),
                                Consent.NONE,
                                Progress.NONE)
                        .value()
                        .orElseThrow();
        assertThat(elsewhere.registeredIn()).isPresent();
        assertThat(Files.readString(elsewhere.registeredIn().orElseThrow()))
                .contains("services/gift-vouchers/catalog-info.yaml");
        assertThat(desk.workspace().get().catalog().entity(ref("component:default/gift-vouchers")))
                .isPresent();
        assertThat(registered()).doesNotExist();
    }

    @Test
    void aFolderThatIsThereIsLeftAlone() throws IOException {
        Path target = Files.createDirectories(repos.resolve("gift-cards"));
        Files.writeString(target.resolve("mine.txt"), "mine");

        Outcome<Created> made =
                session.create(repos, Samples.answers("gift-cards"), Consent.NONE, Progress.NONE);

        assertThat(made.value()).isEmpty();
        assertThat(made.problems())
                .extracting(Problem::rule, p -> p.where().path())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("files.target", target.toString()));
        assertThat(texts(target)).containsExactly(Map.entry("mine.txt", "mine"));
        assertThat(registered()).doesNotExist();
    }

    @Test
    void wrongAnswersAreRefusedAllAtOnce() {
        Outcome<Created> made =
                session.create(repos, Map.of("name", "Gift Cards"), Consent.NONE, Progress.NONE);

        assertThat(made.problems())
                .extracting(p -> p.where().path())
                .containsExactly("name", "owner", "system");
        assertThat(repos).doesNotExist();
    }

    @Test
    void aRefusedJobSaysWhy() throws InterruptedException {
        session.answer(Map.of("name", "gift-cards"));
        Job<Created> job = session.create(repos, Consent.NONE);
        CountDownLatch ended = new CountDownLatch(1);
        try (Subscription listening =
                job.status()
                        .listen(
                                status -> {
                                    if (status.ended()) {
                                        ended.countDown();
                                    }
                                })) {
            assertThat(listening).isNotNull();
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(job.status().get().state()).isEqualTo(Job.State.FAILED);
        assertThat(job.status().get().message()).isEqualTo("owner: Needs an answer");
    }

    @Test
    void whoCommitsIsTheUser() throws IOException, GitAPIException {
        desk.change(desk.settings().get().withUser(Optional.of("user:default/nobody-known")));
        assertThat(desk.identity().name()).isEqualTo("Slipway");
        Entity user =
                desk.workspace().get().catalog().entities().stream()
                        .filter(e -> e.isKind("User"))
                        .findFirst()
                        .orElseThrow();
        desk.change(desk.settings().get().withUser(Optional.of(user.ref().toString())));
        assertThat(desk.identity().name()).isEqualTo(user.displayName());
    }

    private Created create(String name) {
        Outcome<Created> made =
                session.create(repos, Samples.everything(name), Consent.NONE, Progress.NONE);
        assertThat(made.problems()).isEmpty();
        return made.value().orElseThrow();
    }

    private String preview(String name, String path) {
        return session.preview(Samples.everything(name), Progress.NONE).files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .content()
                .text();
    }

    private static EntityRef ref(String text) {
        return EntityRef.parse(text).orElseThrow();
    }

    private static Map<String, String> texts(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString();
                if (!path.startsWith(".git/")) {
                    texts.put(path, Files.readString(file));
                }
            }
        }
        return texts;
    }
}
