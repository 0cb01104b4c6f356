package dev.slipway.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.net.Offline;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

class RemoteTest {
    private static final String SECRET = "t0ken-that-nobody-sees";
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    @TempDir Path temp;
    private LoopbackGit server;
    private Path copies;
    private Path copy;

    @BeforeEach
    void serve() throws Exception {
        server = new LoopbackGit(temp.resolve("server"));
        server.commit("first", Map.of("catalog-info.yaml", "kind: System\n"));
        copies = temp.resolve("copies");
        copy = copies.resolve("platform");
    }

    @AfterEach
    void close() {
        server.close();
        threads.shutdownNow();
    }

    @Test
    void copiesARepositoryWithItsHistoryAndBringsItUpToDate() throws Exception {
        Remote remote = remote(Optional.empty());

        Remote.Copy first = remote.copyTo(copy, Progress.NONE).value().orElseThrow();

        assertThat(first.branch()).isEqualTo("main");
        assertThat(copy.resolve("catalog-info.yaml")).hasContent("kind: System\n");
        assertThat(GitFolder.branch(copy)).contains("main");
        assertThat(Remote.local(copy)).isPresent();

        String second = server.commit("second", Map.of("catalog-info.yaml", "kind: Domain\n"));
        Remote.Copy updated = remote.update(copy, Progress.NONE).value().orElseThrow();

        assertThat(updated.commit()).isEqualTo(second);
        assertThat(updated.moved()).isTrue();
        assertThat(copy.resolve("catalog-info.yaml")).hasContent("kind: Domain\n");
        assertThat(remote.update(copy, Progress.NONE).value().orElseThrow().moved()).isFalse();
    }

    @Test
    void takesTheBranchThatTheAddressNames() throws Exception {
        server.git().checkout().setCreateBranch(true).setName("next").call();
        server.commit("on next", Map.of("next.yaml", "kind: API\n"));
        server.git().checkout().setName("main").call();

        assertThat(
                        problem(
                                        remote(server.url() + "/tree/gone", Optional.empty())
                                                .copyTo(copy, Progress.NONE))
                                .rule())
                .isEqualTo("git.branch");
        assertThat(left()).isEmpty();
        remote(server.url() + "/tree/next", Optional.empty()).copyTo(copy, Progress.NONE);

        assertThat(copy.resolve("next.yaml")).exists();
    }

    @Test
    void saysWhoIsAskedForWhenTheServerWantsALogin() throws Exception {
        server.wants("x-access-token:" + SECRET);

        Problem none = problem(remote(Optional.empty()).copyTo(copy, Progress.NONE));
        Problem wrong =
                problem(remote(Optional.of(Login.token("wr0ng"))).copyTo(copy, Progress.NONE));

        assertThat(none.message()).contains("wants to know who you are (401)");
        assertThat(wrong.message()).contains("does not accept the login (401)");
        assertThat(wrong.toString()).doesNotContain("wr0ng");
        assertThat(left()).isEmpty();
    }

    @Test
    void givesTheTokenOnlyWhenAskedAndWritesItNowhere() throws Exception {
        assertThat(remote(Optional.of(Login.token(SECRET))).copyTo(copy, Progress.NONE).value())
                .isPresent();
        assertThat(server.logins()).as("an open repository asks for nothing").isEmpty();

        server.wants("x-access-token:" + SECRET);
        Remote remote = remote(Optional.of(Login.token(SECRET)));
        assertThat(remote.copyTo(copies.resolve("other"), Progress.NONE).value()).isPresent();

        assertThat(server.logins()).contains("x-access-token:" + SECRET);
        assertThat(remote.toString()).doesNotContain(SECRET);
        try (Stream<Path> all = Files.walk(copies)) {
            assertThat(all.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(bytes(file)).doesNotContain(SECRET));
        }
    }

