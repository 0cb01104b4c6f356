package dev.slipway.bench;

import dev.slipway.base.Where;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.ClusterAccess.Sink;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.live.Feed;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Objects;
import dev.slipway.cluster.select.Placement;
import dev.slipway.cluster.select.Selection;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The Live board at the size of the issue: 200 components in 2 clusters with 2,000 pods, 50
/// changes a second. Prints what a tick costs (all that the core does for one update) and the heap
/// after ten minutes of changes, run as fast as they go.
public final class LiveBoardBench {
    private static final int COMPONENTS = 200;
    private static final int PODS = 5;
    private static final int CHANGES_A_TICK = 10;
    private static final int TICKS = 10 * 60 * 5;

    private LiveBoardBench() {}

    public static void main(String[] args) {
        List<Selection> selections = new ArrayList<>();
        for (int i = 0; i < COMPONENTS; i++) {
            selections.add(
                    Selection.of("component:default/c" + i, "c" + i, Map.of(), Where.file("bench"))
                            .value()
                            .orElseThrow());
        }
        List<Feed> feeds = new ArrayList<>();
        List<Sink> sinks = new ArrayList<>();
        for (String cluster : List.of("dev", "prod")) {
            Feed feed = new Feed(cluster, new Placement(selections));
            feed.open(door(sinks), List.of("shop"), Instant.now());
            feeds.add(feed);
        }
        int kinds = sinks.size() / 2;
        for (int cluster = 0; cluster < 2; cluster++) {
            Sink sink = sinks.get(cluster * kinds);
            for (int i = 0; i < COMPONENTS; i++) {
                sink.changed(deployment(i));
                for (int pod = 0; pod < PODS; pod++) {
                    sink.changed(pod(i, pod, 0));
                }
            }
        }
        sinks.forEach(Sink::complete);
        Instant now = Instant.now();
        long first = System.nanoTime();
        for (Feed feed : feeds) {
            feed.tick(now);
        }
        System.out.printf("first tick %.1f ms%n", (System.nanoTime() - first) / 1e6);
        run(feeds, sinks, kinds, now);
    }

    private static void run(List<Feed> feeds, List<Sink> sinks, int kinds, Instant start) {
        Random random = new Random(7);
        double[] millis = new double[TICKS];
        long heapBefore = heap();
        for (int tick = 0; tick < TICKS; tick++) {
            for (int change = 0; change < CHANGES_A_TICK; change++) {
                Sink sink = sinks.get(random.nextInt(2) * kinds);
                sink.changed(pod(random.nextInt(COMPONENTS), random.nextInt(PODS), tick % 7));
            }
            long began = System.nanoTime();
            for (Feed feed : feeds) {
                feed.hear(start.plusMillis(200L * tick));
                feed.tick(start.plusMillis(200L * tick));
            }
            millis[tick] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%d ticks: median %.2f ms, p99 %.2f ms, most %.2f ms%n",
                TICKS, millis[TICKS / 2], millis[TICKS * 99 / 100], millis[TICKS - 1]);
        System.out.printf(
                "objects %d, heap %d MB before, %d MB after 10 min of changes%n",
                feeds.stream().mapToInt(Feed::size).sum(), heapBefore, heap());
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024);
    }

    private static LiveObject deployment(int i) {
        return object(
                """
                {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"c%1$d","namespace":"shop","uid":"d%1$d","generation":1,"labels":{"backstage.io/kubernetes-id":"c%1$d"}},
                "spec":{"replicas":5},"status":{"observedGeneration":1,"replicas":5,"updatedReplicas":5,"readyReplicas":5,"availableReplicas":5}}
                """
                        .formatted(i));
    }

    private static LiveObject pod(int i, int pod, int restarts) {
        return object(
                """
                {"apiVersion":"v1","kind":"Pod","metadata":{"name":"c%1$d-6f9c-%2$d","namespace":"shop","uid":"p%1$d-%2$d","labels":{"pod-template-hash":"6f9c"},
                "ownerReferences":[{"kind":"ReplicaSet","name":"c%1$d-6f9c","uid":"r%1$d","controller":true}]},
                "spec":{"restartPolicy":"Always","containers":[{"name":"main"}]},
                "status":{"phase":"Running","conditions":[{"type":"Ready","status":"True"}],"containerStatuses":[{"name":"main","ready":true,"restartCount":%3$d,"state":{"running":{}}}]}}
                """
                        .formatted(i, pod, restarts));
    }

    private static LiveObject object(String json) {
        return Objects.read("bench", json).value().orElseThrow().getFirst();
    }

    /// A door that hands out the sinks of its watches and answers nothing else.
    private static ClusterAccess door(List<Sink> sinks) {
        return (ClusterAccess)
                Proxy.newProxyInstance(
                        LiveBoardBench.class.getClassLoader(),
                        new Class<?>[] {ClusterAccess.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "ping" -> Reply.of("v1.31");
                                    case "groups" -> Reply.of(List.of());
                                    case "watch" -> {
                                        sinks.add((Sink) arguments[2]);
                                        yield (ClusterAccess.Watching) () -> {};
                                    }
                                    default -> throw new UnsupportedOperationException();
                                });
    }
}
