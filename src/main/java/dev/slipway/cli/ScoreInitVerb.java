package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.desk.ScoreSources;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FolderSource;
import dev.slipway.score.folder.Beginning;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Target;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `slipway score init`: what `init` of score-k8s and score-compose does.
@Command(
        name = "init",
        description = {
            "Begins a project: the state directory, the default provisioners and a sample Score"
                    + " file, as score-k8s and score-compose write them.",
            "Provisioners and patch templates may come from a path, a folder, -, http(s)://… and"
                    + " git-https://HOST/REPOSITORY.git/PATH.",
        })
final class ScoreInitVerb extends ScoreVerb {
    private final Map<String, String> environment;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "The Score file to begin with (default: score.yaml).")
    String file = "score.yaml";

    @Option(names = "--no-sample", description = "Makes no sample Score file.")
    boolean noSample;

    @Option(
            names = "--no-default-provisioners",
            description = "Leaves the default provisioners out.")
    boolean noDefaults;

    @Option(
            names = "--provisioners",
            paramLabel = "URI",
            description = "Installs provisioner files, before those that are there; repeat.")
    List<String> provisioners = List.of();

    @Option(
            names = "--patch-templates",
            paramLabel = "URI",
            description = "Replaces the patch templates of the state; repeat for more.")
    List<String> patchTemplates = List.of();

    @Option(
            names = {"-p", "--project"},
            paramLabel = "NAME",
            description = "The name of the Compose project (default: after the folder).")
    @Nullable String project;

    @Option(
            names = "--allow-network",
            description = "Fetches what a URI names on another computer.")
    boolean allowNetwork;

    ScoreInitVerb(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path home = home();
        FolderSource source = new FolderSource(home);
        Target chosen = target(source);
        if (chosen == Target.KUBERNETES && project != null) {
            throw mistake("--project is for Compose: give --target compose");
        }
        List<Problem> problems = new ArrayList<>();
        List<FileText> patches = fetch(home, patchTemplates, problems);
        List<FileText> files = fetch(home, provisioners, problems);
        if (problems.stream().anyMatch(Problem::isError)) {
            return tell(problems);
        }
        Path name = home.getFileName();
        Outcome<Beginning.Plan> plan =
                new Beginning(
                                chosen,
                                name == null ? "" : name.toString(),
                                Path.of(file).normalize().toString(),
                                !noSample,
                                !noDefaults,
                                Optional.ofNullable(project),
                                files,
                                patches,
                                Instant.now())
                        .plan(source);
        problems.addAll(plan.problems());
        plan.value().ifPresent(made -> write(home, made, problems));
        return tell(problems);
    }

    private void write(Path home, Beginning.Plan made, List<Problem> problems) {
        FilePlan files = made.files();
        apply(home, files, problems);
        if (problems.stream().noneMatch(Problem::isError)) {
            made.log().forEach(this::log);
        }
    }

    private List<FileText> fetch(Path home, List<String> uris, List<Problem> problems) {
        ScoreSources sources =
                new ScoreSources(home, environment, allowNetwork, ScoreInitVerb::standardInput);
        List<FileText> files = new ArrayList<>();
        for (String uri : uris) {
            Outcome<List<FileText>> read = sources.read(uri, Progress.NONE);
            problems.addAll(read.problems());
            read.value().ifPresent(files::addAll);
        }
        return files;
    }

    private static String standardInput() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
