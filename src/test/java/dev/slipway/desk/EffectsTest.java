package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.FolderSource;
import dev.slipway.goldenpath.GoldenRecord;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// What a golden path does beyond the new folder happens with consent only, and then really.
class EffectsTest {
    @TempDir Path folder;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Desk desk;
    private Path repos;
    private int status = 201;
    private String answer = "{\"namespace\":\"team-commerce-dev\",\"dashboardUrl\":\"https://d\"}";

    @BeforeEach
    void open() throws IOException {
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
                    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLATFORM_API_URL", "http://localhost:" + server.getAddress().getPort());
        environment.put("PLATFORM_API_TOKEN", "s3cret-token");
        desk =
                new Desk(
                        new SettingsFile(folder.resolve("settings")),
                        FolderSource::new,
                        folder.resolve("sample"),
                        environment);
        desk.read(Samples.copy(folder), Progress.NONE);
        repos = folder.resolve("repos");
    }

    @AfterEach
    void close() {
        desk.close();
        server.stop(0);
    }

    private static final Map<String, Object> TEAM =
            Map.of(
                    "team",
                    "group:default/team-commerce",
                    "environment",
                    "dev",
                    "services",
                    List.of(service()));

    /// In the order in which it is to be sent.
    private static Map<String, Object> service() {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("name", "orders-service");
        service.put("port", 3000);
        service.put("replicas", 2);
        return service;
    }

    private static final Consent SEND = new Consent(Set.of(Effect.CALL + "provision"));

    @Test
    void aConfiguredCallIsListedAndNotSent() {
        try (WizardSession session =
                desk.goldenPaths().wizard("environment").value().orElseThrow()) {
            Preview preview = session.preview(TEAM, Progress.NONE);
            assertThat(preview.effects())
                    .filteredOn(effect -> effect.kind() == Effect.Kind.REQUEST)
                    .singleElement()
                    .satisfies(
                            effect -> {
                                assertThat(effect.id()).isEqualTo("call:provision");
                                assertThat(effect.sentence()).contains("POST", "/environments");
                            });
            assertThat(session.create(repos, TEAM, Consent.NONE, Progress.NONE).value())
                    .isPresent();
        }
        assertThat(received).isEmpty();
    }

    @Test
    void withConsentItIsSentAndItsAnswerGoesOn() {
        try (WizardSession session =
                desk.goldenPaths().wizard("environment").value().orElseThrow()) {
            Outcome<Created> made = session.create(repos, TEAM, SEND, Progress.NONE);
            assertThat(made.problems()).isEmpty();
            assertThat(made.value().orElseThrow().links())
                    .contains(new Created.Link("Dashboard", "https://d", ""));
        }
        assertThat(received)
                .containsExactly(
                        "POST /environments Bearer s3cret-token"
                            + " {\"team\":\"team-commerce\",\"environment\":\"dev\",\"services\":"
                            + "[{\"name\":\"orders-service\",\"port\":3000,\"replicas\":2}]}");
    }

    @Test
    void anAnswerThatIsNoSuccessLeavesNothing() {
        status = 503;
        answer = "{\"error\":\"no room in the cluster\"}";
        try (WizardSession session =
                desk.goldenPaths().wizard("environment").value().orElseThrow()) {
            Outcome<Created> made = session.create(repos, TEAM, SEND, Progress.NONE);
            assertThat(made.value()).isEmpty();
            assertThat(made.problems())
                    .singleElement()
                    .satisfies(
                            problem -> {
                                assertThat(problem.message())
                                        .contains("platform:provision-environment", "503");
                                assertThat(problem.advice()).contains("no room in the cluster");
                                assertThat(problem.where().path()).endsWith("template.yaml");
                                assertThat(problem.where().line()).isPositive();
                                assertThat(problem.toString()).doesNotContain("s3cret-token");
                            });
        }
        assertThat(repos).doesNotExist();
    }

