package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// `slipway cookiecutter` with a template in an archive.
class CookiecutterZipTest {
    @TempDir Path folder;
    private Path archive;

    @BeforeEach
    void pack() throws IOException {
        archive = folder.resolve("template.zip");
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            entry(zip, "template-main/", "");
            entry(zip, "template-main/cookiecutter.json", "{\"slug\": \"made\", \"who\": \"me\"}");
            entry(zip, "template-main/{{cookiecutter.slug}}/a.txt", "{{ cookiecutter.who }}\n");
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private CommandLineRun run(String template, String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "cookiecutter";
        arguments[1] = template;
        arguments[2] = "who=you";
        arguments[3] = "--default-config";
        arguments[4] = "--into=" + folder.resolve("out");
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CommandLineRun.of(folder.resolve("home"), Map.of(), arguments);
    }

    @Test
    void anArchiveIsATemplate() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        CommandLineRun run = run(archive.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(folder.resolve("out/made/a.txt")).hasContent("you\n");
    }

    @Test
    void anAddressIsFetchedOnlyWithConsentAndFollowedOn() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = Files.readAllBytes(archive);
        server.createContext(
                "/",
                exchange -> {
                    if (exchange.getRequestURI().getPath().equals("/t.zip")) {
                        exchange.getResponseHeaders().set("Location", "/real");
                        exchange.sendResponseHeaders(302, -1);
                    } else {
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                    }
                    exchange.close();
                });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/t.zip";

            assertThat(run(url).err()).contains("--download");
            assertThat(folder.resolve("out/made")).doesNotExist();
            assertThat(run(url, "--download").code()).isZero();
            assertThat(folder.resolve("out/made/a.txt")).hasContent("you\n");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aMissingArchiveIsTold() {
        assertThat(run(folder.resolve("gone.zip").toString()).err())
                .contains("gone.zip", "there is no such archive");
    }
}
