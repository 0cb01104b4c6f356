package dev.slipway.cluster.fabric;

import dev.slipway.cluster.access.ClusterAccess.Watching;
import dev.slipway.cluster.access.LogLine;
import dev.slipway.cluster.access.LogRequest;
import dev.slipway.cluster.model.Times;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.ContainerResource;
import io.fabric8.kubernetes.client.dsl.LogWatch;
import io.fabric8.kubernetes.client.dsl.PrettyLoggable;
import io.fabric8.kubernetes.client.dsl.TailPrettyLoggable;
import io.fabric8.kubernetes.client.dsl.TimeTailPrettyLoggable;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The log of one container, once or as it grows.
final class FabricLog {
    private static final int LONGEST = 64 * 1024;
    private final KubernetesClient client;
    private final LogRequest request;

    FabricLog(KubernetesClient client, LogRequest request) {
        this.client = client;
        this.request = request;
    }

    private PrettyLoggable loggable() {
        ContainerResource container =
                client.pods()
                        .inNamespace(request.namespace())
                        .withName(request.pod())
                        .inContainer(request.container())
                        .withReadyWaitTimeout(0);
        TimeTailPrettyLoggable timed =
                request.previous()
                        ? container.usingTimestamps().terminated()
                        : container.usingTimestamps();
        TailPrettyLoggable tail =
                request.since()
                        .<TailPrettyLoggable>map(
                                span -> timed.sinceSeconds(Math.toIntExact(span.toSeconds())))
                        .orElse(timed);
        return tail.tailingLines(request.lines());
    }

    List<LogLine> read() {
        String text = loggable().getLog();
        return text == null || text.isEmpty() ? List.of() : text.lines().map(this::line).toList();
    }

    Watching follow(Consumer<LogLine> lines, Runnable ended) {
        LogWatch watch = loggable().watchLog(new Splitting(text -> lines.accept(line(text))));
        watch.onClose().whenComplete((fault, other) -> ended.run());
        return watch::close;
    }

    /// `2026-11-26T09:38:02.114Z text`, as the server writes it when asked for times.
    private LogLine line(String raw) {
        int blank = raw.indexOf(' ');
        Optional<Instant> time =
                blank < 0 ? Optional.empty() : Times.parse(raw.substring(0, blank));
        String text = time.isPresent() ? raw.substring(blank + 1) : raw;
        return new LogLine(time, request.pod(), request.container(), text);
    }

    /// Cuts what arrives into lines; a line without an end is cut after a while.
    private static final class Splitting extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final Consumer<String> lines;

        Splitting(Consumer<String> lines) {
            this.lines = lines;
        }

        @Override
        public void write(int b) {
            if (b == '\n' || line.size() >= LONGEST) {
                lines.accept(line.toString(StandardCharsets.UTF_8).replace("\r", ""));
                line.reset();
            }
            if (b != '\n') {
                line.write(b);
            }
        }
    }
}
