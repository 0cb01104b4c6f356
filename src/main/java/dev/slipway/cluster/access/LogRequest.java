package dev.slipway.cluster.access;

import java.time.Duration;
import java.util.Optional;

/// Which part of a container's log is wanted.
///
/// @param previous that of the run before the present one
/// @param since how far back; empty for as far as `lines` reach
/// @param lines the most lines, the newest ones
public record LogRequest(
        String namespace,
        String pod,
        String container,
        boolean previous,
        Optional<Duration> since,
        int lines) {}
