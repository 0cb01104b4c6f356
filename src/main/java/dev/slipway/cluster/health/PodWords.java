package dev.slipway.cluster.health;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.List;

/// The one word (and counts) that `kubectl get pods` shows for a pod, so that people recognise it.
/// Source of the algorithm: kubectl's printer of pods.
public record PodWords(String status, int ready, int containers, int restarts) {

    public static PodWords of(LiveObject pod) {
        Tree status = pod.tree().at("status");
        String word = status.text("reason");
        word = word.isEmpty() ? status.text("phase") : word;
        boolean gated =
                pod.condition("PodScheduled")
                        .filter(c -> c.reason().equals("SchedulingGated"))
                        .isPresent();
        Counting count = new Counting(gated ? "SchedulingGated" : word);
        count.initContainers(pod);
        if (!count.initializing
                || pod.condition("Initialized").filter(Condition::isTrue).isPresent()) {
            count.containers(pod);
        }
        return new PodWords(
                ending(pod, count.word),
                count.ready,
                pod.tree().items("spec", "containers").size() + count.sidecars,
                count.restarts);
    }

    private static String ending(LiveObject pod, String word) {
        if (!pod.isBeingDeleted()) {
            return word;
        }
        Tree status = pod.tree().at("status");
        if (status.text("reason").equals("NodeLost")) {
            return "Unknown";
        }
        boolean over = List.of("Succeeded", "Failed").contains(status.text("phase"));
        return over ? word : "Terminating";
    }

    /// Goes through the containers as kubectl does.
    private static final class Counting {
        private String word;
        private boolean initializing;
        private int ready;
        private int restarts;
        private int sidecars;
        private int sidecarRestarts;

        Counting(String word) {
            this.word = word;
        }

        void initContainers(LiveObject pod) {
            List<Tree> specs = pod.tree().items("spec", "initContainers");
            List<Tree> statuses = pod.tree().items("status", "initContainerStatuses");
            sidecars = (int) specs.stream().filter(Counting::isSidecar).count();
            for (int i = 0; i < statuses.size() && !initializing; i++) {
                Tree container = statuses.get(i);
                int again = (int) container.at("restartCount").number(0);
                restarts += again;
                boolean sidecar =
                        specs.stream()
                                .filter(s -> s.text("name").equals(container.text("name")))
                                .anyMatch(Counting::isSidecar);
                sidecarRestarts += sidecar ? again : 0;
                Tree ended = container.at("state", "terminated");
                if (ended.isThere() && ended.at("exitCode").number(0) == 0) {
                    continue;
                }
                if (sidecar && container.isTrue("started")) {
                    ready += container.isTrue("ready") ? 1 : 0;
                    continue;
                }
                initializing = true;
                String waiting = container.text("state", "waiting", "reason");
                word =
                        ended.isThere()
                                ? "Init:" + end(ended)
                                : !waiting.isEmpty() && !waiting.equals("PodInitializing")
                                        ? "Init:" + waiting
                                        : "Init:" + i + "/" + specs.size();
            }
        }

        void containers(LiveObject pod) {
            restarts = sidecarRestarts;
            boolean running = false;
            for (Tree container : pod.tree().items("status", "containerStatuses").reversed()) {
                restarts += (int) container.at("restartCount").number(0);
                String waiting = container.text("state", "waiting", "reason");
                Tree ended = container.at("state", "terminated");
                if (!waiting.isEmpty()) {
                    word = waiting;
                } else if (ended.isThere()) {
                    word = end(ended);
                } else if (container.isTrue("ready")
                        && container.at("state", "running").isThere()) {
                    running = true;
                    ready++;
                }
            }
            if (word.equals("Completed") && running) {
                boolean isReady = pod.condition("Ready").filter(Condition::isTrue).isPresent();
                word = isReady ? "Running" : "NotReady";
            }
        }

        private static boolean isSidecar(Tree spec) {
            return spec.text("restartPolicy").equals("Always");
        }

        private static String end(Tree ended) {
            if (!ended.text("reason").isEmpty()) {
                return ended.text("reason");
            }
            long signal = ended.at("signal").number(0);
            return signal != 0 ? "Signal:" + signal : "ExitCode:" + ended.at("exitCode").number(0);
        }
    }
}
