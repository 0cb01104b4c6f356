package dev.slipway.cluster.health;

import static dev.slipway.cluster.health.SyncHealth.degraded;
import static dev.slipway.cluster.health.SyncHealth.healthy;
import static dev.slipway.cluster.health.SyncHealth.progressing;
import static dev.slipway.cluster.health.SyncHealth.unknown;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a pod is judged. Pods that end by themselves are steps of something: while they run they are
/// on their way, and waiting for an image does not yet fail them.
final class PodRule {
    private static final String LIVES_ON = "argocd.argoproj.io/ignore-restart-policy";

    private PodRule() {}

    static SyncHealth judge(LiveObject pod) {
        Tree status = pod.tree().at("status");
        String message = status.text("message");
        boolean stays =
                pod.tree().text("spec", "restartPolicy").equals("Always")
                        || "true".equals(pod.annotations().get(LIVES_ON)) && !HookPods.isHook(pod);
        List<String> broken =
                status.items("containerStatuses").stream()
                        .map(container -> container.at("state", "waiting"))
                        .filter(waiting -> isBroken(waiting.text("reason")))
                        .map(waiting -> waiting.text("message"))
                        .toList();
        if (stays && !broken.isEmpty()) {
            return degraded(String.join(", ", broken));
        }
        return switch (status.text("phase")) {
            case "Pending" -> progressing(message);
            case "Succeeded" -> healthy(message);
            case "Failed" -> degraded(message.isEmpty() ? failure(status) : message);
            case "Running" -> {
                String policy = pod.tree().text("spec", "restartPolicy");
                yield stays
                        ? running(pod, message)
                        : policy.equals("OnFailure") || policy.equals("Never")
                                ? progressing(message)
                                : unknown(message);
            }
            default -> unknown(message);
        };
    }

    private static boolean isBroken(String reason) {
        return reason.startsWith("Err") || reason.endsWith("Error") || reason.endsWith("BackOff");
    }

    private static SyncHealth running(LiveObject pod, String message) {
        if (pod.condition("Ready").filter(Condition::isTrue).isPresent()) {
            return healthy(message);
        }
        boolean ended =
                pod.tree().items("status", "containerStatuses").stream()
                        .anyMatch(c -> c.at("lastState", "terminated").isThere());
        return ended ? degraded(message) : progressing(message);
    }

    /// What the first container says that ended badly, init containers first.
    private static String failure(Tree status) {
        return Stream.concat(
                        status.items("initContainerStatuses").stream(),
                        status.items("containerStatuses").stream())
                .map(PodRule::containerFailure)
                .filter(said -> !said.isEmpty())
                .limit(1)
                .collect(Collectors.joining());
    }

    private static String containerFailure(Tree container) {
        Tree ended = container.at("state", "terminated");
        if (!ended.text("message").isEmpty()) {
            return ended.text("message");
        }
        if (ended.text("reason").equals("OOMKilled")) {
            return "OOMKilled";
        }
        long code = ended.at("exitCode").number(0);
        return code == 0
                ? ""
                : "container \"%s\" failed with exit code %d"
                        .formatted(container.text("name"), code);
    }
}
