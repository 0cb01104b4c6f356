package dev.slipway.git;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.net.Redaction;

import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.JGitText;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;

/// Why a talk with a server came to nothing, in words that say what to do.
final class Refusals {
    private Refusals() {}

    static Problem of(Remote remote, Throwable fault) {
        String host = remote.url().host();
        Problem said = unauthorized(remote, fault).orElse(null);
        if (said != null) {
            return said;
        }
        for (Throwable at = fault; at != null; at = at.getCause()) {
            Optional<Problem> known = known(remote, host, at);
            if (known.isPresent()) {
                return known.get();
            }
        }
        String message = String.valueOf(fault.getMessage());
        return problem(
                remote,
                "git.remote",
                "the copy failed: " + Redaction.hide(message),
                fault instanceof IOException ? "try again; nothing was left behind" : "");
    }

    private static Optional<Problem> known(Remote remote, String host, Throwable at) {
        return Optional.ofNullable(
                switch (at) {
                    case AgreedConnections.LedElsewhere away ->
                            problem(
                                    remote,
                                    "git.redirect",
                                    host
                                            + " leads to "
                                            + away.getMessage()
                                            + ", which nobody agreed to",
                                    "use the address that it leads to, if you trust it");
                    case Exchange.OwnWork own ->
                            problem(
                                    remote,
                                    "git.own-work",
                                    "the copy has work of its own, so it stays where it is",
                                    "commit and push it, or take it back, then update again");
                    case Exchange.NoBranch none ->
                            problem(
                                    remote,
                                    "git.branch",
                                    "it has no branch " + none.getMessage(),
                                    "leave out /tree/… to get the branch it calls its own");
                    case SocketTimeoutException slow ->
                            problem(
                                    remote,
                                    "git.timeout",
                                    "%s said nothing for %d s"
                                            .formatted(host, remote.patience().toSeconds()),
                                    "try again later, or check the proxy");
                    case UnknownHostException unknown ->
                            problem(
                                    remote,
                                    "git.unreachable",
                                    "there is no server " + host,
                                    "check the address, and that you are connected");
                    case ConnectException closed ->
                            problem(
                                    remote,
                                    "git.unreachable",
                                    host + " cannot be reached",
                                    "check the address, the proxy, and that you are connected");
                    case NoRemoteRepositoryException none ->
                            problem(
                                    remote,
                                    "git.no-repository",
                                    "%s shows no repository %s"
                                            .formatted(host, remote.url().name()),
                                    remote.login().isEmpty()
                                            ? "check its name; a private one needs a login"
                                            : "check its name, and that the login may read it");
                    default -> null;
                });
    }

    private static Optional<Problem> unauthorized(Remote remote, Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        boolean asked = message.contains(JGitText.get().noCredentialsProvider);
        boolean refused = message.contains(JGitText.get().notAuthorized);
        if (!(fault instanceof TransportException) || !asked && !refused) {
            return Optional.empty();
        }
        return Optional.of(
                remote.login().isEmpty()
                        ? problem(
                                remote,
                                "git.login",
                                remote.url().host() + " wants to know who you are (401)",
                                "choose git's own login or a token, and try again")
                        : problem(
                                remote,
                                "git.login",
                                remote.url().host() + " does not accept the login (401)",
                                "check that the token is not over, and may read the repository"));
    }

    private static Problem problem(Remote remote, String rule, String message, String advice) {
        return Problem.error(rule, Where.file(remote.url().toString()), message).advise(advice);
    }
}
