package dev.slipway.conformance;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.files.FolderSource;
import dev.slipway.files.ProcessCommandRunner;
import dev.slipway.goldenpath.cookiecutter.Cookiecutter;
import dev.slipway.goldenpath.cookiecutter.CookiecutterPlan;
import dev.slipway.goldenpath.cookiecutter.CookiecutterRequest;
import dev.slipway.goldenpath.cookiecutter.HookRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One template run to its end through the front doors, hooks as processes, in a folder that is
/// removed afterwards.
final class CookiecutterTrial implements AutoCloseable {
    private final Path home;

    CookiecutterTrial() throws IOException {
        home = Files.createTempDirectory("slipway-cookiecutter-");
        Files.createDirectories(home.resolve("scratch"));
    }

    /// How a run ended: what was planned, and the output folder.
    record End(boolean failed, Optional<CookiecutterPlan> plan, Path output, List<Problem> said) {}

    private record Run(
            FileSource files,
            String folder,
            Map<String, Object> extra,
            boolean hooks,
            Clock clock) {}

    End run(
            FileSource files,
            String folder,
            Map<String, Object> extra,
            boolean hooks,
            Clock clock) {
        Path output = home.resolve("out");
        List<Problem> said = new ArrayList<>();
        Optional<CookiecutterPlan> plan = plan(new Run(files, folder, extra, hooks, clock), said);
        boolean failed = said.stream().anyMatch(Problem::isError);
        if (plan.isEmpty() || plan.get().folder().isEmpty() && failed) {
            return new End(true, plan, output, said);
        }
        if (failed) {
            plan.get()
                    .leftover()
                    .ifPresent(
                            left ->
                                    left.createFolder(
                                            output.resolve(plan.get().folder()),
                                            FilePlan.Finish.NOTHING,
                                            Progress.NONE));
            return new End(true, plan, output, said);
        }
        CookiecutterPlan whole = plan.get();
        CookiecutterPlan wanted =
                hooks
                        ? whole
                        : new CookiecutterPlan(
                                whole.folder(),
                                whole.files(),
                                whole.context(),
                                List.of(),
                                whole.leftover());
        Outcome<Path> created = hookRun().create(wanted, output, FilePlan.Finish.NOTHING);
        said.addAll(created.problems());
        return new End(created.hasErrors(), plan, output, said);
    }

    private HookRun hookRun() {
        return new HookRun(
                new ProcessCommandRunner(home, System.getenv()),
                home.resolve("scratch"),
                Progress.NONE);
    }

    private Optional<CookiecutterPlan> plan(Run run, List<Problem> said) {
        FileSource files = run.files();
        String folder = run.folder();
        if (run.hooks()) {
            Outcome<Optional<Path>> changed = hookRun().beforeQuestions(files, folder);
            said.addAll(changed.problems());
            if (changed.value().isEmpty()) {
                return Optional.empty();
            }
            if (changed.value().get().isPresent()) {
                files = FolderSource.whole(changed.value().get().get());
                folder = "";
            }
        }
        Outcome<Cookiecutter> template = Cookiecutter.read(files, folder);
        said.addAll(template.problems());
        if (template.value().isEmpty()) {
            return Optional.empty();
        }
        CookiecutterRequest request =
                new CookiecutterRequest(
                        Map.of(),
                        CookiecutterRequest.Values.extra(run.extra()),
                        new CookiecutterRequest.Surroundings(
                                run.clock(),
                                "seed",
                                "<template>",
                                "<template>",
                                home.resolve("out").toString(),
                                ""),
                        CookiecutterRequest.Target.FRESH,
                        run.hooks());
        Outcome<CookiecutterPlan> plan = template.value().get().plan(request, Progress.NONE);
        said.addAll(plan.problems());
        return plan.value();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