    @Test
    void followsNoServerToAnotherOne() throws Exception {
        try (LoopbackGit other = new LoopbackGit(temp.resolve("other-server"))) {
            other.commit("first", Map.of("a", "b"));
            server.wants("");
            server.leadsTo(other.url().replace("/owner/platform", ""));

            Problem led =
                    problem(remote(Optional.of(Login.token(SECRET))).copyTo(copy, Progress.NONE));

            assertThat(led.rule()).isEqualTo("git.redirect");
            assertThat(led.message()).contains(other.url().replace("/owner/platform", ""));
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void endsWithASilentServerWhenPatienceIsOver() throws Exception {
        server.fallsSilent();
        Remote patient = remote(Optional.empty());
        Remote remote =
                new Remote(
                        patient.url(), Optional.empty(), Map.of(), threads, Duration.ofSeconds(1));

        assertThat(problem(remote.copyTo(copy, Progress.NONE)).rule()).isEqualTo("git.timeout");
        assertThat(left()).isEmpty();
    }

    @Test
    void canBeCancelledWhileTheServerSaysNothing() throws Exception {
        server.fallsSilent();
        Progress cancelled =
                new Progress() {
                    @Override
                    public boolean cancelled() {
                        return !server.requests().isEmpty();
                    }
                };

        assertThatThrownBy(() -> remote(Optional.empty()).copyTo(copy, cancelled))
                .isInstanceOf(CancellationException.class);
        threads.shutdown();
        assertThat(threads.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS))
                .as("nothing waits for the server any more")
                .isTrue();
        assertThat(left()).isEmpty();
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        List<String> steps = new CopyOnWriteArrayList<>();
        Progress progress =
                new Progress() {
                    @Override
                    public void step(String what, long done, long total) {
                        steps.add(what);
                    }
                };

        remote(Optional.empty()).copyTo(copy, progress);

        assertThat(steps).contains("Receiving objects", "Writing the files");
    }

    @Test
    void contactsNobodyWhileOffline() throws Exception {
        Remote remote =
                new Remote(
                        remote(Optional.empty()).url(),
                        Optional.empty(),
                        Map.of(Offline.VARIABLE, "1"),
                        threads,
                        Remote.PATIENCE);

        assertThat(problem(remote.copyTo(copy, Progress.NONE)).rule()).isEqualTo("net.offline");
        assertThat(problem(remote.update(copy, Progress.NONE)).rule()).isEqualTo("net.offline");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void leavesACopyAloneThatSomebodyWorksIn() throws Exception {
        Remote remote = remote(Optional.empty());
        remote.copyTo(copy, Progress.NONE);
        Files.writeString(copy.resolve("catalog-info.yaml"), "kind: Mine\n");
        server.commit("second", Map.of("catalog-info.yaml", "kind: Domain\n"));

        assertThat(problem(remote.update(copy, Progress.NONE)).rule()).isEqualTo("git.own-work");
        assertThat(copy.resolve("catalog-info.yaml")).hasContent("kind: Mine\n");
    }

    @Test
    void sendsNoLoginReadably() {
        RemoteUrl url =
                RemoteUrl.parse("http://git.example.com/owner/platform").value().orElseThrow();
        Remote remote =
                new Remote(
                        url, Optional.of(Login.token(SECRET)), Map.of(), threads, Remote.PATIENCE);

        assertThat(problem(remote.copyTo(copy, Progress.NONE)).rule()).isEqualTo("git.insecure");
    }

    @Test
    void saysThatTheServerHasNoSuchRepository() {
        Remote remote = remote(server.url() + "-gone", Optional.empty());

        assertThat(problem(remote.copyTo(copy, Progress.NONE)).rule())
                .isEqualTo("git.no-repository");
    }

    private Remote remote(Optional<Login> login) {
        return remote(server.url(), login);
    }

    private Remote remote(String url, Optional<Login> login) {
        RemoteUrl parsed = RemoteUrl.parse(url).value().orElseThrow();
        return new Remote(parsed, login, Map.of(), threads, Remote.PATIENCE);
    }

    /// What is in the folder of copies.
    private List<String> left() throws IOException {
        if (!Files.isDirectory(copies)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(copies)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static Problem problem(Outcome<?> outcome) {
        assertThat(outcome.value()).isEmpty();
        return outcome.problems().getFirst();
    }

    private static String bytes(Path file) {
        try {
            return new String(
                    Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
