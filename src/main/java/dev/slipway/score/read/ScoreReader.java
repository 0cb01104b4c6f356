package dev.slipway.score.read;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Where;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Options.Overrides;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.SourceText;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.Optional;

/// Reads one Score file: overrides, upgrade of old forms, and every check of both peers in one
/// pass.
public final class ScoreReader {

    private ScoreReader() {}

    /// The workload, when it has no errors. Both peers stop at the first fault they meet; here all
    /// are told, each at its line.
    public static Outcome<Workload> read(FileText file, Overrides overrides) {
        Problems problems = new Problems();
        Optional<YamlNode> tree = problems.take(Yaml.readOne(file.path(), file.text(), Dialect.GO));
        if (tree.isEmpty()) {
            return Outcome.failed(problems.sorted());
        }
        if (!(tree.get().as(Origin.Step.SCORE) instanceof YamlMap root)) {
            problems.error(
                    "score.type",
                    new Where(file.path(), 1, 1),
                    "a Score file must be a mapping, not " + tree.get().kind(),
                    "begin with \"apiVersion: score.dev/v1b1\"");
            return Outcome.failed(problems.sorted());
        }
        YamlMap overridden = new Overriding(problems).apply(root, overrides);
        YamlMap upgraded = new Upgrade(problems).apply(overridden);
        SourceText source = new SourceText(file.path(), file.text());
        new Checker(source, problems, upgraded).check();
        new References(upgraded, source, problems).check();
        return problems.hasErrors()
                ? Outcome.failed(problems.sorted())
                : Outcome.of(Workload.of(file.path(), upgraded), problems.sorted());
    }
}
