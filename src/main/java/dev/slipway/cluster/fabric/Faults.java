package dev.slipway.cluster.fabric;

import dev.slipway.cluster.access.Trouble;
import dev.slipway.net.Redaction;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.WebSocketHandshakeException;

import org.jspecify.annotations.Nullable;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

/// Turns what the client throws into words for people.
final class Faults {
    private static final String ADDRESS = "check the address, the VPN and that the cluster runs";

    private Faults() {}

    static Trouble of(Throwable fault, String server) {
        KubernetesClientException said = find(fault, KubernetesClientException.class);
        int code = said == null ? upgrade(fault) : Math.max(0, said.getCode());
        String message = message(said, fault);
        return switch (code) {
            case 401 ->
                    new Trouble(
                            Trouble.Kind.SIGNED_OUT,
                            "the cluster does not accept the sign-in (401): the token is wrong or"
                                    + " has expired",
                            "sign in anew, then connect again");
            case 403 ->
                    new Trouble(
                            Trouble.Kind.FORBIDDEN,
                            message,
                            "ask for a role that allows it, or choose another namespace");
            case 404 -> new Trouble(Trouble.Kind.MISSING, message, "");
            case 409 -> new Trouble(Trouble.Kind.CONFLICT, message, "");
            case 0 -> unreachable(fault, server);
            default ->
                    code >= 500
                            ? new Trouble(
                                    Trouble.Kind.UNREACHABLE,
                                    "the cluster answers with the fault " + code + ": " + message,
                                    "try again in a moment")
                            : new Trouble(Trouble.Kind.REFUSED, message, "");
        };
    }

    /// With what a server answered that did not go over to a stream; 0 for no answer.
    private static int upgrade(Throwable fault) {
        WebSocketHandshakeException refused = find(fault, WebSocketHandshakeException.class);
        return refused == null ? 0 : refused.getResponse().code();
    }

    private static String message(@Nullable KubernetesClientException said, Throwable fault) {
        Status status = said == null ? null : said.getStatus();
        String text = status == null ? null : status.getMessage();
        if (text == null || text.isBlank()) {
            text = fault.getMessage();
        }
        int code = said == null ? upgrade(fault) : 0;
        if (code > 0) {
            return "the cluster refuses the connection (" + code + ")";
        }
        return text == null ? fault.getClass().getSimpleName() : Redaction.hide(text.strip());
    }

    private static Trouble unreachable(Throwable fault, String server) {
        SSLException tls = find(fault, SSLException.class);
        String why =
                find(fault, UnknownHostException.class) != null
                                || fault.toString().contains("UnresolvedAddress")
                        ? "its name is not known here"
                        : tls != null
                                ? "its certificate is not trusted"
                                : fault.toString().contains("HttpTimeout")
                                                || fault.toString().contains("HttpConnectTimeout")
                                                || find(fault, TimeoutException.class) != null
                                        ? "it does not answer in time"
                                        : find(fault, ConnectException.class) != null
                                                ? "nothing listens there"
                                                : "the connection broke";
        return new Trouble(
                Trouble.Kind.UNREACHABLE,
                Redaction.hide(server) + " cannot be reached: " + why,
                tls != null ? "check certificate-authority-data of this cluster" : ADDRESS);
    }

    private static <T extends Throwable> @Nullable T find(Throwable fault, Class<T> type) {
        Throwable now = fault;
        for (int depth = 0; now != null && depth < 16; depth++) {
            if (type.isInstance(now)) {
                return type.cast(now);
            }
            now = now.getCause();
        }
        return null;
    }
}
