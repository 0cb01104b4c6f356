package dev.slipway.cluster.fabric;

import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts the questions of each watch: the client opens a stream that broke anew, for ever, about
/// three times a second where it breaks at once. One that never lasts nor brings anything is given
/// up.
final class Pace implements Interceptor {
    /// Each try costs up to three questions: the list, a WebSocket, a plain stream.
    private static final int MOST = 30;

    /// A stream that lasted so long was none that breaks at once.
    private static final Duration CALM = Duration.ofSeconds(60);

    private final Clock clock;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    Pace(Clock clock) {
        this.clock = clock;
    }

    /// How often one path was asked since it last brought something.
    private final class Count {
        private final Runnable tooMany;
        private int asked;
        private Instant last = Instant.MIN;

        Count(Runnable tooMany) {
            this.tooMany = tooMany;
        }

        void ask() {
            boolean over;
            synchronized (this) {
                Instant now = clock.instant();
                asked = last.plus(CALM).isBefore(now) ? 1 : asked + 1;
                last = now;
                over = asked > MOST;
            }
            if (over) {
                tooMany.run();
            }
        }

        synchronized void bring() {
            asked = 0;
        }
    }

    /// Counts what is asked of `path` from now on; `tooMany` hears when that is too much.
    void begin(String path, Runnable tooMany) {
        counts.put(path, new Count(tooMany));
    }

    /// The watch brought something new.
    void bring(String path) {
        Count count = counts.get(path);
        if (count != null) {
            count.bring();
        }
    }

    void end(String path) {
        counts.remove(path);
    }

    @Override
    public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
        String path = request.uri().getPath();
        counts.forEach(
                (watched, count) -> {
                    if (path.endsWith(watched)) {
                        count.ask();
                    }
                });
    }
}
