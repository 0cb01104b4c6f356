package dev.slipway.files;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;

/// Runs commands that are told or tell a secret: programs that sign in, helpers of git, keyrings.
/// Input and outputs go through pipes and stand in no file, not even after a crash. Each pipe is
/// served by a thread of its own, so that none that is full holds up the others; `threads` must
/// start three at once. What is written beyond the limit ends the command.
///
/// @param as which folder and environment commands get
public record PipedCommandRunner(ProcessCommandRunner as, Executor threads)
        implements CommandRunner {
    static final int OUTPUT_LIMIT = 1 << 20;
    private static final int BLOCK = 8192;

    /// A program that the command left behind may hold the pipes open for as long as it likes.
    private static final Duration AFTERWARDS = Duration.ofSeconds(2);

    @Override
    public Outcome<Result> run(Command command, Progress progress) {
        Process process;
        try {
            process = as.prepared(command).start();
        } catch (IOException e) {
            return ProcessCommandRunner.failed(
                    command, "could not be started: " + Staging.reason(e));
        }
        try {
            return talk(process, command, progress);
        } finally {
            ProcessCommandRunner.end(process);
        }
    }

    private Outcome<Result> talk(Process process, Command command, Progress progress) {
        Taken output = new Taken(process.getInputStream(), OUTPUT_LIMIT);
        Taken errors = new Taken(process.getErrorStream(), OUTPUT_LIMIT);
        threads.execute(output);
        threads.execute(errors);
        threads.execute(() -> tell(process.getOutputStream(), command.input()));
        long end = System.nanoTime() + command.limit().toNanos();
        while (process.isAlive()) {
            if (output.isTooMuch() || errors.isTooMuch()) {
                break;
            }
            if (System.nanoTime() > end) {
                return ProcessCommandRunner.late(command);
            }
            progress.await(ProcessCommandRunner.STEP);
        }
        long patience = System.nanoTime() + AFTERWARDS.toNanos();
        while (!(output.isWhole() && errors.isWhole())
                && !output.isTooMuch()
                && !errors.isTooMuch()
                && System.nanoTime() < patience) {
            progress.await(ProcessCommandRunner.STEP);
        }
        if (output.isTooMuch() || errors.isTooMuch()) {
            return ProcessCommandRunner.failed(command, "wrote too much");
        }
        String said = new String(errors.bytes(), StandardCharsets.UTF_8);
        return Outcome.of(
                new Result(
                        true,
                        process.exitValue(),
                        output.bytes(),
                        said.substring(
                                0, Math.min(said.length(), ProcessCommandRunner.ERROR_LIMIT))));
    }

    /// A command need not read what it is told.
    private static void tell(OutputStream to, byte[] input) {
        try (to) {
            to.write(input);
        } catch (IOException e) {
            // it ended before, or closed its input: its exit code says whether that was wrong
        }
    }

    /// What came through a pipe so far. Written by its own thread, read by the one that waits.
    private static final class Taken implements Runnable {
        private final InputStream from;
        private final int limit;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean whole;
        private boolean tooMuch;

        Taken(InputStream from, int limit) {
            this.from = from;
            this.limit = limit;
        }

        @Override
        public void run() {
            byte[] block = new byte[BLOCK];
            try {
                int length = from.read(block);
                while (length >= 0 && take(block, length)) {
                    length = from.read(block);
                }
            } catch (IOException e) {
                // the process was ended: what was read is what there is
            }
            end();
        }

        private synchronized boolean take(byte[] block, int length) {
            tooMuch = bytes.size() + length > limit;
            if (!tooMuch) {
                bytes.write(block, 0, length);
            }
            return !tooMuch;
        }

        private synchronized void end() {
            whole = true;
        }

        synchronized boolean isWhole() {
            return whole;
        }

        synchronized boolean isTooMuch() {
            return tooMuch;
        }

        synchronized byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
