package dev.slipway.desk;

import dev.slipway.base.Progress;
import dev.slipway.files.Change;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.FilePlan;
import dev.slipway.files.ProcessCommandRunner;
import dev.slipway.goldenpath.cookiecutter.HookRun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The folder that hooks need while they run; it is gone afterwards. Without consent to `effect`,
/// the kind of hooks that are to run, nothing runs, and that is told.
record HookScratch(String effect, Consent consent, Map<String, String> environment) {

    <T> T with(Progress progress, Function<HookRun, T> work) {
        try {
            Path scratch = Files.createTempDirectory("slipway-hooks-");
            try {
                Path folder = Files.createDirectory(scratch.resolve("work"));
                CommandRunner runner =
                        consent.allows(effect)
                                ? new ProcessCommandRunner(folder, environment)
                                : CommandRunner.NOT_RUN;
                return work.apply(new HookRun(runner, folder, progress));
            } finally {
                new FilePlan(List.of(new Change.Delete("work"))).applyTo(scratch, Progress.NONE);
                Files.deleteIfExists(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
