package dev.slipway.ui.live;

import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.ClusterAccess.Watching;
import dev.slipway.cluster.access.LogLine;
import dev.slipway.cluster.access.LogRequest;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.live.Cell.Row;
import dev.slipway.desk.Jobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

/// The logs of all pods of a workload as one, by time. Keeps the newest lines only. Properties
/// change on the `window` executor, at most once for all lines that came since.
final class LogModel {
    private static final int KEPT = 5_000;
    private static final long LETTERS = 8_000_000;

    /// A connection is kept open for each log that is followed.
    private static final int MOST_LOGS = 40;

    private static final int LINES = 1_000;
    private static final String CLOSED = "Logs are read while the cluster is live.";

    /// Whose log: one container of one pod.
    record Source(String namespace, String pod, String container) {}

    /// What is wanted of the logs.
    ///
    /// @param container empty for all
    /// @param since empty for as far back as the lines reach
    record Wish(String container, Optional<Duration> since, boolean previous, boolean follow) {
        static final Wish USUAL = new Wish("", Optional.of(Duration.ofMinutes(15)), false, true);
    }

    /// What is shown.
    ///
    /// @param lines those with the filter's words, oldest first
    /// @param pods whose logs are read, of `allPods`
    /// @param message why there is nothing, or what is missing
    record View(
            List<LogLine> lines,
            int all,
            int errors,
            int warnings,
            List<String> containers,
            int pods,
            int allPods,
            Wish wish,
            String filter,
            String message) {
        static final View EMPTY =
                new View(List.of(), 0, 0, 0, List.of(), 0, 0, Wish.USUAL, "", CLOSED);
    }

    private final Jobs jobs;
    private final Executor window;
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.EMPTY);
    private final MergedLog merged = new MergedLog(KEPT, LETTERS);
    private final List<LogLine> arrived = new ArrayList<>();
    private final List<Watching> following = new ArrayList<>();
    private List<Source> sources = List.of();
    private Optional<ClusterAccess> door = Optional.empty();
    private Wish wish = Wish.USUAL;
    private String filter = "";
    private String message = CLOSED;
    private int run;
    private boolean waiting;

    LogModel(Jobs jobs, Executor window) {
        this.jobs = jobs;
        this.window = window;
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Shows the logs of these pods; empty without a door. The same pods go on as they are.
    void show(List<Row> rows, Optional<ClusterAccess> access) {
        List<Source> next = new ArrayList<>();
        String pod = "";
        for (Row row : rows) {
            if (row.kind().equals("Pod")) {
                pod = row.name();
            } else if (row.kind().equals("Container") && !pod.isEmpty()) {
                next.add(new Source(row.namespace(), pod, row.name()));
            }
        }
        if (!next.equals(sources) || !access.equals(door)) {
            sources = List.copyOf(next);
            door = access;
            load();
        }
    }

    void wish(Wish next) {
        if (!next.equals(wish)) {
            wish = next;
            load();
        }
    }

    Wish wish() {
        return wish;
    }

    void filter(String words) {
        filter = words;
        publish();
    }

    void end() {
        following.forEach(Watching::close);
        following.clear();
        run++;
        sources = List.of();
        door = Optional.empty();
    }

    private void load() {
        following.forEach(Watching::close);
        following.clear();
        merged.clear();
        int mine = ++run;
        message = "";
        if (door.isEmpty() || sources.isEmpty()) {
            message = door.isEmpty() ? CLOSED : "No pod, no log.";
            publish();
            return;
        }
        publish();
        ClusterAccess access = door.get();
        boolean follow = wish.follow() && !wish.previous();
        for (Source source : read()) {
            LogRequest request =
                    new LogRequest(
                            source.namespace(),
                            source.pod(),
                            source.container(),
                            wish.previous(),
                            wish.previous() ? Optional.empty() : wish.since(),
                            LINES);
            jobs.quietly(() -> load(access, request, follow, mine));
        }
    }

    private void load(ClusterAccess access, LogRequest request, boolean follow, int mine) {
        Reply<List<LogLine>> read = access.log(request);
        window.execute(
                () -> {
                    if (mine == run) {
                        read.value().ifPresent(this::take);
                        read.trouble().ifPresent(this::say);
                    }
                });
        if (follow && read.value().isPresent()) {
            LogRequest on =
                    new LogRequest(
                            request.namespace(),
                            request.pod(),
                            request.container(),
                            false,
                            Optional.of(Duration.ofSeconds(1)),
                            LINES);
            Watching watch = access.follow(on, line -> arrive(line, mine), () -> {});
            window.execute(
                    () -> {
                        if (mine == run) {
                            following.add(watch);
                        } else {
                            watch.close();
                        }
                    });
        }
    }

    private void say(Trouble trouble) {
        message =
                trouble.kind() == Trouble.Kind.MISSING || trouble.kind() == Trouble.Kind.REFUSED
                        ? wish.previous()
                                ? "There was no run before."
                                : "The container has no log yet."
                        : trouble.sentence();
        publish();
    }

    /// Called from the library's threads: gathers, and wakes the window once.
    private void arrive(LogLine line, int mine) {
        synchronized (arrived) {
            arrived.add(line);
            if (arrived.size() > KEPT) {
                arrived.subList(0, arrived.size() - KEPT).clear();
            }
            if (waiting) {
                return;
            }
            waiting = true;
        }
        window.execute(
                () -> {
                    List<LogLine> now;
                    synchronized (arrived) {
                        now = List.copyOf(arrived);
                        arrived.clear();
                        waiting = false;
                    }
                    if (mine == run) {
                        take(now);
                    }
                });
    }

    private void take(List<LogLine> more) {
        merged.add(more);
        publish();
    }

    private void publish() {
        String words = filter.strip().toLowerCase(Locale.ROOT);
        List<LogLine> all = merged.lines();
        List<LogLine> shown =
                words.isEmpty()
                        ? all
                        : all.stream()
                                .filter(
                                        line ->
                                                line.text()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(words))
                                .toList();
        view.set(
                new View(
                        List.copyOf(shown),
                        all.size(),
                        merged.errors(),
                        merged.warnings(),
                        sources.stream().map(Source::container).distinct().toList(),
                        pods(read()),
                        pods(sources),
                        wish,
                        filter,
                        all.isEmpty() ? message : ""));
    }

    private static int pods(List<Source> from) {
        return (int) from.stream().map(Source::pod).distinct().count();
    }

    /// Those that are wanted, as many as may be read at once.
    private List<Source> read() {
        return sources.stream()
                .filter(
                        source ->
                                wish.container().isEmpty()
                                        || wish.container().equals(source.container()))
                .limit(MOST_LOGS)
                .toList();
    }

    /// All shown lines as a text for a file.
    String text() {
        return text(view.get().lines());
    }

    static String text(List<LogLine> lines) {
        StringBuilder text = new StringBuilder();
        for (LogLine line : lines) {
            line.time().ifPresent(time -> text.append(time).append(' '));
            text.append(line.pod()).append(' ').append(line.container()).append(' ');
            text.append(line.text()).append('\n');
        }
        return text.toString();
    }
}
