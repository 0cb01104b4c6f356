package dev.slipway.bench;

import dev.slipway.base.Progress;
import dev.slipway.files.FileSource;
import dev.slipway.files.MemorySource;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The template engine beside node's nunjucks, in one run on one machine: renders of a 60-line
/// template whose source is new each time, seconds for a template of 1,000 files, and key press to
/// plan on one of 200 files.
///
/// `TemplateEngineBench NUNJUCKS_FOLDER`, where `npm i nunjucks` was run; without it only our side.
public final class TemplateEngineBench {
    private static final int WARM_UP = 3_000;
    private static final int RENDERS = 10_000;
    private static final int KEYS = 200;
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

    private TemplateEngineBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = System.out;
        double ours = renders(out);
        double files = files(out);
        keystrokes(out);
        if (args.length > 0) {
            String[] theirs = node(Path.of(args[0])).split("\\s+");
            double node = Double.parseDouble(theirs[0]);
            double nodeFiles = Double.parseDouble(theirs[1]);
            say(out, "node nunjucks: %.0f renders/s, 1,000 files in %.2f s", node, nodeFiles);
            say(out, "ratio: %.1f x renders, %.1f x files", ours / node, nodeFiles / files);
        }
    }

    private static void say(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
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

    private static double renders(PrintStream out) {
        for (int i = 0; i < WARM_UP; i++) {
            render(-i);
        }
        long start = System.nanoTime();
        long length = 0;
        for (int i = 0; i < RENDERS; i++) {
            length += render(i);
        }
        double rate = RENDERS / seconds(start);
        say(out, "slipway: %.0f renders/s (%d characters)", rate, length / RENDERS);
        return rate;
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

    private static GoldenPath path(int files) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < files; i++) {
            texts.put("t/skeleton/dir" + i % 20 + "/file" + i + ".yaml", source(i));
        }
        String yaml =
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
        FileSource source = MemorySource.of(texts);
        SoftwareTemplate template =
                SoftwareTemplate.read(
                                "t/template.yaml",
                                Yaml.readOne("t/template.yaml", yaml, Dialect.CORE)
                                        .value()
                                        .orElseThrow())
                        .value()
                        .orElseThrow();
        return GoldenPath.session(template, RunContext.local(source));
    }

    private static double files(PrintStream out) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            GoldenPath fresh = path(1_000);
            long start = System.nanoTime();
            Plan plan = fresh.plan(Answers.of(VALUES), Progress.NONE).value().orElseThrow();
            times.add(seconds(start));
            if (plan.workspace().files().size() != 1_000) {
                throw new IllegalStateException("not all files were made");
            }
        }
        double median = times.stream().sorted().toList().get(2);
        say(out, "slipway: 1,000 files in %.2f s (median of 5, parsed anew each time)", median);
        return median;
    }

    private static void keystrokes(PrintStream out) {
        GoldenPath session = path(200);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            Map<String, Object> values = new LinkedHashMap<>(VALUES);
            values.put("name", "orders".substring(0, 1 + i % 6) + i);
            long start = System.nanoTime();
            session.plan(Answers.of(values), Progress.NONE);
            if (i >= KEYS / 4) {
                times.add(seconds(start) * 1000);
            }
        }
        List<Double> sorted = times.stream().sorted().toList();
        say(
                out,
                "slipway: key press to plan, 200 files, every file changes: p50 %.1f ms, p95 %.1f"
                        + " ms",
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /// The same two measures in node; prints renders a second and seconds for 1,000 files.
    private static String node(Path modules) throws IOException, InterruptedException {
        Path script = Files.createTempFile(modules, "bench", ".cjs");
        Files.writeString(
                script,
                """
                const nunjucks = require('nunjucks');
                const fs = require('fs');
                const env = new nunjucks.Environment(null, {
                  autoescape: false, tags: { variableStart: '${{', variableEnd: '}}' } });
                const values = { name: 'orders', owner: 'team-commerce', database: 'postgres',
                  ports: [80, 443, 8080] };
                const base = fs.readFileSync(process.argv[2], 'utf8');
                const source = (n) => base.replaceAll('4242', String(n));
                const render = (n) => env.renderString(source(n), { values }).length;
                for (let i = 0; i < %d; i++) render(-i);
                let start = process.hrtime.bigint();
                for (let i = 0; i < %d; i++) render(i);
                const rate = %d / (Number(process.hrtime.bigint() - start) / 1e9);
                const times = [];
                for (let round = 0; round < 5; round++) {
                  start = process.hrtime.bigint();
                  for (let i = 0; i < 1000; i++) render(i);
                  times.push(Number(process.hrtime.bigint() - start) / 1e9);
                }
                console.log(rate, times.sort((a, b) => a - b)[2]);
                """
                        .formatted(WARM_UP / 3, RENDERS / 5, RENDERS / 5));
        Path text = Files.createTempFile(modules, "bench", ".njk");
        Files.writeString(text, source(4242));
        Process process =
                new ProcessBuilder("node", script.toString(), text.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int code = process.waitFor();
        Files.delete(script);
        Files.delete(text);
        if (code != 0) {
            throw new IllegalStateException("node ended with " + code);
        }
        return said;
    }
}
