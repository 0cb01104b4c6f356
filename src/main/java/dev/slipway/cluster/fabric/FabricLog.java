package dev.slipway.cluster.fabric;

import dev.slipway.cluster.access.ClusterAccess.Watching;
import dev.slipway.cluster.access.LogLine;
import dev.slipway.cluster.access.LogRequest;
import dev.slipway.cluster.model.Times;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.ContainerResource;
import io.fabric8.kubernetes.client.dsl.LogWatch;
import io.fabric8.kubernetes.client.dsl.PrettyLoggable;
import io.fabric8.kubernetes.client.dsl.TailPrettyLoggable;
import io.fabric8.kubernetes.client.dsl.TimeTailPrettyLoggable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The log of one container, once or as it grows.
final class FabricLog {
    private static final int LONGEST = 64 * 1024;
    private static final int PIECE = 16 * 1024;

    /// The most of one log that is read at once, in bytes.
    private static final long MOST = 32L * 1024 * 1024;

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

    /// The newest lines, read as they come: a log may be larger than memory.
    List<LogLine> read() {
        Deque<LogLine> lines = new ArrayDeque<>();
        Splitting splitting =
                new Splitting(
                        text -> {
                            lines.add(line(text));
                            if (lines.size() > request.lines()) {
                                lines.removeFirst();
                            }
                        });
        try (InputStream in = loggable().getLogInputStream()) {
            byte[] piece = new byte[PIECE];
            long left = MOST;
            for (int n = in.read(piece); n >= 0 && left > 0; n = in.read(piece)) {
                splitting.write(piece, 0, n);
                left -= n;
            }
        } catch (IOException e) {
            throw new KubernetesClientException("the log broke off", e);
        }
        splitting.end();
        return List.copyOf(lines);
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
        public void write(byte[] bytes, int from, int count) {
            for (int i = from; i < from + count; i++) {
                write(bytes[i]);
            }
        }

        /// The last line may have no end.
        void end() {
            if (line.size() > 0) {
                lines.accept(line.toString(StandardCharsets.UTF_8).replace("\r", ""));
                line.reset();
            }
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
