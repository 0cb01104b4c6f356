package dev.slipway.conformance;

import dev.slipway.base.Outcome;
import dev.slipway.score.model.Generated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Whole runs of score-compose: the same project as values, and the same mounted files; the detail
/// says where only the bytes differ.
final class ScoreComposeCases implements ConformanceArea {

    @Override
    public String name() {
        return "score-compose";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("score/golden/score-compose");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        return ScoreCase.find(corpus.resolve("score/golden"), "score-compose", false).stream()
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
        if (!ScoreKubernetesCases.values(expected).equals(ScoreKubernetesCases.values(actual))) {
            return Verdict.disagree(ScoreKubernetesCases.difference(expected, actual));
        }
        Map<String, String> wanted = mounts(each.folder().resolve("expected/mounts"));
        Map<String, String> got = new TreeMap<>();
        ours.value().get().mounts().forEach((path, bytes) -> got.put(path, text(bytes)));
        if (!wanted.equals(got)) {
            return Verdict.disagree("mounts: expected " + wanted + ", was " + got);
        }
        return new Verdict(
                Kind.AGREE,
                expected.equals(actual)
                        ? "same bytes"
                        : "bytes: " + ScoreKubernetesCases.difference(expected, actual));
    }

    private static Map<String, String> mounts(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString(), text(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    /// A character a byte.
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