    @Test
    void nothingIsSentWhereTheFolderIsTaken() throws IOException {
        Files.createDirectories(repos.resolve("team-commerce-dev/x"));
        try (WizardSession session =
                desk.goldenPaths().wizard("environment").value().orElseThrow()) {
            assertThat(session.create(repos, TEAM, SEND, Progress.NONE).problems())
                    .extracting(Problem::rule)
                    .containsExactly("files.target");
        }
        assertThat(received).isEmpty();
    }

    private static final Map<String, Object> SITE = Map.of("name", "store-finder", "offline", true);

    @Test
    void aCookiecutterPathIsAWizardLikeAnyOther() {
        try (WizardSession session =
                desk.goldenPaths().wizard("static-site").value().orElseThrow()) {
            assertThat(session.title()).isEqualTo("Static Site");
            assertThat(session.form().keys()).contains("name", "title").doesNotContain("__image");
            Preview preview = session.preview(SITE, Progress.NONE);
            assertThat(preview.problems()).noneMatch(Problem::isError);
            assertThat(preview.kubernetes()).isPresent();
            assertThat(preview.files())
                    .filteredOn(file -> file.path().equals("site/index.html"))
                    .singleElement()
                    .satisfies(file -> assertThat(file.content().text()).contains("Store Finder"));
            Effect hooks = preview.effects().getFirst();
            assertThat(hooks.id()).isEqualTo(Effect.HOOKS);
            assertThat(hooks.scripts())
                    .extracting(script -> script.source().text())
                    .anySatisfy(text -> assertThat(text).contains("NAME = \"store-finder\""));
        }
    }

    @Test
    void withoutConsentItsHooksDoNotRunAndThatIsTold() {
        try (WizardSession session =
                desk.goldenPaths().wizard("static-site").value().orElseThrow()) {
            Created made =
                    session.create(repos, SITE, Consent.NONE, Progress.NONE).value().orElseThrow();
            assertThat(made.repository()).isEqualTo(repos.resolve("store-finder"));
            assertThat(made.entityRef()).contains("component:default/store-finder");
            assertThat(repos.resolve("store-finder/site/offline.json")).doesNotExist();
            assertThat(made.problems())
                    .extracting(Problem::message)
                    .containsExactly("the hook did not run", "the hook did not run");
        }
    }

    @Test
    void withConsentTheyRun() throws IOException {
        assumeThat(python()).isTrue();
        try (WizardSession session =
                desk.goldenPaths().wizard("static-site").value().orElseThrow()) {
            Outcome<Created> made =
                    session.create(repos, SITE, new Consent(Set.of(Effect.HOOKS)), Progress.NONE);
            assertThat(made.value()).isPresent();
            assertThat(Files.readString(repos.resolve("store-finder/site/offline.json")))
                    .contains("/index.html", "/worker.js");
            Outcome<Created> refused =
                    session.create(
                            repos,
                            Map.of("name", "other", "cost_center", "mine"),
                            new Consent(Set.of(Effect.HOOKS)),
                            Progress.NONE);
            assertThat(refused.value()).isEmpty();
            assertThat(refused.problems().toString()).contains("cost_center 'mine'");
            assertThat(repos.resolve("other")).doesNotExist();
        }
    }

    private static boolean python() {
        return java.util.Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
    }

    @Test
    void aFolderWithoutAnEntityIsFound() throws IOException {
        Path plain = folder.resolve("plain");
        Files.createDirectories(plain.resolve("{{cookiecutter.slug}}"));
        Files.writeString(plain.resolve("cookiecutter.json"), "{\"slug\": \"it\"}");
        Files.writeString(plain.resolve("{{cookiecutter.slug}}/a.txt"), "{{cookiecutter.slug}}");
        Workspace open = desk.read(plain, Progress.NONE);
        assertThat(open.goldenPaths()).extracting(PathEntry::ref).containsExactly("cookiecutter:.");
        try (WizardSession session =
                desk.goldenPaths().wizard("cookiecutter:.").value().orElseThrow()) {
            assertThat(session.preview(Map.of(), Progress.NONE).files())
                    .filteredOn(file -> !file.path().equals(GoldenRecord.FILE))
                    .extracting(file -> file.content().text())
                    .containsExactly("it");
        }
    }
}
