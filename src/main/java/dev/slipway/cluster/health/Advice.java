package dev.slipway.cluster.health;

import java.util.Map;
import java.util.Set;

/// What to do next about a reason that Kubernetes gives for a container that does not run.
final class Advice {
    /// Waiting reasons that do not pass by themselves.
    static final Set<String> STUCK =
            Set.of(
                    "CrashLoopBackOff",
                    "ImagePullBackOff",
                    "ErrImagePull",
                    "ErrImageNeverPull",
                    "InvalidImageName",
                    "CreateContainerError",
                    "CreateContainerConfigError",
                    "RunContainerError",
                    "StartError");

    private static final String IMAGE =
            "check that the image and its tag exist and that the cluster may pull them";
    private static final Map<String, String> NEXT =
            Map.of(
                    "CrashLoopBackOff", "read the log of the run before: why did it end?",
                    "ImagePullBackOff", IMAGE,
                    "ErrImagePull", IMAGE,
                    "ErrImageNeverPull",
                            "the image is not on the node and may not be pulled: change"
                                    + " imagePullPolicy or load it",
                    "InvalidImageName", "correct the name of the image",
                    "CreateContainerError", "check command, volumes and security context",
                    "CreateContainerConfigError",
                            "a ConfigMap, Secret or key that the container needs is missing: create"
                                    + " it",
                    "RunContainerError", "check command, volumes and security context",
                    "StartError", "check that the command exists in the image");

    private Advice() {}

    static String next(String reason) {
        return NEXT.getOrDefault(reason, "look at the events of the pod");
    }

    /// What an exit code usually means; empty where it means nothing in particular.
    static String code(long code) {
        return switch ((int) code) {
            case 126 -> "the command cannot be run";
            case 127 -> "the command was not found";
            case 137 -> "it was killed";
            case 139 -> "it crashed (segmentation fault)";
            case 143 -> "it was asked to end";
            default -> "";
        };
    }
}
