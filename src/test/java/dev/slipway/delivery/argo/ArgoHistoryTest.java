package dev.slipway.delivery.argo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.delivery.Delivery;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.dora.Window;
import dev.slipway.delivery.git.Recorded;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@DisplayName("Argo CD's history")
class ArgoHistoryTest {
    private static final String LIST =
            """
            apiVersion: v1
            kind: List
            items:
              - kind: Application
                metadata: {name: shop}
                status:
                  history:
                    - {id: 2, revision: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, deployedAt: "2026-03-02T10:00:00Z"}
                    - {id: 1, revisions: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa], deployedAt: "2026-03-01T10:00:00Z"}
                    - {id: 3, deployedAt: "soon"}
              - kind: Application
                metadata: {name: empty}
            """;

    @Test
    @DisplayName("is read by application, the oldest first; what has no time is left out")
    void read() {
        Map<String, List<Recorded>> found = ArgoHistory.read("apps.yaml", LIST);
        assertThat(found).containsOnlyKeys("shop");
        List<Recorded> shop = found.getOrDefault("shop", List.of());
        assertThat(shop).extracting(Recorded::name).containsExactly("aaaaaaaa", "bbbbbbbb");
        assertThat(shop.getFirst().time())
                .isEqualTo(Instant.parse("2026-03-01T10:00:00Z").getEpochSecond());
    }

    @Test
    @DisplayName("tells how often, and never a zero for what nobody could look at")
    void onlyHowOften(@TempDir Path folder) {
        Delivery delivery =
                Delivery.recorded(
                        "shop",
                        folder,
                        ArgoHistory.read("apps.yaml", LIST).getOrDefault("shop", List.of()),
                        "an entry",
                        Progress.NONE);
        long end = Instant.parse("2026-03-03T00:00:00Z").getEpochSecond();
        Report report = delivery.report(Window.ending(end, Duration.ofDays(10)));
        assertThat(report.figure(Metric.DEPLOYMENT_FREQUENCY).value()).hasValue(0.2);
        assertThat(report.figure(Metric.CHANGE_FAIL_RATE).value()).isEmpty();
        assertThat(report.figure(Metric.CHANGE_LEAD_TIME).how()).startsWith("Not computed");
    }
}
