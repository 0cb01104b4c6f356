package dev.slipway.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.desk.Job;
import dev.slipway.desk.Jobs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

class JobsModelTest {
    private final Jobs jobs = new Jobs();
    private final AtomicLong now = new AtomicLong();
    private final JobsModel model = new JobsModel(UnaryOperator.identity(), now::get);

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void saysThatThereAreNone() {
        assertThat(summary()).isEqualTo(new JobsModel.Summary(JobsModel.Tone.IDLE, "No jobs"));
    }

    @Test
    void tellsOfTheOneThatRunsAndHowFarItIs() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Job<String> job =
                jobs.start(
                        "Reading myorg",
                        progress -> {
                            progress.step("orders.yaml", 3, 12);
                            told.countDown();
                            end.await();
                            return "";
                        });
        model.set(jobs.all().get());
        told.await();
        now.set(Duration.ofSeconds(5).toNanos());

        assertThat(summary())
                .isEqualTo(new JobsModel.Summary(JobsModel.Tone.RUNNING, "1 job running"));
        JobsModel.Row row = model.rows().getFirst();
        assertThat(row.title()).isEqualTo("Reading myorg");
        assertThat(row.message()).isEqualTo("orders.yaml");
        assertThat(row.share()).isEqualTo(0.25);
        assertThat(row.elapsed()).hasSeconds(5);
        end.countDown();
        ended(job);
        assertThat(summary()).isEqualTo(new JobsModel.Summary(JobsModel.Tone.DONE, "1 job done"));
    }

    @Test
    void aFailureIsToldBeforeWhatWentWellAndRunningComesFirst() {
        Job<String> broken =
                jobs.start(
                        "Break",
                        progress -> {
                            throw new IllegalStateException("no space left");
                        });
        Job<String> fine = jobs.start("Do", progress -> "done");
        ended(broken);
        ended(fine);
        CountDownLatch end = new CountDownLatch(1);
        Job<String> running =
                jobs.start(
                        "Run",
                        progress -> {
                            end.await();
                            return "";
                        });
        model.set(jobs.all().get());

        assertThat(model.rows())
                .extracting(JobsModel.Row::title)
                .containsExactly("Run", "Do", "Break");
        end.countDown();
        ended(running);
        assertThat(summary())
                .isEqualTo(new JobsModel.Summary(JobsModel.Tone.FAILED, "1 job failed"));
        assertThat(model.rows().getLast().message()).isEqualTo("no space left");
    }

    private JobsModel.Summary summary() {
        return model.summaryProperty().get();
    }

    private static void ended(Job<?> job) {
        CountDownLatch latch = new CountDownLatch(1);
        try (var heard =
                job.status()
                        .listen(
                                status -> {
                                    if (status.ended()) {
                                        latch.countDown();
                                    }
                                })) {
            assertThat(heard).isNotNull();
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
