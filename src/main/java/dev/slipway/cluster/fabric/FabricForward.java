package dev.slipway.cluster.fabric;

import dev.slipway.cluster.access.ClusterAccess.Forwarding;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.LocalPortForward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One forwarded port. What its users do wrong (a browser that hangs up) is no fault of it; what
/// the cluster says is.
final class FabricForward implements Forwarding {
    private static final Logger LOG = Logger.getLogger(FabricForward.class.getName());
    private final LocalPortForward forward;
    private final String server;

    private FabricForward(LocalPortForward forward, String server) {
        this.forward = forward;
        this.server = server;
    }

    static Reply<Forwarding> open(
            KubernetesClient client, String server, String namespace, String pod, int port) {
        try {
            LocalPortForward forward =
                    client.pods()
                            .inNamespace(namespace)
                            .withName(pod)
                            .portForward(port, InetAddress.getLoopbackAddress(), 0);
            return Reply.of(new FabricForward(forward, server));
        } catch (IllegalStateException | UncheckedIOException e) {
            return Reply.failed(
                    new Trouble(
                            Trouble.Kind.REFUSED,
                            "no port of this computer could be opened",
                            "end another program that listens, and try again"));
        }
    }

    @Override
    public int local() {
        return forward.getLocalPort();
    }

    @Override
    public Optional<Trouble> trouble() {
        Optional<Trouble> said =
                forward.getServerThrowables().stream()
                        .reduce((before, last) -> last)
                        .map(fault -> Faults.of(fault, server));
        return forward.isAlive() || said.isPresent()
                ? said
                : Optional.of(
                        new Trouble(
                                Trouble.Kind.UNREACHABLE, "the connection ended", "forward anew"));
    }

    @Override
    public void close() {
        try {
            forward.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "the port was closed already", e);
        }
    }
}
