package dev.slipway.cluster.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// One line of a container's log.
///
/// @param time when the container wrote it, as its node says
/// @param pod the pod's name
public record LogLine(Optional<Instant> time, String pod, String container, String text) {

    /// How urgent a line calls itself.
    public enum Tone {
        PLAIN,
        WARNING,
        ERROR
    }

    /// The part of a pod's name that tells it from its sisters: `x7k2p`.
    public String suffix() {
        return pod.substring(pod.lastIndexOf('-') + 1);
    }

    public Tone tone() {
        String head = text.substring(0, Math.min(text.length(), 200)).toUpperCase(Locale.ROOT);
        if (has(head, "ERROR") || has(head, "FATAL") || has(head, "PANIC")) {
            return Tone.ERROR;
        }
        return has(head, "WARN") || has(head, "WARNING") ? Tone.WARNING : Tone.PLAIN;
    }

    private static boolean has(String head, String word) {
        int at = head.indexOf(word);
        return at >= 0
                && (at == 0 || !Character.isLetter(head.charAt(at - 1)))
                && (at + word.length() == head.length()
                        || !Character.isLetter(head.charAt(at + word.length())));
    }
}
