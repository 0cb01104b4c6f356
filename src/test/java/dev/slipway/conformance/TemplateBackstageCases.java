package dev.slipway.conformance;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.files.Change;
import dev.slipway.files.FolderSource;
import dev.slipway.goldenpath.Answers;
import dev.slipway.goldenpath.GoldenPath;
import dev.slipway.goldenpath.Plan;
import dev.slipway.goldenpath.RunContext;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.StepReport;
import dev.slipway.goldenpath.action.CustomAction;
import dev.slipway.goldenpath.action.EntityLookup;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Each folder of `backstage-expected/`: a dry run of a whole template.
final class TemplateBackstageCases implements ConformanceArea {

    @Override
    public String name() {
        return "template-backstage";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("templates/backstage-expected");
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
        Outcome<Plan> outcome = plan(templates, one);
        boolean failed = outcome.hasErrors();
        if (failed != (expected.get("error") != null)) {
            return Verdict.disagree(
                    "problems: " + outcome.problems() + ", expected " + expected.get("error"));
        }
        Plan plan = outcome.value().orElseThrow();
        Differences differences = new Differences();
        if (!failed) {
            differences.compare("workspace", workspace(plan), wantedWorkspace(expected));
            differences.compare("output", plan.output(), expected.get("output"));
        }
        differences.compare("handlerInputs", inputs(plan), expected.get("handlerInputs"));
        differences.compare("log", log(plan), wantedLog(expected));
        return differences.verdict();
    }

    private static Outcome<Plan> plan(Path templates, YamlNode one) throws IOException {
        String path = one.text("template").orElseThrow();
        String[] names = path.split("/", 3);
        Path repository = templates.resolve(names[0]).resolve(names[1]);
        String text = Files.readString(templates.resolve(path));
        YamlNode entity =
                Yaml.read(names[2], text).stream()
                        .flatMap(document -> document.content().value().stream())
                        .filter(node -> node.text("kind").filter("Template"::equals).isPresent())
                        .findFirst()
                        .orElseThrow();
        SoftwareTemplate template = SoftwareTemplate.read(names[2], entity).value().orElseThrow();
        Map<String, String> secrets = new LinkedHashMap<>();
        one.get("secrets")
                .ifPresent(
                        node ->
                                TemplateData.map(node.value())
                                        .forEach((k, v) -> secrets.put(k, String.valueOf(v))));
        RunContext context =
                new RunContext(
                                RunContext.Mode.DRY_RUN,
                                one.text("user", "ref").orElse(""),
                                TemplateData.map(
                                        one.at("user", "entity").map(YamlNode::value).orElse(null)),
                                EntityLookup.NONE,
                                new FolderSource(repository),
                                one.text("taskId").orElse("task"))
                        .with(standIns(one));
        Map<String, Object> values =
                TemplateData.map(one.get("values").map(YamlNode::value).orElse(null));
        return GoldenPath.plan(template, new Answers(values, secrets), context, Progress.NONE);
    }

    private static List<CustomAction> standIns(YamlNode one) {
        return one.get("standInActions").orElse(null) instanceof YamlList list
                ? list.items().stream()
                        .map(id -> CustomAction.standIn(String.valueOf(id.value())))
                        .toList()
                : List.of();
    }

    private static Object workspace(Plan plan) {
        TreeSet<String> lines = new TreeSet<>();
        for (Change change : plan.workspace().changes()) {
            String path = change.path();
            for (int cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
                lines.add(path.substring(0, cut) + "/");
            }
            if (change instanceof Change.Write write) {
                lines.add(
                        path
                                + " "
                                + Integer.toOctalString(write.mode())
                                + " "
                                + write.bytes().length
                                + " "
                                + sha256(write.bytes()));
            } else {
                lines.add(path + "/");
            }
        }
        return new ArrayList<>(lines);
    }

    private static Object wantedWorkspace(Map<String, Object> expected) {
        TreeSet<String> lines = new TreeSet<>();
        for (Object entry : (List<?>) expected.getOrDefault("workspace", List.of())) {
            Map<String, Object> item = TemplateData.map(entry);
            lines.add(
                    "dir".equals(item.get("type"))
                            ? item.get("path") + "/"
                            : item.get("path")
                                    + " "
                                    + item.get("mode")
                                    + " "
                                    + item.get("size")
                                    + " "
                                    + item.get("sha256"));
        }
        return new ArrayList<>(lines);
    }

    private static Object inputs(Plan plan) {
        List<Object> inputs = new ArrayList<>();
        for (StepReport step : plan.steps()) {
            if (step.status() == StepReport.Status.DONE
                    || step.status() == StepReport.Status.FAILED) {
                for (StepReport.Call call : step.calls()) {
                    inputs.add(
                            Map.of(
                                    "step",
                                    step.id(),
                                    "action",
                                    step.action(),
                                    "input",
                                    call.input()));
                }
            }
        }
        return inputs;
    }

    private static Object log(Plan plan) {
        List<Object> log = new ArrayList<>();
        for (StepReport step : plan.steps()) {
            if (step.status() != StepReport.Status.NOT_REACHED) {
                log.add(step.id() + " processing");
            }
            log.add(
                    step.id()
                            + switch (step.status()) {
                                case DONE, LOCAL -> " completed";
                                case FAILED -> " failed";
                                case SKIPPED, NOT_RUN, NOT_REACHED -> " skipped";
                            });
        }
        return log;
    }

    private static Object wantedLog(Map<String, Object> expected) {
        List<Object> log = new ArrayList<>();
        for (Object entry : (List<?>) expected.getOrDefault("log", List.of())) {
            Map<String, Object> line = TemplateData.map(entry);
            if (line.get("status") != null) {
                log.add(line.get("stepId") + " " + line.get("status"));
            }
        }
        return log;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Differences {
        private final List<String> found = new ArrayList<>();

        void compare(String what, Object got, @org.jspecify.annotations.Nullable Object wanted) {
            if (got instanceof List<?> a
                    && wanted instanceof List<?> b
                    && !TemplateData.same(got, wanted)) {
                List<Object> more = new ArrayList<>(a);
                more.removeAll(b);
                List<Object> less = new ArrayList<>(b);
                less.removeAll(a);
                found.add(what + ": got " + more + ", expected " + less);
            } else if (!TemplateData.same(got, wanted)) {
                found.add(what + ": got " + got + ", expected " + wanted);
            }
        }

        Verdict verdict() {
            return Verdict.of(found.isEmpty(), String.join("\n", found));
        }
    }
}
