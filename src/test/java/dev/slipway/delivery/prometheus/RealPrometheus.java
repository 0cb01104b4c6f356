package dev.slipway.delivery.prometheus;

import dev.slipway.base.Progress;
import dev.slipway.conformance.Programs;
import dev.slipway.net.Address;
import dev.slipway.net.Http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Prometheus itself on loopback, with samples that were there before it started.
final class RealPrometheus implements AutoCloseable {
    private static final int TRIES = 600;
    private final Process process;
    private final Http http;

    private RealPrometheus(Process process, Http http) {
        this.process = process;
        this.http = http;
    }

    /// `samples` in OpenMetrics, `rules` a rule file; all in `folder`.
    static RealPrometheus start(Path folder, String samples, String rules) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path file = Files.writeString(folder.resolve("samples"), samples);
        Programs.output(
                folder,
                new byte[0],
                "promtool",
                "tsdb",
                "create-blocks-from",
                "openmetrics",
                file.toString(),
                data.toString());
        Files.writeString(folder.resolve("rules.yaml"), rules);
        Path config =
                Files.writeString(folder.resolve("config.yaml"), "rule_files: [rules.yaml]\n");
        int port = freePort();
        Process process =
                new ProcessBuilder(
                                "prometheus",
                                "--config.file=" + config,
                                "--storage.tsdb.path=" + data,
                                "--storage.tsdb.retention.time=50y",
                                "--web.listen-address=127.0.0.1:" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        Address address = Address.parse("http://127.0.0.1:" + port).value().orElseThrow();
        RealPrometheus server =
                new RealPrometheus(process, new Http(address, Http.Limits.USUAL, Map.of()));
        server.awaitReady(folder);
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path folder) throws IOException {
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            boolean ready =
                    http.send(Http.Request.get("/-/ready"), Progress.NONE).value().stream()
                            .anyMatch(answer -> answer.status() == 200);
            if (ready) {
                return;
            }
            Progress.NONE.await(Duration.ofMillis(100));
        }
        close();
        throw new IllegalStateException(Files.readString(folder.resolve("log")));
    }

    PrometheusClient client() {
        return new PrometheusClient(http);
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        process.onExit().join();
    }
}
