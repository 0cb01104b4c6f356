package dev.slipway.cluster.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.cluster.access.ClusterAccess.Forwarding;
import dev.slipway.cluster.access.Trouble;

import io.fabric8.mockwebserver.internal.WebSocketMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A forwarded port against a server that speaks Kubernetes' protocol of it: the first byte of each
/// message names the channel, 0 for data and 1 for errors, and the first message of each channel
/// the port.
class ForwardTest {
    private static final String PATH =
            "/api/v1/namespaces/shop/pods/orders-x7k2p/portforward?ports=3000";
    private static final byte DATA = 0;
    private static final byte ERROR = 1;
    private final MockCluster cluster = new MockCluster();
    private final FabricAccess door =
            FabricAccess.open(cluster.target("dev"), Optional.empty(), Patience.USUAL, () -> false);

    @AfterEach
    void end() {
        door.close();
        cluster.close();
    }

    private static WebSocketMessage message(byte channel, String text) {
        byte[] body = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[body.length + 1];
        all[0] = channel;
        System.arraycopy(body, 0, all, 1, body.length);
        return new WebSocketMessage(10L, all, true, true);
    }

    private Forwarding forward() {
        return door.forward("shop", "orders-x7k2p", 3000).value().orElseThrow();
    }

    private static Socket connect(Forwarding forward) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), forward.local());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void until(BooleanSupplier reached) {
        for (int i = 0; i < 3_000 && !reached.getAsBoolean(); i++) {
            Progress.NONE.await(Duration.ofMillis(20));
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }

    @Test
    void whatThePodSaysArrivesAtThePortOfThisComputer() throws IOException {
        cluster.server()
                .expect()
                .get()
                .withPath(PATH)
                .andUpgradeToWebSocket()
                .open(
                        message(DATA, "\u00b8\u000b"),
                        message(ERROR, "\u00b8\u000b"),
                        message(DATA, "HTTP/1.1 200 OK"))
                .done()
                .always();
        try (Forwarding forward = forward()) {
            assertThat(forward.trouble()).isEmpty();
            try (Socket socket = connect(forward)) {
                byte[] said = socket.getInputStream().readNBytes(15);
                assertThat(new String(said, StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200 OK");
            }
        }
    }

    @Test
    void nobodyElseCanReachItAndClosingEndsIt() throws IOException {
        Forwarding forward = forward();
        int port = forward.local();
        try (Socket socket = connect(forward)) {
            assertThat(socket.getInetAddress().isLoopbackAddress()).isTrue();
        }
        forward.close();

        assertThat(forward.trouble()).isPresent();
        until(() -> !isOpen(port));
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void whatTheClusterRefusesIsSaid() throws IOException {
        cluster.answer(
                asked ->
                        asked.path().equals(PATH)
                                ? Optional.of(MockCluster.Answer.refusal(403, "you may not"))
                                : Optional.empty());
        try (Forwarding forward = forward();
                var _ = connect(forward)) {
            until(() -> forward.trouble().isPresent());
            assertThat(forward.trouble().orElseThrow().kind())
                    .as(forward.trouble().toString())
                    .isEqualTo(Trouble.Kind.FORBIDDEN);
        }
    }
}
