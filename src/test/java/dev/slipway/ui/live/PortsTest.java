package dev.slipway.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Objects;

import org.junit.jupiter.api.Test;

import java.util.Map;

class PortsTest {
    private static LiveObject object(String yaml) {
        return Objects.read("test", yaml).value().orElseThrow().getFirst();
    }

    private static final LiveObject POD =
            object(
                    """
                    apiVersion: v1
                    kind: Pod
                    metadata: {name: p}
                    spec: {containers: [{name: main, ports: [{name: web, containerPort: 3000}, {containerPort: 53, protocol: UDP}]}]}
                    """);

    @Test
    void aServicesPortLeadsToTheNamedNumberedOrSamePortOfThePod() {
        LiveObject service =
                object(
                        """
                        apiVersion: v1
                        kind: Service
                        metadata: {name: s}
                        spec:
                          ports:
                          - {port: 80, targetPort: web}
                          - {port: 81, targetPort: 9090}
                          - {port: 82}
                          - {port: 83, targetPort: unknown}
                          - {port: 84, protocol: UDP}
                        """);

        assertThat(Ports.of(service, POD)).isEqualTo(Map.of(80, 3000, 81, 9090, 82, 82));
    }

    @Test
    void aPodNamesItsOwn() {
        assertThat(Ports.of(POD)).containsExactly(3000);
    }
}
