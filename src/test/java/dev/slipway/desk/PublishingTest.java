package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.FolderSource;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Publishing against a loopback server that replays answers as GitHub's documentation shows them
/// (not recorded from GitHub itself); the push goes to a bare repository on disk.
class PublishingTest {
    private static final Consent PUBLISH = new Consent(Set.of(Effect.PUBLISH));

    @TempDir Path folder;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Desk desk;
    private Path bare;
    private int status = 201;
    private String answer = "";

    @BeforeEach
    void open() throws Exception {
        bare = folder.resolve("remote.git");
        try (Git git = Git.init().setBare(true).setDirectory(bare.toFile()).call()) {
            assertThat(git.getRepository().isBare()).isTrue();
        }
        answer =
                "{\"clone_url\":\""
                        + bare.toUri()
                        + "\",\"html_url\":\"https://github.com/myorg/gift-cards\"}";
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    received.add(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Authorization")
                                    + " "
                                    + body.replaceAll("\\s+", ""));
                    boolean owner = exchange.getRequestMethod().equals("GET");
                    int code = owner && status != 401 && status != 404 ? 200 : status;
                    String text =
                            code == 200
                                    ? "{\"login\":\"myorg\",\"type\":\"Organization\"}"
                                    : answer;
                    if (code == 429) {
                        exchange.getResponseHeaders().add("Retry-After", "60");
                    }
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(code, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        Path platform = Samples.copy(folder);
        Path config = platform.resolve("app-config.yaml");
        Files.writeString(
                config,
                Files.readString(config)
                        .replace(
                                "token: ${GITHUB_TOKEN}",
                                "apiBaseUrl: http://localhost:"
                                        + server.getAddress().getPort()
                                        + "\n      token: ${GITHUB_TOKEN}"));
        open(platform, Map.of("GITHUB_TOKEN", "ghp_s3cret"));
    }

    private void open(Path platform, Map<String, String> environment) {
        desk =
                new Desk(
                        new SettingsFile(folder.resolve("settings")),
                        FolderSource::new,
                        folder.resolve("sample"),
                        environment);
        desk.read(platform, Progress.NONE);
    }

    @AfterEach
    void close() {
        desk.close();
        server.stop(0);
    }

    private Created create(Consent consent) {
        try (WizardSession session =
                desk.goldenPaths().wizard(Samples.NODE).value().orElseThrow()) {
            return session.create(
                            folder.resolve("repos"),
                            Samples.everything("gift-cards"),
                            consent,
                            Progress.NONE)
                    .value()
                    .orElseThrow();
        }
    }

    @Test
    void withoutConsentNothingLeaves() {
        create(Consent.NONE);
        assertThat(received).isEmpty();
    }

    @Test
    void theRepositoryIsCreatedAndPushed() throws IOException {
        Created made = create(PUBLISH);
        assertThat(made.problems()).isEmpty();
        assertThat(received.getFirst()).isEqualTo("GET /users/myorg Bearer ghp_s3cret ");
        assertThat(received.get(1))
                .startsWith("POST /orgs/myorg/repos Bearer ghp_s3cret ")
                .contains("\"name\":\"gift-cards\"", "\"visibility\":\"internal\"");
        try (Git git = Git.open(bare.toFile())) {
            Repository remote = git.getRepository();
            assertThat(remote.resolve("refs/heads/main").getName()).isEqualTo(made.commit());
        }
        assertThat(Files.readString(made.repository().resolve(".git/config")))
                .doesNotContain("ghp_s3cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"message\":\"Bad credentials\"} | does not accept the token",
                "403 | {\"message\":\"Resource not accessible by personal access token\"} | may not"
                        + " create myorg/gift-cards",
                "404 | {\"message\":\"Not Found\"} | no owner myorg",
                "422 | {\"message\":\"Repository creation"
                    + " failed.\",\"errors\":[{\"resource\":\"Repository\",\"code\":\"custom\",\"field\":\"name\",\"message\":\"name"
                    + " already exists on this account\"}]} | name already exists on this account",
                "429 | {\"message\":\"You have exceeded a secondary rate limit\"} | takes no more"
                        + " requests"
            })
    void aRefusalIsToldAndTheRepositoryStays(int code, String body, String words) {
        status = code;
        answer = body;
        Created made = create(PUBLISH);
        assertThat(made.repository().resolve("score.yaml")).isRegularFile();
        assertThat(made.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.message()).contains(words);
                            assertThat(problem.advice()).isNotEmpty();
                            assertThat(problem.toString()).doesNotContain("ghp_s3cret");
                        });
    }

    @Test
    void aMissingTokenIsNamed() {
        desk.close();
        open(folder.resolve("platform"), Map.of());
        assertThat(create(PUBLISH).problems())
                .extracting(Problem::message)
                .containsExactly("there is no token for github.com");
        assertThat(received).isEmpty();
    }
}
