package dev.slipway.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.delivery.dora.LevelTable;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.git.Definition;
import dev.slipway.desk.DeliverySource;
import dev.slipway.desk.Desk;
import dev.slipway.desk.ServiceDelivery;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.git.GitFolder;
import dev.slipway.git.HistoryWriter;
import dev.slipway.git.HistoryWriter.Event;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@DisplayName("The figures of a team")
class DeliveryModelTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final GitFolder.Identity DEV = new GitFolder.Identity("Dev", "d@example.org");
    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();

    @TempDir Path top;
    private Desk desk;
    private DeliveryModel model;

    @BeforeEach
    void open() throws IOException {
        Path platform = top.resolve("platform");
        component(platform, "shop", "service");
        component(platform, "quiet", "service");
        component(platform, "parts", "library");
        Files.writeString(
                platform.resolve("app-config.yaml"),
                "catalog:\n  locations:\n    - {type: file, target: ./*/catalog-info.yaml}\n");
        HistoryWriter.write(platform.resolve("shop"), history(), DEV);
        desk =
                new Desk(
                        new SettingsFile(top.resolve("kept/settings.properties")),
                        FolderSource::new,
                        top.resolve("sample"),
                        Map.of(),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        desk.read(platform, Progress.NONE);
        model = new DeliveryModel(desk, window::add);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static void component(Path platform, String name, String type) throws IOException {
        Path folder = Files.createDirectories(platform.resolve(name));
        Files.writeString(
                folder.resolve("catalog-info.yaml"),
                """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: %s}
                spec: {type: %s, lifecycle: production, owner: team-a}
                """
                        .formatted(name, type));
    }

    /// Six deployments a week apart, each of one commit that was ten hours old.
    private static List<Event> history() {
        List<Event> events = new ArrayList<>();
        for (int week = 6; week > 0; week--) {
            long time = NOW.getEpochSecond() - week * 7 * 86_400L;
            events.add(
                    new Event.Committed(
                            "Change " + week, Optional.empty(), DEV, time - 36_000, time - 60));
            events.add(new Event.Tagged("v1.0." + (6 - week), Optional.empty(), time));
        }
        return events;
    }

    private void settle() throws InterruptedException {
        while (model.isReading()) {
            Runnable next = window.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("the job ends").isNotNull();
            next.run();
        }
    }

    private ServiceRow row(String name) {
        return model.view().rows().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("are those of its deployed components, in the catalog's order")
    void rows() throws InterruptedException {
        model.took(desk.workspace().get());
        settle();
        assertThat(model.team()).isEqualTo("team-a");
        assertThat(model.view().rows())
                .extracting(ServiceRow::name)
                .containsExactly("quiet", "shop");
        assertThat(model.stageProperty().get()).isEqualTo(DeliveryModel.Stage.ROWS);
        MetricCell lead =
                MetricCell.of(
                        row("shop").report().orElseThrow(),
                        Metric.CHANGE_LEAD_TIME,
                        LevelTable.Y2023);
        assertThat(lead.number() + " " + lead.unit() + " " + lead.cases() + " " + lead.level())
                .isEqualTo("10.0 h n 6 Elite");
        assertThat(lead.steps()).isEqualTo(4);
    }

    @Test
    @DisplayName("are no numbers below five cases, and no zeros without any")
    void tooFew() throws InterruptedException {
        model.took(desk.workspace().get());
        model.showSpan(Duration.ofDays(30));
        settle();
        MetricCell lead =
                MetricCell.of(
                        row("shop").report().orElseThrow(),
                        Metric.CHANGE_LEAD_TIME,
                        LevelTable.Y2023);
        assertThat(lead.told()).isFalse();
        assertThat(lead.number() + ", " + lead.level()).isEqualTo("too few, n 4, needs 5");
        assertThat(row("quiet").report()).isEmpty();
        assertThat(row("quiet").obstacle().orElseThrow().rule()).isEqualTo("delivery.repository");
    }

    @Test
    @DisplayName("follow another definition, which is kept for the next start")
    void definition() throws InterruptedException {
        model.took(desk.workspace().get());
        settle();
        ServiceDelivery shop = row("shop").service().orElseThrow();
        model.define(shop, Definition.parse("commits main from merge").orElseThrow());
        settle();
        assertThat(row("shop").detail()).isEqualTo("commits on main");
        assertThat(row("shop").service().orElseThrow().kept()).isEqualTo(ServiceDelivery.Kept.USER);
        assertThat(
                        DeliveryModel.command(
                                row("shop").service().orElseThrow(),
                                Duration.ofDays(90),
                                LevelTable.Y2021))
                .endsWith("--commits-of main --from-merge --window 90d --levels 2021");
        model.undefine(shop);
        settle();
        assertThat(row("shop").service().orElseThrow().kept())
                .isEqualTo(ServiceDelivery.Kept.USUAL);
    }

    @Test
    @DisplayName("are asked of nobody before the user agreed")
    void consent() throws InterruptedException {
        model.took(desk.workspace().get());
        settle();
        model.showSource(DeliverySource.PROMETHEUS);
        assertThat(model.stageProperty().get()).isEqualTo(DeliveryModel.Stage.WAITS);
        model.showSource(DeliverySource.GITHUB);
        assertThat(model.stageProperty().get()).isEqualTo(DeliveryModel.Stage.WAITS);
        assertThat(model.isReading()).isFalse();
    }

    @Test
    @DisplayName("explain themselves: definition, cases, what the window before had")
    void how() throws InterruptedException {
        model.took(desk.workspace().get());
        model.showSpan(Duration.ofDays(22));
        settle();
        ServiceRow shop = row("shop");
        HowText how =
                HowText.of(
                        shop,
                        shop.report().orElseThrow(),
                        Metric.DEPLOYMENT_FREQUENCY,
                        LevelTable.Y2023);
        assertThat(how.lead()).isEqualTo("Deployment frequency, too few to tell.");
        assertThat(how.how()).startsWith("Deployments / days (3 / 22.0).");
        assertThat(how.facts())
                .extracting(fact -> fact.name() + ": " + fact.value())
                .contains(
                        "Deployment: version tags",
                        "Cases: 3, too few",
                        "Window before: too few (n 3)");
        assertThat(how.scores()).allSatisfy(score -> assertThat(score.value()).isEmpty());
    }

    @Test
    @DisplayName("leave the screen as a table that says how each came about")
    void csv() throws InterruptedException {
        model.took(desk.workspace().get());
        settle();
        assertThat(DoraTable.csv(model.view().rows(), LevelTable.Y2023).lines())
                .hasSize(6)
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "shop,changeLeadTime,36000.0,seconds,36000.0,6,false,false,elite,2023,"));
    }
}
