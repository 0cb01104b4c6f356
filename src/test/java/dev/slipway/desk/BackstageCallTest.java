package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.FolderSource;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// A step that asks the company's Backstage, against a server on this computer.
class BackstageCallTest {
    private static final Consent AGREED = new Consent(Set.of(Effect.CALL + "ask"));

    @TempDir Path folder;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Desk desk;
    private int status = 200;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    received.add(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Authorization"));
                    byte[] bytes = "{\"kind\": \"Domain\"}".getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        Path platform = Files.createDirectories(folder.resolve("platform"));
        Files.writeString(
                platform.resolve("app-config.yaml"),
                """
                backend: {baseUrl: '${PORTAL}/'}
                slipway: {backstage: {token: '${PORTAL_TOKEN}'}}
                catalog:
                  rules: [{allow: [Template]}]
                  locations: [{type: file, target: ./template.yaml}]
                """);
        template("");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PORTAL", "http://localhost:" + server.getAddress().getPort());
        environment.put("PORTAL_TOKEN", "s3cret-token");
        desk =
                new Desk(
                        new SettingsFile(folder.resolve("settings")),
                        FolderSource::new,
                        folder.resolve("sample"),
                        environment);
        desk.read(platform, Progress.NONE);
    }

    private void template(String more) throws IOException {
        Files.writeString(
                folder.resolve("platform/template.yaml"),
                """
                apiVersion: scaffolder.backstage.io/v1beta3
                kind: Template
                metadata: {name: ask}
                spec:
                  type: service
                  steps:
                    - id: ask
                      action: http:backstage:request
                      input: {method: GET, path: '/catalog/entities', params: {limit: 1}%s}
                    - action: roadiehq:utils:fs:write
                      input:
                        path: a.txt
                        content: ${{ steps.ask.output.code }} ${{ steps.ask.output.body.kind }}
                """
                        .formatted(more));
    }

    @AfterEach
    void close() {
        desk.close();
        server.stop(0);
    }

    private Outcome<Created> create(Consent consent) {
        try (WizardSession session = desk.goldenPaths().wizard("ask").value().orElseThrow()) {
            return session.create(folder.resolve("repos"), Map.of(), consent, Progress.NONE);
        }
    }

    @Test
    void itIsNotSentWithoutConsent() {
        assertThat(create(Consent.NONE).value()).isPresent();
        assertThat(received).isEmpty();
    }

    @Test
    void withConsentItsAnswerIsInTheFiles() {
        Created made = create(AGREED).value().orElseThrow();

        assertThat(received)
                .containsExactly("GET /api/catalog/entities?limit=1 Bearer s3cret-token");
        assertThat(made.repository().resolve("a.txt")).hasContent("200 Domain");
    }

    @Test
    void aBadAnswerEndsItAndNothingIsWritten() {
        status = 404;
        Outcome<Created> made = create(AGREED);

        assertThat(made.value()).isEmpty();
        assertThat(made.problems())
                .extracting(Problem::message)
                .containsExactly("/catalog/entities was answered with 404 Not Found");
        assertThat(folder.resolve("repos")).doesNotExist();
    }

    @Test
    void aBadAnswerMayBeWhatTheTemplateWaitsFor() throws IOException {
        status = 404;
        template(", continueOnBadResponse: true");
        desk.read(folder.resolve("platform"), Progress.NONE);

        Created made = create(AGREED).value().orElseThrow();
        assertThat(made.repository().resolve("a.txt")).hasContent("404 Domain");
    }
}
