package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.delivery.Delivery;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.dora.Window;
import dev.slipway.delivery.git.Definition;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

@DisplayName("The history of the sample platform")
class SampleHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir static Path platform;

    @BeforeAll
    static void write() throws IOException {
        for (String name : new String[] {"orders-service", "shipping-rates", "fulfilment-worker"}) {
            Files.createDirectories(platform.resolve("repos").resolve(name));
            Files.writeString(platform.resolve("repos").resolve(name).resolve("a.txt"), name);
        }
        SampleHistory.write(platform, NOW);
    }

    private static Report report(String service, Definition definition) {
        Window window = Window.ending(NOW.getEpochSecond(), Window.USUAL);
        return Delivery.of(
                        service,
                        platform.resolve("repos").resolve(service),
                        definition,
                        Progress.NONE)
                .value()
                .orElseThrow()
                .report(window);
    }

    @Test
    @DisplayName("gives a service with tags all five figures")
    void tags() {
        Report report = report("orders-service", Definition.USUAL);
        for (Metric metric : Metric.values()) {
            assertThat(report.figure(metric).value()).isPresent();
            assertThat(report.figure(metric).tooFew()).isFalse();
        }
    }

    @Test
    @DisplayName("deploys one service by merges")
    void branch() {
        Definition merges =
                new Definition(
                        new Definition.DeployedBy.Branch("production", false),
                        Definition.LeadFrom.AUTHORED);
        Report report = report("shipping-rates", merges);
        assertThat(report.deployments()).hasSizeGreaterThan(5);
        assertThat(report.figure(Metric.FAILED_DEPLOYMENT_RECOVERY_TIME).tooFew()).isTrue();
    }

    @Test
    @DisplayName("leaves one service without any deployment")
    void none() {
        assertThat(
                        Delivery.of(
                                        "fulfilment-worker",
                                        platform.resolve("repos/fulfilment-worker"),
                                        Definition.USUAL,
                                        Progress.NONE)
                                .problems())
                .extracting(problem -> problem.rule())
                .contains("delivery.none");
    }
}
