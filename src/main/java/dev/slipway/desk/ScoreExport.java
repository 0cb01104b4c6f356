package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Shell;
import dev.slipway.files.Change;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Workload;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What generating would write into a project's folder: the target's file, and what belongs beside
/// it (the state where there is one, files that Compose services mount).
///
/// @param file the target's file, relative to the folder
/// @param before what stands there now; empty where there is no such file
/// @param output what would stand there
public record ScoreExport(
        Target target,
        Path folder,
        String file,
        Optional<Preview.Output> before,
        Preview.Output output,
        FilePlan plan) {

    /// What is asked for; the names count from the project's folder.
    record Wanted(
            ScoreGround ground,
            Desk desk,
            Seed seed,
            String score,
            String overrides,
            Target target,
            String image) {}

    /// The file that the target's tool writes unless told otherwise.
    public static String fileName(Target target) {
        return target == Target.COMPOSE ? "compose.yaml" : "manifests.yaml";
    }

    static Outcome<ScoreExport> of(Wanted wanted, Progress progress) {
        Path folder = wanted.ground.folder();
        FileSource source = wanted.desk.disk(folder);
        String text = source.text(wanted.score).orElse("");
        Optional<FileText> over =
                wanted.overrides.isEmpty()
                        ? Optional.empty()
                        : source.text(wanted.overrides)
                                .map(found -> new FileText(wanted.overrides, found));
        Options options = Options.NONE.withOverrides(new Options.Overrides(over, List.of()));
        ScoreRun run =
                new ScoreRun(
                        folder,
                        List.of(wanted.score),
                        wanted.target,
                        wanted.image.isEmpty() ? options : options.withImage(wanted.image),
                        Set.of());
        String workload = ScoreFiles.workload(wanted.score, text).map(Workload::name).orElse("");
        Generation generation =
                new Generation(
                        run,
                        source,
                        wanted.ground.platform(wanted.target),
                        new Seed(wanted.seed.value(), workload),
                        CommandRunner.NOT_RUN);
        Outcome<ScoreRun.Result> made = generation.run(progress);
        String file = fileName(wanted.target);
        return new Outcome<>(
                made.value()
                        .filter(result -> !made.hasErrors())
                        .map(result -> export(wanted, folder, file, source, result)),
                made.problems().stream().map(wanted.ground.places()::shown).toList());
    }

    private static ScoreExport export(
            Wanted wanted, Path folder, String file, FileSource source, ScoreRun.Result result) {
        FilePlan plan =
                result.beside()
                        .and(
                                new FilePlan(
                                        List.of(
                                                Change.Write.text(
                                                        file, result.generated().output()))));
        Optional<Preview.Output> before =
                source.text(file)
                        .map(
                                text ->
                                        new Preview.Output(
                                                dev.slipway.base.Traced.source(file, text),
                                                Documents.of(wanted.target, text)));
        return new ScoreExport(
                wanted.target,
                folder,
                file,
                before,
                new Preview.Output(result.generated().output(), Documents.of(result.generated())),
                plan);
    }

    /// The command line that writes the same: `slipway score`, or with `peer` the target's own
    /// tool, which has to be initialised in the folder.
    public static String command(
            Target target,
            boolean peer,
            Path folder,
            String score,
            String overrides,
            Optional<String> image) {
        StringBuilder line =
                new StringBuilder("cd ").append(Shell.quoted(folder.toString())).append(" && ");
        line.append(
                peer
                        ? target.tool() + " generate"
                        : "slipway score generate -t "
                                + (target == Target.COMPOSE ? "compose" : "kubernetes"));
        line.append(' ').append(Shell.quoted(score));
        if (!overrides.isEmpty()) {
            line.append(" --overrides-file ").append(Shell.quoted(overrides));
        }
        image.ifPresent(name -> line.append(" --image ").append(Shell.quoted(name)));
        return line.append(" -o ").append(fileName(target)).toString();
    }
}
