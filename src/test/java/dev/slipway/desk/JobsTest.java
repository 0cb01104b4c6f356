package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.desk.Job.State;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

class JobsTest {

    @Test
    void aJobTellsItsResult() throws InterruptedException {
        try (Jobs jobs = new Jobs()) {
            Job<String> job = jobs.start("Count", progress -> "three");

            assertThat(ended(job).result()).contains("three");
            assertThat(jobs.all().get()).containsExactly(job);
        }
    }

    @Test
    void aFaultEndsTheJobWithItsMessage() throws InterruptedException {
        try (Jobs jobs = new Jobs()) {
            Job<String> job =
                    jobs.start(
                            "Fail",
                            progress -> {
                                throw new IllegalStateException("the disk is full");
                            });

            assertThat(ended(job).state()).isEqualTo(State.FAILED);
            assertThat(job.status().get().message()).isEqualTo("the disk is full");
        }
    }

    @Test
    void aFaultOfTheJavaRuntimeEndsTheJobToo() throws InterruptedException {
        try (Jobs jobs = new Jobs()) {
            Job<String> job =
                    jobs.start(
                            "Fail",
                            progress -> {
                                throw new NoClassDefFoundError("io/x/Client");
                            });

            assertThat(ended(job).state()).isEqualTo(State.FAILED);
            assertThat(job.status().get().message()).isEqualTo("NoClassDefFoundError: io/x/Client");
        }
    }

    @Test
    void whoWaitsForQuietWorkHearsOfItsFault() throws InterruptedException {
        try (Jobs jobs = new Jobs()) {
            BlockingQueue<Throwable> heard = new LinkedBlockingQueue<>();
            LinkageError fault = new UnsatisfiedLinkError("libx");

            jobs.quietly(
                    () -> {
                        throw fault;
                    },
                    heard::add);

            assertThat(heard.poll(60, TimeUnit.SECONDS)).isSameAs(fault);
        }
    }

    @Test
    void aCancelledJobStopsAtItsNextCheck() throws InterruptedException {
        try (Jobs jobs = new Jobs()) {
            CountDownLatch running = new CountDownLatch(1);
            Job<String> job =
                    jobs.start(
                            "Wait",
                            progress -> {
                                running.countDown();
                                while (true) {
                                    progress.check();
                                    Thread.onSpinWait();
                                }
                            });
            assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();

            job.cancel();

            assertThat(ended(job).state()).isEqualTo(State.CANCELLED);
        }
    }

    @Test
    void onlyTheNewestInputIsWorkedToTheEnd() throws InterruptedException {
        try (Jobs jobs = new Jobs()) {
            List<Integer> finished = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch first = new CountDownLatch(1);
            CountDownLatch last = new CountDownLatch(1);
            Consumer<Integer> worker =
                    jobs.latest(
                            (input, progress) -> {
                                first.countDown();
                                while (input < 9 && !progress.cancelled()) {
                                    Thread.onSpinWait();
                                }
                                progress.check();
                                finished.add(input);
                                last.countDown();
                            });

            worker.accept(1);
            assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
            worker.accept(2);
            worker.accept(9);

            assertThat(last.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(finished).containsExactly(9);
        }
    }

    @Test
    void whatWaitsMakesWayForANewerInput() throws InterruptedException {
        try (Jobs jobs = new Jobs()) {
            CountDownLatch first = new CountDownLatch(1);
            CountDownLatch last = new CountDownLatch(1);
            Consumer<Integer> worker =
                    jobs.latest(
                            (input, progress) -> {
                                if (input == 2) {
                                    last.countDown();
                                    return;
                                }
                                first.countDown();
                                progress.await(Duration.ofHours(1));
                            });

            worker.accept(1);
            assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
            worker.accept(2);

            assertThat(last.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static <T> Job.Status<T> ended(Job<T> job) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        job.status()
                .listen(
                        status -> {
                            if (status.ended()) {
                                done.countDown();
                            }
                        });
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        return job.status().get();
    }
}
