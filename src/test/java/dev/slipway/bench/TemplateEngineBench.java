package dev.slipway.bench;

import dev.slipway.base.Progress;
import dev.slipway.files.FolderSource;
import dev.slipway.goldenpath.Answers;
import dev.slipway.goldenpath.GoldenPath;
import dev.slipway.goldenpath.Plan;
import dev.slipway.goldenpath.RunContext;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.template.Functions;
import dev.slipway.template.Limits;
import dev.slipway.template.Options;
import dev.slipway.template.Template;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The template engine beside node's nunjucks, both taking turns on one machine in one run:
///
/// - renders of a 60-line template whose source is new each time;
/// - seconds for a template of 1,000 such files, read from disk into memory, nothing kept from one
///   round to the next: the first round of a process, a warm one, and a whole process from its
///   start to its end;
/// - key press to plan on 200 files, all of which change.
///
/// `TemplateEngineBench NUNJUCKS_FOLDER`, where `npm i nunjucks` was run. Ours does more than
/// theirs: it checks the step's input, confines the paths, and knows the template's line of every
/// line.
public final class TemplateEngineBench {
    private static final int FILES = 1_000;
    private static final int ROUNDS = 30;
    private static final int STARTS = 5;
    private static final int KEYS = 200;
    private static final String YAML =
            """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: bench}
            spec:
              type: service
              steps:
                - action: fetch:template
                  input: {url: ./skeleton, values: "${{ parameters }}"}
            """;
    private static final Map<String, Object> VALUES =
            Map.of(
                    "name",
                    "orders",
                    "owner",
                    "team-commerce",
                    "database",
                    "postgres",
                    "ports",
                    List.of(80, 443, 8080));

    private final PrintStream out = System.out;
    private final NodeNunjucks node;
    private final Path folder;
    private int number;
    private long length;

    private TemplateEngineBench(NodeNunjucks node, Path folder) {
        this.node = node;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2 && args[0].equals("once")) {
            tree(Path.of(args[1]), FILES);
            return;
        }
        Path folder = Files.createTempDirectory("slipway-bench");
        write(folder, FILES);
        try (NodeNunjucks node = new NodeNunjucks(Path.of(args[0]))) {
            TemplateEngineBench bench = new TemplateEngineBench(node, folder);
            bench.files();
            bench.renders();
            bench.starts();
        }
        keystrokes();
    }

    private void say(String what, double ours, double theirs, String unit) {
        out.println(
                String.format(
                        Locale.ROOT,
                        "%-46s %9.3f %s, node %9.3f: %.1f x",
                        what,
                        ours,
                        unit,
                        theirs,
                        theirs / ours));
    }

    /// Sixty lines with what real skeletons use: values, conditions, a loop, filters, raw.
    static String source(int number) {
        StringBuilder text = new StringBuilder("# file " + number + " of ${{ values.name }}\n");
        for (int i = 0; i < 9; i++) {
            text.append("name: ${{ values.name | lower }}-").append(number).append('\n');
            text.append("{%- if values.database != \"none\" %}\n");
            text.append("  db: ${{ values.database }}\n");
            text.append("{%- else %}\n  db: none\n{%- endif %}\n");
        }
        text.append("{%- for port in values.ports %}\n  - ${{ port }}\n{%- endfor %}\n");
        text.append("{% raw %}${{ github.sha }}{% endraw %}\n");
        return text.toString();
    }

    private static void write(Path folder, int files) throws IOException {
        for (int i = 0; i < files; i++) {
            String name = i % 10 == 0 ? "${{ values.name }}-" + i : "file" + i;
            Path file = folder.resolve("skeleton/dir" + i % 20 + "/" + name + ".yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source(i));
        }
    }

    private void files() throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            tree(folder, FILES);
            ours.add(since(start));
            theirs.add(node.seconds("tree " + folder.resolve("skeleton")));
        }
        say("1,000 files, first in its process", ours.getFirst(), theirs.getFirst(), "s");
        say("1,000 files, warm (median)", warm(ours), warm(theirs), "s");
    }

    /// The median of the later half.
    private static double warm(List<Double> times) {
        return median(times.subList(times.size() / 2, times.size()));
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static void tree(Path folder, int files) {
        Plan plan = session(folder).plan(Answers.of(VALUES), Progress.NONE).value().orElseThrow();
        if (plan.workspace().files().size() != files) {
            throw new IllegalStateException("not all files were made");
        }
    }

    private static GoldenPath session(Path folder) {
        SoftwareTemplate template =
                SoftwareTemplate.read(
                                "template.yaml",
                                Yaml.readOne("template.yaml", YAML, Dialect.CORE)
                                        .value()
                                        .orElseThrow())
                        .value()
                        .orElseThrow();
        return GoldenPath.session(template, RunContext.local(FolderSource.whole(folder)));
    }

    private void renders() throws IOException {
        Path base = Files.writeString(folder.resolve("base.txt"), source(4242));
        node.seconds("base " + base);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            for (int k = 0; k < FILES; k++) {
                length += render(number++);
            }
            ours.add(since(start));
            theirs.add(node.seconds("renders " + FILES));
        }
        say("1,000 renders of 60 new lines, warm (median)", warm(ours), warm(theirs), "s");
        out.println(
                String.format(
                        Locale.ROOT,
                        "that is %.0f renders a second of %d characters, node %.0f",
                        FILES / warm(ours),
                        length / number,
                        FILES / warm(theirs)));
    }

    private static int render(int number) {
        return Template.parse("bench", source(number), Options.backstage())
                .value()
                .orElseThrow()
                .render(Map.of("values", VALUES), Functions.NONE, Limits.DEFAULT, Progress.NONE)
                .value()
                .orElseThrow()
                .text()
                .length();
    }

    /// Whole processes: ours is a plain `java` without the installed program's start-up cache.
    private void starts() throws IOException, InterruptedException {
        ProcessBuilder ours =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TemplateEngineBench.class.getName(),
                        "once",
                        folder.toString());
        List<Double> mine = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            mine.add(process(ours));
            theirs.add(process(node.once(folder.resolve("skeleton"))));
        }
        say("1,000 files, from start to end of a process", median(mine), median(theirs), "s");
    }

    private static double process(ProcessBuilder builder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code = builder.inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(builder.command() + " ended with " + code);
        }
        return since(start);
    }

    private static void keystrokes() throws IOException {
        Path folder = Files.createTempDirectory("slipway-bench-keys");
        write(folder, KEYS);
        GoldenPath session = session(folder);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            Map<String, Object> values = new LinkedHashMap<>(VALUES);
            values.put("name", "orders".substring(0, 1 + i % 6) + i);
            long start = System.nanoTime();
            session.plan(Answers.of(values), Progress.NONE);
            if (i >= KEYS / 4) {
                times.add(since(start) * 1000);
            }
        }
        List<Double> sorted = times.stream().sorted().toList();
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "key press to plan, 200 files, all change: p50 %.1f ms, p95 %.1f ms",
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 95 / 100)));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
