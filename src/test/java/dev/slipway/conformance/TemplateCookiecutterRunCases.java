package dev.slipway.conformance;

import dev.slipway.files.FolderSource;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Each folder of `cookiecutter-expected/`: a whole template, run as cookiecutter was.
final class TemplateCookiecutterRunCases implements ConformanceArea {

    @Override
    public String name() {
        return "template-cookiecutter";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("templates/cookiecutter-expected");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        Path templates = corpus.resolve("templates");
        try (Stream<Path> folders = Files.list(data(corpus))) {
            return folders.filter(folder -> Files.exists(folder.resolve("case.yaml")))
                    .sorted()
                    .map(
                            folder ->
                                    new Case(
                                            folder.getFileName() + "",
                                            () -> run(templates, folder)))
                    .toList();
        }
    }

    private static Verdict run(Path templates, Path folder) throws IOException {
        YamlNode one =
                Yaml.readOne(
                                "case.yaml",
                                Files.readString(folder.resolve("case.yaml")),
                                Dialect.CORE)
                        .value()
                        .orElseThrow();
        Map<String, Object> expected = TemplateData.read(folder.resolve("expected/result.json"));
        Path template = templates.resolve(one.text("template").orElseThrow());
        boolean hooks =
                one.get("accept_hooks").map(YamlNode::value).map(Boolean.TRUE::equals).orElse(true);
        String today = one.text("today").orElse("2026-11-22");
        Clock clock =
                Clock.fixed(
                        LocalDate.parse(today).atTime(12, 0).toInstant(ZoneOffset.UTC),
                        ZoneOffset.UTC);
        try (CookiecutterTrial trial = new CookiecutterTrial()) {
            CookiecutterTrial.End end =
                    trial.run(
                            FolderSource.whole(template),
                            one.text("directory").orElse(""),
                            TemplateData.map(
                                    one.get("extra_context").map(YamlNode::value).orElse(null)),
                            hooks,
                            clock);
            boolean mustFail = expected.get("exit") instanceof Number e && e.intValue() != 0;
            if (end.failed() && end.said().toString().contains("cookiecutter.extension")) {
                return Verdict.unsupported(end.said().toString());
            }
            if (end.failed() != mustFail) {
                return Verdict.disagree("failed: " + end.failed() + " " + end.said());
            }
            return mustFail ? Verdict.agree() : compare(end, expected);
        }
    }

    private static Verdict compare(CookiecutterTrial.End end, Map<String, Object> expected)
            throws IOException {
        Set<String> got = files(end.output());
        Set<String> wanted = wanted(expected);
        if (!got.equals(wanted)) {
            Set<String> more = new TreeSet<>(got);
            more.removeAll(wanted);
            Set<String> less = new TreeSet<>(wanted);
            less.removeAll(got);
            return Verdict.disagree("too much " + more + ", missing " + less);
        }
        Map<String, Object> context = end.plan().orElseThrow().context();
        Map<String, Object> wantedContext = TemplateData.map(expected.get("context"));
        for (String key : List.of("cookiecutter", "_cookiecutter")) {
            Object a = withoutPlaces(context.getOrDefault(key, Map.of()));
            Object b = withoutPlaces(wantedContext.getOrDefault(key, Map.of()));
            if (!TemplateData.same(a, b)) {
                return Verdict.disagree(key + ": got " + a + ", expected " + b);
            }
        }
        return Verdict.agree();
    }

    private static Object withoutPlaces(Object context) {
        Map<String, Object> rest = new LinkedHashMap<>(TemplateData.map(context));
        List.of("_template", "_repo_dir", "_output_dir", "_checkout").forEach(rest::remove);
        return rest;
    }

    private static Set<String> files(Path output) throws IOException {
        Set<String> lines = new TreeSet<>();
        try (Stream<Path> all = Files.walk(output)) {
            for (Path path : all.filter(p -> !p.equals(output)).toList()) {
                String relative = output.relativize(path).toString();
                lines.add(
                        Files.isDirectory(path)
                                ? relative + "/"
                                : relative
                                        + " "
                                        + TemplateCookiecutterCases.mode(path)
                                        + " "
                                        + sha256(Files.readAllBytes(path)));
            }
        }
        return lines;
    }

    private static Set<String> wanted(Map<String, Object> expected) {
        Set<String> lines = new TreeSet<>();
        for (Object entry : (List<?>) expected.getOrDefault("files", List.of())) {
            Map<String, Object> item = TemplateData.map(entry);
            lines.add(
                    "dir".equals(item.get("type"))
                            ? item.get("path") + "/"
                            : item.get("path") + " " + item.get("mode") + " " + item.get("sha256"));
        }
        return lines;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
