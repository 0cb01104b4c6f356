package dev.slipway.conformance;

import dev.slipway.files.FileSource;
import dev.slipway.files.MemorySource;
import dev.slipway.yaml.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Each element of `conformance/cookiecutter.json`: a small template, run with its hooks.
final class TemplateCookiecutterCases implements ConformanceArea {

    @Override
    public String name() {
        return "template-cookiecutter-cases";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("templates/conformance/cookiecutter.json");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        return TemplateData.list(data(corpus)).stream()
                .map(one -> new Case(String.valueOf(one.get("name")), () -> run(one)))
                .toList();
    }

    private static Verdict run(Map<String, Object> one) throws IOException {
        FileSource files = MemorySource.of(Trees.given("", TemplateData.map(one.get("template"))));
        boolean hooks = !Boolean.FALSE.equals(one.get("accept_hooks"));
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        try (CookiecutterTrial trial = new CookiecutterTrial()) {
            CookiecutterTrial.End end =
                    trial.run(files, "", TemplateData.map(one.get("extra_context")), hooks, clock);
            boolean mustFail = one.get("exit") instanceof Number exit && exit.intValue() != 0;
            if (end.failed() != mustFail) {
                return Verdict.disagree(
                        (mustFail ? "ran, although it must fail: " : "failed: ") + end.said());
            }
            String got = shown(end.output());
            String wanted = Trees.wanted(TemplateData.map(one.get("expected")));
            return Verdict.of(
                    got.equals(wanted),
                    "got\n"
                            + got
                            + "\nexpected\n"
                            + wanted
                            + "\n"
                            + Json.print(one.get("message")));
        }
    }

    /// The folder on disk in the notation of [Trees#wanted].
    static String shown(Path output) throws IOException {
        TreeMap<String, String> lines = new TreeMap<>();
        if (!Files.isDirectory(output)) {
            return lines.toString();
        }
        try (Stream<Path> all = Files.walk(output)) {
            for (Path path : all.filter(p -> !p.equals(output)).toList()) {
                String relative = output.relativize(path).toString();
                if (Files.isSymbolicLink(path)) {
                    lines.put(relative, "-> " + Files.readSymbolicLink(path));
                } else if (Files.isDirectory(path)) {
                    try (Stream<Path> inside = Files.list(path)) {
                        if (inside.findAny().isEmpty()) {
                            lines.put(relative + "/", "empty");
                        }
                    }
                } else {
                    lines.put(
                            relative,
                            mode(path)
                                    + " "
                                    + Base64.getEncoder().encodeToString(Files.readAllBytes(path)));
                }
            }
        }
        return lines.toString();
    }

    static String mode(Path file) throws IOException {
        Set<PosixFilePermission> permissions =
                Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
        int mode = 0;
        for (PosixFilePermission permission : permissions) {
            mode |= 1 << (PosixFilePermission.values().length - 1 - permission.ordinal());
        }
        return Integer.toOctalString(mode);
    }
}
