package dev.slipway.score;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.score.compose.ComposeTarget;
import dev.slipway.score.kubernetes.KubernetesTarget;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Outputs;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.State;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Workload;
import dev.slipway.score.patch.Conversion;
import dev.slipway.score.patch.PatchTemplate;
import dev.slipway.score.provision.Provisioned;
import dev.slipway.score.provision.Provisioning;
import dev.slipway.score.provision.Request;
import dev.slipway.score.read.ScoreReader;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlWriter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads and generates, as `score-k8s generate` and `score-compose generate` do. Nothing is
/// written. An outcome with errors has no value, as the peers write nothing then.
public final class Score {

    private Score() {}

    /// One Score file with everything that is wrong with it, for either target.
    public static Outcome<Workload> read(String path, String text) {
        return ScoreReader.read(new FileText(path, text), Options.Overrides.NONE);
    }

    public static Outcome<Generated> generate(
            ScoreProject project, Target target, Progress progress) {
        Problems problems = new Problems();
        State state = new Workloads(project, target, problems).read();
        if (!problems.hasErrors() && state.workloads().isEmpty()) {
            problems.error(
                    "score.empty-project",
                    Where.file("."),
                    "there is no workload in the project",
                    "add a Score file");
        }
        if (problems.hasErrors()) {
            return Outcome.failed(problems.sorted());
        }
        Request.Surroundings surroundings =
                new Request.Surroundings(
                        project.seed(), project.now(), project.commands(), progress);
        Provisioned provisioned =
                Provisioning.run(
                        new Request(
                                target,
                                state,
                                project.provisioners(),
                                project.options(),
                                surroundings),
                        problems);
        Conversion conversion =
                new Conversion(
                        provisioned,
                        project.options(),
                        project.sources(),
                        project.patches(),
                        surroundings);
        Generated generated = convert(conversion, target, problems);
        return problems.hasErrors()
                ? Outcome.failed(problems.sorted())
                : Outcome.of(generated, problems.sorted());
    }

    private static Generated convert(Conversion conversion, Target target, Problems problems) {
        State state =
                conversion
                        .provisioned()
                        .state()
                        .withPatchingTemplates(
                                conversion.patches().stream().map(PatchTemplate::text).toList());
        if (target == Target.COMPOSE) {
            ComposeTarget.Composed composed = ComposeTarget.convert(conversion, problems);
            return new Generated(
                    target,
                    YamlWriter.write(composed.project()),
                    List.of(composed.project()),
                    state,
                    composed.mounts(),
                    asked(conversion));
        }
        List<YamlNode> documents = KubernetesTarget.convert(conversion, problems);
        new Refusals(conversion.provisioned()).of(documents).forEach(problems::add);
        return new Generated(
                target, YamlWriter.documents(documents), documents, state, Map.of(), List.of());
    }

    private static List<String> asked(Conversion conversion) {
        return conversion.provisioned().sources().values().stream()
                .flatMap(
                        source ->
                                source instanceof Outputs.Source.Environment environment
                                        ? environment.asked().stream()
                                        : Stream.empty())
                .distinct()
                .sorted()
                .toList();
    }
}
