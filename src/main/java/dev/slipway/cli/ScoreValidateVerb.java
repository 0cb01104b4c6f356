package dev.slipway.cli;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.ScoreRun;
import dev.slipway.files.FolderSource;
import dev.slipway.score.Score;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Target;
import dev.slipway.yaml.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `slipway score validate`: everything that is wrong with Score files at once, where the peers
/// tell one fault a run.
@Command(
        name = "validate",
        description = {
            "Checks Score files against the schema and what no schema says, all faults at once.",
            "With --target it also makes the output in memory, with an image for open ones, and"
                    + " checks manifests against the schema of Kubernetes. Nothing is written.",
        })
final class ScoreValidateVerb extends ScoreVerb {
    private final Desk desk;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Score files (default: score.yaml).")
    List<Path> files = List.of(Path.of("score.yaml"));

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text (default, on standard error) or json (on standard output).")
    String format = "text";

    ScoreValidateVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Set<Problem> problems = new LinkedHashSet<>();
        for (Path file : files) {
            String name = file.toString().replace('\\', '/');
            List<Problem> found = new ArrayList<>(Score.read(name, read(file)).problems());
            Target chosen = target;
            if (chosen != null && found.stream().noneMatch(Problem::isError)) {
                found.addAll(made(file, name, chosen));
            }
            problems.addAll(found);
        }
        List<Problem> sorted = problems.stream().sorted(Problem.WORST_FIRST).toList();
        if (format.equals("json")) {
            out().println(Json.print(sorted.stream().map(Common::values).toList()));
            out().flush();
            return sorted.stream().anyMatch(Problem::isError) ? Exit.FINDINGS : Exit.OK;
        }
        int code = tell(sorted);
        if (code == Exit.OK) {
            log(Common.count(files.size(), "Score file is", "Score files are") + " valid");
        }
        return code;
    }

    private List<Problem> made(Path file, String name, Target chosen) {
        Path absolute = home().resolve(file).normalize();
        Path folder = absolute.getParent();
        if (folder == null) {
            return List.of();
        }
        String inside = folder.relativize(absolute).toString();
        boolean kept = new FolderSource(folder).exists(ScoreRun.stateFile(chosen));
        if (!kept) {
            log(name + ": no state directory, so the provisioners of the program are used");
        }
        ScoreRun run =
                new ScoreRun(
                        folder,
                        List.of(inside),
                        chosen,
                        Options.NONE.withImage("example.invalid/open:latest"),
                        Set.of());
        return desk.score().generate(run, Map.of(), Progress.NONE).problems().stream()
                .map(p -> p.where().path().equals(inside) ? p.at(p.where().in(name)) : p)
                .toList();
    }
}
