package dev.slipway.conformance;

import dev.slipway.base.Outcome;
import dev.slipway.score.model.Generated;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The manifests of score-k8s, equal as values; the detail says where only the bytes differ.
final class ScoreKubernetesCases implements ConformanceArea {

    @Override
    public String name() {
        return "score-kubernetes";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("score/golden/score-k8s");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        return ScoreCase.find(corpus.resolve("score/golden"), "score-k8s", false).stream()
                .map(each -> new Case(each.name(), () -> judge(each)))
                .toList();
    }

    private static Verdict judge(ScoreCase each) throws IOException {
        Outcome<Generated> ours = each.run();
        if (ours.value().isEmpty()) {
            return Verdict.disagree(ours.problems().toString());
        }
        String expected = Files.readString(each.expectedOutput());
        String actual = ours.value().get().output().text();
        if (!values(expected).equals(values(actual))) {
            return Verdict.disagree(difference(expected, actual));
        }
        return new Verdict(
                Kind.AGREE,
                expected.equals(actual) ? "same bytes" : "bytes: " + difference(expected, actual));
    }

    static List<Object> values(String text) {
        List<Object> values = new ArrayList<>();
        for (YamlDocument document : Yaml.read("output", text, Dialect.GO)) {
            values.add(
                    document.content().value().isEmpty()
                            ? document.content().problems()
                            : Optional.ofNullable(document.content().value().get().value()));
        }
        return values;
    }

    /// The first line that differs.
    static String difference(String expected, String actual) {
        List<String> wanted = expected.lines().toList();
        List<String> got = actual.lines().toList();
        for (int i = 0; i < Math.max(wanted.size(), got.size()); i++) {
            String left = i < wanted.size() ? wanted.get(i) : "(end)";
            String right = i < got.size() ? got.get(i) : "(end)";
            if (!left.equals(right)) {
                return "line " + (i + 1) + ": expected \"" + left + "\", was \"" + right + "\"";
            }
        }
        return "only in the line ends";
    }
}
